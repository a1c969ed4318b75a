import {
  dec,
  type Decimal,
  decimal,
  parseDecimal,
  printDecimal,
  roundHalfUp,
} from '../../../kernel/decimal.js';
import type { XmlElement } from '../../xml/tree.js';
import { lengthOf, raw } from './text.js';
import { collapse } from '../lexical.js';
import { Undecidable } from './undecidable.js';

/** The exact decimal an element holds; undefined when it is absent. Another text leaves the rule undecidable. */
export function numberOf(element: XmlElement): Decimal;
export function numberOf(element: XmlElement | undefined): Decimal | undefined;
export function numberOf(element: XmlElement | undefined): Decimal | undefined {
  if (element === undefined) return undefined;
  const parsed = parseDecimal(collapse(raw(element)));
  if (!parsed.ok) throw new Undecidable('not-a-number', element);
  return parsed.value;
}

/** Two decimals, halves toward plus infinity, as the official rules compute. */
export function round2(value: Decimal): Decimal {
  return roundHalfUp(value, 2);
}

export function round0(value: Decimal): Decimal {
  return roundHalfUp(value, 0);
}

/** At most two characters after the first dot of the raw text: blanks and letters count too. */
export function hasTwoDecimals(text: string): boolean {
  const dot = text.indexOf('.');
  return dot < 0 || text.length - dot - 1 <= 2 || lengthOf(text.slice(dot + 1)) <= 2;
}

/** More places than a sum of an amount and a whole number has in binary: 53. */
const PLACES_MAX = 60;

/**
 * `value + by` in 64 bit floating numbers, told exactly: what the official rules compute from an amount they make a
 * decimal only afterwards. 100.10 - 1 gives a little less than 99.10.
 */
export function addFloating(value: Decimal, by: number): Decimal {
  const sum = Number(printDecimal(value)) + by;
  return Number.isInteger(sum) ? decimal(BigInt(sum), 0) : dec(sum.toFixed(PLACES_MAX));
}

const FLOAT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const INFINITIES: Readonly<Record<string, number>> = { INF: Infinity, '-INF': -Infinity };

/** A lenient number: a decimal with or without exponent, or INF; NaN when the text is none. */
export function floatOf(text: string): number {
  const bare = collapse(text);
  if (FLOAT.test(bare)) return Number(bare);
  return Object.hasOwn(INFINITIES, bare) ? (INFINITIES[bare] ?? NaN) : NaN;
}

/** Read as a 64 bit floating number; a text that is none (but for NaN itself) leaves the rule undecidable. */
export function floatingNumberOf(element: XmlElement): number {
  const text = raw(element);
  const value = floatOf(text);
  if (Number.isNaN(value) && collapse(text) !== 'NaN')
    throw new Undecidable('not-a-number', element);
  return value;
}
