import type { Words } from '../../../../base/words.js';
import { en } from './en.js';
import type { FieldWords } from './form.js';
import { fr } from './fr.js';
import { nl } from './nl.js';

export const FIELDS: Words<FieldWords> = { nl, fr, en };
