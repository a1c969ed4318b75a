import type { Words } from '../../base/words.js';
import { en } from './en.js';
import type { CreditCodes } from './form.js';
import { fr } from './fr.js';
import { nl } from './nl.js';

export const CREDIT_CODES: Words<CreditCodes> = { nl, fr, en };
