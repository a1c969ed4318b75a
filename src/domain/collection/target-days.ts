import { addDays, plainDate, type PlainDate, weekday } from '../../kernel/dates.js';
import type { Calendar } from '../dunning/policy.js';

/**
 * Days on which euro payments settle: TARGET is closed on Saturdays, Sundays and six holidays, the same everywhere
 * (European Central Bank, long-term calendar since 2002). National holidays do not count.
 */
export const TARGET_DAYS: Calendar = {
  isWorkingDay: (text) => {
    const date = plainDate(text);
    return weekday(date) <= 5 && !holidaysOf(text.slice(0, 4)).includes(date);
  },
};

/** 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December. */
function holidaysOf(year: string): readonly PlainDate[] {
  const easter = easterOf(Number(year));
  return [
    plainDate(`${year}-01-01`),
    addDays(easter, -2),
    addDays(easter, 1),
    plainDate(`${year}-05-01`),
    plainDate(`${year}-12-25`),
    plainDate(`${year}-12-26`),
  ];
}

/** Easter Sunday of the Gregorian calendar, by the computation of Meeus, Jones and Butcher. */
function easterOf(year: number): PlainDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const f = Math.floor((century + 8) / 25);
  const g = Math.floor((century - f + 1) / 3);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  const month = Math.floor(days / 31);
  const text = [String(year).padStart(4, '0'), two(month), two((days % 31) + 1)].join('-');
  return plainDate(text);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
