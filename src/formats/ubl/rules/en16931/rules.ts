import { on, type Pattern } from '../rule.js';
import { CODES } from './codes.js';
import { DOCUMENT_RULES, PERIOD_AND_NOTE } from './document.js';
import { DOCUMENT_ALLOWANCES, LINE_ALLOWANCES, LINES } from './lines.js';
import { PAYEE_AND_SELLER, REFERENCES_AND_BUYER, VAT_IDENTIFIERS } from './parties.js';
import { SYNTAX } from './syntax.js';
import { DOCUMENT_TOTALS, TAX_TOTALS } from './totals.js';
import { VAT_DOCUMENT_RULES } from './vat-document.js';
import { VAT_CATEGORIES } from './vat-groups.js';

/** EN 16931 business rules for UBL, edition 1.3.16, in the order of the official patterns and groups. */
export const EN16931: readonly Pattern[] = [
  [
    ...REFERENCES_AND_BUYER,
    ...DOCUMENT_ALLOWANCES,
    DOCUMENT_TOTALS,
    on('.', ...DOCUMENT_RULES, ...VAT_DOCUMENT_RULES),
    LINES,
    ...LINE_ALLOWANCES,
    ...PERIOD_AND_NOTE,
    ...PAYEE_AND_SELLER,
    ...TAX_TOTALS,
    VAT_IDENTIFIERS,
    ...VAT_CATEGORIES,
  ],
  SYNTAX,
  CODES,
];
