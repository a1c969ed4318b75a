import type { Channel } from '../../domain/dunning/policy.js';
import type { AdministrationId, OpenItemId } from '../../kernel/ids.js';
import type { Bounce, MessageRepository, MessageSent } from '../../ports/messages.js';
import { encodeJson } from './json.js';
import {
  id,
  idOrNull,
  instant,
  instantOrNull,
  integer,
  json,
  jsonOrNull,
  maybe,
  text,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function messageRepository(sql: Sql, administration: AdministrationId): MessageRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async add({ messageId, actionId, debtorId, openItemIds, channel, to, at }) {
      const added = await query(
        `insert into message_sent (administration_id, message_id, action_id, debtor_id, open_item_ids, channel,
           recipient, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
        ...[messageId.toLowerCase(), actionId ?? null, debtorId, encodeJson(openItemIds)],
        ...[channel, to, at],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async byMessageId(messageId) {
      const [row] = await query(
        'select * from message_sent where administration_id = $1 and message_id = $2',
        messageId.toLowerCase(),
      );
      return row === undefined ? null : messageOf(row);
    },
    async bounce(messageId, bounce, at) {
      const noted = await query(
        `update message_sent set bounced_at = $3, bounce = $4
         where administration_id = $1 and message_id = $2 and bounced_at is null returning 1`,
        ...[messageId.toLowerCase(), at, encodeJson(bounce)],
      );
      return noted.length === 1;
    },
    async undelivered() {
      const rows = await query(
        `select r.open_item_id, r.round, r.step from reminder r
         where r.administration_id = $1
           and exists (select 1 from message_sent b where b.administration_id = $1
             and b.action_id = r.action_id and b.bounced_at is not null)
           and not exists (select 1 from message_sent a where a.administration_id = $1
             and a.action_id = r.action_id and a.bounced_at is null)
         order by r.position`,
      );
      return rows.map((row) => ({
        openItemId: id<'open-item'>(row, 'open_item_id'),
        round: integer(row, 'round'),
        step: text(row, 'step'),
      }));
    },
  };
}

function messageOf(row: Row): MessageSent {
  const bouncedAt = instantOrNull(row, 'bounced_at');
  const bounce = jsonOrNull(row, 'bounce') as Bounce | null;
  return {
    messageId: text(row, 'message_id'),
    ...maybe('actionId', idOrNull<'action'>(row, 'action_id')),
    debtorId: id<'debtor'>(row, 'debtor_id'),
    openItemIds: json(row, 'open_item_ids') as OpenItemId[],
    channel: text(row, 'channel') as Channel,
    to: text(row, 'recipient'),
    at: instant(row, 'at'),
    ...(bouncedAt === null || bounce === null ? {} : { bounced: { ...bounce, at: bouncedAt } }),
  };
}
