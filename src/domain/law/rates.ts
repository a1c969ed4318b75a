import { addDays, type PlainDate } from '../../kernel/dates.js';
import { type RateRegime, type RateRow, type RateStatus, SHIPPED_RATES } from './rate-table.js';

/** A rate somebody read in its official source and entered, with his name: it takes the place of ours on its days. */
export interface ConfirmedRate extends RateRow {
  readonly status: 'verified';
  readonly by: string;
}

/** The rate that counts on a day. `missing`: nobody knows that day's rate; this is the last one known before it. */
export interface RateOfDay {
  readonly percent: string;
  readonly status: RateStatus;
  readonly source: string;
  readonly missing?: true;
}

/** All rates of one regime, oldest first; of two rows about a day the later in the list counts. */
export interface RateBook {
  /** Undefined: neither that day's rate nor an earlier one is known */
  readonly on: (day: PlainDate) => RateOfDay | undefined;
  /** First days of stretches with one rate, within the two days, in order */
  readonly changes: (from: PlainDate, until: PlainDate) => readonly PlainDate[];
}

const NONE: readonly RateRow[] = [];
/** Books by the rows they are made of: a plan asks for the same one with every item. */
const made = new WeakMap<readonly RateRow[], Map<RateRegime, RateBook>>();

/** `confirmed` in the order they were entered: of two about one day the later counts. */
export function rateBook(regime: RateRegime, confirmed: readonly RateRow[] = NONE): RateBook {
  const books = made.get(confirmed) ?? new Map<RateRegime, RateBook>();
  made.set(confirmed, books);
  const book = books.get(regime) ?? makeBook(regime, confirmed);
  books.set(regime, book);
  return book;
}

function makeBook(regime: RateRegime, confirmed: readonly RateRow[]): RateBook {
  const rows = [...SHIPPED_RATES, ...confirmed].filter((row) => row.regime === regime);
  const starts = [...new Set(rows.flatMap(({ from, until }) => [from, addDays(until, 1)]))].sort();
  return {
    on: (day) => rateOn(rows, day),
    changes: (from, until) => starts.filter((start) => start > from && start <= until),
  };
}

function rateOn(rows: readonly RateRow[], day: PlainDate): RateOfDay | undefined {
  const row = rows.findLast(({ from, until }) => from <= day && day <= until);
  if (row !== undefined) return { percent: row.percent, status: row.status, source: row.source };
  const before = rows.filter(({ until }) => until < day).map(({ until }) => until);
  const last = before.sort().at(-1);
  const known = last === undefined ? undefined : rateOn(rows, last);
  return known === undefined ? undefined : { ...known, status: 'provisional', missing: true };
}

/** A stretch of days for which a rate has to be looked up and confirmed by a person. */
export interface RateGap {
  readonly regime: RateRegime;
  /** First day without a sure rate */
  readonly from: PlainDate;
  /** Computed with meanwhile; undefined: nothing is known at all */
  readonly rate?: RateOfDay;
}

/** Whether the rate of today has to be confirmed, and since which day it is unsure; null: it is sure. */
export function rateGap(
  regime: RateRegime,
  on: PlainDate,
  confirmed: readonly RateRow[] = [],
): RateGap | null {
  const book = rateBook(regime, confirmed);
  const today = book.on(on);
  if (today !== undefined && today.status !== 'provisional') return null;
  const sure = [...SHIPPED_RATES, ...confirmed].filter(
    (row) => row.regime === regime && row.status !== 'provisional' && row.until < on,
  );
  const last = sure
    .map(({ until }) => until)
    .sort()
    .at(-1);
  return {
    regime,
    from: last === undefined ? on : addDays(last, 1),
    ...(today === undefined ? {} : { rate: today }),
  };
}
