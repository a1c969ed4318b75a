import type { LetterKind } from '../../domain/dunning/letter.js';
import { neededIn } from './lint.js';
import { type LetterSet, MERGE_FIELDS, SECTION_FIELDS, type Scope } from './template.js';

/** What whoever writes a letter may use, and what he must. */
export interface LetterVocabulary {
  /** Merge fields by where they may stand: in the letter itself, or inside a section that repeats */
  readonly fields: Readonly<Record<Scope, readonly string[]>>;
  /** Section -> the scope of the fields it brings */
  readonly sections: Readonly<Record<string, Scope>>;
  /** Block -> its words in this language, for `{{> name}}` */
  readonly blocks: Readonly<Record<string, string>>;
  /** What must stand in the letter, in itself or by a block */
  readonly needed: readonly string[];
}

export function vocabularyOf(letter: LetterKind, { blocks }: LetterSet): LetterVocabulary {
  return { fields: MERGE_FIELDS, sections: SECTION_FIELDS, blocks, needed: neededIn(letter) };
}
