import { AMOUNTS } from './amounts.js';
import { ATTACHMENTS } from './attachments.js';
import type { Check } from './check.js';
import { DATES, NUMBERS, ORDER } from './header.js';
import { IDENTITIES } from './identities.js';
import { KNOWN } from './known.js';
import { PARTIES } from './parties.js';
import { PAYMENT } from './payment.js';
import { PAYMENT_REFERENCE } from './payment-reference.js';
import { LINE_PRESENCE, PRESENCE } from './presence.js';
import { ADDITION } from './sums.js';
import { VAT } from './vat.js';
import { VAT_SUMS } from './vat-sums.js';

/** What is computed anew from the lines. */
export const TOTALS: readonly Check[] = [...ADDITION, ...VAT_SUMS];

/** Every check of our own (facts: the invoice, rows 18, 25 and 30), in the order a person would mend it. */
export const CHECKS: readonly Check[] = [
  ...PRESENCE,
  ...NUMBERS,
  ...PARTIES,
  ...IDENTITIES,
  ...DATES,
  ...PAYMENT,
  ...PAYMENT_REFERENCE,
  ...ORDER,
  ...LINE_PRESENCE,
  ...VAT,
  ...TOTALS,
  ...AMOUNTS,
  ...ATTACHMENTS,
  ...KNOWN,
];
