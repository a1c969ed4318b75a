import { addDays, type PlainDate } from '../../kernel/dates.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { freeReminderTerm, type LegalTerm } from '../law/be-consumer.js';
import type { Claim, NoticeKind } from '../law/claim.js';
import { type ClauseId, sayClause } from '../law/clauses.js';
import { costsRest } from '../law/nl-costs.js';
import { fourteenDayTerm, termOfReceived } from '../law/nl-fourteen-days.js';
import { type Regime, regimeOf } from '../law/regime.js';
import type { Debtor } from '../party/debtor.js';
import type { ItemFacts } from './facts.js';
import type { Moment, Pause } from './holds.js';
import type { ReminderSent } from './ledger.js';
import type { Calendar, Channel, DunningStep, StepClaims } from './policy.js';

/** What the law makes of a step: which clauses, the last day to pay it must name, and what it may ask. */
export interface Lawful {
  readonly regime: Regime;
  readonly law: readonly string[];
  readonly newDueDate?: PlainDate;
  /** The statutory message this step is */
  readonly notice?: NoticeKind;
  /** Its term */
  readonly term?: LegalTerm;
  readonly claims: StepClaims;
}

/** Said where interest and costs run by themselves and the step asks none of them. */
const SILENT: Readonly<Partial<Record<Regime, readonly ClauseId[]>>> = {
  'be-business': ['be-business-silent-interest', 'be-business-silent-costs'],
  'be-public': ['be-business-silent-interest', 'be-business-silent-costs'],
  'nl-business': ['nl-business-silent-interest', 'nl-business-silent-costs'],
  'nl-public': ['nl-business-silent-interest', 'nl-business-silent-costs'],
  eu: ['eu-silent'],
};

interface ConsumerLaw {
  /** The first, free message, and the term it gives from the day it is sent */
  readonly free: ClauseId;
  readonly freeNotice?: NoticeKind;
  readonly term: (on: PlainDate, channel: Channel, calendar: Calendar) => LegalTerm;
  /** A message of its own that must announce costs before they are asked */
  readonly announcing?: {
    readonly notice: NoticeKind;
    readonly clause: ClauseId;
    /** Whether nothing may be announced on a day, because of what was asked before */
    readonly rests: (claims: readonly Claim[], day: PlainDate) => boolean;
  };
}

/** By regime of the consumer; other countries: not known to us. */
const CONSUMER_LAW: Readonly<Partial<Record<Regime, ConsumerLaw>>> = {
  'be-consumer': {
    free: 'be-consumer-free',
    freeNotice: 'be-free-reminder',
    term: freeReminderTerm,
  },
  'nl-consumer': {
    free: 'nl-consumer-friendly',
    term: fourteenDayTerm,
    announcing: { notice: 'nl-fourteen-days', clause: 'nl-fourteen-days', rests: costsRest },
  },
};

/** Messages that may be the first one a consumer gets. */
const FRIENDLY: readonly DunningStep['tone'][] = ['reminder', 'second'];

/**
 * Whether the law lets a step go today, and in which form; else why it is held, with the clause. Towards businesses and
 * public bodies every step may go. A consumer gets a free message with its term first; costs only after the message that
 * announced them and its term (debtor-management 3.2, 3.3); what we do not know of a country is not done there.
 */
export function lawfulStep(
  debtor: Debtor,
  facts: ItemFacts,
  step: DunningStep,
  at: Moment,
): Result<Lawful, Pause> {
  const regime = regimeOf(at.ledger.administration.country, debtor);
  // A proposal to a person says nothing to the debtor.
  if (step.kind === 'hand-over') return ok({ regime, law: [], claims: 'none' });
  const claims = step.claims ?? 'none';
  if (debtor.kind !== 'consumer') {
    const law = claims === 'claim' ? [] : (SILENT[regime] ?? []).map(inEnglish);
    return ok({ regime, law, ...byPolicy(step, at.on), claims });
  }
  const rule = CONSUMER_LAW[regime];
  if (rule === undefined) return err({ reason: 'law-not-supported' });
  if (step.tone === 'notice') return ok({ regime, law: [], claims: 'none' });
  return consumerStep(regime, rule, facts, step, at);
}

