import type { Money } from './words.js';

/** Sums per currency, in the order they come: amounts are decimal texts, and none of them becomes a number on the way. */
export function sumsOf(amounts: readonly Money[]): readonly Money[] {
  const byCurrency = new Map<string, string>();
  for (const { amount, currency } of amounts)
    byCurrency.set(currency, added(byCurrency.get(currency) ?? '0', amount));
  return [...byCurrency].map(([currency, amount]) => ({ amount, currency }));
}

/** An amount in so many parts that add up to it: cents that do not divide go to the last. */
export function partsOf({ amount, currency }: Money, parts: number): readonly Money[] {
  const scale = decimalsOf(amount);
  const whole = scaled(amount, scale);
  const each = whole / BigInt(parts);
  return Array.from({ length: parts }, (_, index) => {
    const value = index === parts - 1 ? whole - each * BigInt(parts - 1) : each;
    return { amount: printed(value, scale), currency };
  });
}

/** Which of two amounts of one currency is more: above 0 the first. */
export function comparedAmounts(a: string, b: string): number {
  const scale = Math.max(decimalsOf(a), decimalsOf(b));
  const more = scaled(a, scale) - scaled(b, scale);
  return more > 0n ? 1 : more < 0n ? -1 : 0;
}

function added(a: string, b: string): string {
  const scale = Math.max(decimalsOf(a), decimalsOf(b));
  return printed(scaled(a, scale) + scaled(b, scale), scale);
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function scaled(text: string, scale: number): bigint {
  return BigInt(text.replace('.', '') + '0'.repeat(scale - decimalsOf(text)));
}

function printed(value: bigint, scale: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const sign = value < 0n ? '-' : '';
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-scale)}`;
}
