import { type Decimal, decimal, divide } from '../../kernel/decimal.js';

/** Days are shown with two decimals. */
const PLACES = 2;

/**
 * How far days late lie from their mean (standard deviation of the population), in days: who pays irregularly has much of
 * it. Exact until the one rounding: the root of n * sum of squares - square of the sum, over n.
 */
export function spreadOf(n: bigint, total: bigint, squares: bigint): Decimal | null {
  if (n === 0n) return null;
  const scale = 10n ** BigInt(PLACES);
  const root = squareRoot((n * squares - total * total) * 4n * scale * scale);
  return decimal((root + n) / (2n * n), PLACES);
}

/** The whole part of a square root, by Newton's method. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

/** The middle of some days, or the mean of the two in the middle, two decimals; null of none. */
export function medianOf(days: readonly number[]): Decimal | null {
  if (days.length === 0) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? 0);
  return divide(decimal(BigInt(lower + upper), 0), decimal(2n, 0), PLACES);
}
