import { addDays, type PlainDate, plainDate, weekday } from '../../kernel/dates.js';
import type { Calendar } from '../dunning/policy.js';
import { workingDayFrom } from '../dunning/working-days.js';

/** A quarter of a year: `2026-Q3`, from and until, both days included. */
export interface Quarter {
  readonly name: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** The quarter a day lies in. */
export function quarterOf(on: PlainDate): Quarter {
  const year = Number(on.slice(0, 4));
  const index = Math.floor((Number(on.slice(5, 7)) - 1) / 3);
  const first = (y: number, q: number): PlainDate =>
    plainDate(`${String(y).padStart(4, '0')}-${String(q * 3 + 1).padStart(2, '0')}-01`);
  const next = index === 3 ? first(year + 1, 0) : first(year, index + 1);
  return { name: `${year}-Q${index + 1}`, from: first(year, index), until: addDays(next, -1) };
}

/** Days after the first working day of a quarter in which a review that was missed is still asked for. */
const REVIEW_LATE_DAYS = 10;

/**
 * Whether the review of a quarter is asked for: on its first working day, or in the days after it when nothing ran then.
 * Who begins with us in the middle of a quarter waits for the next.
 */
export function isReviewTime(on: PlainDate, calendar: Calendar): boolean {
  const first = workingDayFrom(calendar, quarterOf(on).from);
  return on >= first && on <= addDays(first, REVIEW_LATE_DAYS);
}

/** Last day of the week a day lies in, Sunday (ISO 8601). */
export function weekEnd(on: PlainDate): PlainDate {
  return addDays(on, 7 - weekday(on));
}
