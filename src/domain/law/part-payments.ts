import { addMoney, type Money, money, subtractMoney } from '../../kernel/money.js';
import type { PartPayment } from './interest.js';

/**
 * Payments of an invoice without what credit notes took off it on the same days: that was never due, so no day of it bears
 * interest. All in the currency of the invoice; in any order.
 */
export function withoutCredited(
  payments: readonly PartPayment[],
  credited: readonly PartPayment[],
): readonly PartPayment[] {
  const left = new Map<string, Money>();
  for (const { on, amount } of credited)
    left.set(on, addMoney(left.get(on) ?? money(0n, amount.currency), amount));
  return payments.flatMap((payment) => {
    const credit = left.get(payment.on);
    if (credit === undefined) return [payment];
    const off = credit.minor < payment.amount.minor ? credit : payment.amount;
    left.set(payment.on, subtractMoney(credit, off));
    const amount = subtractMoney(payment.amount, off);
    return amount.minor === 0n ? [] : [{ ...payment, amount }];
  });
}
