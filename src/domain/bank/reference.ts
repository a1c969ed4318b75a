import { err, ok, type Result } from '../../kernel/result.js';
import { mod97 } from '../party/identifiers.js';

/**
 * Structured payment references: the Belgian structured message (OGM/VCS), the Dutch
 * betalingskenmerk and the ISO 11649 creditor reference (RF).
 */
export type ReferenceKind = 'ogm' | 'nl' | 'rf';

export interface PaymentReference {
  readonly kind: ReferenceKind;
  /** Letters and digits only, upper case: `202600012320`, `5000056789012345`, `RF462026000123` */
  readonly value: string;
  /** False for the one form that has no check digit (Dutch, 7 digits): never a key by itself */
  readonly checked: boolean;
}

export interface ReferenceError {
  readonly kind: 'not-a-reference' | 'check-digits' | 'too-long' | 'empty';
  readonly found: string;
}

/** `CdtrRefInf/Tp/Issr` of a bank file -> kind of reference. */
export const KIND_OF_ISSUER: Readonly<Record<string, ReferenceKind>> = {
  BBA: 'ogm',
  CUR: 'nl',
  ISO: 'rf',
};

/** Longest text looked at, in characters: a remittance text has at most some thousands. */
const TEXT_MAX = 10_000;
/** RF + 2 check digits + 21 is the longest reference of all. */
const REFERENCE_MAX = 25;
/** Groups one reference may be written in: six of four, with letters and digits apart. */
const GROUPS_MAX = 14;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function ogmCheck(ten: string): string {
  const rest = mod97(ten);
  return twoDigits(rest === 0 ? 97 : rest);
}

function isOgm(value: string): boolean {
  return /^\d{12}$/.test(value) && ogmCheck(value.slice(0, 10)) === value.slice(10);
}

/** Weights from the right, over everything but the check digit (Betaalvereniging, betalingskenmerk). */
const NL_WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];
/** Length of the whole -> the length digit behind the check digit. */
const NL_LENGTH_DIGIT: Readonly<Record<number, string>> = {
  9: '7',
  10: '8',
  11: '9',
  12: '0',
  13: '1',
  14: '2',
};

function nlCheck(body: string): string {
  let total = 0;
  for (let i = 0; i < body.length; i++) {
    total += Number(body[body.length - 1 - i]) * (NL_WEIGHTS[i % NL_WEIGHTS.length] ?? 0);
  }
  const check = 11 - (total % 11);
  return String(check === 10 ? 1 : check === 11 ? 0 : check);
}

function isNl(value: string): boolean {
  if (!/^\d{7,16}$/.test(value)) return false;
  if (value.length === 7) return true;
  const body = value.slice(1);
  const lengthFits = value.length === 16 || NL_LENGTH_DIGIT[value.length] === body[0];
  return lengthFits && nlCheck(body) === value[0];
}

function isRf(value: string): boolean {
  return /^RF\d{2}[0-9A-Z]{1,21}$/.test(value) && mod97(value.slice(4) + value.slice(0, 4)) === 1;
}

const VERIFY: Readonly<Record<ReferenceKind, (value: string) => boolean>> = {
  ogm: isOgm,
  nl: isNl,
  rf: isRf,
};

/** Whether a normalised value (see `normaliseReference`) has the form and the check digits of its kind. */
export function verifyReference(kind: ReferenceKind, value: string): boolean {
  return VERIFY[kind](value);
}

/** Letters and digits only, upper case, full-width forms folded: what is stored, compared and looked up. */
export function normaliseReference(text: string): string {
  return text
    .slice(0, TEXT_MAX)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}

/**
 * Reads one reference, with or without separators. Twelve digits that pass as OGM are one, else they may be Dutch.
 * `kind` (from the issuer of a structured field) narrows the reading to that kind.
 */
export function parseReference(
  text: string,
  kind?: ReferenceKind,
): Result<PaymentReference, ReferenceError> {
  const value = normaliseReference(text);
  if (value === '') return err({ kind: 'empty', found: text.slice(0, 40) });
  if (value.length > REFERENCE_MAX) return err({ kind: 'too-long', found: text.slice(0, 40) });
  const found = referenceOf(value, kind === undefined ? ['ogm', 'rf', 'nl'] : [kind]);
  if (found !== null) return ok(found);
  const looksLikeOne = /^(?:\d{7}|\d{9,14}|\d{16}|RF\d{2}[0-9A-Z]+)$/.test(value);
  return err({ kind: looksLikeOne ? 'check-digits' : 'not-a-reference', found: value });
}

