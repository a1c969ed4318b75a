import type { Clues } from './match-clues.js';
import type { Fit, Part } from './match-fit.js';
import {
  debtorKey,
  type LiveItem,
  type MatchDebtor,
  type MatchIndex,
  openItemsOf,
} from './match-index.js';

/** Open items of one debtor that are put in order; with more of them a rule this plain is no help. */
const ITEMS_MAX = 200;

/** Fits that leave nothing of the payment unexplained: with one of these nobody falls back on the oldest items. */
const EXPLAINED: readonly Fit['code'][] = [
  'amount-exact',
  'amount-sum',
  'amount-discount',
  'amount-rounding',
  'amount-charges',
  'amount-subset',
  'amount-netted',
];

/**
 * Money of a known payer who names nothing, divided over his oldest invoices: each in full, then a part of the next.
 * Null when the policy does not want it, when something is named, or when a better reading of the amount exists.
 */
export function oldestFirst(index: MatchIndex, clues: Clues, others: readonly Fit[]): Fit | null {
  const payer = knownPayer(clues);
  if (!index.policy.oldestFirst || payer === null || clues.amount <= 0n) return null;
  const isNamed = [...clues.named.values()].some((one) => one.strength === 'strong');
  if (isNamed || clues.unknownReference) return null;
  const explained = others.some(
    ({ code, parts }) =>
      EXPLAINED.includes(code) && parts.every((part) => part.item.debtorId === payer.id),
  );
  if (explained) return null;
  const items = [...openItemsOf(index, debtorKey(payer.id))].filter(
    (item) => item.open.currency === clues.payment.currency,
  );
  // What a credit note would be taken off is the payer's to say.
  if (items.length > ITEMS_MAX || items.some((item) => item.left < 0n)) return null;
  const parts = divide(items.toSorted(byDueDate), clues.amount);
  return parts.length === 0 ? null : { code: 'amount-oldest', parts };
}

function knownPayer({ holder, namesakes, customers }: Clues): MatchDebtor | null {
  const [only, ...others] = holder === null ? [...namesakes, ...customers] : [holder];
  return only !== undefined && others.every((other) => other === only) ? only : null;
}

function byDueDate(a: LiveItem, b: LiveItem): number {
  const [first, second] = [a.dueDate ?? '', b.dueDate ?? ''];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}

function divide(items: readonly LiveItem[], amount: bigint): readonly Part[] {
  const parts: Part[] = [];
  let left = amount;
  for (const item of items) {
    if (left === 0n) break;
    const paid = item.left < left ? item.left : left;
    parts.push({ item, amount: paid });
    left -= paid;
  }
  return parts;
}
