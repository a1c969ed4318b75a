import type { Language } from '../party/debtor.js';
import type { Evidence, ReasonCode } from './match-rules.js';
import { de } from './sentences/de.js';
import { en } from './sentences/en.js';
import { fr } from './sentences/fr.js';
import { nl } from './sentences/nl.js';

/** Sentences for people; `{}` takes what the reason is about: a number, a name. */
export const SENTENCES: Readonly<Record<Language, Readonly<Record<ReasonCode, string>>>> = {
  nl,
  fr,
  en,
  de,
};

/** A reason as it is kept: its code and what it is about. Rows of before 2026-11-22 hold an English sentence. */
export type KeptReason = Pick<Evidence, 'code' | 'about'> | string;

/** A reason as a sentence for people, in the reader's language. */
export function sentenceOf(reason: KeptReason, language: Language): string {
  if (typeof reason === 'string') return reason;
  // A function, because a name may hold what `replace` takes for a pattern: `$&`.
  return SENTENCES[language][reason.code].replace('{}', () => reason.about ?? '');
}
