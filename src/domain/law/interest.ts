import { addDays, daysBetween, type PlainDate, plainDate } from '../../kernel/dates.js';
import {
  add,
  compare,
  dec,
  type Decimal,
  decimal,
  divide,
  multiply,
  printDecimal,
  roundHalfAwayFromZero,
  sum,
  ZERO,
} from '../../kernel/decimal.js';
import { type Money, placesOf, toDecimal } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import type { RateBook } from './rates.js';
import type { RateStatus } from './rate-table.js';

/** Money that came in on a claim; its day still bears interest on it. */
export interface PartPayment {
  readonly on: PlainDate;
  readonly amount: Money;
}

export interface InterestQuestion {
  /** What is open on the last day, VAT included */
  readonly open: Money;
  /** Payments on that claim, in any order, those before `from` among them or not */
  readonly payments?: readonly PartPayment[];
  /** First day that bears interest: the day after the due date, where no statute says otherwise */
  readonly from: PlainDate;
  /** Last day: the one on which the money arrives, or today */
  readonly until: PlainDate;
  /** The statutory rates, or one agreed percentage a year as decimal text */
  readonly rates: RateBook | string;
  /** 365 in every year (product convention), or the days of each year */
  readonly yearDays?: 365 | 'actual';
  /** After each full year the interest of that year bears interest too (BW 6:119(2), 6:119a(3)): not confirmed, so a setting */
  readonly growsYearly?: boolean;
}

/** One stretch of days with one principal and one rate. */
export interface InterestPeriod {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly days: number;
  /** What bore interest, decimal text */
  readonly principal: string;
  /** Percent a year */
  readonly percent: string;
  readonly status: RateStatus;
}

export interface Interest {
  readonly amount: Money;
  /** A rate in it is not confirmed */
  readonly provisional: boolean;
  readonly periods: readonly InterestPeriod[];
}

/** 365 x 366 x 100: interest is a whole number of these parts, so that nothing is rounded before the total. */
const WHOLE = decimal(365n * 366n * 100n, 0);
/** Places kept where interest bears interest: far beyond a cent for any honest sum. */
const GROWTH_PLACES = 20;
/** Interest of a century is no claim any more; and nobody shall make us walk through ten thousand years. */
const DAYS_MAX = 36_600;

/**
 * Interest from and including `from` to and including `until`, actual days; split at each change of rate and each part
 * payment; rounded once, half away from zero, to the cent of the currency (debtor-management 2.4). Null: no rate is
 * known for the first of these days.
 */
export function interestOf(question: InterestQuestion): Interest | null {
  const { open, from, until } = question;
  assert(
    daysBetween(from, until) < DAYS_MAX,
    `interest from ${from} to ${until} is of one century`,
  );
  if (until < from) return { amount: { ...open, minor: 0n }, provisional: false, periods: [] };
  const starts = [from, ...cutsOf(question)];
  const periods: InterestPeriod[] = [];
  // Everything is counted in parts of a century of days until the one rounding at the end.
  let [parts, grown, ofYear] = [ZERO, ZERO, ZERO];
  for (const [index, start] of starts.entries()) {
    if (question.growsYearly === true && isAnniversary(from, start)) {
      grown = add(grown, divide(ofYear, WHOLE, GROWTH_PLACES));
      ofYear = ZERO;
    }
    const next = starts[index + 1];
    const end = next === undefined ? until : addDays(next, -1);
    const rate = rateOf(question.rates, start);
    if (rate === undefined) return null;
    const principal = add(principalOn(question, start), grown);
    const interest = partsOf(principal, rate.percent, start, end, question.yearDays ?? 365);
    parts = add(parts, interest);
    ofYear = add(ofYear, interest);
    periods.push(periodOf(principal, rate, start, end, open.currency));
  }
  const total = divide(parts, WHOLE, placesOf(open.currency));
  return {
    amount: { minor: total.unscaled, currency: open.currency },
    provisional: periods.some(({ status }) => status === 'provisional'),
    periods,
  };
}

function rateOf(
  rates: RateBook | string,
  day: PlainDate,
): { readonly percent: string; readonly status: RateStatus } | undefined {
  return typeof rates === 'string' ? { percent: rates, status: 'verified' } : rates.on(day);
}

/** First days of all stretches but the first, in order. */
function cutsOf(question: InterestQuestion): readonly PlainDate[] {
  const { from, until, payments = [], rates } = question;
  const cuts = [
    ...(typeof rates === 'string' ? [] : rates.changes(from, until)),
    ...payments.map(({ on }) => addDays(on, 1)),
    ...(question.yearDays === 'actual' ? newYears(from, until) : []),
    ...(question.growsYearly === true ? anniversaries(from, until) : []),
  ];
  return [...new Set(cuts)].filter((day) => day > from && day <= until).sort();
}

/** What is open now, and what was paid on that day or later. */
function principalOn({ open, payments = [] }: InterestQuestion, day: PlainDate): Decimal {
  const later = payments.filter(({ on }) => on >= day).map(({ amount }) => toDecimal(amount));
  return add(toDecimal(open), sum(later));
}

/** P x r x days, times the days of the other kind of year: divided by WHOLE it is money. Exact. */
function partsOf(
  principal: Decimal,
  percent: string,
  from: PlainDate,
  until: PlainDate,
  yearDays: 365 | 'actual',
): Decimal {
  if (compare(principal, ZERO) <= 0) return ZERO;
  const days = BigInt(daysBetween(from, until) + 1);
  const isLong = yearDays === 'actual' && isLeap(Number(from.slice(0, 4)));
  const weight = decimal(days * (isLong ? 365n : 366n), 0);
  return multiply(multiply(principal, dec(percent)), weight);
}

function periodOf(
  principal: Decimal,
  { percent, status }: { readonly percent: string; readonly status: RateStatus },
  from: PlainDate,
  until: PlainDate,
  currency: string,
): InterestPeriod {
  const shown = roundHalfAwayFromZero(principal, placesOf(currency));
  return {
    ...{ from, until, percent, status, days: daysBetween(from, until) + 1 },
    principal: printDecimal(shown),
  };
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function newYears(from: PlainDate, until: PlainDate): readonly PlainDate[] {
  return yearsOf(from, until).map((year) => plainDate(`${year}-01-01`));
}

/** Days on which another full year has passed; 29 February turns a year on 1 March. */
function anniversaries(from: PlainDate, until: PlainDate): readonly PlainDate[] {
  return yearsOf(from, until).map((year) => anniversaryIn(from, year));
}

/** The first day itself is one: nothing has grown by then. */
function isAnniversary(from: PlainDate, day: PlainDate): boolean {
  return anniversaryIn(from, Number(day.slice(0, 4))) === day;
}

function anniversaryIn(from: PlainDate, year: number): PlainDate {
  const [month, day] = [from.slice(5, 7), from.slice(8, 10)];
  const isLost = `${month}-${day}` === '02-29' && !isLeap(year);
  return plainDate(isLost ? `${year}-03-01` : `${year}-${month}-${day}`);
}

function yearsOf(from: PlainDate, until: PlainDate): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
