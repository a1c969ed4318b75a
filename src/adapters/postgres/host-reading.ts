import type { AdministrationId } from '../../kernel/ids.js';
import type { HostReadingRepository } from '../../ports/host-reading.js';
import { instant, instantOrNull, integer, maybe, text } from './rows.js';
import type { Sql } from './sql.js';

export function hostReadingRepository(
  sql: Sql,
  administration: AdministrationId,
): HostReadingRepository {
  return {
    async get() {
      const [row] = await sql.query('select * from host_reading where administration_id = $1', [
        administration,
      ]);
      if (row === undefined) return { failures: 0 };
      const failed = instantOrNull(row, 'failed_at') !== null;
      return {
        ...maybe('readAt', instantOrNull(row, 'read_at')),
        failures: integer(row, 'failures'),
        ...maybe('nextAt', instantOrNull(row, 'next_at')),
        ...(failed ? { failed: { at: instant(row, 'failed_at'), error: text(row, 'error') } } : {}),
      };
    },
    async want(by) {
      await sql.query(
        `insert into host_reading (administration_id, wanted_at) values ($1, $2)
         on conflict (administration_id) do update set wanted_at = excluded.wanted_at
           where host_reading.wanted_at is null`,
        [administration, by],
      );
    },
    async takeWish(now) {
      const rows = await sql.query(
        `update host_reading set wanted_at = null
         where administration_id = $1 and wanted_at <= $2 returning 1`,
        [administration, now],
      );
      return rows.length === 1;
    },
    async wentWell(at) {
      await sql.query(
        `insert into host_reading (administration_id, read_at) values ($1, $2)
         on conflict (administration_id) do update
           set read_at = excluded.read_at, failed_at = null, error = null, failures = 0, next_at = null`,
        [administration, at],
      );
    },
    async failed(at, error, nextAt) {
      await sql.query(
        `insert into host_reading (administration_id, failed_at, error, failures, next_at) values ($1, $2, $3, 1, $4)
         on conflict (administration_id) do update
           set failed_at = excluded.failed_at, error = excluded.error, next_at = excluded.next_at,
             failures = host_reading.failures + 1`,
        [administration, at, error, nextAt],
      );
    },
  };
}
