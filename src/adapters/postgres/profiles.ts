import type { DebtorProfile } from '../../domain/party/debtor-profile.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { ProfileRepository } from '../../ports/profiles.js';
import { encodeJson } from './json.js';
import { json, listOf } from './rows.js';
import type { Sql } from './sql.js';

export function profileRepository(sql: Sql, administration: AdministrationId): ProfileRepository {
  return {
    async get(debtorId) {
      const [row] = await sql.query(
        'select doc from debtor_profile where administration_id = $1 and debtor_id = $2',
        [administration, debtorId],
      );
      return row === undefined ? { debtorId } : (json(row, 'doc') as DebtorProfile);
    },
    async some(debtorIds) {
      const rows = await sql.query(
        'select doc from debtor_profile where administration_id = $1 and debtor_id = any($2::text[])',
        [administration, listOf(debtorIds)],
      );
      return rows.map((row) => json(row, 'doc') as DebtorProfile);
    },
    async all() {
      const rows = await sql.query('select doc from debtor_profile where administration_id = $1', [
        administration,
      ]);
      return rows.map((row) => json(row, 'doc') as DebtorProfile);
    },
    async change(debtorId, how) {
      await sql.query(
        `insert into debtor_profile (administration_id, debtor_id, doc) values ($1, $2, $3)
         on conflict do nothing`,
        [administration, debtorId, encodeJson({ debtorId })],
      );
      const [row] = await sql.query(
        'select doc from debtor_profile where administration_id = $1 and debtor_id = $2 for update',
        [administration, debtorId],
      );
      if (row === undefined) throw new Error(`The profile of debtor ${debtorId} is gone`);
      await sql.query(
        'update debtor_profile set doc = $3 where administration_id = $1 and debtor_id = $2',
        [administration, debtorId, encodeJson(how(json(row, 'doc') as DebtorProfile))],
      );
    },
  };
}
