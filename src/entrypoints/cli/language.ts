import { InvalidArgumentError } from 'commander';
import type { Language } from '../../domain/party/debtor.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];

/** `--lang nl|fr|en|de`: the language of what people read. */
export function languageOption(text: string): Language {
  const language = LANGUAGES.find((known) => known === text);
  if (language === undefined)
    throw new InvalidArgumentError(`a language is one of ${LANGUAGES.join(', ')}`);
  return language;
}
