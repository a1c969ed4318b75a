import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { LaidOut } from './conditions.js';
import { nextStep, type StepFacts } from './level.js';
import type { Calendar, DunningPolicy, DunningStep } from './policy.js';
import type { ItemDays } from './timing.js';

/** A step on the day it comes, when nobody pays and nothing stands in the way. */
export interface PreviewedStep {
  readonly step: DunningStep;
  readonly on: PlainDate;
  readonly newDueDate?: PlainDate;
}

/**
 * The days a policy gives an invoice of which nothing is paid, in its plain case: no condition holds, no promise is broken,
 * and each step goes on its day. A law that gives longer terms moves them.
 */
export function previewOf(
  policy: DunningPolicy,
  item: ItemDays,
  calendar: Calendar,
): readonly PreviewedStep[] {
  const conditional = policy.steps.filter(({ only }) => only !== undefined);
  const laid: LaidOut = { policy, passedOver: new Set(conditional.map(({ id }) => id)) };
  const days: PreviewedStep[] = [];
  const phases: readonly PlainDate[] = [item.issueDate, addDays(item.dueDate, 1)];
  for (const begin of phases) {
    let on = begin;
    // Each turn takes a step, and no step comes twice.
    for (;;) {
      const next = nextStep(factsAfter(item, days), laid, on, calendar);
      if (next === null) break;
      const taken = next.from > on ? next.from : on;
      if (begin === phases[0] && taken > item.dueDate) break;
      on = taken;
      days.push(previewed(next.step, on));
    }
  }
  return days;
}

function previewed(step: DunningStep, on: PlainDate): PreviewedStep {
  const { payWithinDays } = step;
  return payWithinDays === undefined
    ? { step, on }
    : { step, on, newDueDate: addDays(on, payWithinDays) };
}

function factsAfter(item: ItemDays, days: readonly PreviewedStep[]): StepFacts {
  const reminders = days.map(({ step, on, newDueDate }) => ({
    ...{ step: step.id, on },
    ...(newDueDate === undefined ? {} : { newDueDate }),
  }));
  return { item, reminders, promises: [], plans: [] };
}
