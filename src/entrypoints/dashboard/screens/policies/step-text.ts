import type { Forms } from '../../base/api.js';
import { counted, countryIn, decimalIn, type Language } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { ACTIONS } from '../reminders/action-words.js';
import { EDITOR } from './editor-words.js';
import { STEPS } from './step-words.js';

type Step = Forms['DunningStep'];
type Condition = Forms['StepCondition'];

/** When a step comes and what it is, and what goes with it: the two lines a step has. */
export function stepText(language: Language, step: Step): readonly [what: string, more: string] {
  const words = STEPS[language];
  const { channels } = DUNNING_CODES[language];
  const start = step.start ?? { from: 'due-date' as const, days: step.afterDueDays ?? 0 };
  const after = 'step' in start ? start.step : null;
  const days = daysIn(language, Math.abs(start.days));
  const named = after === null ? null : stepName(language, after);
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
  return [
    `${whatText(language, step.kind ?? step.tone)}, ${channels[step.channel]}`,
    more.join(' · '),
  ];
}

/** All steps of a policy in a line, each by what it is. */
export function stepsInShort(language: Language, steps: readonly Step[]): string {
  return steps.map(({ kind, tone }) => whatText(language, kind ?? tone)).join(' → ');
}

/** What a step is: a message by its tone, or the hand-over. */
export function whatText(language: Language, what: Forms['Tone'] | 'hand-over'): string {
  return what === 'hand-over' ? ACTIONS[language].handOver : DUNNING_CODES[language].tones[what];
}

/** Whom a policy is made for; null: nobody in particular. */
export function regimeText(
  language: Language,
  regime: Forms['DunningPolicy']['regime'],
): string | null {
  const { country, kind } = regime ?? {};
  const { everybody, kinds } = EDITOR[language];
  if (country === undefined && kind === undefined) return null;
  const whom = kind === undefined ? everybody : kinds[kind];
  return country === undefined ? whom : `${whom} (${countryIn(language, country)})`;
}

/** A step by its name in the policy: the second one of a kind has a number behind it. */
function stepName(language: Language, id: string): string {
  const { stepNames } = ACTIONS[language];
  const [, kind = id, nth] = /^(.+?)(?:-(\d+))?$/.exec(id) ?? [];
  const known = Object.hasOwn(stepNames, kind) ? stepNames[kind] : undefined;
  if (known === undefined) return id;
  return nth === undefined ? known : `${known} ${nth}`;
}

function daysIn(language: Language, count: number): string {
  const [one = '', more = ''] = ACTIONS[language].day;
  return counted(language, count, one, more);
}

function casesIn(language: Language, cases: readonly Condition[]): string {
  return cases.map((condition) => caseIn(language, condition)).join(STEPS[language].or);
}

function caseIn(
  language: Language,
  { amountFrom, amountBelow, scoreBelow, usuallyLateFrom, groups }: Condition,
): string {
  const words = STEPS[language];
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
