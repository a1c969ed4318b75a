import { dec, type Decimal } from '../../../kernel/decimal.js';
import { type Money, money, placesOf } from '../../../kernel/money.js';

/** Up to so many significant digits a binary number comes back as the decimal it was written as (IEEE 754 double). */
const DIGITS_MAX = 15;
/** How far a computed binary number may lie from an amount of the currency: sums of floats, never a tenth of a cent. */
const NOISE = 1e-6;

/** The decimal a JSON number was written as; null when it has more digits than survive the way. */
export function decimalOfNumber(value: number): Decimal | null {
  if (!Number.isFinite(value)) return null;
  const text = Math.abs(value) < 1e-6 ? value.toFixed(DIGITS_MAX) : String(value);
  if (/e/i.test(text)) return null;
  const digits = text.replace(/^-?0*\.?0*/, '').replace('.', '');
  return digits.length > DIGITS_MAX ? null : trimmed(dec(text));
}

function trimmed(value: Decimal): Decimal {
  let { unscaled, scale } = value;
  while (scale > 0 && unscaled % 10n === 0n) {
    unscaled /= 10n;
    scale -= 1;
  }
  return { unscaled, scale };
}

/**
 * An amount that a host keeps as a binary number. What lies on a cent, or beside one by no more than the noise of adding
 * such numbers, is that amount; anything else is null, never rounded.
 */
export function moneyOfNumber(value: number, currency: string): Money | null {
  if (!Number.isFinite(value)) return null;
  const places = placesOf(currency);
  const scaled = value * 10 ** places;
  const minor = Math.round(scaled);
  if (!Number.isSafeInteger(minor) || Math.abs(scaled - minor) > NOISE * 10 ** places) return null;
  return money(BigInt(minor), currency);
}
