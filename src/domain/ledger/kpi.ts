import { daysBetween, type PlainDate } from '../../kernel/dates.js';
import { add, type Decimal, decimal, divide, multiply } from '../../kernel/decimal.js';
import type { Money } from '../../kernel/money.js';
import { assert, err, ok, type Result } from '../../kernel/result.js';

/** Percentages and days are shown with two decimals, rounded once, half away from zero. */
const PLACES = 2;
/** Places kept before the last rounding, so that it is the only one that shows. */
const EXACT_PLACES = 12;

const count = (n: number): Decimal => decimal(BigInt(n), 0);
const minor = (m: Money): Decimal => decimal(m.minor, 0);

/**
 * Days sales outstanding, simple: receivables / credit sales of the period * days of the period
 * (debtor-management 4.1). Both amounts with VAT, same currency. Null when nothing was sold.
 */
export function dsoSimple(
  receivables: Money,
  creditSales: Money,
  daysInPeriod: number,
): Decimal | null {
  sameCurrency([receivables, creditSales]);
  if (creditSales.minor <= 0n) return null;
  return divide(multiply(minor(receivables), count(daysInPeriod)), minor(creditSales), PLACES);
}

/** Sales of one calendar month, with its number of days. */
export interface MonthSales {
  readonly sales: Money;
  readonly days: number;
}

/**
 * Days sales outstanding by counting back: newest month first, a month the receivables cover counts all its
 * days, the last one its share (debtor-management 4.1). Not computable at a month without sales, or when the
 * months given do not reach far enough.
 */
export function dsoCountBack(
  receivables: Money,
  monthsNewestFirst: readonly MonthSales[],
): Result<Decimal, { readonly kind: 'month-without-sales' | 'months-run-out' }> {
  sameCurrency([receivables, ...monthsNewestFirst.map((m) => m.sales)]);
  let left = receivables.minor;
  let days = 0;
  for (const month of monthsNewestFirst) {
    if (left <= 0n) return ok(divide(count(days), count(1), PLACES));
    if (month.sales.minor <= 0n) return err({ kind: 'month-without-sales' });
    if (left < month.sales.minor) {
      const share = divide(
        multiply(decimal(left, 0), count(month.days)),
        minor(month.sales),
        EXACT_PLACES,
      );
      return ok(divide(add(count(days), share), count(1), PLACES));
    }
    left -= month.sales.minor;
    days += month.days;
  }
  return left <= 0n ? ok(divide(count(days), count(1), PLACES)) : err({ kind: 'months-run-out' });
}

/** A fully paid invoice. */
export interface PaidInvoice {
  readonly gross: Money;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  readonly paidOn: PlainDate;
}

/** How punctual a set of paid invoices was; percentages and days with two decimals. */
export interface Punctuality {
  readonly count: number;
  readonly paidBeforeDuePercent: Decimal;
  readonly paidOnTimePercent: Decimal;
  readonly paidOnTimeByValuePercent: Decimal;
  readonly meanDaysToPay: Decimal;
  /** Paid early counts as a negative number of days */
  readonly meanDaysLateSigned: Decimal;
  /** Paid early counts as zero */
  readonly meanDaysLate: Decimal;
  /** Weighted by amount; paid early counts as zero */
  readonly weightedDaysLate: Decimal;
}

/**
 * Both definitions of "on time" side by side: before, and on or before the due date (debtor-management 4.4).
 * One currency; null without paid invoices of some amount.
 */
export function punctualityOf(paid: readonly PaidInvoice[]): Punctuality | null {
  sameCurrency(paid.map((p) => p.gross));
  const value = (some: readonly PaidInvoice[]): bigint =>
    some.reduce((total, p) => total + p.gross.minor, 0n);
  if (value(paid) <= 0n) return null;
  const late = (p: PaidInvoice): number => daysBetween(p.dueDate, p.paidOn);
  const onTime = paid.filter((p) => late(p) <= 0);
  const mean = (days: (p: PaidInvoice) => number): Decimal =>
    divide(count(paid.reduce((total, p) => total + days(p), 0)), count(paid.length), PLACES);
  const percentOf = (some: number): Decimal =>
    divide(count(some * 100), count(paid.length), PLACES);
  const weighted = paid.reduce(
    (total, p) => total + p.gross.minor * BigInt(Math.max(0, late(p))),
    0n,
  );
  return {
    count: paid.length,
    paidBeforeDuePercent: percentOf(paid.filter((p) => late(p) < 0).length),
    paidOnTimePercent: percentOf(onTime.length),
    paidOnTimeByValuePercent: divide(
      decimal(value(onTime) * 100n, 0),
      decimal(value(paid), 0),
      PLACES,
    ),
    meanDaysToPay: mean((p) => daysBetween(p.issueDate, p.paidOn)),
    meanDaysLateSigned: mean(late),
    meanDaysLate: mean((p) => Math.max(0, late(p))),
    weightedDaysLate: divide(decimal(weighted, 0), decimal(value(paid), 0), PLACES),
  };
}

function sameCurrency(amounts: readonly Money[]): void {
  assert(new Set(amounts.map((a) => a.currency)).size <= 1, 'a figure is about one currency');
}
