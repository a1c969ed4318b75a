import { toMoney } from '../../kernel/money.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { StatementEntry, StatementHead } from './statement.js';

/** Smallest units of the currency, or null when the amount is finer than that: such money waits for a person. */
export function minorOf(amount: Decimal, currency: string): bigint | null {
  const exact = toMoney(amount, currency);
  return exact.ok ? exact.value.minor : null;
}

/** Smallest units of each payment inside an entry; null where the file does not say. */
export function detailMinorsOf(entry: StatementEntry): readonly (bigint | null)[] {
  return entry.details.map((detail) => detailMinor(entry, detail));
}

/** A payment in another currency than its entry says nothing about how much of the entry is its own. */
function detailMinor(
  entry: StatementEntry,
  detail: StatementEntry['details'][number],
): bigint | null {
  if (detail.amount === undefined) return null;
  if (detail.currency !== undefined && detail.currency !== entry.currency) return null;
  return minorOf(detail.amount, entry.currency);
}

/**
 * Opening balance of a statement, what its booked entries come to, and its closing balance, in smallest units: what a store
 * refuses when it does not add up (INV-5). Null where that cannot be said: a balance is missing, in another currency, or
 * finer than the smallest unit.
 */
export function balancesOf(
  { opening, closing }: Pick<StatementHead, 'opening' | 'closing'>,
  booked: { readonly sum: Decimal } | null,
): { readonly opening: bigint; readonly moved: bigint; readonly closing: bigint } | null {
  if (booked === null || opening === undefined || closing === undefined) return null;
  const { currency } = opening;
  if (currency === undefined || closing.currency !== currency) return null;
  const [begun, moved, ended] = [opening.amount, booked.sum, closing.amount].map((amount) =>
    minorOf(amount, currency),
  );
  return begun == null || moved == null || ended == null
    ? null
    : { opening: begun, moved, closing: ended };
}
