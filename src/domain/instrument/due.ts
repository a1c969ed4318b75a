import type { PlainDate } from '../../kernel/dates.js';
import type { Calendar } from '../dunning/policy.js';
import { addWorkingDays } from '../dunning/working-days.js';
import { type Instrument, type InstrumentTask, KINDS } from './instrument.js';

/** A date of an instrument that somebody has to act on. */
export interface DueDate {
  readonly task: InstrumentTask;
  /** The date itself, part of the key: a date that is moved is asked about again */
  readonly on: PlainDate;
  /** It is behind us, and nobody said that it was met: somebody above is told */
  readonly missed: boolean;
}

/** Dates of an instrument that are near, or passed without what they stand for (practice 84: before the deadline). */
export function dueDates(
  { kind, state, facts }: Instrument,
  today: PlainDate,
  calendar: Calendar,
): readonly DueDate[] {
  return KINDS[kind].dates.flatMap(({ fact, task, states, ahead, alert = false }) => {
    const on = facts[fact];
    if (on === undefined || !states.includes(state)) return [];
    const isNear =
      ahead >= 0
        ? on <= addWorkingDays(calendar, today, ahead)
        : addWorkingDays(calendar, on, -ahead) <= today;
    return isNear ? [{ task, on, missed: alert && on < today }] : [];
  });
}
