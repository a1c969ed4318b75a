import type { FirmRepository } from '../../ports/firms.js';
import type { Firm } from '../../domain/party/firm.js';
import { encodeJson } from './json.js';
import { id, idOrNull, json } from './rows.js';
import type { Database, Row, Value } from './sql.js';

/** With the eyes of voldaan_platform: who keeps which books, none of what is in them. */
export function firmRepository(database: Database): FirmRepository {
  const query = (text: string, values: readonly Value[] = []): Promise<readonly Row[]> =>
    database.transaction({ as: 'platform' }, (sql) => sql.query(text, values));
  return {
    async add(firm) {
      const added = await query(
        'insert into firm (firm_id, doc) values ($1, $2) on conflict do nothing returning 1',
        [firm.id, encodeJson(firm)],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async all() {
      const rows = await query('select doc from firm order by position');
      return rows.map((row) => json(row, 'doc') as Firm);
    },
    async of(administration) {
      const [row] = await query('select firm_id from administration where administration_id = $1', [
        administration,
      ]);
      return row === undefined ? null : idOrNull<'firm'>(row, 'firm_id');
    },
    async administrations(firm) {
      const rows = await query(
        'select administration_id from administration where firm_id = $1 order by position',
        [firm],
      );
      return rows.map((row) => id<'administration'>(row, 'administration_id'));
    },
    async place(administration, firm) {
      await query('update administration set firm_id = $2 where administration_id = $1', [
        administration,
        firm,
      ]);
    },
  };
}
