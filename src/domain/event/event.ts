import type { Instant } from '../../kernel/dates.js';
import type { EventId } from '../../kernel/ids.js';

/**
 * What happens in an administration that others may hear of: its type, the version of the form of its data
 * (formats/json/events), and when it is told. A type never changes its meaning; a form that others must be changed for is a
 * new version.
 */
const ROWS = {
  'document.sent': [1, 'An invoice or credit note of yours left: over the network or another way.'],
  'document.delivered': [1, 'The network proves that the document reached its receiver.'],
  'document.rejected': [1, 'The document was refused by validation or by the other side.'],
  'document.undelivered': [1, 'The provider gave up carrying the document.'],
  'document.held': [1, 'The document waits: something on our side must be mended first.'],
  'response.received': [1, 'The buyer answered an invoice of yours.'],
  'purchase.received': [1, 'A document of a supplier came in.'],
  'purchase.decided': [1, 'Somebody decided about a document of a supplier.'],
  'statement.imported': [1, 'A bank statement was stored.'],
  'entry.review': [1, 'A bank entry waits for a person.'],
  'payment.matched': [1, 'Money was assigned to an invoice, or given up about it.'],
  'payment.undone': [1, 'An assignment was undone: the invoice is open again.'],
  'reminder.planned': [1, 'A run of reminders was planned and can be looked at.'],
  'reminder.sent': [1, 'A reminder left.'],
  'promise.made': [1, 'A debtor promised to pay.'],
  'promise.kept': [1, 'A promise was kept.'],
  'promise.broken': [1, 'A promise was broken.'],
  'dispute.opened': [1, 'A debtor has something against an invoice.'],
  'dispute.closed': [1, 'A dispute is over.'],
  'credit.alert.raised': [1, 'A debtor came over a threshold of his credit limit.'],
  'credit.alert.cleared': [1, 'He is below it again.'],
  'task.opened': [1, 'Something waits for a person.'],
  'task.closed': [1, 'A task has its outcome.'],
  'connection.failing': [1, 'A bank source or a host package does not let us in any more.'],
  'webhook.ping': [1, 'Somebody tries out a subscription; only that one hears of it.'],
} as const satisfies Readonly<Record<string, readonly [version: number, when: string]>>;

export type EventType = keyof typeof ROWS;

export interface EventRow {
  readonly type: EventType;
  readonly version: number;
  readonly when: string;
}

/** Something that happened, as it is told: ids and few facts, no names, no account numbers. */
export interface ToldEvent {
  readonly id: EventId;
  readonly type: EventType;
  readonly version: number;
  /** What it is about; of one subject a subscriber hears in the order it happened */
  readonly subject: string;
  readonly at: Instant;
  /** Plain JSON in the form of its type (formats/json/events) */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Every type there is. */
export const EVENTS: readonly EventRow[] = (Object.keys(ROWS) as EventType[]).map((type) => {
  const [version, when] = ROWS[type];
  return { type, version, when };
});

export const EVENT_TYPES = EVENTS.map(({ type }) => type);

export function versionOf(type: EventType): number {
  return ROWS[type][0];
}

export function eventTypeOf(text: string): EventType | null {
  return EVENT_TYPES.find((type) => type === text) ?? null;
}
