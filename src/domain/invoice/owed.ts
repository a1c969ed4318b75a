import { negate } from '../../kernel/decimal.js';
import { type Money, toMoney } from '../../kernel/money.js';
import type { Invoice } from './invoice.js';
import { calculateTotals } from './totals.js';

/** What the debtor owes by a document: BT-115, negative for a credit note; null when it is no exact money amount. */
export function amountOwed(invoice: Invoice): Money | null {
  const payable = (invoice.totals ?? calculateTotals(invoice).totals).payable;
  const amount = toMoney(
    invoice.kind === 'credit-note' ? negate(payable) : payable,
    invoice.currency,
  );
  return amount.ok ? amount.value : null;
}
