import type { Request } from 'express';
import type { Language } from '../../domain/party/debtor.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];
/** Characters of a code, a state or a choice; the longest seen are some hundred. */
const PARAMETER_MAX = 4_000;

/** What the reader chose, else what his browser asks for, else English. */
export function languageOf(request: Request): Language {
  const accepted = request.acceptsLanguages([...LANGUAGES]);
  const read = (wanted: unknown) => LANGUAGES.find((language) => language === wanted);
  return read(request.query['lang']) ?? read(accepted) ?? 'en';
}

/** One text of bounded length, or nothing. */
export function oneText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= PARAMETER_MAX
    ? value
    : undefined;
}
