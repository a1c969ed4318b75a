import { type Money, negateMoney, subtractMoney, addMoney, sumMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { convertMoney, type EuroRates, NO_RATES } from '../ledger/exchange-rate.js';
import type { Dispute } from '../dunning/ledger.js';
import type { Exposure } from './credit.js';

/** Everything of one debtor that counts against his limit. */
export interface ExposureFacts {
  /** Open amount of each item, signed: negative for a credit note or an overpaid invoice */
  readonly opens: readonly Money[];
  /** The disputed part of what is open, positive; it counts like the rest, and is shown */
  readonly disputed?: readonly Money[];
  /** Received and on account, positive; taken off */
  readonly onAccount?: readonly Money[];
  /** Delivered and not yet invoiced, where it is told apart */
  readonly delivered?: readonly Money[];
  /** Ordered and not yet delivered (or not yet invoiced, where that is all that is told) */
  readonly orders?: readonly Money[];
  /** Draft invoices, where the settings count them */
  readonly drafts?: readonly Money[];
}

export interface RateMissing {
  readonly kind: 'rate-missing';
  readonly currency: string;
}

/**
 * Open invoices, minus unallocated credits, plus what is delivered, ordered and drafted, in one currency (debtor-management 4.9).
 * Each amount of another currency is converted and rounded once; without its rate there is no answer, for
 * leaving it out would understate the risk.
 */
export function exposureOf(
  facts: ExposureFacts,
  currency: string,
  rates: EuroRates = NO_RATES,
): Result<Exposure, RateMissing> {
  const { opens, disputed = [], onAccount = [], delivered = [], orders = [], drafts = [] } = facts;
  const missing = [...opens, ...disputed, ...onAccount, ...delivered, ...orders, ...drafts].find(
    (amount) => convertMoney(amount, currency, rates) === null,
  );
  if (missing !== undefined) return err({ kind: 'rate-missing', currency: missing.currency });

  const total = (amounts: readonly Money[]): Money =>
    sumMoney(
      amounts.flatMap((amount) => convertMoney(amount, currency, rates) ?? []),
      currency,
    );
  const openInvoices = total(opens.filter((open) => open.minor > 0n));
  const unallocatedCredits = addMoney(
    negateMoney(total(opens.filter((open) => open.minor < 0n))),
    total(onAccount),
  );
  const coming = { delivered: total(delivered), orders: total(orders), drafts: total(drafts) };
  return ok({
    ...{ openInvoices, disputed: total(disputed), unallocatedCredits, ...coming },
    total: sumMoney(
      [subtractMoney(openInvoices, unallocatedCredits), ...Object.values(coming)],
      currency,
    ),
  });
}

/** What of an item is disputed: the amounts named, or all of it when a dispute names none; never more than is open. */
export function disputedOf(open: Money, disputes: readonly Pick<Dispute, 'amount'>[]): Money {
  if (disputes.length === 0 || open.minor <= 0n) return { ...open, minor: 0n };
  const named = disputes.flatMap(({ amount }) => amount ?? []);
  if (named.length < disputes.length) return open;
  const sum = sumMoney(named, open.currency);
  return sum.minor < open.minor ? sum : open;
}
