import type { Language } from '../../../domain/party/debtor.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { nl } from './nl.js';
import type { LinkWords } from './words.js';

export const LINK_WORDS: Readonly<Record<Language, LinkWords>> = { nl, fr, en, de };
