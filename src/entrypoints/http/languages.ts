import type { Request, Response } from 'express';
import type { Language } from '../../domain/party/debtor.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];

/** The language the reader asks for (Accept-Language), English where he asks for none of ours; the answer says that it depends. */
export function languageAsked(request: Request, response: Response): Language {
  response.vary('Accept-Language');
  const accepted = request.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((known) => known === accepted) ?? 'en';
}
