import { randomFillSync } from 'node:crypto';
import type { Ids } from '../../ports/ids.js';
import { prefixedId } from './prefixes.js';

/** Base 32 without i, l, o, u (Crockford): nothing to misread, and sorts like the number it stands for. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
/** 10 digits of 5 bits hold the milliseconds until the year 37648. */
const TIME_DIGITS = 10;
/** 80 bits, 5 of a byte: not to be guessed, and no two alike in the lifetime of any installation. */
const RANDOM_DIGITS = 16;
/** Chance is drawn for so many ids at once: asking for it costs more than the bytes do. */
const IDS_AHEAD = 128;

/**
 * Ids such as `doc_01kabcdefg0123456789abcdef`: kind, moment of making, chance. Sorting them sorts by time to the
 * millisecond, which keeps indexes compact.
 */
export function randomIds(): Ids {
  return {
    next: (kind) => prefixedId(kind, timeDigits(Date.now()) + randomDigits()),
    of: prefixedId,
  };
}

/** The last moment an id was made in: many are made in the same. */
let last = { epochMs: -1, digits: '' };

function timeDigits(epochMs: number): string {
  if (epochMs !== last.epochMs) {
    const digits = epochMs.toString(32).padStart(TIME_DIGITS, '0').replace(/./g, crockford);
    last = { epochMs, digits };
  }
  return last.digits;
}

const chance = new Uint8Array(RANDOM_DIGITS * IDS_AHEAD);
let drawn = chance.length;

function randomDigits(): string {
  if (drawn === chance.length) {
    randomFillSync(chance);
    drawn = 0;
  }
  let digits = '';
  for (const end = drawn + RANDOM_DIGITS; drawn < end; drawn += 1)
    digits += DIGITS.charAt((chance[drawn] ?? 0) & 31);
  return digits;
}

function crockford(digit: string): string {
  return DIGITS.charAt(Number.parseInt(digit, 32));
}
