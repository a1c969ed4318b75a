import { isIban, mod97, normalIban } from './identifiers.js';

/** Business identifier code: eight or eleven characters, the country at the fifth (ISO 9362). No lookup. */
export function isBic(text: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(normalIban(text));
}

/**
 * SEPA creditor identifier: country, check digits, a business code that the creditor chooses and the check passes over,
 * national part (European Payments Council, EPC262-08).
 */
export function isCreditorId(text: string): boolean {
  const id = normalIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/.test(id)) return false;
  return mod97(id.slice(7) + id.slice(0, 4)) === 1;
}

/** Longest text looked at, in characters: terms and notes have at most some thousands. */
const TEXT_MAX = 10_000;
/** ISO 13616. */
const IBAN_LENGTH = { min: 15, max: 34 };

/**
 * Every distinct IBAN with right check digits in a free text, written with or without blanks, dots or hyphens, in its
 * normal form and in order of place. A random text passes once in 97 times, so the form of the country counts too.
 */
export function findIbans(text: string): readonly string[] {
  const line = text.slice(0, TEXT_MAX).toUpperCase();
  const found = new Set<string>();
  let end = 0;
  for (const start of line.matchAll(/(?<![A-Z0-9])[A-Z]{2}\d{2}(?=[ .-]?[A-Z0-9])/g)) {
    if (start.index < end) continue;
    const hit = ibanAt(line, start.index);
    if (hit === null) continue;
    found.add(hit.iban);
    end = hit.end;
  }
  return [...found];
}

/** The shortest IBAN that begins at a place: what follows it may be another word. */
function ibanAt(
  line: string,
  from: number,
): { readonly iban: string; readonly end: number } | null {
  let iban = '';
  for (let at = from; at < line.length && iban.length < IBAN_LENGTH.max; at += 1) {
    const character = line[at] ?? '';
    if (/[A-Z0-9]/.test(character)) iban += character;
    else if (!/[ .-]/.test(character) || /[ .-]/.test(line[at - 1] ?? '')) return null;
    const isWhole = !/[A-Z0-9]/.test(line[at + 1] ?? '');
    if (isWhole && iban.length >= IBAN_LENGTH.min && isIban(iban)) return { iban, end: at + 1 };
  }
  return null;
}

/** Those of some accounts that are not among the known ones, other spelling aside; none when nothing is known. */
export function strangeAccounts({
  accounts,
  knownAccounts,
}: {
  readonly accounts: readonly string[];
  readonly knownAccounts: readonly string[];
}): readonly string[] {
  if (knownAccounts.length === 0) return [];
  const known = new Set(knownAccounts.map(normalIban));
  return accounts.filter((account) => !known.has(normalIban(account)));
}
