import { parseMoney } from '../../kernel/money.js';
import type { DunningAction } from './policy.js';

/**
 * What an action is about, in smallest units of the currency of its first item: what the biggest are found by need not add
 * currencies.
 */
export function weightOf({ items }: DunningAction): bigint {
  const currency = items[0]?.currency ?? '';
  return items
    .filter((item) => item.currency === currency)
    .map((item) => parseMoney(item.open, currency))
    .reduce((sum, amount) => sum + (amount.ok ? amount.value.minor : 0n), 0n);
}
