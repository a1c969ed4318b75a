import type { Forms } from '../../../base/api.js';
import type { Tone } from '../../../parts/badge.js';

export type State = Forms['LetterState'];
export type Kind = Forms['LetterKind'];
export type Tongue = Forms['Language'];

/** Languages of what debtors get, in the order they are shown. */
export const TONGUES: readonly Tongue[] = ['nl', 'fr', 'en', 'de'];

export const TONES: Readonly<Record<State['state'], Tone>> = {
  shipped: 'neutral',
  own: 'good',
  missing: 'bad',
};

/** Address of one letter in one language, from the list. */
export function toLetter(letter: Kind, language: Tongue): string {
  return `?${new URLSearchParams({ letter, language }).toString()}`;
}
