import type { StatementEntry } from '../bank/statement.js';
import { placesOf } from '../../kernel/money.js';
import { searchWords } from '../../kernel/search-text.js';

/** Rows of each kind that a search answers: it is to jump to, not to look through. */
export const HITS_MAX = 8;

/** Bank entries that are searched by name and text: the newest. By amount all are. */
export const ENTRIES_SEARCHED = 50_000;

/** Letters of an entry that it is found by. */
const TEXT_MAX = 500;

/** Thousands apart by dots, spaces or nothing, and two decimals after a comma; or the other way round. */
const AMOUNT =
  /^-?(?:\d{1,3}(?:[. ]\d{3})+|\d{1,12})(?:,\d{1,2})?$|^-?(?:\d{1,3}(?:[, ]\d{3})+|\d{1,12})(?:\.\d{1,2})?$/;

/** The amount somebody may mean, in smallest units and without a sign; null when it is none. */
export function amountMeant(text: string, currency: string): bigint | null {
  const typed = text.trim();
  if (!AMOUNT.test(typed)) return null;
  const [, whole = '', decimals = ''] = /^-?(.*?)(?:[.,](\d{1,2}))?$/.exec(typed) ?? [];
  const places = placesOf(currency);
  if (decimals.length > places) return null;
  return BigInt(`${whole.replace(/\D/g, '')}${decimals.padEnd(places, '0')}`);
}

/** The words a booked entry is found by, each behind a space. The database makes the same (bank_entry.search). */
export function entryText({ details, additionalInfo }: StatementEntry): string {
  const said = details.flatMap((detail) => [
    detail.counterparty?.name,
    ...detail.structuredReferences.map(({ value }) => value),
    ...detail.unstructured,
    detail.endToEndId,
  ]);
  const words = searchWords([...said, additionalInfo].filter((one) => one !== undefined).join(' '));
  return ` ${Array.from(words).slice(0, TEXT_MAX).join('')}`;
}
