import { fault, type Fault } from '../../kernel/fault.js';
import { parseDecimal, compare } from '../../kernel/decimal.js';
import { isFormal, isSpoken } from './level.js';
import type { DunningPolicy, DunningStep, StepCondition } from './policy.js';
import { orderFaults } from './policy-order.js';
import { isBeforeDue } from './timing.js';

type Check = (step: DunningStep, i: number, policy: DunningPolicy) => readonly Fault[];

/** Rules about the steps of a policy, in the order in which they are told; the law has its own (policy-law). */
const CHECKS: readonly Check[] = [
  ownName,
  termNamed,
  formalAfterReminder,
  handOverLast,
  handOverReady,
  insteadFits,
  conditionsFit,
];

/**
 * Everything that makes a policy unusable, with the place as a JSON pointer and what to do. Empty: it may be kept and used.
 * What a law forbids is not among it.
 */
export function policyFaults(policy: DunningPolicy): readonly Fault[] {
  const order = orderFaults(policy);
  // Without an order in time nothing else can be judged.
  const names = policy.steps.flatMap((step, i) => ownName(step, i, policy));
  if (order.some(({ code }) => code !== 'policy.order')) return [...names, ...order];
  return [
    ...policy.steps.flatMap((step, i) => CHECKS.flatMap((check) => check(step, i, policy))),
    ...order,
  ];
}

function ownName(step: DunningStep, i: number, { steps }: DunningPolicy): readonly Fault[] {
  if (!steps.slice(0, i).some(({ id }) => id === step.id)) return [];
  const text = `"${step.id}" is the name of an earlier step. Give each its own.`;
  return [fault('VALUE', 'policy.duplicate-step', `/steps/${i}/id`, text)];
}

function termNamed(step: DunningStep, i: number): readonly Fault[] {
  const text = `A written reminder names a new payment date. Say within how many days.`;
  const missing = (part: Pick<DunningStep, 'channel' | 'payWithinDays'>): boolean =>
    !isSpoken(part.channel) && part.payWithinDays === undefined;
  if (isBeforeDue(step) || step.kind === 'hand-over') return [];
  const at = (path: string): Fault => fault('VALUE', 'policy.no-term', path, text);
  return [
    ...(missing(step) ? [at(`/steps/${i}/payWithinDays`)] : []),
    ...(step.instead !== undefined && missing(step.instead)
      ? [at(`/steps/${i}/instead/payWithinDays`)]
      : []),
  ];
}

function formalAfterReminder(
  step: DunningStep,
  i: number,
  { steps }: DunningPolicy,
): readonly Fault[] {
  const reminded = steps
    .slice(0, i)
    .some((s) => !isSpoken(s.channel) && (s.tone === 'reminder' || s.tone === 'second'));
  if (!isFormal(step) || reminded) return [];
  const text = `Step "${step.id}" is formal, and no reminder in writing comes before it. Put one before it.`;
  return [fault('RULE', 'policy.formal-first', `/steps/${i}/tone`, text)];
}

function handOverLast(step: DunningStep, i: number, { steps }: DunningPolicy): readonly Fault[] {
  if (!steps.slice(0, i).some(({ kind }) => kind === 'hand-over')) return [];
  const text = `Step "${step.id}" comes after the claim is handed over, when our own messages have ended. Move it before the hand-over, or leave it out.`;
  return [fault('RULE', 'policy.after-hand-over', `/steps/${i}`, text)];
}

function handOverReady(step: DunningStep, i: number, { steps }: DunningPolicy): readonly Fault[] {
  if (step.kind !== 'hand-over') return [];
  const path = `/steps/${i}`;
  const channel = `A hand-over is proposed to a person. Use the channel "task".`;
  const final = `Nothing is handed over without a last warning in writing. Put a formal step before "${step.id}".`;
  const warned = steps.slice(0, i).some((s) => isFormal(s) && !isSpoken(s.channel));
  return [
    ...(step.channel === 'task'
      ? []
      : [fault('VALUE', 'policy.hand-over', `${path}/channel`, channel)]),
    ...(warned ? [] : [fault('RULE', 'policy.hand-over-unwarned', path, final)]),
  ];
}

function insteadFits(step: DunningStep, i: number): readonly Fault[] {
  const { instead } = step;
  if (instead === undefined) return [];
  const path = `/steps/${i}/instead`;
  if (step.kind === 'hand-over') {
    const text = `A hand-over is always proposed the same way. Leave "instead" out, or use "only".`;
    return [fault('RULE', 'policy.instead', path, text)];
  }
  if (!isFormal(step) || (instead.tone === 'formal' && !isSpoken(instead.channel))) return [];
  const text = `What stands in for the formal step "${step.id}" must be formal and in writing too, because what follows rests on it.`;
  return [fault('RULE', 'policy.instead', path, text)];
}

function conditionsFit({ only = [], instead }: DunningStep, i: number): readonly Fault[] {
  const at = (cases: readonly StepCondition[], path: string): readonly Fault[] =>
    cases.flatMap((condition, n) => conditionFaults(condition, `${path}/${n}`));
  return [...at(only, `/steps/${i}/only`), ...at(instead?.when ?? [], `/steps/${i}/instead/when`)];
}

function conditionFaults(condition: StepCondition, path: string): readonly Fault[] {
  if (Object.keys(condition).length === 0) {
    const text = `A condition that asks nothing holds always. Say what it asks, or leave it out.`;
    return [fault('VALUE', 'policy.condition', path, text)];
  }
  const [from, below] = [condition.amountFrom, condition.amountBelow].map((amount) =>
    amount === undefined ? undefined : parseDecimal(amount),
  );
  if (from?.ok !== true || below?.ok !== true || compare(from.value, below.value) < 0) return [];
  const text = `No amount is from ${condition.amountFrom ?? ''} on and below ${condition.amountBelow ?? ''}. Change one of the two.`;
  return [fault('VALUE', 'policy.condition', path, text)];
}
