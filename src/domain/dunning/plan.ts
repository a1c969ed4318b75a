import type { PlainDate } from '../../kernel/dates.js';
import { printMoney } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import { daysLate } from '../ledger/open-item.js';
import type { Debtor } from '../party/debtor.js';
import type { PersonName } from '../party/debtor-profile.js';
import { amountHolds } from './amounts.js';
import { askedBy } from './charges.js';
import { type LaidOut, layOut } from './conditions.js';
import { type DebtorFacts, factsByDebtor } from './facts.js';
import { administrationHold, itemHold, type Moment, type Pause, reminderHold } from './holds.js';
import type { Ledger } from './ledger.js';
import { type Candidate, type Group, groupsToday } from './groups.js';
import { type KnownDebtors, knownOf } from './known.js';
import { isFinalDelivered, nextStep } from './level.js';
import type {
  Calendar,
  DunningAction,
  DunningPlan,
  DunningPolicy,
  DunningStep,
  Held,
  PolicyUsed,
} from './policy.js';
import { orderFaults } from './policy-order.js';
import { isBeforeDue } from './timing.js';

interface Outcome {
  readonly actions: readonly DunningAction[];
  readonly held: readonly Held[];
}

const NOTHING: Outcome = { actions: [], held: [] };

/**
 * What to say to whom on a day, and what is held back and why: a function of these four and nothing else.
 * At most one written message per debtor; the same ledger, in any order, gives the same plan; with the plan's
 * reminders added to the ledger the same day gives no action again (INV-7; debtor-management 5.4, 5.5).
 */
export function planRun(
  ledger: Ledger,
  policy: DunningPolicy,
  on: PlainDate,
  calendar: Calendar,
): DunningPlan {
  return planEach(ledger, { named: policy, of: () => policy }, on, calendar);
}

/** Which policy each debtor follows. */
export interface PolicyChoice {
  /** Of the administration: the one the plan names */
  readonly named: PolicyUsed;
  /** Null: his is not there, and nobody may guess another */
  readonly of: (debtor: Debtor) => DunningPolicy | null;
}

/** As `planRun`, every debtor by his own policy; each action names the one it follows from. */
export function planEach(
  ledger: Ledger,
  policies: PolicyChoice,
  on: PlainDate,
  calendar: Calendar,
): DunningPlan {
  const at: Moment = { ledger, on, calendar };
  const all = administrationHold(at);
  const about = knownOf(ledger, on);
  const ordered = new Set<DunningPolicy>();
  const actions: DunningAction[] = [];
  const held: Held[] = [];
  for (const facts of factsByDebtor(ledger, on)) {
    if (facts.items.length === 0) continue;
    const policy = policies.of(facts.debtor);
    if (policy !== null && !ordered.has(policy)) {
      const isOrdered = orderFaults(policy).length === 0;
      assert(isOrdered, `the steps of policy ${policy.name} follow each other in time`);
      ordered.add(policy);
    }
    const outcome =
      policy === null ? unknownPolicy(facts, on) : planDebtor(facts, policy, at, { ...about, all });
    actions.push(...outcome.actions);
    held.push(...outcome.held);
  }
  const { name, version } = policies.named;
  return { on, policy: { name, version }, actions, held };
}

function unknownPolicy({ debtor, items }: DebtorFacts, on: PlainDate): Outcome {
  const isLate = items.some(({ item }) => item.dueDate < on);
  return isLate
    ? { actions: [], held: [{ debtor: debtor.id, reason: 'policy-unknown' }] }
    : NOTHING;
}

function planDebtor(
  facts: DebtorFacts,
  policy: DunningPolicy,
  at: Moment,
  about: KnownDebtors & { readonly all: Pause | null },
): Outcome {
  const laid = layOut(policy, facts, about.habit(facts.debtor.id), at.on);
  const candidates = candidatesOf(facts, laid, at);
  if (candidates.length === 0) return NOTHING;
  const wide = about.all ?? reminderHold(facts, at);
  if (wide !== null) return { actions: [], held: [{ debtor: facts.debtor.id, ...wide }] };

  const [free, paused] = split(
    candidates,
    (c) => itemHold(c.facts, at) ?? handOverHold(c, laid, at.on),
  );
  const small = amountHolds(
    facts,
    free.map((c) => c.facts),
    at.ledger.administration,
  );
  const due = free.filter((c) => !small.items.has(c.facts.item.id) && c.next.from <= at.on);
  const today = groupsToday(facts, due, laid.policy, at);
  const owner = about.owner(facts.debtor.id);
  return {
    actions: today.groups.map((group) => ({
      ...actionOf(facts, group, at),
      ...byPolicy(policy, group.step, owner),
    })),
    held: [...paused, ...small.held, ...today.held],
  };
}

/** What the policy says of an action beside what it tells the debtor. */
function byPolicy(
  { name, version }: DunningPolicy,
  { kind, mode, role, instruction }: DunningStep,
  owner: PersonName | undefined,
): Partial<DunningAction> {
  return {
    policy: { name, version },
    ...(kind === undefined ? {} : { kind }),
    ...(mode === undefined ? {} : { mode }),
    ...(owner === undefined ? {} : { owner }),
    ...(role === undefined ? {} : { role }),
    ...(instruction === undefined ? {} : { instruction }),
  };
}

/** Nothing is handed over whose last warning never arrived (practice 50). */
function handOverHold({ facts, next }: Candidate, laid: LaidOut, on: PlainDate): Pause | null {
  if (next.step.kind !== 'hand-over' || next.from > on) return null;
  return isFinalDelivered(facts, laid, next.index) ? null : { reason: 'final-step-not-delivered' };
}

function candidatesOf(facts: DebtorFacts, laid: LaidOut, at: Moment): readonly Candidate[] {
  return facts.items.flatMap((item) => {
    const next = nextStep(item, laid, at.on, at.calendar);
    // A notice that is not due yet is nothing a person wants to read about.
    const isNear = next !== null && (!isBeforeDue(next.step) || next.from <= at.on);
    return next !== null && isNear ? [{ facts: item, next }] : [];
  });
}

function split(
  candidates: readonly Candidate[],
  holdOf: (candidate: Candidate) => Pause | null,
): readonly [free: readonly Candidate[], held: readonly Held[]] {
  const judged = candidates.map((candidate) => ({ candidate, hold: holdOf(candidate) }));
  return [
    judged.filter((j) => j.hold === null).map((j) => j.candidate),
    judged.flatMap(({ candidate, hold }) =>
      hold === null ? [] : [{ openItem: candidate.facts.item.id, ...hold }],
    ),
  ];
}

function actionOf(facts: DebtorFacts, group: Group, at: Moment): DunningAction {
  const { step, lawful, items } = group;
  const { law, ...asked } = askedBy(lawful, { facts, items, step, at });
  const credits = facts.credits.map((credit) => ({
    openItem: credit.id,
    open: printMoney(credit.open),
    currency: credit.open.currency,
  }));
  return {
    debtor: facts.debtor.id,
    step: step.id,
    channel: step.channel,
    tone: step.tone,
    items: items.map(({ item, claim }) => ({
      openItem: item.id,
      round: item.round,
      open: printMoney(claim),
      currency: claim.currency,
      daysLate: daysLate(item.dueDate, at.on),
    })),
    ...(credits.length === 0 ? {} : { credits }),
    ...asked,
    ...(lawful.newDueDate === undefined ? {} : { newDueDate: lawful.newDueDate }),
    law,
  };
}
