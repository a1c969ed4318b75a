import type { Identifier } from './party.js';
import { vatCheckDigits } from './vat-numbers.js';

/**
 * Numbers by which the register of a country, a bank or GS1 knows somebody: form and check digits, no lookup.
 * Each `isX` judges the normal form; each `normalX` brings what people type into that form, or answers null.
 */

/** Blanks and punctuation that people put between digits. */
const SEPARATORS = /[\s.\-/]+/g;

function bare(text: string): string {
  return text.replace(SEPARATORS, '').toUpperCase();
}

/** Remainder modulo 97 of letters and digits, A = 10 … Z = 35 (ISO 7064). Other characters are a bug. */
export function mod97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
  }
  return remainder;
}

/**
 * Account number behind country and check digits, by the IBAN registry (ISO 13616): lengths of its runs of digits (n),
 * letters (a) and either (c), for the countries whose accounts we meet. Others: 11 to 30 characters of any.
 */
const ACCOUNT_FORMS: Readonly<Record<string, string>> = {
  AT: '16n',
  BE: '12n',
  BG: '4a6n8c',
  CH: '5n12c',
  CY: '8n16c',
  CZ: '20n',
  DE: '18n',
  DK: '14n',
  EE: '16n',
  ES: '20n',
  FI: '14n',
  FR: '10n11c2n',
  GB: '4a14n',
  GR: '7n16c',
  HR: '17n',
  HU: '24n',
  IE: '4a14n',
  IS: '22n',
  IT: '1a10n12c',
  LI: '5n12c',
  LT: '16n',
  LU: '3n13c',
  LV: '4a13c',
  MC: '10n11c2n',
  MT: '4a5n18c',
  NL: '4a10n',
  NO: '11n',
  PL: '24n',
  PT: '21n',
  RO: '4a16c',
  SE: '20n',
  SI: '15n',
  SK: '20n',
  SM: '1a10n12c',
};
const CHARACTERS: Readonly<Record<string, string>> = { n: '\\d', a: '[A-Z]', c: '[A-Z0-9]' };

/** The pattern of a whole IBAN; `gap` may stand before each character of the account number. */
function patternOf(country: string, runs: string, gap = ''): string {
  const account = runs.replace(
    /(\d+)([nac])/g,
    (_run, length: string, kind: string) => `(?:${gap}${CHARACTERS[kind] ?? ''}){${length}}`,
  );
  return `${country}\\d{2}${account}`;
}

const IBAN_FORMS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(ACCOUNT_FORMS).map(([country, runs]) => [
    country,
    new RegExp(`^${patternOf(country, runs)}$`),
  ]),
);
/** How an IBAN of a known country is written inside a text, upper case: in groups or not, at `lastIndex`. */
export const WRITTEN_IBANS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(ACCOUNT_FORMS).map(([country, runs]) => [
    country,
    new RegExp(`${patternOf(country, runs, '[ .-]?')}(?![A-Z0-9])`, 'y'),
  ]),
);
const ANY_IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/** Upper case without blanks; says nothing about validity. Two spellings of one account become equal. */
export function normalIban(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}

/** Whether a text has the form of an IBAN at all: a domestic account number is not a wrong IBAN. */
export function looksLikeIban(text: string): boolean {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(normalIban(text));
}

/** ISO 13616 form and length of its country, and check digits; for BE also those of the number inside. */
export function isIban(text: string): boolean {
  const iban = normalIban(text);
  const country = iban.slice(0, 2);
  if (!(IBAN_FORMS.get(country) ?? ANY_IBAN).test(iban)) return false;
  if (mod97(iban.slice(4) + iban.slice(0, 4)) !== 1) return false;
  return country !== 'BE' || checksMod97(iban.slice(4, 14), iban.slice(14), 'remainder');
}

/** Belgian check digits: the remainder itself (accounts) or 97 minus it (enterprises); 0 is written 97. */
function checksMod97(digits: string, check: string, kind: 'remainder' | 'complement'): boolean {
  const remainder = Number(BigInt(digits) % 97n);
  const expected = kind === 'remainder' ? remainder || 97 : 97 - remainder;
  return Number(check) === expected;
}

