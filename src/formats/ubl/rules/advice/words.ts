import type { Language } from '../../../../domain/party/debtor.js';

/** The same words in Dutch, French, English and German, in this order everywhere in the advice tables. */
export type Words = readonly [nl: string, fr: string, en: string, de: string];

const COLUMN: Readonly<Record<Language, number>> = { nl: 0, fr: 1, en: 2, de: 3 };

export function inLanguage(words: Words, lang: Language): string {
  return words[COLUMN[lang]] ?? '';
}

/** Makes one row of words from each language in turn. */
export function eachLanguage(make: (lang: Language) => string): Words {
  return [make('nl'), make('fr'), make('en'), make('de')];
}

/** French wants a space that does not break before : ; ! ? and inside guillemets. The tables are typed with plain ones. */
export function typographic(text: string, lang: Language): string {
  return lang === 'fr' ? text.replace(/ (?=[:;!?»])|(?<=«) /g, '\u00a0') : text;
}

/** First letter as a capital, for the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
