import { addDays, daysBetween, type PlainDate } from '../../kernel/dates.js';
import { daysLate } from '../ledger/open-item.js';
import { brokenSince } from './agreement.js';
import type { ItemFacts } from './facts.js';
import type { ReminderSent } from './ledger.js';
import type { Calendar, Channel, DunningPolicy, DunningStep } from './policy.js';
import { workingDayFrom } from './working-days.js';

/** What comes next for an item: nothing (in time, or all steps done), or a step and the day it may be taken. */
export interface NextStep {
  readonly step: DunningStep;
  /** Place of the step in the policy */
  readonly index: number;
  readonly from: PlainDate;
}

/** Where an item stands in the policy: the newest step taken, if any. */
interface Standing {
  readonly step: DunningStep;
  readonly sent: ReminderSent;
}

export function isSpoken(channel: Channel): boolean {
  return channel === 'call';
}

/**
 * The one step that may follow, and from which day (INV-7: each step once per round, never before the one
 * before it and its waiting time). Never reminded means the first step, however late the item is: skipped days
 * are not caught up with. A broken agreement leads straight to the formal step.
 * Null when the item is in time or has been through all steps.
 */
export function nextStep(
  facts: ItemFacts,
  policy: DunningPolicy,
  on: PlainDate,
  calendar: Calendar,
): NextStep | null {
  const overdue = daysLate(facts.item.dueDate, on) > 0;
  // A notice before the due date has no sense after it, and no step after it may come before.
  const steps = policy.steps.filter((step) => overdue === step.afterDueDays > 0);
  const taken = steps.findLastIndex((s) => facts.reminders.some((r) => r.step === s.id));
  const standing = standingAt(steps[taken], facts.reminders);
  const rest = steps.slice(taken + 1);

  const broken = brokenSince(facts, on, calendar);
  const formal = broken === null ? undefined : rest.find((step) => step.tone === 'formal');
  const step = formal ?? rest[0];
  if (step === undefined) return null;
  const from =
    formal !== undefined && broken !== null
      ? broken
      : earliest(step, standing, facts.item.dueDate, calendar);
  return {
    step,
    index: policy.steps.indexOf(step),
    from: isSpoken(step.channel)
      ? workingDayFrom(calendar, later(from, on))
      : later(from, termEnds(facts.reminders)),
  };
}

function standingAt(
  step: DunningStep | undefined,
  reminders: readonly ReminderSent[],
): Standing | null {
  const sent = reminders
    .filter((r) => r.step === step?.id)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  return step === undefined || sent === undefined ? null : { step, sent };
}

/**
 * A step taken on its own day (or on the working day it moved to) leaves the next where the policy puts it;
 * one taken late pushes the next by the whole distance between the two.
 */
function earliest(
  step: DunningStep,
  standing: Standing | null,
  dueDate: PlainDate,
  calendar: Calendar,
): PlainDate {
  const byPolicy = addDays(dueDate, step.afterDueDays);
  if (standing === null) return byPolicy;
  const planned = workingDayFrom(calendar, addDays(dueDate, standing.step.afterDueDays));
  const started = startedOn(standing);
  return started <= planned
    ? byPolicy
    : addDays(started, step.afterDueDays - standing.step.afterDueDays);
}

/** Day of sending; when the message gave a longer term than the policy's, as if it was sent that much later. */
function startedOn({ step, sent }: Standing): PlainDate {
  if (step.payWithinDays === undefined || sent.newDueDate === undefined) return sent.on;
  const extra = daysBetween(addDays(sent.on, step.payWithinDays), sent.newDueDate);
  return addDays(sent.on, Math.max(0, extra));
}

/** First day after every payment date we named: nobody is pressed in writing while he may still pay. */
function termEnds(reminders: readonly ReminderSent[]): PlainDate | undefined {
  const last = reminders
    .map((r) => r.newDueDate)
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  return last === undefined ? undefined : addDays(last, 1);
}

function later(a: PlainDate, b: PlainDate | undefined): PlainDate {
  return b !== undefined && b > a ? b : a;
}
