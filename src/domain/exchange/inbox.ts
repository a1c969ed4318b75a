import { isSamePerson, type Signer } from '../access/signer.js';
import { addMs, type Instant, instantOf, type PlainDate } from '../../kernel/dates.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { addWorkingDays } from '../dunning/working-days.js';
import type { Calendar } from '../dunning/policy.js';

/** What can be decided about a received document; `superseded` is our own word, when the same came from the right sender. */
export const INBOX_DECISIONS = [
  'release',
  'refuse',
  'approve',
  'reject',
  'query',
  'superseded',
] as const;

/** What people decide, in the order in which it is offered. */
export const PERSON_DECISIONS = ['approve', 'query', 'reject', 'release', 'refuse'] as const;
export type PersonDecision = (typeof PERSON_DECISIONS)[number];

export type InboxDecisionKind = (typeof INBOX_DECISIONS)[number];

/** A decision as it was taken, never changed afterwards. */
export interface InboxDecision extends Signer {
  readonly kind: InboxDecisionKind;
  readonly at: Instant;
  /** A code of the list OPStatusReason, for `reject` and `query` */
  readonly reason?: string;
  readonly note?: string;
}

/**
 * - held: something is odd; nothing was posted as payable
 * - waiting: posted in the host, nobody has said yet whether it is right
 * - queried: the supplier was asked something
 * - approved, rejected: answered, for good
 * - refused: the hold was confirmed: never posted, its account never known, and the supplier is not told
 * - superseded: the same document came from the right sender
 */
export type InboxState =
  'held' | 'waiting' | 'queried' | 'approved' | 'rejected' | 'refused' | 'superseded';

/** The decision that ends in a state; null: a person still has something to do. */
export const DECIDED_BY: Readonly<Record<InboxState, InboxDecisionKind | null>> = {
  held: null,
  waiting: null,
  queried: null,
  approved: 'approve',
  rejected: 'reject',
  refused: 'refuse',
  superseded: 'superseded',
};

/** States in which a person still has something to do. */
export const OPEN_STATES: ReadonlySet<InboxState> = new Set(['held', 'waiting', 'queried']);

/** Two people release what is held; where an administration has only one, he waits this long, ms (facts: section 6, item 4). */
export const SECOND_LOOK_MS = 24 * 3_600_000;

export interface InboxStanding {
  readonly state: InboxState;
  /** It is held and no second release came yet */
  readonly isHeld: boolean;
  /** The first of two releases, while the second is awaited */
  readonly firstRelease?: InboxDecision;
}

/** Where a document stands: what follows from why it was held and from what was decided since, oldest first. */
export function standingOf(
  heldFor: readonly string[],
  decisions: readonly InboxDecision[],
): InboxStanding {
  const releases = decisions.filter(({ kind }) => kind === 'release');
  const isHeld = heldFor.length > 0 && releases.length < 2;
  const [first] = releases;
  const said = decisions.map(({ kind }) => STATE_AFTER[kind]).findLast((after) => after !== null);
  const state = said ?? (isHeld ? 'held' : 'waiting');
  return {
    state,
    isHeld,
    ...(isHeld && first !== undefined ? { firstRelease: first } : {}),
  };
}

const STATE_AFTER: Readonly<Record<InboxDecisionKind, InboxState | null>> = {
  release: null,
  refuse: 'refused',
  approve: 'approved',
  reject: 'rejected',
  query: 'queried',
  superseded: 'superseded',
};

export type InboxRefusal = {
  readonly kind:
    'already-decided' | 'is-held' | 'not-held' | 'not-payable' | 'sender-unknown' | 'second-person';
  readonly message: string;
};

export interface InboxFacts {
  readonly heldFor: readonly string[];
  readonly decisions: readonly InboxDecision[];
  /** The administration has one person who releases: he may do it twice, a day apart */
  readonly releasedByOne: boolean;
}

