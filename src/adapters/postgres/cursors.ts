import type { AdministrationId } from '../../kernel/ids.js';
import type { CursorRepository } from '../../ports/store.js';
import { text } from './rows.js';
import type { Sql } from './sql.js';

export function cursorRepository(sql: Sql, administration: AdministrationId): CursorRepository {
  return {
    async get(name) {
      const [row] = await sql.query(
        'select value from cursor where administration_id = $1 and name = $2',
        [administration, name],
      );
      return row === undefined ? null : text(row, 'value');
    },
    async set(name, value) {
      await sql.query(
        `insert into cursor (administration_id, name, value) values ($1, $2, $3)
         on conflict (administration_id, name) do update set value = excluded.value`,
        [administration, name, value],
      );
    },
    async move(name, from, to) {
      const moved =
        from === null
          ? await sql.query(
              `insert into cursor (administration_id, name, value) values ($1, $2, $3)
               on conflict (administration_id, name) do nothing returning 1`,
              [administration, name, to],
            )
          : await sql.query(
              `update cursor set value = $3 where administration_id = $1 and name = $2 and value = $4
               returning 1`,
              [administration, name, to, from],
            );
      return moved.length === 1;
    },
    async remove(name) {
      await sql.query('delete from cursor where administration_id = $1 and name = $2', [
        administration,
        name,
      ]);
    },
  };
}
