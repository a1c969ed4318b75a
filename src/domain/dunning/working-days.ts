import { addDays, type PlainDate } from '../../kernel/dates.js';
import { assert } from '../../kernel/result.js';
import type { Calendar } from './policy.js';

/** No country closes for a month: a calendar that says so is broken, and we must not search for ever. */
const CLOSED_DAYS_MAX = 31;

/** The date itself when it is a working day, else the first one after it. */
export function workingDayFrom(calendar: Calendar, date: PlainDate): PlainDate {
  let day = date;
  for (let closed = 0; !calendar.isWorkingDay(day); closed += 1) {
    assert(closed < CLOSED_DAYS_MAX, `the calendar has a working day within a month of ${date}`);
    day = addDays(day, 1);
  }
  return day;
}

/** The `count`-th working day after `date`; `date` itself when the count is zero. */
export function addWorkingDays(calendar: Calendar, date: PlainDate, count: number): PlainDate {
  let day = date;
  for (let done = 0; done < count; done += 1) day = workingDayFrom(calendar, addDays(day, 1));
  return day;
}
