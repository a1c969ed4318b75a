import { z } from 'zod';
import { shownInvoice } from '../forms/shown-invoice.js';
import { BYTES } from '../forms/values.js';
import { telling } from '../told.js';

const inLanguage = z.object({ lang: z.enum(['nl', 'fr', 'en', 'de']).optional() });

export const INVOICES = telling('sending', {
  readInvoice: {
    says: 'One invoice or credit note of ours: what it says, how it travels, what was found in it',
    more: 'By the id of its document. Sentences are in the language asked for, else in that of the reader.',
    query: inLanguage,
    answers: { 200: z.strictObject({ invoice: shownInvoice }) },
  },
  viewInvoice: {
    says: 'An invoice of ours as a page for people',
    query: inLanguage,
    answers: { 200: ['text/html'] },
  },
  printInvoice: {
    says: 'An invoice of ours as pages to keep',
    query: inLanguage,
    answers: { 200: BYTES },
  },
  takeInvoice: {
    says: 'An invoice of ours as it was written for the network',
    answers: { 200: BYTES },
  },
});
