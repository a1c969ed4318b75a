import type { Debtor, Language } from '../party/debtor.js';

/** Countries with one language of business among ours. Belgium, Luxembourg and Switzerland have several: ask. */
const COUNTRY_LANGUAGE: Readonly<Record<string, Language>> = {
  NL: 'nl',
  FR: 'fr',
  DE: 'de',
  AT: 'de',
  GB: 'en',
  IE: 'en',
  US: 'en',
};

/** The language a debtor is written to in; null means that somebody must ask (debtor-management 5.3). */
export function languageOf(debtor: Pick<Debtor, 'language' | 'country'>): Language | null {
  return debtor.language ?? COUNTRY_LANGUAGE[debtor.country] ?? null;
}
