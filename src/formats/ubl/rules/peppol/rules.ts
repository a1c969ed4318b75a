import { DENMARK } from '../national/denmark.js';
import { GERMANY } from '../national/germany.js';
import { GREECE, GREEK_RECEIVERS } from '../national/greece.js';
import { ICELAND } from '../national/iceland.js';
import { ITALY } from '../national/italy.js';
import { NETHERLANDS } from '../national/netherlands.js';
import { NORWAY } from '../national/norway.js';
import { SWEDEN } from '../national/sweden.js';
import type { Pattern } from '../rule.js';
import { ADJUSTMENT_AMOUNTS, CURRENCIES, LINE_PERIODS } from './amounts.js';
import { CODES } from './codes.js';
import { DIRECT_DEBIT, DOCUMENT, EMPTY_ELEMENTS, PROJECT_REFERENCE } from './document.js';
import { IDENTIFIERS } from './identifiers.js';
import { LINES } from './lines.js';

/** Peppol BIS Billing rules for UBL, edition 3.0.21, in the order of the official patterns and groups. */
export const PEPPOL: readonly Pattern[] = [
  EMPTY_ELEMENTS,
  PROJECT_REFERENCE,
  [
    ...DOCUMENT,
    ...ADJUSTMENT_AMOUNTS,
    DIRECT_DEBIT,
    ...CURRENCIES,
    ...LINE_PERIODS,
    ...LINES,
    ...IDENTIFIERS,
  ],
  NORWAY,
  DENMARK,
  ITALY,
  SWEDEN,
  GREECE,
  GREEK_RECEIVERS,
  ICELAND,
  NETHERLANDS,
  GERMANY,
  CODES,
];
