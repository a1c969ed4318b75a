import { z } from 'zod';
import {
  EVENT_TYPES,
  type EventType,
  type ToldEvent,
  versionOf,
} from '../../domain/event/event.js';
import { type Instant, parseInstant } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { amountField, currencyField, idField } from './values.js';

/** Ids of ours; what they name is fetched over the API, where it is judged who may see it. */
const id = z.string().min(1).max(100);
/** A short word of ours: a state, a kind, a code. */
const word = z.string().min(1).max(60);
const day = z.iso.date();
const count = z.int().min(0);
/** Items of one event; a reminder or a promise names a debtor's few, and more than these are not listed. */
export const ITEMS_MAX = 200;
const items = z.array(id).max(ITEMS_MAX);

const ofDocument = { document: id, exchange: id, channel: word.exactOptional() };
const ofPromise = { promise: id, debtor: id, openItems: items };
const ofAlert = { debtor: id, level: word };

/**
 * The form of the data of each type of event (domain/event): ids, codes, amounts and days; never a name, an address, an
 * account number or what somebody wrote (INV-13).
 */
export const EVENT_FORMS = {
  'document.sent': z.strictObject(ofDocument),
  'document.delivered': z.strictObject(ofDocument),
  'document.rejected': z.strictObject(ofDocument),
  'document.undelivered': z.strictObject(ofDocument),
  'document.held': z.strictObject(ofDocument),
  'response.received': z.strictObject({ document: id, code: word }),
  'purchase.received': z.strictObject({ document: id, heldFor: z.array(word).max(50) }),
  'purchase.decided': z.strictObject({ document: id, decision: word }),
  'statement.imported': z.strictObject({ statement: id, file: id, closedOn: day.nullable() }),
  'entry.review': z.strictObject({ entry: id }),
  'payment.matched': z.strictObject({
    ...{ allocation: id, openItem: id, entry: id.nullable() },
    ...{ amount: amountField, currency: currencyField, on: day },
    writeOff: word.exactOptional(),
  }),
  'payment.undone': z.strictObject({ allocation: id, on: day }),
  'reminder.planned': z.strictObject({ run: id, actions: count, held: count }),
  'reminder.sent': z.strictObject({ action: id, debtor: id, openItems: items, step: word }),
  'promise.made': z.strictObject({
    ...ofPromise,
    ...{ amount: amountField, currency: currencyField, payBy: day },
  }),
  'promise.kept': z.strictObject(ofPromise),
  'promise.broken': z.strictObject(ofPromise),
  'dispute.opened': z.strictObject({ dispute: id, debtor: id, openItem: id, code: word }),
  'dispute.closed': z.strictObject({ dispute: id, debtor: id, openItem: id, outcome: word }),
  'credit.alert.raised': z.strictObject({ ...ofAlert, alert: id }),
  'credit.alert.cleared': z.strictObject(ofAlert),
  'task.opened': z.strictObject({
    ...{ task: id, kind: word, role: word, dueOn: day },
    debtor: id.nullable(),
  }),
  'task.closed': z.strictObject({ task: id, outcome: word }),
  'connection.failing': z.strictObject({ connection: id, why: word }),
  'webhook.ping': z.strictObject({ subscription: id }),
} as const satisfies Readonly<Record<EventType, z.ZodType>>;

export type EventData<Type extends EventType> = z.output<(typeof EVENT_FORMS)[Type]>;

/** What a subscriber gets in the body of a call. */
export const EVENT_FORM = z.union(
  EVENT_TYPES.map((type) =>
    z.strictObject({
      ...{ id, type: z.literal(type), version: z.literal(versionOf(type)) },
      ...{ at: z.iso.datetime(), administration: id, data: EVENT_FORMS[type] },
    }),
  ),
);

/** The body of a call: the same bytes each time the event is told, whoever hears of it. */
export function printEvent(
  { id: eventId, type, version, at, data }: ToldEvent,
  administration: AdministrationId,
): Uint8Array {
  return new TextEncoder().encode(
    JSON.stringify({ id: eventId, type, version, at, administration, data }),
  );
}

/** What people send about subscriptions: one form per request. */
const url = z.string().min(1).max(2_000);
const events = z.array(z.enum(EVENT_TYPES)).min(1).max(EVENT_TYPES.length);
const by = z.string().trim().min(1).max(200);
const moment = z.string().transform((text, context): Instant => {
  const read = parseInstant(text);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: 'expected a moment such as 2026-11-22T08:00:00Z' });
  return z.NEVER;
});

export const SUBSCRIPTION_FORMS = {
  add: z.strictObject({ url, events, by }),
  change: z.strictObject({
    url: url.exactOptional(),
    events: events.exactOptional(),
    on: z.boolean().exactOptional(),
  }),
  act: z.strictObject({}),
  replay: z.union([
    z.strictObject({ event: idField<'event'>() }),
    z.strictObject({ since: moment }),
  ]),
} as const;
