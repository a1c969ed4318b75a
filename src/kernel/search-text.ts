/**
 * How what people type is compared with what they look for: no accents, small letters, words of letters and digits. The
 * database does the same with what it holds (migration 0052); a test holds the two together.
 */

/** Longest question, in characters, and the most words of it that are looked for. */
export const SEARCH_MAX = 100;
const WORDS_MAX = 8;

/** Letters that are no letter with an accent to Unicode. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', Æ: 'ae', æ: 'ae', Œ: 'oe', œ: 'oe' },
  ...{ Ø: 'o', ø: 'o', Ł: 'l', ł: 'l', Đ: 'd', đ: 'd', Ð: 'd', ð: 'd' },
  ...{ Ħ: 'h', ħ: 'h', Ŧ: 't', ŧ: 't', Ŋ: 'n', ŋ: 'n', ı: 'i' },
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const BETWEEN_WORDS = /[^a-z0-9\u00c0-\u1fff\u2c00-\u{10ffff}]+/gu;

/** The words of a text, with one space between them. */
export function searchWords(text: string): string {
  return text
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(BETWEEN_WORDS, ' ')
    .trim();
}

/** A number however it is written: `BE 0403.170.701` is `be0403170701`. */
export function searchNumber(text: string): string {
  return searchWords(text).replaceAll(' ', '');
}

/** The last group of digits of a number, as people name it: `42` of `INV/2026/00042`; empty when there is none. */
export function numberTail(text: string): string {
  return (/\d+$/.exec(searchWords(text))?.[0] ?? '').replace(/^0+/, '').slice(0, 40);
}

/** What somebody looks for. */
export interface Wanted {
  /** All of it as one number */
  readonly whole: string;
  /** Each has to begin a word of what is found */
  readonly words: readonly string[];
}

/** Null: nothing in it can be looked for. */
export function wantedIn(text: string): Wanted | null {
  const words = searchWords(text.slice(0, SEARCH_MAX));
  if (words === '') return null;
  return { whole: words.replaceAll(' ', ''), words: words.split(' ').slice(0, WORDS_MAX) };
}

/** Whether it is found in words that each have a space before them: all of its words, or the whole of it as one number. */
export function isFoundIn(spaced: string, { whole, words }: Wanted): boolean {
  return words.every((word) => spaced.includes(` ${word}`)) || spaced.includes(` ${whole}`);
}

/** Whether a document number is meant: from its beginning, or from its last group of digits without the zeros before it. */
export function isNumberMeant(number: string, { whole }: Wanted): boolean {
  const tail = tailMeant({ whole });
  return (
    searchNumber(number).startsWith(whole) || (tail !== null && numberTail(number).startsWith(tail))
  );
}

/** The beginning of a last group of digits; null when it cannot be one. */
export function tailMeant({ whole }: Pick<Wanted, 'whole'>): string | null {
  const tail = /^\d+$/.test(whole) ? whole.replace(/^0+/, '') : '';
  return tail === '' ? null : tail;
}
