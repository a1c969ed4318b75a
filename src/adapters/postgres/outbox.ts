import type { AdministrationId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/dates.js';
import type {
  ClaimedMessage,
  Outcome,
  OutboxMessage,
  OutboxRepository,
} from '../../ports/store.js';
import { filtered } from './filters.js';
import { encodeJson } from './json.js';
import {
  flag,
  id,
  instant,
  instantOrNull,
  integer,
  json,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function outboxRepository(sql: Sql, administration: AdministrationId): OutboxRepository {
  const query = (text: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(text, [administration, ...values]);

  return {
    async put(message) {
      const added = await sql.query(PUT, putValues(administration, message));
      return added.length === 1 ? 'added' : 'exists';
    },
    post: (message) => sql.send(PUT, putValues(administration, message)),
    async claim({ now, leaseUntil, attemptId }) {
      const [row] = await query(
        'select * from claim_message($1, $2, $3, $4)',
        now,
        attemptId,
        leaseUntil,
      );
      return row === undefined ? null : claimedOf(row);
    },
    settle: (message, outcome, at) => settle(sql, administration, message, outcome, at),
    async list({ state, kind }) {
      const rows = await sql.query(
        ...filtered(
          [administration],
          { 'state = ?': state, 'kind = ?': kind },
          (and) =>
            `select *, ${state === 'parked' ? PARKED_AT : 'null::timestamptz'} as parked_at
             from outbox_message m where administration_id = $1${and} order by position`,
        ),
      );
      return rows.map((row) => ({
        ...messageOf(row),
        ...maybe('parkedAt', instantOrNull(row, 'parked_at')),
      }));
    },
    async isWaiting(kind, orderKey, keyStart = '') {
      const [row] = await query(
        `select exists (select from outbox_message
           where administration_id = $1 and kind = $2 and order_key = $3 and state <> 'done'
             and starts_with(key, $4)) as waiting`,
        kind,
        orderKey,
        keyStart,
      );
      return row !== undefined && flag(row, 'waiting');
    },
    async release(messageId, now) {
      await query(
        `update outbox_message set state = 'due', next_at = $3
         where administration_id = $1 and id = $2 and state = 'parked'`,
        messageId,
        now,
      );
    },
    async withdraw(key, note) {
      // In somebody's hands, or uncertain: the effect may exist already, so it is too late.
      const withdrawn = await query(
        `update outbox_message set state = 'done', note = $3
         where administration_id = $1 and key = $2 and state in ('due', 'parked')
           and lease_attempt is null and not uncertain returning 1`,
        key,
        note,
      );
      return withdrawn.length === 1;
    },
    async doubtWaiting() {
      const doubted = await query(
        `update outbox_message set uncertain = true where administration_id = $1 and state <> 'done' returning 1`,
      );
      return doubted.length;
    },
  };
}

const PARKED_AT = `(select max(a.ended_at) from outbox_attempt a
  where a.administration_id = m.administration_id and a.message_id = m.id and a.outcome = 'parked')`;

/**
 * Messages of one order key are put by one transaction at a time: otherwise the later one could become visible,
 * and be delivered, before the earlier one is committed. The lock is taken (without an order key: not) before the row
 * that is read from it gets its position.
 */
const PUT = `insert into outbox_message (administration_id, id, kind, key, order_key, payload, next_at)
  select $1, $2, $3, $4, $5, $6::json, $7::timestamptz
  from pg_advisory_xact_lock(hashtextextended($8, 0))
  on conflict (administration_id, key) do nothing returning 1`;

function putValues(
  administration: AdministrationId,
  { id: messageId, kind, key, payload, nextAt }: Parameters<OutboxRepository['put']>[0],
): readonly Value[] {
  const orderKey = orderKeyOf(payload);
  const order = orderKey === null ? null : encodeJson([administration, kind, orderKey]);
  return [administration, messageId, kind, key, orderKey, encodeJson(payload), nextAt, order];
}

function orderKeyOf(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null || !('orderKey' in payload)) return null;
  return typeof payload.orderKey === 'string' ? payload.orderKey : null;
}

const SETTLE = 'select settle_message($1, $2, $3, $4, $5, $6, $7, $8, $9) as settled';

/** Fencing: only the attempt that holds the message may settle it, whatever the clock says. */
async function settle(
  sql: Sql,
  administration: AdministrationId,
  message: ClaimedMessage,
  outcome: Outcome,
  at: Instant,
): Promise<'settled' | 'lost-lease'> {
  const retry = outcome.kind === 'retry';
  const said = retry && outcome.uncertain ? 'uncertain' : outcome.kind;
  const [row] = await sql.query(SETTLE, [
    administration,
    message.id,
    message.attemptId,
    retry ? 'due' : outcome.kind,
    retry ? outcome.nextAt : null,
    outcome.note ?? null,
    outcome.kind === 'done' ? null : (outcome.uncertain ?? null),
    at,
    said,
  ]);
  return row !== undefined && flag(row, 'settled') ? 'settled' : 'lost-lease';
}

function messageOf(row: Row): OutboxMessage {
  return {
    id: id<'message'>(row, 'id'),
    kind: text(row, 'kind'),
    key: text(row, 'key'),
    payload: json(row, 'payload'),
    state: text(row, 'state') as OutboxMessage['state'],
    attempts: integer(row, 'attempts'),
    nextAt: instant(row, 'next_at'),
    ...maybe('note', textOrNull(row, 'note')),
  };
}

function claimedOf(row: Row): ClaimedMessage {
  return {
    ...messageOf(row),
    attemptId: id<'attempt'>(row, 'lease_attempt'),
    leaseUntil: instant(row, 'lease_until'),
    uncertain: flag(row, 'uncertain'),
  };
}
