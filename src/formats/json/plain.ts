import { type Decimal, printDecimal } from '../../kernel/decimal.js';
import type { Money } from '../../kernel/money.js';
import { moneyToJson } from './values.js';

/** Replaces every Money and Decimal inside by its JSON form, and bytes by their number; other values pass as they are. */
export function toJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (typeof value !== 'object' || value === null) return value;
  if (isMoney(value)) return moneyToJson(value);
  if (isDecimal(value)) return printDecimal(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner)]));
}

function isMoney(value: object): value is Money {
  return 'minor' in value && typeof value.minor === 'bigint' && 'currency' in value;
}

function isDecimal(value: object): value is Decimal {
  return 'unscaled' in value && typeof value.unscaled === 'bigint' && 'scale' in value;
}
