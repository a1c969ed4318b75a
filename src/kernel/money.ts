import { type Decimal, parseDecimal, printDecimal } from './decimal.js';
import { err, ok, type Result } from './result.js';

/** An amount of money in the smallest unit of its currency (cents for EUR). Never a float. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

export type MoneyError = {
  readonly kind: 'not-a-decimal' | 'too-fine' | 'currency';
  readonly found: string;
};

/** Currencies whose smallest unit is not a hundredth (ISO 4217); all others have two places. */
const PLACES: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** Decimal places of a currency's smallest unit. */
export function placesOf(currency: string): number {
  return Object.hasOwn(PLACES, currency) ? (PLACES[currency] ?? 2) : 2;
}

export function money(minor: bigint, currency: string): Money {
  return { minor, currency };
}

/** Exact conversion; an amount finer than the currency's smallest unit is refused, never rounded. */
export function toMoney(value: Decimal, currency: string): Result<Money, MoneyError> {
  if (!/^[A-Z]{3}$/.test(currency)) return err({ kind: 'currency', found: currency });
  const places = placesOf(currency);
  if (value.scale <= places)
    return ok({ minor: value.unscaled * 10n ** BigInt(places - value.scale), currency });
  const divisor = 10n ** BigInt(value.scale - places);
  if (value.unscaled % divisor !== 0n) return err({ kind: 'too-fine', found: printDecimal(value) });
  return ok({ minor: value.unscaled / divisor, currency });
}

/** Reads `12.30`; see `toMoney` for what is refused. */
export function parseMoney(amount: string, currency: string): Result<Money, MoneyError> {
  const value = parseDecimal(amount);
  return value.ok ? toMoney(value.value, currency) : err({ kind: 'not-a-decimal', found: amount });
}

export function toDecimal(value: Money): Decimal {
  return { unscaled: value.minor, scale: placesOf(value.currency) };
}

/** `12.30` with the currency's own number of places, a dot, no grouping. */
export function printMoney(value: Money): string {
  return printDecimal(toDecimal(value));
}

function sameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency)
    throw new Error(`Currencies differ: ${a.currency} and ${b.currency}`);
}

export function addMoney(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return { minor: a.minor + b.minor, currency: a.currency };
}

export function subtractMoney(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return { minor: a.minor - b.minor, currency: a.currency };
}

export function negateMoney(value: Money): Money {
  return { minor: -value.minor, currency: value.currency };
}

/** Sum of amounts of one currency; an empty list is zero of that currency. */
export function sumMoney(values: Iterable<Money>, currency: string): Money {
  let total = money(0n, currency);
  for (const value of values) total = addMoney(total, value);
  return total;
}
