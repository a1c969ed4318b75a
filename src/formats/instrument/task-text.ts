import type { Language } from '../../domain/party/debtor.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { fr } from './words/fr.js';
import { nl } from './words/nl.js';
import type { InstrumentLabel, InstrumentText, InstrumentWords } from './words/words.js';

export const INSTRUMENT_WORDS: Readonly<Record<Language, InstrumentWords>> = { nl, fr, en, de };

/** A line below the instruction: what it is, and the value; an absent value leaves the line out. */
export type InstrumentLine = readonly [label: InstrumentLabel, value: string | undefined];

/** The Host API takes 200 characters of subject and 4,000 of text. */
const SUBJECT_MAX = 190;
const TEXT_MAX = 3_900;
/** What somebody typed is repeated to this length; the whole stays with its record. */
const VALUE_MAX = 500;

/** A task about an instrument: what it is and about whom, what to do, and the facts, one line each. */
export function instrumentTask(
  language: Language,
  kind: InstrumentText,
  about: string,
  lines: readonly InstrumentLine[],
): { readonly subject: string; readonly text: string } {
  const { tasks, labels } = INSTRUMENT_WORDS[language];
  const { subject, text } = tasks[kind];
  const facts = lines.flatMap(([label, value]) =>
    value === undefined || value.trim() === ''
      ? []
      : [`${labels[label]}: ${value.trim().slice(0, VALUE_MAX)}`],
  );
  return {
    subject: `${subject}: ${about}`.slice(0, SUBJECT_MAX),
    text: [text, ...facts].join('\n').slice(0, TEXT_MAX),
  };
}
