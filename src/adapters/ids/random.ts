import { randomBytes } from 'node:crypto';
import type { Ids } from '../../ports/ids.js';
import { prefixedId } from './prefixes.js';

/** Base 32 without i, l, o, u (Crockford): nothing to misread, and sorts like the number it stands for. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
/** 10 digits of 5 bits hold the milliseconds until the year 37648. */
const TIME_DIGITS = 10;
/** 80 bits: not to be guessed, and no two alike in the lifetime of any installation. */
const RANDOM_BYTES = 10;

/**
 * Ids such as `doc_01kabcdefg0123456789abcdef`: kind, moment of making, chance. Sorting them sorts by time to the
 * millisecond, which keeps indexes compact.
 */
export function randomIds(): Ids {
  return {
    next: (kind) => prefixedId(kind, timeDigits(Date.now()) + randomDigits()),
  };
}

function timeDigits(epochMs: number): string {
  return epochMs.toString(32).padStart(TIME_DIGITS, '0').replace(/./g, crockford);
}

function randomDigits(): string {
  const bits = BigInt(`0x${randomBytes(RANDOM_BYTES).toString('hex')}`);
  return bits
    .toString(32)
    .padStart((RANDOM_BYTES * 8) / 5, '0')
    .replace(/./g, crockford);
}

function crockford(digit: string): string {
  return DIGITS.charAt(Number.parseInt(digit, 32));
}
