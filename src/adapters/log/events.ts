/**
 * How a field may look. What looks otherwise is not written: a name, an address or a token has no form here (T24).
 * - id: one of ours, `doc_…`
 * - token: a key or reference of somebody else; what could be an account number shows its last four characters alone
 * - code: a short word out of a list: kinds, states, codes, names of classes
 * - place: a route by its pattern, or a file and line of our code
 * - count: a number, milliseconds among them
 * - flag: yes or no
 */
export type Form = 'id' | 'token' | 'code' | 'place' | 'count' | 'flag';

export type Level = 'warn' | 'info' | 'debug';

interface EventRow {
  readonly level: Level;
  readonly fields: Readonly<Record<string, Form>>;
}

const thrown = { error: 'code', code: 'code', where: 'place' } as const;

/** Every event there is, with all it may say. */
export const EVENTS: Readonly<Record<string, EventRow>> = {
  'allocation.undone': { level: 'info', fields: { allocation: 'id' } },
  'answer.parked': { level: 'warn', fields: { transport: 'token', reason: 'code' } },
  'bank-file.refused': { level: 'warn', fields: { connection: 'id' } },
  'bank-source.failed': { level: 'warn', fields: { connection: 'id', kind: 'code' } },
  'collection.failed': { level: 'warn', fields: { administration: 'token', kind: 'code' } },
  'collection.made': { level: 'info', fields: { collection: 'id', lines: 'count' } },
  'collection.returned': { level: 'info', fields: { line: 'id', reason: 'code', effect: 'code' } },
  'connection.live': { level: 'info', fields: { administration: 'token' } },
  'connection.off': { level: 'info', fields: { administration: 'token' } },
  'connection.taken-off-there': {
    level: 'warn',
    fields: { administration: 'token', event: 'code' },
  },
  'database.connection-lost': { level: 'warn', fields: {} },
  'database.not-as-prepared': { level: 'warn', fields: { state: 'code' } },
  'disk.full': { level: 'warn', fields: { free: 'count' } },
  'dispatch.decided': {
    level: 'info',
    fields: { administration: 'token', action: 'id', left: 'flag' },
  },
  'dunning.run-stopped': { level: 'warn', fields: { run: 'id' } },
  'exchange.attempt-failed': {
    level: 'info',
    fields: { administration: 'token', exchange: 'id', kind: 'code' },
  },
  'exchange.out-of-order': {
    level: 'info',
    fields: { exchange: 'id', state: 'code', event: 'code' },
  },
  'exchange.released': {
    level: 'info',
    fields: { administration: 'token', exchange: 'id', decision: 'code' },
  },
  'firm.row-failed': { level: 'warn', fields: { firm: 'id', ...thrown } },
  'frame.asked': {
    level: 'info',
    fields: { administration: 'id', user: 'id', role: 'code', key: 'id' },
  },
  'frame.proved': { level: 'info', fields: { user: 'id', session: 'id' } },
  'frame.refused': { level: 'info', fields: {} },
  'host-push.not-ours': {
    level: 'info',
    fields: { administration: 'token', connection: 'id', why: 'code' },
  },
  'host-push.refused': { level: 'warn', fields: { administration: 'token', kind: 'code' } },
  'http.answered': {
    level: 'debug',
    fields: { request: 'token', method: 'code', route: 'place', status: 'count', ms: 'count' },
  },
  'http.failed': { level: 'warn', fields: { request: 'token', ...thrown } },
  'http.refused': {
    level: 'info',
    fields: {
      ...{ request: 'token', method: 'code', route: 'place', status: 'count' },
      ...{ user: 'id', key: 'id' },
    },
  },
  'identity.bound': { level: 'info', fields: { user: 'id', provider: 'code' } },
  'inbound.refused': {
    level: 'warn',
    fields: { administration: 'token', transport: 'token', code: 'code' },
  },
  'install.chosen': { level: 'info', fields: { adapter: 'code', books: 'count' } },
  'link.answered': { level: 'info', fields: { administration: 'token', purpose: 'code' } },
  'mail.attempt-failed': {
    level: 'info',
    fields: { administration: 'token', exchange: 'id', action: 'id', kind: 'code' },
  },
  'mailbox.failed': { level: 'warn', fields: { connection: 'id', kind: 'code' } },
  'outbox.failed': {
    level: 'warn',
    fields: { administration: 'token', kind: 'code', id: 'id', ...thrown },
  },
  'outbox.settled': {
    level: 'info',
    fields: { administration: 'token', kind: 'code', id: 'id', attempt: 'count', outcome: 'code' },
  },
  'outside.called': {
    level: 'debug',
    fields: { kind: 'code', adapter: 'code', operation: 'code', outcome: 'code', ms: 'count' },
  },
  'password.changed': { level: 'info', fields: { user: 'id' } },
  'password.link-not-sent': { level: 'warn', fields: { user: 'id', reason: 'code' } },
  'password.link-sent': { level: 'info', fields: { user: 'id' } },
  'payment-link.changed': { level: 'info', fields: { connection: 'id', state: 'code' } },
  'payment-link.failed': { level: 'warn', fields: { connection: 'id', kind: 'code' } },
  'process.stopping': { level: 'info', fields: {} },
  'queue.away': { level: 'warn', fields: {} },
  'queue.back': { level: 'info', fields: {} },
  'queue.failed': { level: 'warn', fields: thrown },
  'readiness.failed': { level: 'warn', fields: { reason: 'code', ...thrown } },
  'refund.made': { level: 'info', fields: { order: 'id', refunds: 'count' } },
  'response.out-of-order': { level: 'info', fields: { document: 'id', code: 'code' } },
  'response.state-out-of-order': {
    level: 'info',
    fields: { response: 'id', state: 'code', event: 'code' },
  },
  'schedule.failed': { level: 'warn', fields: thrown },
  'session.opened': { level: 'info', fields: { user: 'id', session: 'id', via: 'code' } },
  'sign-in.failed': { level: 'info', fields: { via: 'code', kind: 'code', user: 'id' } },
  'source.failed': {
    level: 'warn',
    fields: { administration: 'token', source: 'code', operation: 'code', kind: 'code' },
  },
  'sync.failed': {
    level: 'warn',
    fields: { administration: 'token', entity: 'token', kind: 'code' },
  },
  'verify.broken': { level: 'warn', fields: { administration: 'token', breaks: 'count' } },
  'webhook.called': {
    level: 'debug',
    fields: {
      ...{ administration: 'token', subscription: 'id', event: 'id', attempt: 'count' },
      ...{ outcome: 'code', status: 'count', ms: 'count' },
    },
  },
  'webhook.switched-off': { level: 'warn', fields: { subscription: 'id', why: 'code' } },
  'webhook.unknown-type': { level: 'info', fields: { connection: 'id', event: 'token' } },
};

