import { isIban, mod97, normalIban, WRITTEN_IBANS } from './identifiers.js';

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
/**
 * Every distinct IBAN with right check digits in a free text, of the countries whose form we know, written with or
 * without blanks, dots or hyphens, in its normal form and in order of place.
 */
export function findIbans(text: string): readonly string[] {
  const line = text.slice(0, TEXT_MAX).toUpperCase();
  const found = new Set<string>();
  let end = 0;
  for (const { 1: country = '', index } of line.matchAll(/(?<![A-Z0-9])([A-Z]{2})\d{2}/g)) {
    const form = index < end ? undefined : WRITTEN_IBANS.get(country);
    if (form === undefined) continue;
    form.lastIndex = index;
    const written = form.exec(line)?.[0];
    const iban = written?.replace(/[ .-]/g, '') ?? '';
    if (written === undefined || !isIban(iban)) continue;
    found.add(iban);
    end = index + written.length;
  }
  return [...found];
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
