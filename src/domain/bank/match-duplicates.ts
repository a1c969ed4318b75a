import type { Clues } from './match-clues.js';
import { type LiveItem, type MatchIndex, owesExactly } from './match-index.js';

/** All that is named is settled, with this amount: a second payment. A person decides whether to pay it back. */
export function duplicateOf(index: MatchIndex, clues: Clues): LiveItem | null {
  const named = [...clues.named.values()].filter((one) => one.strength === 'strong' && !one.shared);
  const items = named.map((one) => one.target);
  if (clues.amount < 0n || items.some((item) => item.left !== 0n)) return null;
  const sum = items.reduce((total, item) => total + paidOf(item), 0n);
  const same = items.find(
    (item) =>
      item.amount.minor === clues.amount ||
      item.receipts?.some((receipt) => receipt.amount === clues.amount),
  );
  const found = same ?? (sum === clues.amount ? items[0] : undefined);
  return found === undefined || isStandingOrder(index, clues, found) ? null : found;
}

/** An old reference used again for the next invoice of the same amount: the old one was not paid twice just now. */
function isStandingOrder(index: MatchIndex, clues: Clues, old: LiveItem): boolean {
  const { currency } = clues.payment;
  return old.receipts === undefined && owesExactly(index, old.debtorId, clues.amount, currency);
}

function paidOf(item: LiveItem): bigint {
  if (item.receipts === undefined) return item.amount.minor;
  return item.receipts.reduce((total, receipt) => total + receipt.amount, 0n);
}
