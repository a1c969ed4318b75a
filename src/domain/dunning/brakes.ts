import { isSamePerson, type Signer } from '../access/signer.js';
import { daysBetween, type Instant, type PlainDate } from '../../kernel/dates.js';
import type { Channel, DunningAction } from './policy.js';

/** Messages of a first run (facts/reliability-security 6, item 4). */
const FIRST_RUN_MAX = 50;
/** Runs whose size says what is usual. */
export const USUAL_RUNS = 5;
const TIMES_USUAL = 2;
/** One debtor in five. */
const DEBTORS_SHARE = 5;
/** Small books would need a second person every day: so many messages never do. */
const NEVER_TOO_MANY = 10;
/** Runs a person approved before anything may leave by itself, as long as policies and letters stay as they are. */
const APPROVED_BEFORE = 2;
/** Days in which messages with legal effect never leave by themselves. */
const LEGAL_DAYS = 90;
/** Messages that leave together; between two batches there is time to see what comes back. */
export const BATCH = 25;
export const BATCH_MINUTES = 2;
const BOUNCES_MAX = 3;
/** Two complaints in a hundred messages; the first complaint of a small run is one too many. */
const COMPLAINTS_SHARE = 50;

/** What a run looks like, and what was before it. */
export interface RunFacts {
  /** Written messages it would send, without what a person does himself */
  readonly messages: number;
  /** Debtors of the administration */
  readonly debtors: number;
  /** Written messages of earlier approved runs, newest first */
  readonly before: readonly number[];
}

/** How many messages a run may send on the word of one person. */
export function capOf({ debtors, before }: RunFacts): number {
  if (before.length === 0) return FIRST_RUN_MAX;
  const usual = median(before.slice(0, USUAL_RUNS)) * TIMES_USUAL;
  return Math.max(NEVER_TOO_MANY, Math.min(usual, Math.floor(debtors / DEBTORS_SHARE)));
}

/** Rounded up: between a run of 10 and one of 11, 11 is usual. */
function median(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return Math.ceil((low + high) / 2);
}

/** Above the cap a second person looks (item 4). */
export function peopleNeeded(facts: RunFacts): 1 | 2 {
  return facts.messages > capOf(facts) ? 2 : 1;
}

export interface Approval extends Signer {
  readonly at: Instant;
}

/** One look of a single person is not two: he waits a day before the second (item 4). */
const SECOND_LOOK_MS = 24 * 3_600_000;

/** Whether enough people said yes, and if not, what is missing. */
export function approvalState(
  needed: 1 | 2,
  approvals: readonly Approval[],
  releasedByOne: boolean,
): 'enough' | 'second-person' | 'second-look' {
  const [first, ...others] = approvals;
  if (first === undefined) return 'second-person';
  if (needed === 1) return 'enough';
  if (others.some((other) => !isSamePerson(first, other))) return 'enough';
  if (!releasedByOne) return 'second-person';
  const later = others.some(({ at }) => Date.parse(at) - Date.parse(first.at) >= SECOND_LOOK_MS);
  return later ? 'enough' : 'second-look';
}

/** Why a run that asks for nobody waits for a person all the same. */
export type WaitsForPerson = 'new' | 'changed' | 'above-cap';

/** A run before this one, as far as it says whether another may leave by itself. */
export interface ApprovedRun {
  /** Of policies and letters */
  readonly fingerprint: string;
}

/**
 * Whether actions of automatic steps may leave by themselves: after two runs that people approved with these same policies
 * and letters, and within the cap (items 3 and 4). Null: yes.
 */
export function waitsForPerson(
  facts: RunFacts,
  fingerprint: string,
  approvedBefore: readonly ApprovedRun[],
): WaitsForPerson | null {
  if (approvedBefore.length < APPROVED_BEFORE) return 'new';
  const alike = approvedBefore
    .slice(0, APPROVED_BEFORE)
    .every((run) => run.fingerprint === fingerprint);
  if (!alike) return 'changed';
  return peopleNeeded(facts) > 1 ? 'above-cap' : null;
}

/**
 * An action that may go without anybody's yes, where the run may. In the first ninety days of an administration a person
 * sees every message with legal effect (item 7). `since`: the day of its first approved run; null: it had none.
 */
export function leavesByItself(
  { mode, needsPerson = [] }: DunningAction,
  on: PlainDate,
  since: PlainDate | null,
): boolean {
  const young = since === null || daysBetween(since, on) < LEGAL_DAYS;
  const asks = needsPerson.filter((reason) => young || reason !== 'legal-effect');
  return mode === 'automatic' && asks.length === 0;
}

/** What came back from a run that is leaving. */
export interface Troubles {
  readonly sent: number;
  readonly bounces: number;
  readonly complaints: number;
}

/** Something is wrong with the whole of it, not with one address (item 5). */
export function mustStop({ sent, bounces, complaints }: Troubles): boolean {
  return bounces >= BOUNCES_MAX || (complaints > 0 && complaints * COMPLAINTS_SHARE >= sent);
}

const WRITTEN: Readonly<Record<Channel, boolean>> = {
  mail: true,
  letter: true,
  registered: true,
  task: false,
  call: false,
};

/** Reaches the debtor without a person in between; calls and tasks are done by one. */
export function isMessage({ channel, mode }: Pick<DunningAction, 'channel' | 'mode'>): boolean {
  return WRITTEN[channel] && mode !== 'manual';
}
