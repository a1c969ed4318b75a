import type { EmailAddress } from '../../domain/party/email.js';
import type { AdministrationId, OpenItemId } from '../../kernel/ids.js';
import type {
  DispatchRepository,
  DispatchState,
  ReminderDispatch,
} from '../../ports/dispatches.js';
import { encodeJson } from './json.js';
import { id, instant, integer, json, maybe, text, textOrNull } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function dispatchRepository(sql: Sql, administration: AdministrationId): DispatchRepository {
  const find = async (rest: string, ...values: readonly Value[]) => {
    const rows = await sql.query(
      `select * from reminder_dispatch where administration_id = $1 ${rest}`,
      [administration, ...values],
    );
    return rows.map(dispatchOf);
  };
  return {
    async begin(dispatch) {
      const begun = await sql.query(
        `insert into reminder_dispatch (administration_id, action_id, attempt, debtor_id, open_item_ids,
           channel, recipient, message_id, subject, sha256, at, state, reference, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         on conflict (administration_id, action_id, attempt) do nothing returning 1`,
        [
          administration,
          dispatch.actionId,
          dispatch.attempt,
          dispatch.debtorId,
          encodeJson(dispatch.openItemIds),
          dispatch.channel,
          dispatch.to ?? null,
          dispatch.messageId ?? null,
          dispatch.subject,
          dispatch.sha256,
          dispatch.at,
          dispatch.state,
          dispatch.reference ?? null,
          dispatch.note ?? null,
        ],
      );
      return begun.length === 1 ? 'begun' : 'exists';
    },
    async settle({ actionId, attempt, at, state, reference, note }) {
      const settled = await sql.query(
        `update reminder_dispatch set at = $4, state = $5, reference = $6, note = $7
         where administration_id = $1 and action_id = $2 and attempt = $3 returning 1`,
        [administration, actionId, attempt, at, state, reference ?? null, note ?? null],
      );
      if (settled.length === 0) throw new Error(`No attempt ${attempt} of action ${actionId}`);
    },
    ofAction: (actionId) => find('and action_id = $2 order by attempt', actionId),
    async byMessageId(messageId) {
      const [newest] = await find(
        'and message_id = $2 order by at desc, attempt desc limit 1',
        messageId,
      );
      return newest ?? null;
    },
    unsettled: (limit) =>
      find(`and state in ('leaving', 'unknown') order by at, action_id limit $2`, limit),
  };
}

function dispatchOf(row: Row): ReminderDispatch {
  return {
    actionId: id<'action'>(row, 'action_id'),
    attempt: integer(row, 'attempt'),
    debtorId: id<'debtor'>(row, 'debtor_id'),
    openItemIds: json(row, 'open_item_ids') as OpenItemId[],
    channel: text(row, 'channel') as ReminderDispatch['channel'],
    ...maybe('to', textOrNull(row, 'recipient') as EmailAddress | null),
    ...maybe('messageId', textOrNull(row, 'message_id')),
    subject: text(row, 'subject'),
    sha256: text(row, 'sha256'),
    at: instant(row, 'at'),
    state: text(row, 'state') as DispatchState,
    ...maybe('reference', textOrNull(row, 'reference')),
    ...maybe('note', textOrNull(row, 'note')),
  };
}
