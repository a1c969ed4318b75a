import Holidays from 'date-holidays';
import { plainDate, weekday } from '../../kernel/dates.js';
import type { Calendar } from '../../domain/dunning/policy.js';

/** Dates whose answer is kept: more than a century of them. */
const DATES_MAX = 50_000;

/** One per country, ISO 3166-1 has few: the holidays of a year take milliseconds to work out, and every plan asks. */
const calendars = new Map<string, Calendar>();

/**
 * Working days of a country (ISO 3166-1 alpha-2): Monday to Friday without the national public holidays. Whether
 * Saturday counts is uncertain in law, so it does not: a later date is the safe one. A country without data has
 * no holidays; its weekends still count.
 */
export function holidayCalendar(country: string): Calendar {
  const calendar = calendars.get(country) ?? makeCalendar(country);
  calendars.set(country, calendar);
  return calendar;
}

function makeCalendar(country: string): Calendar {
  const holidays = new Holidays(country, { types: ['public'] });
  const byYear = new Map<string, ReadonlySet<string>>();
  const closedIn = (year: string): ReadonlySet<string> => {
    const known = byYear.get(year) ?? closedDays(holidays, Number(year));
    byYear.set(year, known);
    return known;
  };
  // Asked for the same few hundred dates, a million times in a large run.
  const known = new Map<string, boolean>();
  return {
    isWorkingDay(date) {
      const asked = known.get(date);
      if (asked !== undefined) return asked;
      const open = weekday(plainDate(date)) <= 5 && !closedIn(date.slice(0, 4)).has(date);
      if (known.size >= DATES_MAX) known.clear();
      known.set(date, open);
      return open;
    },
  };
}

/** Dates as the country's own clock says them: `2026-11-11 00:00:00` begins the day of the holiday. */
function closedDays(holidays: Holidays, year: number): ReadonlySet<string> {
  return new Set(holidays.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
}
