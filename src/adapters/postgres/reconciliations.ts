import type { AdministrationId } from '../../kernel/ids.js';
import type { Reconciled, ReconciliationRepository } from '../../ports/reconciliation.js';
import { encodeJson } from './json.js';
import { json } from './rows.js';
import type { Sql } from './sql.js';

export function reconciliationRepository(
  sql: Sql,
  administration: AdministrationId,
): ReconciliationRepository {
  return {
    async get(restoredAt) {
      const [row] = await sql.query(
        'select doc from reconciliation where administration_id = $1 and restored_at = $2',
        [administration, restoredAt],
      );
      return row === undefined ? null : (json(row, 'doc') as Reconciled);
    },
    async save(restoredAt, at, reconciled) {
      await sql.query(
        `insert into reconciliation (administration_id, restored_at, at, doc) values ($1, $2, $3, $4)
         on conflict (administration_id, restored_at) do update set at = excluded.at, doc = excluded.doc`,
        [administration, restoredAt, at, encodeJson(reconciled)],
      );
    },
  };
}
