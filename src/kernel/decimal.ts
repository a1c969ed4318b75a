import { err, ok, type Result } from './result.js';

/** An exact decimal number: `unscaled / 10^scale`. Scale is never negative; trailing zeros are kept as written. */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

export type DecimalError = { readonly kind: 'not-a-decimal' | 'too-long'; readonly found: string };

/** Longest accepted digit count: honest amounts have at most some twenty; more only serves to burn time. */
const DIGITS_MAX = 100;

const LEXICAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const POWERS: bigint[] = Array.from({ length: 40 }, (_, n) => 10n ** BigInt(n));

function power(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

export const ZERO: Decimal = { unscaled: 0n, scale: 0 };

export function decimal(unscaled: bigint, scale: number): Decimal {
  return { unscaled, scale };
}

/**
 * Reads the lexical form of xsd:decimal and nothing else: no exponent, no hexadecimal, no grouping, ASCII digits only.
 * Blanks around are not accepted here: whoever reads XML collapses them first. Minus zero becomes zero.
 */
export function parseDecimal(text: string): Result<Decimal, DecimalError> {
  if (text.length > DIGITS_MAX) return err({ kind: 'too-long', found: `${text.slice(0, 40)}…` });
  if (!LEXICAL.test(text)) return err({ kind: 'not-a-decimal', found: text });
  const point = text.indexOf('.');
  const scale = point < 0 ? 0 : text.length - point - 1;
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  return ok({ unscaled: BigInt(digits.startsWith('+') ? digits.slice(1) : digits), scale });
}

/** Parses a decimal that the code itself wrote; a failure is a bug. */
export function dec(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error(`Not a decimal: ${text}`);
  return parsed.value;
}

/** Prints with the scale as it stands, or padded with zeros to `minScale`: `12.30`, `-0.5`, `7`. */
export function printDecimal(value: Decimal, minScale = 0): string {
  const scale = Math.max(value.scale, minScale);
  const unscaled = value.unscaled * power(scale - value.scale);
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const sign = unscaled < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { unscaled: a.unscaled + b.unscaled, scale: a.scale };
  return a.scale > b.scale
    ? { unscaled: a.unscaled + b.unscaled * power(a.scale - b.scale), scale: a.scale }
    : { unscaled: a.unscaled * power(b.scale - a.scale) + b.unscaled, scale: b.scale };
}

export function negate(value: Decimal): Decimal {
  return { unscaled: -value.unscaled, scale: value.scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { unscaled: a.unscaled * b.unscaled, scale: a.scale + b.scale };
}

export function absolute(value: Decimal): Decimal {
  return value.unscaled < 0n ? negate(value) : value;
}

/** Negative, zero or positive, by value: `1.0` equals `1`. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = subtract(a, b).unscaled;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function isZero(value: Decimal): boolean {
  return value.unscaled === 0n;
}

function divideFloor(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator !== 0n && numerator < 0n !== denominator < 0n
    ? quotient - 1n
    : quotient;
}

/** Half away from zero to `scale` places: what we round with when we compute. -0.125 -> -0.13. */
export function roundHalfAwayFromZero(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { unscaled: value.unscaled * power(scale - value.scale), scale };
  const divisor = power(value.scale - scale);
  const half = divisor / 2n;
  const rounded =
    value.unscaled < 0n ? -((-value.unscaled + half) / divisor) : (value.unscaled + half) / divisor;
  return { unscaled: rounded, scale };
}

/** Half up toward +infinity: what the official rules round with (XPath round). -0.125 -> -0.12. */
export function roundHalfUp(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { unscaled: value.unscaled * power(scale - value.scale), scale };
  const divisor = power(value.scale - scale);
  return { unscaled: divideFloor(value.unscaled + divisor / 2n, divisor), scale };
}

/** Quotient rounded half away from zero to `scale` places. The divisor must not be zero. */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  const shift = scale + b.scale - a.scale;
  const numerator = shift >= 0 ? a.unscaled * power(shift) : a.unscaled;
  const denominator = shift >= 0 ? b.unscaled : b.unscaled * power(-shift);
  if (denominator === 0n) throw new Error('Division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * top + bottom) / (2n * bottom);
  return { unscaled: negative ? -rounded : rounded, scale };
}
