import { collapse } from '../lexical.js';

/**
 * Forms and check digits exactly as the official rules compute them. They stand apart from
 * `domain/party/identifiers.ts`, which says what a right number is: the rules accept some that are none (a GLN of any
 * length, an enterprise number that begins with 7, an IBAN of the wrong length) and refuse lower case in an IBAN.
 * All take a text of any length and are linear in it.
 */

const DIGITS = /^\d+$/;

/** Digits weighted from the right with the weights in turn; the last digit is left out. The text must be digits. */
function weighted(digits: string, weights: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < digits.length - 1; i += 1) {
    const weight = weights[(digits.length - 2 - i) % weights.length] ?? 0;
    total += Number(digits[i]) * weight;
  }
  return total;
}

const GLN_WEIGHTS = [3, 1];

/** GS1 check digit on one or more digits: Peppol COMMON-R040 asks for no fixed length. */
export function isGlnLike(text: string): boolean {
  if (!DIGITS.test(text)) return false;
  return (10 - (weighted(text, GLN_WEIGHTS) % 10)) % 10 === Number(text.slice(-1));
}

const MOD11_WEIGHTS = [2, 3, 4, 5, 6, 7];

/** Norwegian register number: nine digits above zero, weights 2 to 7 from the right, modulo 11. */
export function isNorwegianNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text) || Number(text) === 0) return false;
  return (11 - (weighted(text, MOD11_WEIGHTS) % 11)) % 11 === Number(text.slice(-1));
}

/** Ten digits, the last two 97 minus the first eight modulo 97; any first digit. */
export function isBelgianNumber(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  return 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8));
}

const ABN_WEIGHTS = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];

/** Australian business number: eleven digits, one taken off the first, weighted, a multiple of 89. */
export function isAustralianNumber(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const first = Number(text[0]) - 1;
  const total = ABN_WEIGHTS.reduce(
    (sum, weight, i) => sum + weight * (i === 0 ? first : Number(text[i])),
    0,
  );
  return total % 89 === 0;
}

/** Twice the digit, with the two digits of the double added: 0 2 4 6 8 1 3 5 7 9. */
function doubled(digit: number): number {
  return digit < 5 ? 2 * digit : 2 * digit - 9;
}

/** Swedish organisation number: digits only, the tenth checks the first nine; what follows it is not looked at. */
export function isSwedishNumber(text: string): boolean {
  if (!DIGITS.test(text) || text.length < 10) return false;
  let total = 0;
  for (let i = 0; i < 9; i += 1) {
    const digit = Number(text[i]);
    total += i % 2 === 0 ? doubled(digit) : digit;
  }
  return (10 - (total % 10)) % 10 === Number(text[9]);
}

/** Greek tax number: nine digits, the ninth checks the others; what follows it is not looked at. */
export function isGreekNumber(text: string): boolean {
  const nine = text.slice(0, 9);
  if (!/^\d{9}$/.test(nine)) return false;
  let total = 0;
  for (let i = 0; i < 8; i += 1) total += Number(nine[i]) * 2 ** (8 - i);
  return (total % 11) % 10 === Number(nine[8]);
}

/** Italian IPA code of an office: six letters and digits. */
export function isItalianOffice(text: string): boolean {
  return /^[A-Za-z0-9]{6}$/.test(text);
}

/** Reads as an integer: a sign and blanks around are part of the official type. */
export function readsAsInteger(text: string): boolean {
  return /^[+-]?\d+$/.test(collapse(text));
}

/** Letters at 1 to 6, 9 and 16, integers at 7-8, 10-11 and 15, anything at 12-14, counted in characters. */
const FISCAL_CODE = /^[A-Za-z]{6}(..)[A-Za-z](..)...(.)[A-Za-z]$/su;

/** Italian fiscal code of a company (11) or a person (16); no check character is computed. */
export function isItalianFiscalCode(text: string): boolean {
  if (text.length === 11) return readsAsInteger(text);
  const parts = FISCAL_CODE.exec(text)?.slice(1);
  return parts?.every(readsAsInteger) ?? false;
}

/** The eleven digits of an Italian VAT number: every second one doubled, a multiple of ten. */
export function isItalianVatNumber(eleven: string): boolean {
  if (!/^\d{11}$/.test(eleven)) return false;
  let total = 0;
  for (let i = 0; i < 11; i += 1) {
    const digit = Number(eleven[i]);
    total += i % 2 === 1 ? doubled(digit) : digit;
  }
  return total % 10 === 0;
}

/** Value of a letter in the sum: its character code minus 55, so that small letters count 42 to 67, unlike ISO 13616. */
function valueOf(code: number): number {
  return code < 58 ? code - 48 : code - 55;
}

/** German rules: form and checksum of an IBAN, blanks left out; no length per country. */
export function isIbanLike(text: string): boolean {
  const bare = text.replace(/[ \t\r\n]+/g, '');
  if (!/^[A-Z]{2}\d{2}[A-Za-z0-9]{0,30}$/.test(bare)) return false;
  let remainder = 0;
  for (const character of bare.slice(4) + bare.slice(0, 4)) {
    const value = valueOf(character.charCodeAt(0));
    remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
  }
  return remainder === 1;
}
