import type { AdministrationId } from '../../kernel/ids.js';
import type { DisputeCase, DisputeCode, DisputeOutcome } from '../../domain/work/dispute.js';
import type { Role } from '../../domain/work/task.js';
import type { DisputeRepository } from '../../ports/disputes.js';
import { filtered } from './filters.js';
import { disputeOf } from './ledger-rows.js';
import { dateOrNull, maybe, textOrNull } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function disputeRepository(sql: Sql, administration: AdministrationId): DisputeRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async open(dispute) {
      await query(
        `insert into dispute (administration_id, id, open_item_id, opened_on, amount_minor, currency, reason,
           rest_goes_on, code, role, owner, answer_by, late, opened_by, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
        ...[dispute.id, dispute.openItemId, dispute.openedOn],
        ...[dispute.amount?.minor ?? null, dispute.amount?.currency ?? null, dispute.reason],
        ...[dispute.restGoesOn ?? null, dispute.code, dispute.role, dispute.owner ?? null],
        ...[dispute.answerBy ?? null, dispute.late ?? null, dispute.openedBy ?? null],
        dispute.note ?? null,
      );
    },
    async byId(id) {
      const [row] = await query(
        'select * from dispute where administration_id = $1 and id = $2 for update',
        id,
      );
      return row === undefined ? null : caseOf(row);
    },
    async list({ openOnly = false, debtorId, openItemId }, limit) {
      const rows = await sql.query(
        ...filtered(
          [administration, limit],
          {
            'd.closed_on is null': openOnly,
            'd.open_item_id in (select id from open_item where administration_id = $1 and debtor_id = ?)':
              debtorId,
            'd.open_item_id = ?': openItemId,
          },
          (and) =>
            `select d.* from dispute d where d.administration_id = $1${and} order by d.position limit $2`,
        ),
      );
      return rows.map(caseOf);
    },
    async decide(id, { outcome, decidedOn, decidedBy, note, closedOn }) {
      const decided = await query(
        `update dispute set outcome = $3, decided_on = $4, decided_by = $5, note = coalesce($6, note),
           closed_on = $7
         where administration_id = $1 and id = $2 and closed_on is null returning 1`,
        ...[id, outcome, decidedOn, decidedBy, note ?? null, closedOn ?? null],
      );
      return decided.length === 1;
    },
    async close(id, on) {
      const closed = await query(
        `update dispute set closed_on = $3
         where administration_id = $1 and id = $2 and closed_on is null returning 1`,
        ...[id, on],
      );
      return closed.length === 1;
    },
  };
}

/** What was opened before there were codes, or without one, is of the kind `other`. */
function caseOf(row: Row): DisputeCase {
  return {
    ...disputeOf(row),
    code: (textOrNull(row, 'code') ?? 'other') as DisputeCode,
    role: (textOrNull(row, 'role') ?? 'debtors') as Role,
    ...maybe('owner', textOrNull(row, 'owner')),
    ...maybe('answerBy', dateOrNull(row, 'answer_by')),
    ...maybe('late', row['late'] as boolean | null),
    ...maybe('openedBy', textOrNull(row, 'opened_by')),
    ...maybe('outcome', textOrNull(row, 'outcome') as DisputeOutcome | null),
    ...maybe('decidedOn', dateOrNull(row, 'decided_on')),
    ...maybe('decidedBy', textOrNull(row, 'decided_by')),
    ...maybe('note', textOrNull(row, 'note')),
  };
}
