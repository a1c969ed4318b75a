import { type Decimal, multiply, roundHalfAwayFromZero } from '../../kernel/decimal.js';
import {
  type Money,
  negateMoney,
  placesOf,
  subtractMoney,
  addMoney,
  sumMoney,
  toDecimal,
  toMoney,
} from '../../kernel/money.js';
import { assert, err, ok, type Result } from '../../kernel/result.js';
import type { Exposure } from './credit.js';

/** Everything of one debtor that counts against his limit. */
export interface ExposureFacts {
  /** Open amount of each item, signed: negative for a credit note or an overpaid invoice */
  readonly opens: readonly Money[];
  /** Received and not allocated yet, positive; taken off */
  readonly unmatchedReceipts?: readonly Money[];
  /** Ordered or delivered and not yet invoiced */
  readonly orders?: readonly Money[];
}

/** Units of the exposure's currency for one unit of another, on the day of the question. */
export type Rates = Readonly<Record<string, Decimal>>;

export interface RateMissing {
  readonly kind: 'rate-missing';
  readonly currency: string;
}

/**
 * Open invoices, minus unallocated credits, plus orders, in one currency (debtor-management 4.9).
 * Each amount of another currency is converted and rounded once; without its rate there is no answer, for
 * leaving it out would understate the risk.
 */
export function exposureOf(
  facts: ExposureFacts,
  currency: string,
  rates: Rates = {},
): Result<Exposure, RateMissing> {
  const orders = facts.orders ?? [];
  const receipts = facts.unmatchedReceipts ?? [];
  const missing = [...facts.opens, ...orders, ...receipts].find(
    (amount) => amount.currency !== currency && !Object.hasOwn(rates, amount.currency),
  );
  if (missing !== undefined) return err({ kind: 'rate-missing', currency: missing.currency });

  const total = (amounts: readonly Money[]): Money =>
    sumMoney(
      amounts.map((amount) => convert(amount, currency, rates)),
      currency,
    );
  const openInvoices = total(facts.opens.filter((open) => open.minor > 0n));
  const unallocatedCredits = addMoney(
    negateMoney(total(facts.opens.filter((open) => open.minor < 0n))),
    total(receipts),
  );
  const ordered = total(orders);
  return ok({
    openInvoices,
    unallocatedCredits,
    orders: ordered,
    total: addMoney(subtractMoney(openInvoices, unallocatedCredits), ordered),
  });
}

function convert(amount: Money, currency: string, rates: Rates): Money {
  const rate = rates[amount.currency];
  if (amount.currency === currency || rate === undefined) return amount;
  const exact = multiply(toDecimal(amount), rate);
  const converted = toMoney(roundHalfAwayFromZero(exact, placesOf(currency)), currency);
  assert(converted.ok, 'an amount rounded to its currency fits it');
  return converted.value;
}
