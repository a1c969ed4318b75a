import type { PlainDate } from '../../kernel/dates.js';
import { type Money, parseMoney, sumMoney } from '../../kernel/money.js';
import { groupBy } from '../../kernel/group.js';
import { assert } from '../../kernel/result.js';
import type { DebtorFacts } from './facts.js';
import type { PayingHabit } from './ledger.js';
import type { DunningPolicy, DunningStep, StepCondition } from './policy.js';

/** A policy as it is for one debtor on one day: its cases decided, its places unchanged. */
export interface LaidOut {
  readonly policy: DunningPolicy;
  /** Ids of the steps this debtor is not taken through */
  readonly passedOver: ReadonlySet<string>;
}

const SCORE_MAX = 100;
const NONE: ReadonlySet<string> = new Set();

/** Decides the conditions of a policy for a debtor. What is disputed or promised counts too: it is owed all the same. */
export function layOut(
  policy: DunningPolicy,
  facts: DebtorFacts,
  habit: PayingHabit | undefined,
  on: PlainDate,
): LaidOut {
  if (!hasConditions(policy)) return { policy, passedOver: NONE };
  const overdue = overdueOf(facts, on);
  const holds = (cases: readonly StepCondition[]): boolean =>
    cases.some((condition) => isFulfilled(condition, facts, overdue, habit));
  const passed = policy.steps.filter(({ only }) => only !== undefined && !holds(only));
  const steps = policy.steps.map((step) =>
    step.instead !== undefined && holds(step.instead.when) ? instead(step) : step,
  );
  return { policy: { ...policy, steps }, passedOver: new Set(passed.map(({ id }) => id)) };
}

/** Most policies have none, and then nothing has to be counted for a hundred thousand debtors. */
function hasConditions({ steps }: DunningPolicy): boolean {
  return steps.some((step) => step.only !== undefined || step.instead !== undefined);
}

/** Whether a policy must know how a debtor pays. */
export function dependsOnHabit({ steps }: DunningPolicy): boolean {
  const cases = steps.flatMap(({ only = [], instead: other }) => [...only, ...(other?.when ?? [])]);
  return cases.some((one) => one.scoreBelow !== undefined || one.usuallyLateFrom !== undefined);
}

function instead(step: DunningStep): DunningStep {
  if (step.instead === undefined) return step;
  const { channel, tone, payWithinDays, instruction } = step.instead;
  const made: { -readonly [Key in keyof DunningStep]: DunningStep[Key] } = {
    ...step,
    channel,
    tone,
  };
  // A call in place of a mail gives no term.
  if (payWithinDays === undefined) delete made.payWithinDays;
  else made.payWithinDays = payWithinDays;
  if (instruction !== undefined) made.instruction = instruction;
  return made;
}

/** What is overdue, one sum per currency. */
function overdueOf({ items }: DebtorFacts, on: PlainDate): readonly Money[] {
  const late = items.filter(({ item }) => item.dueDate < on);
  const opens = groupBy(
    late.map(({ item }) => item.open),
    ({ currency }) => currency,
  );
  return [...opens].map(([currency, amounts]) => sumMoney(amounts, currency));
}

function isFulfilled(
  { amountFrom, amountBelow, scoreBelow, usuallyLateFrom, groups }: StepCondition,
  { debtor }: DebtorFacts,
  overdue: readonly Money[],
  habit: PayingHabit | undefined,
): boolean {
  const reaches = (amount: string): boolean =>
    overdue.some((sum) => sum.minor >= minorIn(amount, sum.currency));
  if (amountFrom !== undefined && !reaches(amountFrom)) return false;
  if (amountBelow !== undefined && reaches(amountBelow)) return false;
  // What is not known is taken for the better: nobody is treated worse for want of figures.
  if (scoreBelow !== undefined && (habit?.score ?? SCORE_MAX) >= scoreBelow) return false;
  if (usuallyLateFrom !== undefined && (habit?.usuallyLate ?? 0) < usuallyLateFrom) return false;
  return groups === undefined || (debtor.group !== undefined && groups.includes(debtor.group));
}

/** An amount of a condition counts in each currency alike; cents are left off where a currency has none. */
function minorIn(amount: string, currency: string): bigint {
  const parsed = parseMoney(amount, currency);
  const whole = parsed.ok ? parsed : parseMoney(amount.replace(/\..*$/, ''), currency);
  assert(whole.ok, `the form let through an amount that can be read: ${amount}`);
  return whole.value.minor;
}
