import type { Words } from '../../base/words.js';
import { en } from './en.js';
import type { FigureWords } from './form.js';
import { fr } from './fr.js';
import { nl } from './nl.js';

/** Figures have the names of the printed reports. */
export const FIGURE_WORDS: Words<FigureWords> = { nl, fr, en };
