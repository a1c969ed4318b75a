import { LETTER_KINDS, type LetterKind, type LetterTemplate } from '../../domain/dunning/letter.js';
import type { Language } from '../../domain/party/debtor.js';
import { lintLetter } from '../../formats/letter/lint.js';
import { LANGUAGES } from '../../formats/letter/template.js';
import { LETTERS } from '../../formats/letter/templates/index.js';
import { type LetterVocabulary, vocabularyOf } from '../../formats/letter/vocabulary.js';
import type { Instant } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { assert, err, ok, type Result } from '../../kernel/result.js';
import type { LetterVersion } from '../../ports/letters.js';
import { setsWith } from './letter-sets.js';
import type { Ports } from '../ports.js';

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
  readonly at?: Instant;
}

/** One letter in one language, with all that whoever changes its words has to know. */
export interface ShownLetter extends LetterState {
  /** The words in force; null where the letter is missing */
  readonly template: LetterTemplate | null;
  readonly shipped: LetterTemplate;
  /** Number of the newest version, also of one by which the shipped words count again; 0: there was never one */
  readonly newest: number;
  readonly vocabulary: LetterVocabulary;
}

export interface NewLetter {
  readonly letter: LetterKind;
  readonly language: Language;
  /** Saved only if nobody saved since this one; absent: in any case */
  readonly newest?: number;
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
  show(
    administration: AdministrationId,
    letter: LetterKind,
    language: Language,
  ): Promise<ShownLetter>;
  /** Linted first: a letter with a fault is not saved, nor one that somebody else saved meanwhile. */
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
      ports.store.inTransaction(administration, async (tx) =>
        shown(await tx.letters.newest(), letter, language),
      ),
    async save(administration, { letter, language, template, newest, by }) {
      const words = template === 'shipped' ? shippedOf(letter, language) : template;
      const faults = lintOwn(letter, language, words);
      if (faults.length > 0) return err(faults);
      const at = ports.clock.now();
      return ports.store.inTransaction(administration, async (tx) => {
        const before = newestOf(await tx.letters.newest(), letter, language);
        if (newest !== undefined && newest !== before) return err([changedMeanwhile(before)]);
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

function shown(
  versions: readonly LetterVersion[],
  letter: LetterKind,
  language: Language,
): ShownLetter {
  const state = statesOf(versions).find((s) => s.letter === letter && s.language === language);
  const set = LETTERS[language];
  assert(state !== undefined && set !== undefined, `there are letters in ${language}`);
  return {
    ...state,
    template: setsWith(versions)[language]?.letters[letter] ?? null,
    shipped: shippedOf(letter, language),
    newest: newestOf(versions, letter, language),
    vocabulary: vocabularyOf(letter, set),
  };
}

function shippedOf(letter: LetterKind, language: Language): LetterTemplate {
  const template = LETTERS[language]?.letters[letter];
  assert(template !== undefined, `the letter ${letter} is shipped in ${language}`);
  return template;
}

function newestOf(
  versions: readonly LetterVersion[],
  letter: LetterKind,
  language: Language,
): number {
  return versions.find((v) => v.letter === letter && v.language === language)?.version ?? 0;
}

function changedMeanwhile(newest: number): Fault {
  const message = `Somebody saved this letter meanwhile: it is at version ${newest}. Look at it, and save again.`;
  return fault('CONFLICT', 'letter.changed-meanwhile', '', message);
}

function statesOf(versions: readonly LetterVersion[]): readonly LetterState[] {
  const own = versions.filter(({ template }) => template !== undefined);
  return LETTER_KINDS.flatMap((letter) =>
    LANGUAGES.map((language): LetterState => {
      const mine = own.find((v) => v.letter === letter && v.language === language);
      if (mine !== undefined) {
        const { version, by, at } = mine;
        return { letter, language, state: 'own', version, by, at };
      }
      const isChanged = own.some((version) => version.letter === letter);
      return { letter, language, state: isChanged ? 'missing' : 'shipped' };
    }),
  );
}
