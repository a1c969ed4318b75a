import { type Money, subtractMoney, sumMoney } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import type { CreditAlternative } from './credit.js';

/** One invoice of an order that is invoiced in parts (practices 10, 11). */
export interface InstalmentInvoice {
  readonly number: string;
  /** With VAT; negative for a credit note */
  readonly amount: Money;
  /** What is left of it */
  readonly open: Money;
}

/** An order and its part invoices as one group. */
export interface InstalmentGroup {
  /** The order's number, as it stands on the invoices */
  readonly order: string;
  /** Absent: nobody told what was ordered */
  readonly ordered?: Money;
  readonly invoiced: Money;
  readonly paid: Money;
  readonly open: Money;
  /** Ordered and not invoiced yet; absent when unknown, negative when more was invoiced than ordered */
  readonly toInvoice?: Money;
  readonly invoices: readonly InstalmentInvoice[];
}

/** Ordered, invoiced and paid of one order; all in one currency. */
export function instalmentGroup(
  order: string,
  ordered: Money | undefined,
  invoices: readonly InstalmentInvoice[],
  currency: string,
): InstalmentGroup {
  assert(
    [ordered, ...invoices.map(({ amount }) => amount)].every(
      (one) => one === undefined || one.currency === currency,
    ),
    'an order is in one currency',
  );
  const invoiced = sumMoney(
    invoices.map(({ amount }) => amount),
    currency,
  );
  const open = sumMoney(
    invoices.map((one) => one.open),
    currency,
  );
  const toInvoice = ordered === undefined ? undefined : subtractMoney(ordered, invoiced);
  return {
    ...{ order, invoiced, open, paid: subtractMoney(invoiced, open), invoices },
    ...(ordered === undefined ? {} : { ordered }),
    ...(toInvoice === undefined ? {} : { toInvoice }),
  };
}

/**
 * What to offer a debtor without payment history who orders for more than the settings allow: a deposit, or part
 * deliveries with part invoices (practice 10). The order is compared in its own currency; another one gives no advice.
 */
export function adviceFor(facts: {
  readonly hasHistory: boolean;
  readonly order?: Money | undefined;
  readonly threshold?: Money | undefined;
}): readonly CreditAlternative[] {
  const { hasHistory, order, threshold } = facts;
  if (hasHistory || order === undefined || threshold === undefined) return [];
  if (order.currency !== threshold.currency || order.minor <= threshold.minor) return [];
  return ['DEPOSIT', 'PART-DELIVERIES'];
}