function consumerStep(
  regime: Regime,
  rule: ConsumerLaw,
  facts: ItemFacts,
  step: DunningStep,
  at: Moment,
): Result<Lawful, Pause> {
  const claims = step.claims ?? 'none';
  const sent = messagesSent(facts);
  const isWritten = step.channel !== 'call';
  const isAnnounced = sent.some(({ notice }) => notice?.kind === 'nl-fourteen-days');
  const running = termEnds(sent, rule, at.calendar);
  if (running !== null && running >= at.on)
    return err({ reason: 'legal-term-running', until: running, law: inEnglish(rule.free) });
  if (rule.announcing !== undefined && claims === 'announce' && isWritten && !isAnnounced) {
    const { notice, clause } = rule.announcing;
    return ok({ regime, ...statutory(rule, clause, step, at), notice, claims: 'announce' });
  }
  if (sent.length === 0) {
    if (!isWritten || !FRIENDLY.includes(step.tone)) return firstOf(rule.free);
    const notice = rule.freeNotice === undefined ? {} : { notice: rule.freeNotice };
    // The free message of Belgian law names the damages that will be asked.
    return ok({ regime, ...statutory(rule, rule.free, step, at), ...notice, claims: 'announce' });
  }
  if (rule.announcing !== undefined && claims === 'claim' && !isAnnounced)
    // A letter that was not allowed to announce anything stops nothing: then no costs are asked, and the rest is.
    if (!couldNotAnnounce(rule.announcing, facts, sent, at)) return firstOf(rule.announcing.clause);
  const law = [inEnglish('consumer-term-passed')];
  // What must be announced was announced: a second announcement says nothing.
  const asks = claims === 'announce' ? 'none' : claims;
  return ok({ regime, law, ...byPolicy(step, at.on), claims: asks });
}

/** Whether a message after the friendly one went on a day that allowed no announcement. */
function couldNotAnnounce(
  { rests }: NonNullable<ConsumerLaw['announcing']>,
  { item }: ItemFacts,
  sent: readonly ReminderSent[],
  { ledger }: Moment,
): boolean {
  const claims = (ledger.claims ?? []).filter(({ debtorId }) => debtorId === item.debtorId);
  const later = sent.toSorted((a, b) => (a.on < b.on ? -1 : 1)).slice(1);
  return later.some(({ on }) => rests(claims, on));
}

function firstOf(clause: ClauseId): Result<never, Pause> {
  return err({ reason: 'legal-notice-first', law: inEnglish(clause) });
}

function inEnglish(clause: ClauseId): string {
  return sayClause(clause, 'en');
}

function byPolicy(step: DunningStep, on: PlainDate): Pick<Lawful, 'newDueDate'> {
  const days = step.payWithinDays;
  return days === undefined ? {} : { newDueDate: addDays(on, days) };
}

/** A policy may be more generous than the statute; then its day is the one that counts. */
function statutory(
  rule: ConsumerLaw,
  clause: ClauseId,
  step: DunningStep,
  { on, calendar }: Moment,
): Pick<Lawful, 'law' | 'newDueDate' | 'term'> {
  const term = rule.term(on, step.channel, calendar);
  const { newDueDate = term.until } = byPolicy(step, on);
  const until = newDueDate > term.until ? newDueDate : term.until;
  return {
    law: [inEnglish(clause)],
    newDueDate: until,
    term: { from: term.from, until, chargeableFrom: addDays(until, 1) },
  };
}

/** Written messages of this round that arrived, as far as we know. A notice before the due date is service, no reminder. */
export function messagesSent({ item, reminders }: ItemFacts): readonly ReminderSent[] {
  return reminders.filter(
    (sent) => sent.on > item.dueDate && sent.channel !== 'call' && sent.bounced !== true,
  );
}

/** Last day of every term that a consumer was given; null: none was. */
function termEnds(
  sent: readonly ReminderSent[],
  rule: ConsumerLaw,
  calendar: Calendar,
): PlainDate | null {
  const [first] = sent.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const free = first === undefined ? [] : [rule.term(first.on, first.channel ?? 'task', calendar)];
  const ends = [
    ...free.map(({ until }) => until),
    ...sent.flatMap(({ notice }) => (notice === undefined ? [] : [notice.until])),
    ...sent.flatMap(({ notice, deliveredOn }) =>
      notice?.kind === 'nl-fourteen-days' && deliveredOn !== undefined
        ? [termOfReceived(deliveredOn).until]
        : [],
    ),
    ...sent.flatMap(({ newDueDate, step }) =>
      newDueDate === undefined || step !== first?.step ? [] : [newDueDate],
    ),
  ];
  return ends.sort().at(-1) ?? null;
}
