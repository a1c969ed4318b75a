import type { Body, Forms } from '../../base/api.js';
import { amountToType } from '../../base/exact.js';
import { typedAmount } from '../../base/typed.js';
import type { Language } from '../../base/words.js';

export type Policy = Forms['DunningPolicy'];
type Step = Forms['DunningStep'];
type Condition = Forms['StepCondition'];
type Instead = Forms['StepInstead'];
/** What is sent to keep a policy, of a firm and of an administration alike. */
export type SentPolicy = Body<'saveFirmPolicy'>;
type SentStep = SentPolicy['steps'][number];

export const TONES = [
  ...(['notice', 'reminder', 'second', 'formal', 'call', 'last-call'] as const),
] as const satisfies readonly Forms['Tone'][];
export const WHATS = [...TONES, 'hand-over'] as const;
export type What = (typeof WHATS)[number];

export const CHANNELS = [
  'mail',
  'letter',
  'registered',
  'call',
  'task',
] as const satisfies readonly Forms['Channel'][];

export const STARTS = ['due-date', 'invoice-date', 'step', 'term', 'broken-promise'] as const;
export type From = (typeof STARTS)[number];

/** A case of a condition as it stands in fields; empty ones ask nothing. */
export interface CaseFields {
  readonly amountFrom: string;
  readonly amountBelow: string;
  readonly scoreBelow: string;
  readonly usuallyLateFrom: string;
  /** One a line */
  readonly groups: string;
}

export interface InsteadFields {
  readonly when: readonly CaseFields[];
  readonly channel: Forms['Channel'];
  readonly tone: Forms['Tone'];
  readonly payWithin: string;
  readonly instruction: string;
}

/** A step as it stands in fields. */
export interface StepFields {
  /** What it is known by while it is changed: its name; of one that is new, something no name can be */
  readonly key: string;
  readonly id: string;
  readonly what: What;
  readonly channel: Forms['Channel'];
  readonly from: From;
  /** The earlier step it counts from; empty: the one before */
  readonly after: string;
  readonly days: string;
  readonly payWithin: string;
  readonly mode: Forms['StepMode'];
  readonly claims: Forms['StepClaims'];
  readonly instruction: string;
  readonly only: readonly CaseFields[];
  readonly instead: InsteadFields | null;
  /** Has no field here, and stays as it is */
  readonly role?: NonNullable<Step['role']>;
}

export const NO_CASE: CaseFields = {
  ...{ amountFrom: '', amountBelow: '', scoreBelow: '', usuallyLateFrom: '', groups: '' },
};

/** A hand-over is proposed to a person, and a call is spoken: neither names a day to pay. */
export function takesTerm({ what, channel }: Pick<StepFields, 'what' | 'channel'>): boolean {
  return what !== 'hand-over' && channel !== 'call';
}

export function fieldsOf(step: Step, language: Language): StepFields {
  const start = step.start ?? { from: 'due-date' as const, days: step.afterDueDays ?? 0 };
  return {
    ...{ key: step.id, id: step.id, what: step.kind ?? step.tone, channel: step.channel },
    ...{
      from: start.from,
      days: String(start.days),
      after: 'step' in start ? (start.step ?? '') : '',
    },
    ...{ payWithin: textOf(step.payWithinDays), mode: step.mode ?? 'semi-automatic' },
    ...{ claims: step.claims ?? 'none', instruction: step.instruction ?? '' },
    only: (step.only ?? []).map((one) => caseOf(one, language)),
    instead: step.instead === undefined ? null : insteadOf(step.instead, language),
    ...(step.role === undefined ? {} : { role: step.role }),
  };
}

function insteadOf({ when, channel, tone, ...rest }: Instead, language: Language): InsteadFields {
  return {
    when: when.map((one) => caseOf(one, language)),
    ...{ channel, tone, payWithin: textOf(rest.payWithinDays) },
    instruction: rest.instruction ?? '',
  };
}

function caseOf(of: Condition, language: Language): CaseFields {
  const amount = (text = ''): string => amountToType(text, language);
  return {
    ...{ amountFrom: amount(of.amountFrom), amountBelow: amount(of.amountBelow) },
    ...{ scoreBelow: textOf(of.scoreBelow), usuallyLateFrom: textOf(of.usuallyLateFrom) },
    groups: (of.groups ?? []).join('\n'),
  };
}

const textOf = (number: number | undefined): string => (number === undefined ? '' : String(number));

/** What the fields say; the hub gives the version its number. */
export function policyOf(
  { regime, name }: Pick<Policy, 'regime' | 'name'>,
  steps: readonly StepFields[],
  workingDays: boolean,
): SentPolicy {
  return {
    ...{ name: name.trim(), version: 1, steps: steps.map(stepOf) },
    ...(workingDays ? { workingDays } : {}),
    ...(regime === undefined ? {} : { regime }),
  };
}

/** What the fields of a step say; what is usual is not said. */
export function stepOf(fields: StepFields): SentStep {
  const { id, what, channel, mode, claims, only, instead, role } = fields;
  return {
    ...{ id, ...startOf(fields), channel },
    ...(what === 'hand-over' ? { tone: 'formal', kind: what } : { tone: what }),
    ...(takesTerm(fields) ? termOf(fields.payWithin) : {}),
    ...(mode === 'semi-automatic' ? {} : { mode }),
    ...(claims === 'none' ? {} : { claims }),
    ...(only.length === 0 ? {} : { only: only.map(conditionOf) }),
    ...(instead === null ? {} : { instead: sentInstead(instead) }),
    ...(role === undefined ? {} : { role }),
    ...said(fields.instruction),
  };
}

function startOf({
  from,
  after,
  days: text,
}: StepFields): Pick<SentStep, 'afterDueDays' | 'start'> {
  const days = Number(text);
  if (from === 'due-date') return { afterDueDays: days };
  if (from === 'invoice-date' || from === 'broken-promise') return { start: { from, days } };
  return { start: { from, days, ...(after === '' ? {} : { step: after }) } };
}

function sentInstead({
  when,
  channel,
  tone,
  payWithin,
  instruction,
}: InsteadFields): NonNullable<SentStep['instead']> {
  return {
    when: when.map(conditionOf),
    ...{ channel, tone },
    ...(channel === 'call' ? {} : termOf(payWithin)),
    ...said(instruction),
  };
}

/** An amount that is none goes as it was typed: the hub says so, and of which step. */
function conditionOf(of: CaseFields): Condition {
  const groups = of.groups.split('\n').flatMap((group) => group.trim() || []);
  return {
    ...(of.amountFrom.trim() === ''
      ? {}
      : { amountFrom: typedAmount(of.amountFrom) ?? of.amountFrom }),
    ...(of.amountBelow.trim() === ''
      ? {}
      : { amountBelow: typedAmount(of.amountBelow) ?? of.amountBelow }),
    ...(of.scoreBelow === '' ? {} : { scoreBelow: Number(of.scoreBelow) }),
    ...(of.usuallyLateFrom === '' ? {} : { usuallyLateFrom: Number(of.usuallyLateFrom) }),
    ...(groups.length === 0 ? {} : { groups }),
  };
}

const termOf = (text: string): { readonly payWithinDays?: number } =>
  text === '' ? {} : { payWithinDays: Number(text) };
const said = (text: string): { readonly instruction?: string } =>
  text.trim() === '' ? {} : { instruction: text.trim() };
