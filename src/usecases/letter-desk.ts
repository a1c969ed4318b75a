import { LETTER_KINDS, type LetterKind, type LetterTemplate } from '../domain/dunning/letter.js';
import type { Language } from '../domain/party/debtor.js';
import { lintLetter } from '../formats/letter/lint.js';
import { LANGUAGES } from '../formats/letter/template.js';
import { LETTERS } from '../formats/letter/templates/index.js';
import { fault, type Fault } from '../kernel/fault.js';
import type { AdministrationId } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { LetterVersion } from '../ports/letters.js';
import { setsWith } from './letter-sets.js';
import type { Ports } from './ports.js';

/**
 * Where a letter of an administration stands in one language.
 * - shipped: it comes with the product
 * - own: written by the administration, with its version
 * - missing: own in another language only; nothing is sent in this one
 */
export interface LetterState {
  readonly letter: LetterKind;
  readonly language: Language;
  readonly state: 'shipped' | 'own' | 'missing';
  readonly version?: number;
  readonly by?: string;
}

export interface NewLetter {
  readonly letter: LetterKind;
  readonly language: Language;
  /** `shipped`: the words that come with the product, said to be good enough here */
  readonly template: LetterTemplate | 'shipped';
  readonly by: string;
}

/** A version that is in force now, and where the letter is missing since. */
export interface SavedLetter {
  readonly version: number;
  readonly missing: readonly Language[];
}

export interface LetterDesk {
  list(administration: AdministrationId): Promise<readonly LetterState[]>;
  /** The words in force; null where the letter is missing. */
  show(
    administration: AdministrationId,
    letter: LetterKind,
    language: Language,
  ): Promise<LetterTemplate | null>;
  /** Linted first: a letter with a fault is not saved. */
  save(
    administration: AdministrationId,
    letter: NewLetter,
  ): Promise<Result<SavedLetter, readonly Fault[]>>;
  /** The shipped letter counts again, in every language. Answers in how many it was changed. */
  reset(administration: AdministrationId, letter: LetterKind, by: string): Promise<number>;
}

export function makeLetterDesk(ports: Pick<Ports, 'store' | 'clock'>): LetterDesk {
  return {
    list: (administration) =>
      ports.store.inTransaction(administration, async (tx) => statesOf(await tx.letters.newest())),
    show: (administration, letter, language) =>
      ports.store.inTransaction(administration, async (tx) => {
        const sets = setsWith(await tx.letters.newest());
        return sets[language]?.letters[letter] ?? null;
      }),
    async save(administration, { letter, language, template, by }) {
      const words = template === 'shipped' ? LETTERS[language]?.letters[letter] : template;
      const faults = words === undefined ? [] : lintOwn(letter, language, words);
      if (words === undefined || faults.length > 0) return err(faults);
      const at = ports.clock.now();
      return ports.store.inTransaction(administration, async (tx) => {
        const version = await tx.letters.add({ letter, language, template: words, by, at });
        const states = statesOf(await tx.letters.newest());
        const missing = states.filter((s) => s.letter === letter && s.state === 'missing');
        return ok({ version, missing: missing.map((state) => state.language) });
      });
    },
    reset: (administration, letter, by) =>
      ports.store.inTransaction(administration, async (tx) => {
        const own = (await tx.letters.newest()).filter(
          (version) => version.letter === letter && version.template !== undefined,
        );
        const at = ports.clock.now();
        for (const { language } of own) await tx.letters.add({ letter, language, by, at });
        return own.length;
      }),
  };
}

/** What is wrong with a letter somebody wrote, with the shipped blocks it may use; none: it can be saved. */
export function lintOwn(
  letter: LetterKind,
  language: Language,
  template: LetterTemplate,
): readonly Fault[] {
  const set = LETTERS[language];
  if (set === undefined) {
    const message = `There are no letters in "${language}" to take blocks from. Use one of ${LANGUAGES.join(', ')}.`;
    return [fault('VALUE', 'letter.language-missing', '/language', message)];
  }
  return lintLetter(letter, template, set, '');
}

function statesOf(versions: readonly LetterVersion[]): readonly LetterState[] {
  const own = versions.filter(({ template }) => template !== undefined);
  return LETTER_KINDS.flatMap((letter) =>
    LANGUAGES.map((language): LetterState => {
      const mine = own.find((v) => v.letter === letter && v.language === language);
      if (mine !== undefined)
        return { letter, language, state: 'own', version: mine.version, by: mine.by };
      const isChanged = own.some((version) => version.letter === letter);
      return { letter, language, state: isChanged ? 'missing' : 'shipped' };
    }),
  );
}
