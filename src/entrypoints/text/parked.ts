import type { Language } from '../../domain/party/debtor.js';
import type { ParkedMessage } from '../../usecases/outbox/parked-messages.js';

interface Words {
  readonly empty: string;
  readonly attempts: (count: number) => string;
  readonly since: string;
  readonly replayed: (released: number, left: number) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    empty: 'Er staat geen werk stil',
    attempts: (count) => `${count} ${count === 1 ? 'poging' : 'pogingen'}`,
    since: 'sinds',
    replayed: (released, left) => `${released} opnieuw aan het werk gezet, ${left} over`,
  },
  fr: {
    empty: "Aucun travail n'est à l'arrêt",
    attempts: (count) => `${count} ${count === 1 ? 'tentative' : 'tentatives'}`,
    since: 'depuis',
    replayed: (released, left) => `Relancés\u00a0: ${released}, restants\u00a0: ${left}`,
  },
  en: {
    empty: 'No work stands still',
    attempts: (count) => `${count} ${count === 1 ? 'attempt' : 'attempts'}`,
    since: 'since',
    replayed: (released, left) => `${released} put back to work, ${left} left`,
  },
  de: {
    empty: 'Keine Arbeit steht still',
    attempts: (count) => `${count} ${count === 1 ? 'Versuch' : 'Versuche'}`,
    since: 'seit',
    replayed: (released, left) => `${released} wieder in Arbeit, ${left} übrig`,
  },
};

/** Messages that stand still, one line each; the reason as it was written down. */
export function parkedLines(
  parked: readonly ParkedMessage[],
  language: Language,
): readonly string[] {
  const { empty, attempts, since } = WORDS[language];
  if (parked.length === 0) return [empty];
  return parked.map(({ id, kind, attempts: count, parkedAt = '?', note = '' }) =>
    [id, kind, `${attempts(count)}, ${since} ${parkedAt}`, note].join('  '),
  );
}

/** How many went back to work, and how many of the kind still stand still. */
export function replayedLine(
  { released, left }: { readonly released: number; readonly left: number },
  language: Language,
): string {
  return WORDS[language].replayed(released, left);
}
