import type { Language } from '../../../../domain/party/debtor.js';
import type { Words } from './words.js';

/** Characters of a value in a sentence: enough to recognise it, short enough to read. */
const SHOWN_MAX = 60;
/** Read at most so much of a value before cutting. */
const READ_MAX = 400;

/** Everything that is not to be seen: controls, formatting (also of direction), private and half characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** A value as people may see it: one line, nothing invisible, at most 60 characters. */
export function shown(text: string): string {
  const bare = text.slice(0, READ_MAX).replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  const characters = Array.from(bare);
  return characters.length <= SHOWN_MAX && text.length <= READ_MAX
    ? bare
    : `${characters
        .slice(0, SHOWN_MAX - 1)
        .join('')
        .trimEnd()}…`;
}

/** Numbers, codes, dates and names of one word speak for themselves; the rest is put between quotes. */
const PLAIN = /^[\p{L}\p{N}+\-_.:/#@]{1,40}$/u;

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = {
  nl: ['‘', '’'],
  fr: ['« ', ' »'],
  en: ['‘', '’'],
  de: ['„', '“'],
};

export function quoted(text: string, lang: Language): string {
  const value = shown(text);
  const [open, close] = QUOTES[lang];
  return PLAIN.test(value) && !value.endsWith('.') ? value : `${open}${value}${close}`;
}

export const MISSING: Words = [
  'niet ingevuld',
  'rien n’est indiqué',
  'not filled in',
  'nicht angegeben',
];
export const EMPTY: Words = ['leeg', 'vide', 'empty', 'leer'];
export const STATED: Words = ['vermeld', 'indiqué', 'stated', 'angegeben'];
export const COMPUTED: Words = ['berekend', 'calculé', 'calculated', 'berechnet'];
