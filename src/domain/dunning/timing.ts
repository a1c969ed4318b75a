import { addDays, type PlainDate } from '../../kernel/dates.js';
import { assert } from '../../kernel/result.js';
import type { DunningPolicy, DunningStep, StepStart } from './policy.js';

/** The two days of an item that a policy may count from. */
export interface ItemDays {
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
}

/** When a step starts, in the one form of all. A step that says nothing of it is a bug: the form refuses it. */
export function startOf({ id, start, afterDueDays }: DunningStep): StepStart {
  if (start !== undefined) return start;
  assert(afterDueDays !== undefined, `step ${id} says when it starts`);
  return { from: 'due-date', days: afterDueDays };
}

/** A notice, which makes sense only until the item is due. */
export function isBeforeDue(step: DunningStep): boolean {
  const start = startOf(step);
  return start.from === 'due-date' ? start.days <= 0 : step.tone === 'notice';
}

/**
 * Place of the step that a step counts from: the one it names, else the one before it; for a term, the last one before it
 * that gives one. -1: there is none.
 */
export function anchorIndex({ steps }: Pick<DunningPolicy, 'steps'>, index: number): number {
  const step = steps[index];
  if (step === undefined) return -1;
  const start = startOf(step);
  if (start.from !== 'step' && start.from !== 'term') return -1;
  if (start.step !== undefined) return steps.findIndex(({ id }) => id === start.step);
  if (start.from === 'step') return index - 1;
  const given = steps.slice(0, index).findLastIndex((before) => before.payWithinDays !== undefined);
  return given < 0 ? index - 1 : given;
}

/**
 * The day a policy puts a step for an item when all goes as it says, before any move to a working day. A step for a broken
 * promise stands where the step before it does. No reminder comes before the day after the due date.
 */
export function nominalDay(policy: DunningPolicy, index: number, item: ItemDays): PlainDate {
  const step = policy.steps[index];
  if (step === undefined) return item.dueDate;
  const start = startOf(step);
  const at = anchorIndex(policy, index);
  assert(at < index, `step ${step.id} of policy ${policy.name} counts from an earlier one`);
  switch (start.from) {
    case 'due-date':
      return addDays(item.dueDate, start.days);
    case 'invoice-date': {
      const day = addDays(item.issueDate, start.days);
      const first = addDays(item.dueDate, 1);
      return step.tone === 'notice' || day > first ? day : first;
    }
    case 'broken-promise':
      return nominalDay(policy, index - 1, item);
    case 'step':
      return addDays(nominalDay(policy, at, item), start.days);
    case 'term': {
      const term = policy.steps[at]?.payWithinDays ?? 0;
      return addDays(nominalDay(policy, at, item), term + start.days);
    }
  }
}
