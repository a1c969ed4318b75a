import { AGREEMENTS, type LetterKind, type LetterTemplate } from '../../domain/dunning/letter.js';
import type { Language } from '../../domain/party/debtor.js';
import { LANGUAGES, type LetterSet, type LetterSets } from '../../formats/letter/template.js';
import { LETTERS } from '../../formats/letter/templates/index.js';
import type { LetterVersion } from '../../ports/letters.js';
import type { Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';

/**
 * The letters of an administration: those that come with the product, with its own in their place. A letter it wrote in
 * one language is missing in the others until it is saved there too, also where it is simply the shipped one: what
 * somebody changed is never sent in the old words by accident.
 */
export async function letterSets(tx: Tx): Promise<LetterSets> {
  return setsWith(await tx.letters.newest());
}

/**
 * Says which versions of the letters a run would send, so that it can be seen whether they are still the same. What confirms
 * an agreement goes with no run.
 */
export async function lettersNow(ports: Pick<Ports, 'digest'>, tx: Tx): Promise<string> {
  const versions = (await tx.letters.newest())
    .filter(({ letter }) => !AGREEMENTS.some((kind) => kind === letter))
    .map(({ language, letter, version }) => `${language} ${letter} ${version}`);
  const text = versions.toSorted().join('\n');
  return ports.digest(new TextEncoder().encode(text)).slice(0, 16);
}

export function setsWith(versions: readonly LetterVersion[]): LetterSets {
  const own = versions.filter(({ template }) => template !== undefined);
  if (own.length === 0) return LETTERS;
  const changed = new Set(own.map(({ letter }) => letter));
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const shipped = LETTERS[language];
      return shipped === undefined ? [] : [[language, withOwn(language, shipped, own, changed)]];
    }),
  );
}

/** Words that nobody saved yet. */
export interface LetterDraft {
  readonly letter: LetterKind;
  readonly language: Language;
  readonly template: LetterTemplate;
}

/** Letters as they would be with a draft among them. */
export function setsWithDraft(
  sets: LetterSets,
  { letter, language, template }: LetterDraft,
): LetterSets {
  const set = sets[language] ?? { blocks: {}, letters: {} };
  return { ...sets, [language]: { ...set, letters: { ...set.letters, [letter]: template } } };
}

function withOwn(
  language: Language,
  shipped: LetterSet,
  own: readonly LetterVersion[],
  changed: ReadonlySet<LetterKind>,
): LetterSet {
  const kept = Object.entries(shipped.letters).filter(([kind]) => !changed.has(kind as LetterKind));
  const added = own
    .filter((version) => version.language === language)
    .map(({ letter, template }) => [letter, template] as const);
  return {
    blocks: shipped.blocks,
    letters: Object.fromEntries([...kept, ...added]),
  };
}
