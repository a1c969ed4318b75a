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

function sameCurrency(amounts: readonly Money[]): void {
  assert(new Set(amounts.map((a) => a.currency)).size <= 1, 'a figure is about one currency');
}
