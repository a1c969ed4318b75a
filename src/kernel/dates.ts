import { err, ok, type Result } from './result.js';

declare const plain: unique symbol;
declare const instant: unique symbol;

/** A calendar date of business, `YYYY-MM-DD`, without zone. Compares and sorts as text. */
export type PlainDate = string & { readonly [plain]: true };
/** A moment, ISO 8601 in UTC with milliseconds: `2026-11-21T22:00:00.000Z`. */
export type Instant = string & { readonly [instant]: true };

const DAY_MS = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Books are full of the same few thousand dates: what was computed once is kept, until there are too many. */
const KNOWN_MAX = 50_000;
const knownMs = new Map<string, number>();
const knownDates = new Map<number, PlainDate>();

function utcOf(date: PlainDate): number {
  const known = knownMs.get(date);
  if (known !== undefined) return known;
  const ms = Date.UTC(
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)) - 1,
    Number(date.slice(8, 10)),
  );
  // A date that exists alone is kept, so that a kept one is a date.
  if (fromUtc(ms) === date) knownMs.set(date, ms);
  return ms;
}

function fromUtc(ms: number): PlainDate {
  const known = knownDates.get(ms);
  if (known !== undefined) return known;
  const date = new Date(ms).toISOString().slice(0, 10) as PlainDate;
  if (knownMs.size >= KNOWN_MAX) {
    knownMs.clear();
    knownDates.clear();
  }
  knownDates.set(ms, date);
  knownMs.set(date, ms);
  return date;
}

/** Reads `YYYY-MM-DD` that exists in the calendar, years 0100 to 9999. */
export function parsePlainDate(
  text: string,
): Result<PlainDate, { readonly kind: 'not-a-date'; readonly found: string }> {
  const date = text as PlainDate;
  if (knownMs.has(text) && text >= '0100') return ok(date);
  // Round trip through the calendar: 2026-02-30 comes back as 2026-03-02. Date.UTC takes years below 100 for 19xx.
  if (!FORM.test(text) || text < '0100' || fromUtc(utcOf(date)) !== text) {
    return err({ kind: 'not-a-date', found: text });
  }
  return ok(date);
}

/** A date that the code itself wrote; a failure is a bug. */
export function plainDate(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new Error(`Not a date: ${text}`);
  return parsed.value;
}

/** Reads an ISO moment with zone; answers it in UTC. */
export function parseInstant(
  text: string,
): Result<Instant, { readonly kind: 'not-an-instant'; readonly found: string }> {
  const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(
    text,
  );
  const ms = withZone ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? err({ kind: 'not-an-instant', found: text }) : ok(instantOf(ms));
}

export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

export function epochMs(moment: Instant): number {
  return Date.parse(moment);
}

export function addMs(moment: Instant, ms: number): Instant {
  return instantOf(epochMs(moment) + ms);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromUtc(utcOf(date) + days * DAY_MS);
}

/** The same day of another month; the last day of that month where it is shorter: 31 August plus 6 is 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const first = new Date(utcOf(`${date.slice(0, 7)}-01` as PlainDate));
  first.setUTCMonth(first.getUTCMonth() + months);
  const next = new Date(first);
  next.setUTCMonth(next.getUTCMonth() + 1, 0);
  const day = Math.min(Number(date.slice(8, 10)), next.getUTCDate());
  return fromUtc(first.getTime() + (day - 1) * DAY_MS);
}

/** Days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((utcOf(to) - utcOf(from)) / DAY_MS);
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(date: PlainDate): number {
  return ((((utcOf(date) / DAY_MS + 3) % 7) + 7) % 7) + 1;
}

/** The calendar date of a moment in a zone such as `Europe/Brussels`. */
export function dateIn(moment: Instant, zone: string): PlainDate {
  return dateFormat(zone).format(epochMs(moment)) as PlainDate;
}

/** The hour of a moment in a zone, 0 to 23. */
export function hourIn(moment: Instant, zone: string): number {
  return Number(hourFormat(zone).format(epochMs(moment)));
}

const dateFormat = formatOf('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });
const hourFormat = formatOf('en-GB', { hour: '2-digit', hourCycle: 'h23' });

/** One per zone: making one takes longer than using it a thousand times. The locale en-CA prints YYYY-MM-DD. */
function formatOf(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): (zone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (zone) => {
    const known = made.get(zone);
    if (known !== undefined) return known;
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    made.set(zone, format);
    return format;
  };
}
