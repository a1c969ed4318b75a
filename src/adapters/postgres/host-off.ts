import type { AdministrationId } from '../../kernel/ids.js';
import type { HostOff, HostOffRepository } from '../../ports/host-off.js';
import { date, id, instant, instantOrNull, maybe, text, textOrNull } from './rows.js';
import type { Sql } from './sql.js';

export function hostOffRepository(sql: Sql, administration: AdministrationId): HostOffRepository {
  return {
    async get() {
      const [row] = await sql.query('select * from host_off where administration_id = $1', [
        administration,
      ]);
      if (row === undefined) return null;
      return {
        connectionId: id<'connection'>(row, 'connection_id'),
        place: text(row, 'place') as HostOff['place'],
        ...maybe('books', textOrNull(row, 'books')),
        offAt: instant(row, 'off_at'),
        removeOn: date(row, 'remove_on'),
        ...maybe('removedAt', instantOrNull(row, 'removed_at')),
      };
    },
    async save({ connectionId, place, books, offAt, removeOn, removedAt }) {
      await sql.query(
        `insert into host_off
           (administration_id, connection_id, place, books, off_at, remove_on, removed_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (administration_id) do update set connection_id = excluded.connection_id,
           place = excluded.place, books = excluded.books, off_at = excluded.off_at,
           remove_on = excluded.remove_on, removed_at = excluded.removed_at`,
        [
          ...[administration, connectionId, place, books ?? null, offAt, removeOn],
          removedAt ?? null,
        ],
      );
    },
    async clear() {
      await sql.query('delete from host_off where administration_id = $1', [administration]);
    },
  };
}
