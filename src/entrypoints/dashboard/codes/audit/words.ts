import type { Words } from '../../base/words.js';
import { en } from './en.js';
import type { AuditCodes } from './form.js';
import { fr } from './fr.js';
import { nl } from './nl.js';

export const AUDIT: Words<AuditCodes> = { nl, fr, en };
