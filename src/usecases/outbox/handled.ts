import { addMs, type Instant } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { ClaimedMessage, Connection, Outcome, Store, Tx } from '../../ports/store.js';

/**
 * What a handler made of an outbox message: the outcome, and what must be saved together with it.
 * `save` runs in the transaction that settles the message, so neither is ever without the other.
 */
export interface Handled {
  readonly outcome: Outcome;
  readonly save?: (tx: Tx) => Promise<void>;
}

/** Does the work of one message. Throws only on bugs; every expected failure is an outcome. */
export interface Handler {
  (administration: AdministrationId, message: ClaimedMessage): Promise<Handled>;
  /** Its first part, where that may run in the transaction that claims the message */
  readonly begin?: Begin;
}

/** What a handler reads, and writes ahead, before it acts; answers what is left to do after the commit. */
export type Begin = (
  tx: Tx,
  administration: AdministrationId,
  message: ClaimedMessage,
) => Promise<() => Promise<Handled>>;

/** A handler in two parts. Called by itself, its first part has a transaction of its own. */
export function inTwoParts(store: Pick<Store, 'inTransaction'>, begin: Begin): Handler {
  const whole: Handler = async (administration, message) => {
    const rest = await store.inTransaction(administration, (tx) =>
      begin(tx, administration, message),
    );
    return rest();
  };
  return Object.assign(whole, { begin });
}

export function done(note?: string, save?: (tx: Tx) => Promise<void>): Handled {
  return {
    outcome: { kind: 'done', ...(note === undefined ? {} : { note }) },
    ...(save === undefined ? {} : { save }),
  };
}

/** Longest that one outside call may take, ms: 5 s to connect and 30 s to answer. */
const CALL_MS = 35_000;

/**
 * Whether a call that begins now certainly ends while the message is ours. A worker that stood still for too long must
 * not act any more: another one may be doing the same.
 */
export function isTimeForCall({ leaseUntil }: ClaimedMessage, now: Instant): boolean {
  return addMs(now, CALL_MS) <= leaseUntil;
}

/** How often work that waits for a connection looks whether there is one; INV-2 allows an hour. */
const CONNECTION_MS = 3_600_000;

const WHAT: Readonly<Partial<Record<Connection['kind'], string>>> = {
  host: 'host package',
  'access-point': 'access point',
  bank: 'bank source',
  mail: 'mail server',
  mailbox: 'mailbox',
  'payment-link': 'payment provider',
  'collection-partner': 'collection partner',
};

/**
 * Nothing is connected that could take this: it waits, unharmed, until somebody connects one. `uncertain`: what became of an
 * earlier attempt is not known, and stays to be asked.
 */
export function awaitConnection(
  kind: Connection['kind'],
  now: Instant,
  uncertain = false,
): Handled {
  const note = `No ${WHAT[kind] ?? kind} is connected yet. Connect one; this goes by itself then.`;
  return {
    outcome: { kind: 'retry', nextAt: addMs(now, CONNECTION_MS), note, uncertain },
  };
}
