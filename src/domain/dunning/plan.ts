import type { PlainDate } from '../../kernel/dates.js';
import { printMoney } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import { daysLate } from '../ledger/open-item.js';
import { amountHolds } from './amounts.js';
import { type DebtorFacts, factsByDebtor } from './facts.js';
import { administrationHold, debtorHold, itemHold, type Moment, type Pause } from './holds.js';
import type { Ledger } from './ledger.js';
import { type Candidate, type Group, groupsToday } from './groups.js';
import { nextStep } from './level.js';
import type { Calendar, DunningAction, DunningPlan, DunningPolicy, Held } from './policy.js';

interface Outcome {
  readonly actions: readonly DunningAction[];
  readonly held: readonly Held[];
}

const NOTHING: Outcome = { actions: [], held: [] };
/** No cost or interest is claimed until the statutory engine computes it. */
const NOTHING_CLAIMED = '0.00';

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
  assert(isAscending(policy), `the steps of policy ${policy.name} follow each other in time`);
  const at: Moment = { ledger, on, calendar };
  const all = administrationHold(at);
  const outcomes = factsByDebtor(ledger, on).map((facts) => planDebtor(facts, policy, at, all));
  return {
    on,
    policy: { name: policy.name, version: policy.version },
    actions: outcomes.flatMap((o) => o.actions),
    held: outcomes.flatMap((o) => o.held),
  };
}

function isAscending({ steps }: DunningPolicy): boolean {
  return steps.every(
    (s, i) => i === 0 || s.afterDueDays > (steps[i - 1]?.afterDueDays ?? s.afterDueDays),
  );
}

function planDebtor(
  facts: DebtorFacts,
  policy: DunningPolicy,
  at: Moment,
  all: Pause | null,
): Outcome {
  const candidates = candidatesOf(facts, policy, at);
  if (candidates.length === 0) return NOTHING;
  const wide = all ?? debtorHold(facts, at);
  if (wide !== null) return { actions: [], held: [{ debtor: facts.debtor.id, ...wide }] };

  const [free, paused] = split(candidates, (c) => itemHold(c.facts, at));
  const small = amountHolds(
    facts,
    free.map((c) => c.facts),
    at.ledger.administration,
  );
  const due = free.filter((c) => !small.items.has(c.facts.item.id) && c.next.from <= at.on);
  const today = groupsToday(facts, due, policy, at);
  return {
    actions: today.groups.map((group) => actionOf(facts, group, at.on)),
    held: [...paused, ...small.held, ...today.held],
  };
}

function candidatesOf(facts: DebtorFacts, policy: DunningPolicy, at: Moment): readonly Candidate[] {
  return facts.items.flatMap((item) => {
    const next = nextStep(item, policy, at.on, at.calendar);
    // A notice that is not due yet is nothing a person wants to read about.
    const isNear = next !== null && (next.step.afterDueDays > 0 || next.from <= at.on);
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

function actionOf(facts: DebtorFacts, group: Group, on: PlainDate): DunningAction {
  const credits = facts.credits.map((credit) => ({
    openItem: credit.id,
    open: printMoney(credit.open),
    currency: credit.open.currency,
  }));
  return {
    debtor: facts.debtor.id,
    step: group.step.id,
    channel: group.step.channel,
    tone: group.step.tone,
    items: group.items.map(({ item, claim }) => ({
      openItem: item.id,
      round: item.round,
      open: printMoney(claim),
      currency: claim.currency,
      daysLate: daysLate(item.dueDate, on),
    })),
    ...(credits.length === 0 ? {} : { credits }),
    costs: NOTHING_CLAIMED,
    interest: NOTHING_CLAIMED,
    ...(group.lawful.newDueDate === undefined ? {} : { newDueDate: group.lawful.newDueDate }),
    law: group.lawful.law,
  };
}
