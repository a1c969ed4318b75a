import { keepPreviousData } from '@tanstack/react-query';
import { api, type Forms } from '../../base/api.js';
import { inside } from '../../base/place.js';
import { useSettled } from '../../base/settled.js';
import { type Language, moneyIn, useLanguage, useWords } from '../../base/words.js';
import { SHELL } from './words.js';

/** Somewhere to go. */
export interface Place {
  readonly to: string;
  readonly text: string;
  readonly kind: string;
}

/** Fewer letters fit too much. */
const LETTERS_MIN = 2;
/** A pause in typing, ms: shorter asks at every letter, longer is waited for. */
const PAUSE_MS = 120;

/** Debtors, invoices and bank entries of the books one is in that fit what was typed. */
export function useFound(administration: string | undefined, text: string): readonly Place[] {
  const words = useWords(SHELL);
  const language = useLanguage();
  const sought = useSettled(text.trim(), PAUSE_MS);
  const isAsked = administration !== undefined && sought.length >= LETTERS_MIN;
  const { data } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/search',
    { params: { path: { administration: administration ?? '' }, query: { q: sought } } },
    { enabled: isAsked, placeholderData: keepPreviousData },
  );
  if (!isAsked || data === undefined) return [];
  return placesOf(administration, data, words, language);
}

function placesOf(
  administration: string,
  { debtors, invoices, entries }: Forms['Found'],
  words: (typeof SHELL)['nl'],
  language: Language,
): readonly Place[] {
  const place = (page: string, kind: string, ...said: readonly (string | null)[]): Place => ({
    to: inside(administration, page),
    kind,
    text: said.filter((one) => one !== null && one !== '').join(' · '),
  });
  return [
    ...debtors.map(({ id, name, number }) =>
      place(`debtors/${id}`, words.kinds.debtor, name, number),
    ),
    ...invoices.map(({ documentId, number, debtor, total }) =>
      place(
        documentId === undefined
          ? `invoices?${new URLSearchParams({ search: number }).toString()}`
          : `invoices/${documentId}`,
        words.kinds.invoice,
        ...[number, debtor, total === undefined ? null : moneyIn(language, total)],
      ),
    ),
    ...entries.map(({ id, amount, currency, name, text }) =>
      place(
        `bank?${new URLSearchParams({ entry: id }).toString()}`,
        words.kinds.entry,
        ...[moneyIn(language, { amount, currency }), name ?? text],
      ),
    ),
  ];
}
