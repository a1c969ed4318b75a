import { searchNumber, searchWords } from '../../kernel/search-text.js';
import type { Debtor } from '../party/debtor.js';

/** Letters of a name that a list is sorted by, and of everything a debtor is found by; the rest of a longer one is left out. */
const NAME_MAX = 80;
const TEXT_MAX = 400;

/** What a list of debtors is sorted by. The database makes the same (debtor.sort_name). */
export function sortName({ name }: Pick<Debtor, 'name'>): string {
  return cut(searchWords(name), NAME_MAX);
}

/** The words a debtor is found by, each behind a space. The database makes the same (debtor.search). */
export function debtorText({ number, vatId, legalId, email, name }: Debtor): string {
  const vat = vatId === undefined ? undefined : searchNumber(vatId);
  const words = [
    searchNumber(number),
    searchWords(number),
    vat,
    vat?.replace(/^[a-z]+/, ''),
    legalId === undefined ? undefined : searchNumber(legalId),
    email === undefined ? undefined : searchWords(email),
    searchWords(name),
  ];
  return ` ${cut(words.filter((word) => word !== undefined).join(' '), TEXT_MAX)}`;
}

/** By code point, as the database counts. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : Array.from(text).slice(0, most).join('');
}
