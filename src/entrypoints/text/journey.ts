import type { Language } from '../../domain/party/debtor.js';
import type { JourneyDetail, JourneyEntry } from '../../ports/journey.js';
import type { DocumentJourney } from '../../usecases/exchange/show-journey.js';
import { JOURNEY_WORDS, VERDICT_WORDS } from './journey-words.js';

/** A detail as text; empty when it is not there. Lists become one line. */
export function said(detail: JourneyDetail, key: string): string {
  const value = Object.hasOwn(detail, key) ? detail[key] : undefined;
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : `${value as number | boolean}`;
}

/** What happened, in one sentence. */
export function journeySentence({ kind, detail }: JourneyEntry, language: Language): string {
  const words = JOURNEY_WORDS[language];
  const of = (key: string): string => said(detail, key);
  const parts = [words[kind](of, verdictOf(of('event'), language)), proofOf(detail)];
  return parts.filter((part) => part !== '').join(' ');
}

function verdictOf(event: string, language: Language): string {
  const words: Readonly<Record<string, string>> = VERDICT_WORDS[language];
  return Object.hasOwn(words, event) ? (words[event] ?? event) : event;
}

/** Numbers that prove it, as they stand: they are looked up at the provider. */
function proofOf(detail: JourneyDetail): string {
  const keys = ['providerId', 'transportId', 'evidence', 'sha256'];
  const found = keys.flatMap((key) => {
    const value = said(detail, key);
    return value === '' ? [] : [`${key} ${value}`];
  });
  return found.length === 0 ? '' : `(${found.join('; ')})`;
}

/** The journey as JSON, with a sentence for each thing that happened. */
export function journeyForm(journey: DocumentJourney, language: Language): object {
  const entries = journey.entries.map((entry) => ({
    ...entry,
    sentence: journeySentence(entry, language),
  }));
  return { ...journey, entries };
}

/** The journey as lines for people: one heading per document, then what happened, oldest first, by UTC. */
export function journeyLines(
  journeys: readonly DocumentJourney[],
  language: Language,
): readonly string[] {
  const { heading, direction } = JOURNEY_WORDS[language];
  return journeys.flatMap((journey) => [
    heading(journey.number, direction[journey.direction], journey.version, journey.documentId),
    ...journey.earlier.map(({ version, sha256 }) => `  v${version}  sha256 ${sha256}`),
    ...(journey.sha256 === undefined ? [] : [`  v${journey.version}  sha256 ${journey.sha256}`]),
    ...journey.entries.map(
      (entry) =>
        `  ${entry.at.slice(0, 19).replace('T', ' ')}Z  ${journeySentence(entry, language)}`,
    ),
  ]);
}
