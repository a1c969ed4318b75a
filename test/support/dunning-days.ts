import type { Ledger, ReminderSent } from '../../src/domain/dunning/ledger.js';
import { planRun } from '../../src/domain/dunning/plan.js';
import { shippedPolicy } from '../../src/domain/dunning/policies.js';
import type {
  DunningPlan,
  DunningPolicy,
  DunningStep,
  StepStart,
} from '../../src/domain/dunning/policy.js';
import { addDays, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { weekdays } from './ledger.js';

/** A policy we ship; a test that names another fails at once. */
export function shipped(name: string): DunningPolicy {
  const found = shippedPolicy(name);
  if (found === null) throw new Error(`No policy ${name}`);
  return found;
}

export function aPolicy(...steps: readonly DunningStep[]): DunningPolicy {
  return { name: 'mine', version: 1, steps };
}

/** A friendly mail with a week to pay, that starts whenever a test says. */
export function mailAt(start: StepStart): DunningStep {
  return { id: 'reminder', start, channel: 'mail', tone: 'reminder', payWithinDays: 7 };
}

export const MAIL: DunningStep = mailAt({ from: 'due-date', days: 1 });

/** The ledger after everything the plan asks was done that day. */
export function afterDoing(ledger: Ledger, { actions, on }: DunningPlan): Ledger {
  const reminders = actions.flatMap((action) =>
    action.items.map((item): ReminderSent => ({
      ...{ openItemId: idOf(item.openItem), debtorId: idOf(action.debtor), round: item.round },
      ...{ step: action.step, on: plainDate(on), channel: action.channel },
      ...(action.newDueDate === undefined ? {} : { newDueDate: plainDate(action.newDueDate) }),
    })),
  );
  return { ...ledger, reminders: [...ledger.reminders, ...reminders] };
}

/** Runs every day of a period and does what it asks; answers `date step channel (last day to pay)`. */
export function daysOf(
  ledger: Ledger,
  policy: DunningPolicy,
  until = '2027-04-30',
  from = '2026-11-02',
): readonly string[] {
  const lines: string[] = [];
  let now = ledger;
  for (let day = plainDate(from); day <= until; day = addDays(day, 1)) {
    const today = planRun(now, policy, day, weekdays);
    now = afterDoing(now, today);
    for (const { step, channel, newDueDate } of today.actions)
      lines.push([day, step, channel, newDueDate].filter((part) => part !== undefined).join(' '));
  }
  return lines;
}
