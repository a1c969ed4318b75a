import { addDays, daysBetween, type PlainDate } from '../../kernel/dates.js';
import { brokenSince } from './agreement.js';
import type { LaidOut } from './conditions.js';
import type { ItemFacts } from './facts.js';
import type { ReminderSent } from './ledger.js';
import type { Calendar, Channel, DunningPolicy, DunningStep } from './policy.js';
import { anchorIndex, isBeforeDue, type ItemDays, nominalDay, startOf } from './timing.js';
import { workingDayFrom } from './working-days.js';

/** What comes next for an item: nothing (in time, or all steps done), or a step and the day it may be taken. */
export interface NextStep {
  readonly step: DunningStep;
  /** Place of the step in the policy */
  readonly index: number;
  readonly from: PlainDate;
}

/** What the choice of a step rests on, of one item. */
export interface StepFacts extends Pick<ItemFacts, 'promises' | 'plans'> {
  readonly item: ItemDays;
  readonly reminders: readonly Heard[];
}

/** A message or call of the item's present round. */
type Heard = Pick<ReminderSent, 'step' | 'on' | 'newDueDate' | 'undelivered'>;

/** Where an item stands in the policy: the furthest step taken, if any, and its sending. */
interface Standing {
  readonly index: number;
  readonly sent: Heard;
}

export function isSpoken(channel: Channel): boolean {
  return channel === 'call';
}

/**
 * The one step that may follow, and from which day (INV-7: each step once per round, never before the one
 * before it and its waiting time). Never reminded means the first step, however late the item is: skipped days
 * are not caught up with. A broken agreement leads straight to the step made for it, else to the formal one.
 * Null when the item is in time or has been through all steps.
 */
export function nextStep(
  facts: StepFacts,
  { policy, passedOver }: LaidOut,
  on: PlainDate,
  calendar: Calendar,
): NextStep | null {
  const { item, reminders } = facts;
  const { steps } = policy;
  const early = on <= item.dueDate;
  const standing = reminders.length === 0 ? null : standingOf(facts, policy);
  // A notice before the due date has no sense after it, and no step after it may come before.
  const isLeft = (step: DunningStep, index: number): boolean =>
    index > (standing?.index ?? -1) && isBeforeDue(step) === early && !passedOver.has(step.id);
  const broken = brokenSince(facts, on, calendar);
  const forced = broken === null ? -1 : forcedStep(steps, isLeft);
  const index =
    forced >= 0
      ? forced
      : steps.findIndex((step, i) => isLeft(step, i) && startOf(step).from !== 'broken-promise');
  const step = steps[index];
  if (step === undefined) return null;
  const from =
    forced >= 0 && broken !== null
      ? afterBreak(step, broken)
      : earliest(index, standing, facts, policy, calendar);
  if (isSpoken(step.channel))
    return { step, index, from: workingDayFrom(calendar, later(from, on)) };
  const free = later(from, termEnds(reminders));
  const moved = policy.workingDays === true ? workingDayFrom(calendar, later(free, on)) : free;
  return { step, index, from: moved };
}

/** Where a broken agreement leads; -1 when no such step is left. */
function forcedStep(
  steps: readonly DunningStep[],
  isLeft: (step: DunningStep, index: number) => boolean,
): number {
  const own = steps.findIndex((s, i) => isLeft(s, i) && startOf(s).from === 'broken-promise');
  return own >= 0 ? own : steps.findIndex((s, i) => isLeft(s, i) && isFormal(s));
}

/** A formal step of ours; handing over is something else. */
export function isFormal({ tone, kind }: DunningStep): boolean {
  return tone === 'formal' && kind === undefined;
}

function afterBreak(step: DunningStep, broken: PlainDate): PlainDate {
  const start = startOf(step);
  return start.from === 'broken-promise' ? addDays(broken, start.days) : broken;
}

