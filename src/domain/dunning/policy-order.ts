import { fault, type Fault } from '../../kernel/fault.js';
import type { DunningPolicy, DunningStep } from './policy.js';
import { anchorIndex, startOf } from './timing.js';

/** The steps as the checks walk them: each with its place. */
type Timed = Pick<DunningPolicy, 'steps'>;

/**
 * What keeps the steps of a policy from following each other in time, with JSON pointers: an anchor that is not there or not
 * before the step, a day that is not after the one of the step before. Empty: they do.
 */
export function orderFaults(policy: Timed): readonly Fault[] {
  const untimed = policy.steps.flatMap((step, i) => givenOnce(step, i));
  if (untimed.length > 0) return untimed;
  const anchors = policy.steps.flatMap((step, i) => anchorFaults(policy, step, i));
  return anchors.length > 0 ? anchors : dayFaults(policy);
}

function givenOnce({ start, afterDueDays }: DunningStep, i: number): readonly Fault[] {
  if ((start === undefined) !== (afterDueDays === undefined)) return [];
  const text = `A step says when it starts once: with "afterDueDays", or with "start". Keep one of the two.`;
  return [fault('VALUE', 'policy.start', `/steps/${i}`, text)];
}

function anchorFaults(policy: Timed, step: DunningStep, i: number): readonly Fault[] {
  const start = startOf(step);
  if (start.from !== 'step' && start.from !== 'term') return [];
  const path = `/steps/${i}/start`;
  const at = anchorIndex(policy, i);
  if (at < 0) {
    const text =
      start.step === undefined
        ? 'There is no step before this one to count from. Count from the due date or the invoice date.'
        : `There is no step "${start.step}". Name an earlier step of this policy.`;
    return [fault('VALUE', 'policy.unknown-step', path, text)];
  }
  if (at >= i) {
    const text = `Step "${step.id}" counts from "${start.step ?? ''}", which does not come before it: the two would wait for each other. Name an earlier step.`;
    return [fault('VALUE', 'policy.cycle', path, text)];
  }
  if (start.days < 1) {
    const text = `${start.days} days after another step is not after it. Give 1 day or more.`;
    return [fault('VALUE', 'policy.order', `${path}/days`, text)];
  }
  if (start.from === 'term' && policy.steps[at]?.payWithinDays === undefined) {
    const text = `Step "${policy.steps[at]?.id ?? ''}" names no last day to pay to count from. Give it "payWithinDays", or count from its sending.`;
    return [fault('VALUE', 'policy.no-term-before', path, text)];
  }
  return [];
}

/** Days are compared along what they count from: from the due date and what hangs on it, and from the invoice date. */
function dayFaults(policy: Timed): readonly Fault[] {
  const days = policy.steps.map((_, i) => dayOf(policy, i));
  return policy.steps.flatMap((step, i) => {
    const own = days[i];
    const before = days.slice(0, i).findLast((day) => day?.of === own?.of);
    if (own === undefined || before === undefined || own.day > before.day) return [];
    const place = step.start === undefined ? 'afterDueDays' : 'start/days';
    const text = `Day ${own.day} does not come after day ${before.day} of the step before. Put the steps in order of time.`;
    return [fault('VALUE', 'policy.order', `/steps/${i}/${place}`, text)];
  });
}

interface Day {
  readonly of: 'due-date' | 'invoice-date';
  readonly day: number;
}

/** Undefined: only a broken promise decides it. */
function dayOf(policy: Timed, i: number): Day | undefined {
  const step = policy.steps[i];
  if (step === undefined) return undefined;
  const start = startOf(step);
  if (start.from === 'broken-promise') return undefined;
  if (start.from === 'due-date' || start.from === 'invoice-date')
    return { of: start.from, day: start.days };
  const at = anchorIndex(policy, i);
  const anchor = dayOf(policy, at);
  if (anchor === undefined) return undefined;
  const term = start.from === 'term' ? (policy.steps[at]?.payWithinDays ?? 0) : 0;
  return { ...anchor, day: anchor.day + term + start.days };
}
