import type { PolicyTest } from '../../domain/dunning/assignment.js';
import type { Comparison, SideResult } from '../../domain/dunning/comparison.js';
import type { DunningPolicy, DunningStep, StepCondition } from '../../domain/dunning/policy.js';
import type { PreviewedStep } from '../../domain/dunning/preview.js';
import { startOf } from '../../domain/dunning/timing.js';
import type { Language } from '../../domain/party/debtor.js';
import { dateIn, daysIn, moneyIn, numberIn } from '../../formats/letter/locale.js';
import type { PlainDate } from '../../kernel/dates.js';
import { PLAN_WORDS } from './dunning-words.js';
import { POLICY_WORDS, type PolicyWords } from './policy-words.js';

/** The steps of a policy for people, one line each. */
export function policyLines(policy: DunningPolicy, language: Language): readonly string[] {
  const words = POLICY_WORDS[language];
  return [
    ...policy.steps.map((step) => `  ${step.id}: ${stepLine(step, words, language)}`),
    ...(policy.workingDays === true ? [`  ${words.workingDays}`] : []),
  ];
}

function stepLine(step: DunningStep, words: PolicyWords, language: Language): string {
  const plan = PLAN_WORDS[language];
  const start = startOf(step);
  const named = start.from === 'step' || start.from === 'term' ? (start.step ?? null) : null;
  const { payWithinDays, mode, claims = 'none', only, instead, instruction } = step;
  const parts = [
    words.start[start.from](daysIn(language, Math.abs(start.days)), start.days, named),
    step.kind === 'hand-over' ? plan.handOver : plan.tones[step.tone],
    plan.channels[step.channel],
    payWithinDays === undefined ? null : words.payWithin(daysIn(language, payWithinDays)),
    mode === undefined ? null : words.mode[mode],
    claims === 'none' ? null : words.claims[claims],
    only === undefined ? null : words.onlyIf(casesOf(only, words, language)),
    instead === undefined
      ? null
      : words.insteadIf(plan.channels[instead.channel], casesOf(instead.when, words, language)),
    instruction ?? null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function casesOf(cases: readonly StepCondition[], words: PolicyWords, language: Language): string {
  return cases.map((condition) => caseOf(condition, words, language)).join(words.or);
}

function caseOf(
  { amountFrom, amountBelow, scoreBelow, usuallyLateFrom, groups }: StepCondition,
  words: PolicyWords,
  language: Language,
): string {
  return [
    amountFrom === undefined ? null : words.amountFrom(numberIn(language, amountFrom)),
    amountBelow === undefined ? null : words.amountBelow(numberIn(language, amountBelow)),
    scoreBelow === undefined ? null : words.scoreBelow(scoreBelow),
    usuallyLateFrom === undefined ? null : words.usuallyLate(daysIn(language, usuallyLateFrom)),
    groups === undefined ? null : words.groups(groups.join(words.or)),
  ]
    .filter((part) => part !== null)
    .join(words.and);
}

/** The days of a policy for one invoice. */
export function previewLines(
  days: readonly PreviewedStep[],
  { dated, due }: { readonly dated: PlainDate; readonly due: PlainDate },
  language: Language,
): readonly string[] {
  const payBy = PLAN_WORDS[language].payBy;
  return [
    POLICY_WORDS[language].preview(dateIn(language, dated), dateIn(language, due)),
    ...days.map(({ step, on, newDueDate }) => {
      const until = newDueDate === undefined ? '' : `, ${payBy(dateIn(language, newDueDate))}`;
      return `  ${dateIn(language, on)}: ${step.id}${until}`;
    }),
  ];
}

/** Both sides of a test, what differs, and whether that says anything. */
export function comparisonLines(
  test: PolicyTest,
  { against, tried, withinDays, difference, margin, verdict }: Comparison,
  language: Language,
): readonly string[] {
  const words = POLICY_WORDS[language];
  const number = (value: number): string => numberIn(language, String(value));
  const apart =
    difference === undefined || margin === undefined
      ? []
      : [words.difference(number(difference), number(margin))];
  return [
    words.compared(test.name, daysIn(language, withinDays)),
    ...sideLines(words.sides[0], against, words, language),
    ...sideLines(words.sides[1], tried, words, language),
    ...apart,
    words.verdict[verdict],
  ];
}

function sideLines(
  title: string,
  side: SideResult,
  words: PolicyWords,
  language: Language,
): readonly string[] {
  const number = (value: number): string => numberIn(language, String(value));
  const { meanDaysToPay: mean, medianDaysToPay: median, sharePaidInTime: share } = side;
  const open = side.open.map((amount) => moneyIn(language, amount)).join(' + ');
  return [
    `${side.policy} (${title}): ${words.debtors(side.debtors, side.debtorsInvoiced)}`,
    `  ${words.invoices(side.items, side.paid)}`,
    ...(mean === undefined || median === undefined
      ? []
      : [`  ${words.daysToPay(number(mean), number(median))}`]),
    ...(share === undefined
      ? []
      : [`  ${words.inTime(number(share), side.paidInTime, side.judged)}`]),
    `  ${words.stillOpen(open === '' ? words.nothing : open)}`,
  ];
}