/** Whether what a document says about its supplier counts as known: nothing was odd about it, or two people released it. */
export function isTrusted(
  heldFor: readonly string[],
  decisions: readonly InboxDecision[],
): boolean {
  const { state, isHeld } = standingOf(heldFor, decisions);
  return !isHeld && state !== 'refused';
}

/** Whether a decision fits where the document stands; the first reason against it, in order of precedence. */
export function checkDecision(
  { heldFor, decisions, releasedByOne }: InboxFacts,
  decision: InboxDecision,
): Result<'held' | 'released' | 'decided', InboxRefusal> {
  const { state, isHeld, firstRelease } = standingOf(heldFor, decisions);
  if (!OPEN_STATES.has(state)) {
    const message = `This document is ${state} already; that stays. Ask for a new document if it was wrong.`;
    return err({ kind: 'already-decided', message });
  }
  switch (decision.kind) {
    case 'superseded':
      return ok('decided');
    case 'approve':
      // What belongs to our sales is never posted here: saying that it is right releases nothing.
      return isHeld && heldFor.some((code) => code !== 'SELF_BILLED')
        ? err(IS_HELD)
        : ok('decided');
    case 'reject':
    case 'query':
      return isHeld && heldFor.includes('SENDER_MISMATCH') ? err(SENDER_UNKNOWN) : ok('decided');
    case 'refuse':
      return isHeld ? ok('decided') : err(NOT_HELD);
    case 'release':
      if (heldFor.includes('SELF_BILLED')) return err(NOT_PAYABLE);
      if (!isHeld) return err(NOT_HELD);
      if (firstRelease === undefined) return ok('held');
      return secondRelease(firstRelease, decision, releasedByOne);
  }
}

/**
 * What can still be decided about a document, by somebody who decided nothing about it yet. Whether it takes another person is
 * found out when he decides.
 */
export function possibleDecisions(
  heldFor: readonly string[],
  decisions: readonly InboxDecision[],
): readonly PersonDecision[] {
  const facts = { heldFor, decisions, releasedByOne: false };
  const anybody = { by: '', at: instantOf(0) };
  return PERSON_DECISIONS.filter((kind) => checkDecision(facts, { ...anybody, kind }).ok);
}

function secondRelease(
  first: InboxDecision,
  second: InboxDecision,
  releasedByOne: boolean,
): Result<'released', InboxRefusal> {
  if (!isSamePerson(first, second)) return ok('released');
  const from = addMs(first.at, SECOND_LOOK_MS);
  if (releasedByOne && second.at >= from) return ok('released');
  const what = releasedByOne
    ? `or ${first.by} again from ${from} on`
    : 'a setting (releasedByOne) lets one person release twice, a day apart';
  const message = `${first.by} released this on ${first.at}. It takes a second person; ${what}.`;
  return err({ kind: 'second-person', message });
}

const IS_HELD: InboxRefusal = {
  kind: 'is-held',
  message:
    'This document is held. Look at its alerts first; then two people release it, or one refuses it.',
};
const NOT_HELD: InboxRefusal = {
  kind: 'not-held',
  message: 'This document is not held. Approve it, reject it or ask the supplier something.',
};
const NOT_PAYABLE: InboxRefusal = {
  kind: 'not-payable',
  message:
    'This is a self-billed document: your customer made your invoice. Book it on the sales side; then approve or refuse it here.',
};
const SENDER_UNKNOWN: InboxRefusal = {
  kind: 'sender-unknown',
  message:
    'It is not certain who sent this document, so nobody is answered. Call the supplier; then release it, or refuse it.',
};

/** Working days within which whoever takes an invoice owes a first answer (facts/peppol 5.2: OP-BR111): we, and our buyers. */
export const FIRST_ANSWER_DAYS = 3;

/** The last day on which a first answer is in time. */
export function answerDueOn(calendar: Calendar, receivedOn: PlainDate): PlainDate {
  return addWorkingDays(calendar, receivedOn, FIRST_ANSWER_DAYS);
}