function referenceOf(value: string, kinds: readonly ReferenceKind[]): PaymentReference | null {
  const kind = kinds.find((candidate) => VERIFY[candidate](value));
  if (kind === undefined) return null;
  return { kind, value, checked: !(kind === 'nl' && value.length === 7) };
}

/** As people know it: `+++123/4567/89012+++`, groups of four for the others. */
export function printReference(reference: Pick<PaymentReference, 'kind' | 'value'>): string {
  const { kind, value } = reference;
  if (kind === 'ogm') return `+++${value.slice(0, 3)}/${value.slice(3, 7)}/${value.slice(7)}+++`;
  // Dutch references of other lengths than 16 are read from the right: the odd digits stand in front.
  const head = kind === 'nl' ? value.length % 4 : 0;
  const groups = value.slice(head).match(/.{1,4}/g) ?? [];
  return [value.slice(0, head), ...groups].filter((group) => group !== '').join(' ');
}

/**
 * A reference of an invoice as people copy it: an OGM as `+++202/6000/12320+++`, an RF reference in fours. Anything
 * else stands as it is, for whoever reads the payment compares it as it was given: free text, Dutch numbers, and
 * what only looks like a reference.
 */
export function printAsCopied(text: string): string {
  const kind = (['ogm', 'rf'] as const).find((candidate) => VERIFY[candidate](text));
  return kind === undefined ? text : printReference({ kind, value: text });
}

/** The OGM of a number of at most ten digits (leading zeros are added): `2026000123` -> `202600012320`. */
export function makeOgm(number: string): Result<string, ReferenceError> {
  if (!/^\d+$/.test(number)) return err({ kind: 'not-a-reference', found: number.slice(0, 40) });
  const ten = number.replace(/^0+/, '').padStart(10, '0');
  if (ten.length > 10) return err({ kind: 'too-long', found: number.slice(0, 40) });
  return ok(ten + ogmCheck(ten));
}

/** The RF reference of 1 to 21 letters and digits; separators are dropped: `INV-2026123` -> `RF14INV2026123`. */
export function makeRf(text: string): Result<string, ReferenceError> {
  const body = normaliseReference(text);
  if (body === '') return err({ kind: 'empty', found: text.slice(0, 40) });
  if (body.length > 21) return err({ kind: 'too-long', found: text.slice(0, 40) });
  return ok(`RF${twoDigits(98 - mod97(`${body}RF00`))}${body}`);
}

/** The 16-digit Dutch reference of a number of at most 15 digits: `50005678901234 5` -> check digit in front. */
export function makeNl(number: string): Result<string, ReferenceError> {
  if (!/^\d+$/.test(number)) return err({ kind: 'not-a-reference', found: number.slice(0, 40) });
  const body = number.replace(/^0+/, '').padStart(15, '0');
  if (body.length > 15) return err({ kind: 'too-long', found: number.slice(0, 40) });
  return ok(nlCheck(body) + body);
}

/**
 * Every distinct reference with right check digits that a free text may hold, written with or without separators,
 * in order of place. Candidates, not certainties: one in 97 (OGM, RF) or 11 (Dutch) random numbers passes too, so
 * whoever uses them looks them up. The unchecked Dutch form of seven digits is never guessed.
 */
export function findReferences(text: string): readonly PaymentReference[] {
  const found = new Map<string, PaymentReference>();
  for (const value of candidates(text)) {
    const reference = referenceOf(value, ['ogm', 'rf', 'nl']);
    if (reference?.checked === true && !found.has(value)) found.set(value, reference);
  }
  return [...found.values()];
}

/** Runs of neighbouring groups, put together: what may be one reference written with separators. */
function* candidates(text: string): Generator<string> {
  const line = text.slice(0, TEXT_MAX).normalize('NFKC').toUpperCase();
  const groups = [...line.matchAll(/[A-Z]+|\d+/g)];
  for (const [first, start] of groups.entries()) {
    if (!/^(?:\d|RF$)/.test(start[0])) continue;
    let value = '';
    let end = start.index;
    for (const group of groups.slice(first, first + GROUPS_MAX)) {
      if (!/^[ .,/\-_]{0,3}$/.test(line.slice(end, group.index))) break;
      value += group[0];
      if (value.length > REFERENCE_MAX) break;
      end = group.index + group[0].length;
      if (value.length >= 5) yield value;
    }
  }
}
