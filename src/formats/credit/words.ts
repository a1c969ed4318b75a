import type { Language } from '../../domain/party/debtor.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { fr } from './words/fr.js';
import { nl } from './words/nl.js';
import type { CreditWords } from './words/words.js';

const WORDS: Readonly<Record<Language, CreditWords>> = { nl, fr, en, de };

/** The words of a language. */
export function creditWords(language: Language): CreditWords {
  return WORDS[language];
}
