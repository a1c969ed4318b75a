import {
  addDays,
  addMonths,
  daysBetween,
  type PlainDate,
  plainDate,
  weekday,
} from '../../kernel/dates.js';

/** Days a figure is about, both included. */
export interface Period {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

export function daysOf({ from, until }: Period): number {
  return daysBetween(from, until) + 1;
}

/** First day of the month a date is in, moved by a number of months. */
export function monthStart(date: PlainDate, move = 0): PlainDate {
  return addMonths(`${date.slice(0, 7)}-01` as PlainDate, move);
}

/** Whole calendar months up to and with the one a date is in. */
export function monthsUntil(date: PlainDate, count: number): Period {
  return { from: monthStart(date, 1 - count), until: addDays(monthStart(date, 1), -1) };
}

/** The calendar month a day is in and the two before it, up to that day: what figures are about unless somebody asks otherwise. */
export function quarterUntil(day: PlainDate): Period {
  return { from: monthStart(day, -2), until: day };
}

/** Monday of the week a date is in (ISO 8601), moved by a number of weeks. */
export function weekStart(date: PlainDate, move = 0): PlainDate {
  return addDays(date, 1 - weekday(date) + 7 * move);
}

/** `2026-W47`: the ISO 8601 week of a date. The week belongs to the year its Thursday is in. */
export function isoWeek(date: PlainDate): string {
  const thursday = addDays(weekStart(date), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(plainDate(`${year}-01-01`), thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** What a report is about: the days of its own flows, and the longer stretch its ratios are judged over. */
export interface ReportPeriods {
  /** `2026-W47`, `2026-10` */
  readonly name: string;
  readonly flow: Period;
  readonly steering: Period;
}

export const REPORT_KINDS = ['weekly', 'monthly'] as const;

export type ReportKind = (typeof REPORT_KINDS)[number];

/**
 * The last whole week or month before a day. Ratios are judged over thirteen weeks or three months: in a single week too
 * little happens to say anything (a quarter, as in debtor-management 4.1).
 */
export function reportPeriods(kind: ReportKind, on: PlainDate): ReportPeriods {
  if (kind === 'weekly') {
    const from = weekStart(on, -1);
    const until = addDays(from, 6);
    const steering = { from: addDays(from, -84), until };
    return { name: isoWeek(from), flow: { from, until }, steering };
  }
  const last = addDays(monthStart(on), -1);
  const flow = monthsUntil(last, 1);
  return { name: last.slice(0, 7), flow, steering: monthsUntil(last, 3) };
}

/** The first working day of the week or month a day is in; a report is due from then on. */
export function isReportDue(
  kind: ReportKind,
  on: PlainDate,
  isWorkingDay: (date: PlainDate) => boolean,
): boolean {
  for (
    let day = kind === 'weekly' ? weekStart(on) : monthStart(on);
    day <= on;
    day = addDays(day, 1)
  )
    if (isWorkingDay(day)) return true;
  return false;
}
