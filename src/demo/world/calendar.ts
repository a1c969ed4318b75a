import { addDays, daysBetween, plainDate, type PlainDate, weekday } from '../../kernel/dates.js';

/** A Monday and a Friday, half a year apart. */
export const FIRST_DAY: PlainDate = plainDate('2026-05-25');
export const LAST_DAY: PlainDate = plainDate('2026-11-20');

/** The date itself, or the Monday after it. */
export function weekdayFrom(date: PlainDate): PlainDate {
  const day = weekday(date);
  return day < 6 ? date : addDays(date, 8 - day);
}

/** The date itself, or the Friday before it. */
export function weekdayUntil(date: PlainDate): PlainDate {
  const day = weekday(date);
  return day < 6 ? date : addDays(date, 5 - day);
}

/** All weekdays of the world, in order. */
export function weekdays(): readonly PlainDate[] {
  const length = daysBetween(FIRST_DAY, LAST_DAY) + 1;
  const all = Array.from({ length }, (_, offset) => addDays(FIRST_DAY, offset));
  return all.filter((date) => weekday(date) < 6);
}

/** A day of the month moved to a weekday, for each month of the world. */
export function monthly(dayOfMonth: number): readonly PlainDate[] {
  const day = String(dayOfMonth).padStart(2, '0');
  const months = ['05', '06', '07', '08', '09', '10', '11'];
  const dates = months.map((month) => weekdayFrom(plainDate(`2026-${month}-${day}`)));
  return dates.filter((date) => date >= FIRST_DAY && date <= LAST_DAY);
}

export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

/** For sorting; things of one day keep their order. */
export function byDate(a: { readonly date: PlainDate }, b: { readonly date: PlainDate }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
