import type { Forms } from '../../base/api.js';
import type { Tone } from '../../parts/badge.js';

/** How grave each answer of the guard is. */
export const ANSWER_TONES: Readonly<Record<Forms['CreditAnswer'], Tone>> = {
  GRANTED: 'good',
  WARN: 'watch',
  HOLD: 'bad',
  REVIEW: 'bad',
};

export const LIGHT_TONES: Readonly<Record<Forms['Light'], Tone>> = {
  green: 'good',
  amber: 'watch',
  red: 'bad',
  unknown: 'neutral',
};