/**
 * The furthest step this policy knows among those taken. Steps it does not know (the policy was changed) count as many of
 * its own: what a debtor has heard he does not hear again under another name.
 */
function standingOf({ item, reminders }: StepFacts, { steps }: DunningPolicy): Standing | null {
  const sorted = [...reminders].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const known = steps.findLastIndex(({ id }) => sorted.some(({ step }) => step === id));
  const strange = sorted.filter(
    ({ step, on }) => on > item.dueDate && !steps.some(({ id }) => id === step),
  );
  const heard = new Set(strange.map(({ step }) => step)).size;
  const passed = steps.findIndex((step) => !isBeforeDue(step)) - 1 + heard;
  if (known >= 0 && (heard === 0 || known >= passed)) {
    const sent = sorted.findLast(({ step }) => step === steps[known]?.id);
    return sent === undefined ? null : { index: known, sent };
  }
  const sent = strange.at(-1);
  return sent === undefined ? null : { index: Math.min(passed, steps.length - 1), sent };
}

/**
 * A step taken on its own day (or on the working day it moved to) leaves the next where the policy puts it;
 * one taken late pushes the next by the whole distance between the two. A step that counts from a sending or from a term
 * does so by itself.
 */
function earliest(
  index: number,
  standing: Standing | null,
  { item, reminders }: StepFacts,
  policy: DunningPolicy,
  calendar: Calendar,
): PlainDate {
  const nominal = nominalDay(policy, index, item);
  if (standing === null) return nominal;
  const step = policy.steps[index];
  const start = step === undefined ? undefined : startOf(step);
  const next = addDays(standing.sent.on, 1);
  if (start?.from === 'step' || start?.from === 'term') {
    const anchor = policy.steps[anchorIndex(policy, index)];
    const sent = start.step === undefined ? undefined : newest(reminders, anchor?.id);
    const day =
      start.from === 'step'
        ? (sent ?? standing.sent).on
        : (sent?.newDueDate ?? lastTerm(reminders) ?? standing.sent.on);
    return later(next, addDays(day, start.days));
  }
  const itsDay = nominalDay(policy, standing.index, item);
  const started = startedOn(standing, policy);
  if (started <= workingDayFrom(calendar, itsDay)) return later(next, nominal);
  return later(next, addDays(started, daysBetween(itsDay, nominal)));
}

function newest(reminders: readonly Heard[], id: string | undefined) {
  return reminders
    .filter(({ step }) => step === id)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
}

/** Day of sending; when the message gave a longer term than the policy's, as if it was sent that much later. */
function startedOn({ index, sent }: Standing, { steps }: DunningPolicy): PlainDate {
  const days = steps[index]?.payWithinDays;
  if (days === undefined || sent.newDueDate === undefined) return sent.on;
  const extra = daysBetween(addDays(sent.on, days), sent.newDueDate);
  return addDays(sent.on, Math.max(0, extra));
}

/** The last payment date we named. */
function lastTerm(reminders: readonly Heard[]): PlainDate | undefined {
  return reminders
    .map((r) => r.newDueDate)
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}

/** First day after every payment date we named: nobody is pressed in writing while he may still pay. */
function termEnds(reminders: readonly Heard[]): PlainDate | undefined {
  const last = lastTerm(reminders);
  return last === undefined ? undefined : addDays(last, 1);
}

function later(a: PlainDate, b: PlainDate | undefined): PlainDate {
  return b !== undefined && b > a ? b : a;
}

/** Whether the last formal step before a hand-over went out and did not come back (practice 50). */
export function isFinalDelivered(
  { reminders }: ItemFacts,
  { policy: { steps }, passedOver }: LaidOut,
  index: number,
): boolean {
  const final = steps
    .slice(0, index)
    .findLast((step) => isFormal(step) && !passedOver.has(step.id) && !isSpoken(step.channel));
  if (final === undefined) return false;
  return reminders.some(({ step, undelivered }) => step === final.id && undelivered !== true);
}
