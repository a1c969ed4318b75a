import type { LetterSets } from '../template.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { nl } from './nl.js';

/** The letters that come with the product; an administration may bring its own, checked by lintLetters. */
export const LETTERS: LetterSets = { nl, fr, en, de };
