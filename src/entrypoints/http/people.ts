import type { Request, Response } from 'express';
import type { Language } from '../../domain/party/debtor.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];
/** Characters of a code, a state or a choice; the longest seen are some hundred. */
const PARAMETER_MAX = 4_000;

/** What the reader chose, else what his browser asks for, else English. */
export function languageOf(request: Request): Language {
  return LANGUAGES.find((language) => language === request.query['lang']) ?? accepted(request);
}

/** The language of an answer that depends on what the reader asks for. */
export function spoken(request: Request, response: Response): Language {
  response.set('Vary', 'Accept-Language');
  return accepted(request);
}

function accepted(request: Request): Language {
  const wanted = request.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}

/** One text of bounded length, or nothing. */
export function oneText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= PARAMETER_MAX
    ? value
    : undefined;
}
