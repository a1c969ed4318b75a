import type { Instant } from '../../kernel/dates.js';
import type { AttemptId } from '../../kernel/ids.js';
import type { OutboxMessage, OutboxRepository } from '../../ports/store.js';
import { given, without } from './members.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { addTo, insert } from './refuse.js';
import type { Kind, Table } from './table.js';

interface Row {
  readonly message: OutboxMessage;
  readonly uncertain: boolean;
  readonly lease?: { readonly attemptId: AttemptId; readonly until: Instant };
}

type Found = 'key' | 'state' | 'lane';

export const MESSAGES: Kind<Row, Found> = {
  name: 'outbox_message',
  key: ({ message }) => message.id,
  unique: { key: ({ message }) => message.key },
  by: { state: ({ message }) => message.state, lane: ({ message }) => laneOf(message) },
};

interface Attempt {
  readonly id: AttemptId;
}

/** What was tried; no attempt may be begun twice. */
const ATTEMPTS: Kind<Attempt> = { name: 'outbox_attempt', key: ({ id }) => id };

export function outboxRepository(session: Session): Plain<OutboxRepository> {
  const messages = session.rows(MESSAGES);
  const attempts = session.rows(ATTEMPTS);
  const put: Plain<OutboxRepository>['put'] = (message) =>
    addTo(messages, { message: { ...message, state: 'due', attempts: 0 }, uncertain: false });
  return {
    put,
    async post(message) {
      await put(message);
    },
    claim({ now, leaseUntil, attemptId }) {
      const [next] = ordered(ready(messages, now), ({ message }) => message.nextAt);
      if (next === undefined) return null;
      insert(attempts, { id: attemptId });
      const message = { ...next.message, attempts: next.message.attempts + 1 };
      // Whoever held it left no outcome: nobody knows whether it was done.
      const uncertain = next.uncertain || next.lease !== undefined;
      messages.put({ message, uncertain, lease: { attemptId, until: leaseUntil } });
      return { ...message, attemptId, leaseUntil, uncertain };
    },
    settle(claimed, outcome) {
      const row = messages.get(claimed.id);
      if (row?.lease?.attemptId !== claimed.attemptId) return 'lost-lease';
      messages.put({
        message: {
          ...without(row.message, 'note'),
          state: outcome.kind === 'retry' ? 'due' : outcome.kind,
          ...(outcome.kind === 'retry' ? { nextAt: outcome.nextAt } : {}),
          ...given({ note: outcome.note }),
        },
        uncertain: outcome.kind === 'done' ? row.uncertain : (outcome.uncertain ?? row.uncertain),
      });
      return 'settled';
    },
    list({ state, kind }) {
      const rows = state === undefined ? messages.all() : messages.having('state', state);
      const all = rows.map(({ message }) => message);
      return kind === undefined ? all : all.filter((message) => message.kind === kind);
    },
    isWaiting: (kind, orderKey, keyStart = '') =>
      waitingIn(messages, kind, orderKey).some(({ key }) => key.startsWith(keyStart)),
    release(id, now) {
      const row = messages.get(id);
      if (row?.message.state !== 'parked') return;
      messages.put({ ...row, message: { ...row.message, state: 'due', nextAt: now } });
    },
    withdraw(key, note) {
      const [row] = messages.having('key', key);
      // In somebody's hands, or uncertain: the effect may exist already, so it is too late.
      if (row === undefined || row.lease !== undefined || row.uncertain) return false;
      if (row.message.state === 'done') return false;
      messages.put({ ...row, message: { ...row.message, state: 'done', note } });
      return true;
    },
    doubtWaiting() {
      const waiting = [...messages.having('state', 'due'), ...messages.having('state', 'parked')];
      for (const row of waiting) messages.put({ ...row, uncertain: true });
      return waiting.length;
    },
  };
}

/** Messages of one kind and order key that are not done, in the order they were put. */
export function waitingIn(
  messages: Table<Row, Found>,
  kind: string,
  orderKey: string,
): readonly OutboxMessage[] {
  return messages.having('lane', lane(kind, orderKey)).map(({ message }) => message);
}

/** Since when an administration has a message that may be taken now; null: it has none. */
export function waitingSince(messages: Table<Row, Found>, now: Instant): Instant | null {
  const [next] = ordered(ready(messages, now), ({ message }) => message.nextAt);
  return next?.message.nextAt ?? null;
}

/**
 * Messages whose turn it is, in the order they were put: due, in nobody's hands, and the first of their lane that is not
 * done.
 */
function ready(messages: Table<Row, Found>, now: Instant): readonly Row[] {
  return messages
    .having('state', 'due')
    .filter(
      ({ message, lease }) =>
        message.nextAt <= now &&
        (lease === undefined || lease.until <= now) &&
        isFirst(messages, message),
    );
}

function isFirst(messages: Table<Row, Found>, message: OutboxMessage): boolean {
  const name = laneOf(message);
  return name === null || messages.having('lane', name)[0]?.message.id === message.id;
}

/** Where a message that is not done waits for those before it; null: it waits for nobody. */
function laneOf({ kind, payload, state }: OutboxMessage): string | null {
  if (state === 'done' || typeof payload !== 'object' || payload === null) return null;
  const orderKey = 'orderKey' in payload ? payload.orderKey : null;
  return typeof orderKey === 'string' ? lane(kind, orderKey) : null;
}

function lane(kind: string, orderKey: string): string {
  return `${kind} ${orderKey}`;
}