type Value = string | number | boolean;

const WORDS = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
const FORMS: Readonly<Record<Form, (value: Value) => Value | null>> = {
  id: (value) => text(value, /^[a-z]{3}_[A-Za-z0-9_-]{1,60}$/),
  token: (value) => {
    const found = text(value, /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,99}$/);
    return found === null || found.includes('@') ? null : masked(found);
  },
  code: (value) => {
    if (value === '') return value;
    const found = text(value, WORDS);
    return found === null ? null : masked(found);
  },
  place: (value) => (value === '' ? value : text(value, /^[A-Za-z0-9/:._*{}-]{1,120}$/)),
  count: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null),
  flag: (value) => (typeof value === 'boolean' ? value : null),
};

function text(value: Value, form: RegExp): string | null {
  return typeof value === 'string' && form.test(value) ? value : null;
}

/** Two letters, two digits and at least ten more: an IBAN by its form, whether its check digits fit or not. */
function masked(value: string): string {
  const plain = value.replace(/[.:_-]/g, '');
  return /[A-Za-z]{2}\d{2}[A-Za-z0-9]{10,30}/.test(plain) && !isUuid(value)
    ? `…${value.slice(-4)}`
    : value;
}

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
}

/** What of an event may be written, and how many fields may not. An event nobody listed says nothing but its name. */
export function allowed(
  name: string,
  fields: Readonly<Record<string, Value>>,
): {
  readonly level: Level;
  readonly fields: Readonly<Record<string, Value>>;
  readonly dropped: number;
} {
  const row = Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined;
  const kept: Record<string, Value> = {};
  let dropped = 0;
  for (const [field, value] of Object.entries(fields)) {
    const form =
      row !== undefined && Object.hasOwn(row.fields, field) ? row.fields[field] : undefined;
    const shown = form === undefined ? null : FORMS[form](value);
    if (shown === null) dropped += 1;
    else kept[field] = shown;
  }
  return { level: row?.level ?? 'warn', fields: kept, dropped };
}
