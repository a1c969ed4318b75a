import type { Forms } from '../../base/api.js';
import { counted, decimalIn, type Language } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { ACTIONS } from './action-words.js';
import { POLICIES } from './policy-words.js';

type Step = Forms['DunningStep'];
type Condition = Forms['StepCondition'];

/** When a step comes and what it is, and what goes with it: the two lines a step has. */
export function stepText(language: Language, step: Step): readonly [what: string, more: string] {
  const words = POLICIES[language];
  const { tones, channels } = DUNNING_CODES[language];
  const { stepNames, handOver } = ACTIONS[language];
  const start = step.start ?? { from: 'due-date' as const, days: step.afterDueDays ?? 0 };
  const after = 'step' in start ? start.step : null;
  const days = daysIn(language, Math.abs(start.days));
  const named = after === null ? null : (stepNames[after] ?? after);
  const { payWithinDays, mode, claims = 'none', only, instead, instruction } = step;
  const more = [
    words.start[start.from](days, start.days, named),
    payWithinDays === undefined ? null : words.payWithin(daysIn(language, payWithinDays)),
    mode === undefined ? null : words.mode[mode],
    claims === 'none' ? null : words.claims[claims],
    only === undefined ? null : words.onlyIf(casesIn(language, only)),
    instead === undefined
      ? null
      : words.insteadIf(channels[instead.channel], casesIn(language, instead.when)),
    instruction ?? null,
  ].filter((part) => part !== null);
  const what = step.kind === 'hand-over' ? handOver : tones[step.tone];
  return [`${what}, ${channels[step.channel]}`, more.join(' · ')];
}

function daysIn(language: Language, count: number): string {
  const [one = '', more = ''] = ACTIONS[language].day;
  return counted(language, count, one, more);
}

function casesIn(language: Language, cases: readonly Condition[]): string {
  return cases.map((condition) => caseIn(language, condition)).join(POLICIES[language].or);
}

function caseIn(
  language: Language,
  { amountFrom, amountBelow, scoreBelow, usuallyLateFrom, groups }: Condition,
): string {
  const words = POLICIES[language];
  return [
    amountFrom === undefined ? null : words.amountFrom(decimalIn(language, amountFrom)),
    amountBelow === undefined ? null : words.amountBelow(decimalIn(language, amountBelow)),
    scoreBelow === undefined ? null : words.scoreBelow(scoreBelow),
    usuallyLateFrom === undefined ? null : words.usuallyLate(daysIn(language, usuallyLateFrom)),
    groups === undefined ? null : words.groups(groups.join(words.or)),
  ]
    .filter((part) => part !== null)
    .join(words.and);
}