/** BE enterprise number (KBO/BCE), ten digits beginning with 0 or 1. Nine digits typed get their leading 0. */
export function normalEnterpriseNumber(text: string): string | null {
  const digits = bare(text).replace(/^BE/, '');
  const ten = digits.length === 9 ? `0${digits}` : digits;
  return isEnterpriseNumber(ten) ? ten : null;
}

export function isEnterpriseNumber(ten: string): boolean {
  return /^[01]\d{9}$/.test(ten) && checksMod97(ten.slice(0, 8), ten.slice(8), 'complement');
}

/** Belgian VAT number: BE and the enterprise number. */
export function isBelgianVat(text: string): boolean {
  const vat = bare(text);
  return vat.startsWith('BE') && isEnterpriseNumber(vat.slice(2));
}

/** RSIN test: weights 9 to 2 on eight digits, remainder modulo 11 equals the ninth (10 never passes). */
function passesElevenTest(nine: string): boolean {
  let total = 0;
  for (let i = 0; i < 8; i += 1) total += Number(nine[i]) * (9 - i);
  return total % 11 === Number(nine[8]);
}

/**
 * Dutch VAT number, of either population: `entity` for legal persons (the RSIN inside passes the eleven test),
 * `sole-trader` for the numbers given out since 2020 (the whole text is 1 modulo 97). Null when neither fits.
 */
export function dutchVatKind(text: string): 'entity' | 'sole-trader' | null {
  const vat = bare(text);
  const rsin = /^NL(\d{9})B\d{2}$/.exec(vat)?.[1];
  if (rsin === undefined) return null;
  if (passesElevenTest(rsin)) return 'entity';
  return mod97(vat) === 1 ? 'sole-trader' : null;
}

/** Dutch chamber of commerce number: eight digits without check digit. Seven digits typed get their leading 0. */
export function normalKvk(text: string): string | null {
  const digits = bare(text);
  const eight = digits.length === 7 ? `0${digits}` : digits;
  return isKvk(eight) ? eight : null;
}

export function isKvk(eight: string): boolean {
  return /^\d{8}$/.test(eight);
}

/** Dutch government organisation number: twenty digits without check digit. */
export function isOin(text: string): boolean {
  return /^\d{20}$/.test(text);
}

/** GS1 location number: thirteen digits, weights 1 and 3 from the left, multiple of ten. */
export function isGln(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  let total = 0;
  for (let i = 0; i < 13; i += 1) total += Number(text[i]) * (i % 2 === 0 ? 1 : 3);
  return total % 10 === 0;
}

/** Legal entity identifier: eighteen characters and two check digits, 1 modulo 97 (ISO 17442). */
export function isLei(text: string): boolean {
  return /^[A-Z0-9]{18}\d{2}$/.test(text) && mod97(text) === 1;
}

/** Check digits of a VAT number with its country letters; `undefined` where we do not know the country's rule. */
export function isVatNumber(text: string): boolean | undefined {
  const vat = bare(text);
  const country = vat.slice(0, 2);
  if (country === 'BE') return isBelgianVat(vat);
  if (country === 'NL') return dutchVatKind(vat) !== null;
  return vatCheckDigits(country, vat.slice(2));
}

const SCHEMES: Readonly<Record<string, (value: string) => boolean>> = {
  '0060': (value) => /^\d{9}$/.test(value),
  '0088': isGln,
  '0106': isKvk,
  '0190': isOin,
  '0199': isLei,
  '0208': isEnterpriseNumber,
  '9925': isBelgianVat,
  '9944': (value) => dutchVatKind(value) !== null,
};

/** Whether a value fits its scheme (ICD or EAS code); schemes without a known form answer `undefined`. */
export function fitsScheme(id: Identifier): boolean | undefined {
  const judge =
    id.scheme !== undefined && Object.hasOwn(SCHEMES, id.scheme) ? SCHEMES[id.scheme] : undefined;
  return judge?.(id.value);
}
