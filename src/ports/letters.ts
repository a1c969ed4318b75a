import type { LetterKind, LetterTemplate } from '../domain/dunning/letter.js';
import type { Language } from '../domain/party/debtor.js';
import type { Instant } from '../kernel/dates.js';

/** A letter as an administration wrote it; versions count from 1 and never change. */
export interface LetterVersion {
  readonly language: Language;
  readonly letter: LetterKind;
  readonly version: number;
  /** Absent: the letter that comes with the product counts again */
  readonly template?: LetterTemplate;
  readonly by: string;
  readonly at: Instant;
}

export interface LetterRepository {
  /** The newest version of each letter and language that has any. */
  newest(): Promise<readonly LetterVersion[]>;
  /** Adds the next version and answers its number. */
  add(version: Omit<LetterVersion, 'version'>): Promise<number>;
}
