import { z } from 'zod';
import { DEBTORS_QUERY, INVOICES_QUERY, ITEMS_QUERY, SEARCH_QUERY } from '../../list-question.js';
import { SHEET_FORMATS } from '../../../formats/sheet/table.js';
import { LANGUAGES } from '../../../formats/letter/template.js';
import { found, listedDebtor, listedInvoice, listedItem, totals } from '../forms/lists.js';
import { NEXT } from '../page.js';
import { BYTES } from '../forms/values.js';
import { telling } from '../told.js';

const place =
  'Rows that come or go while somebody pages through it move nobody else: next names a place, no number.';

const page = { limit: true, after: true } as const;
const file = {
  format: z.enum(SHEET_FORMATS).optional().meta({ description: 'csv without it' }),
  lang: z.enum(LANGUAGES).optional().meta({ description: 'Of heads and words; nl without it' }),
};
const taken = { answers: { 200: BYTES } } as const;

export const LISTS = telling('lists', {
  listDebtors: {
    says: 'Debtors, found, sorted and a page at a time',
    more: `Amounts are compared in the currency of the books. ${place}`,
    query: DEBTORS_QUERY,
    answers: { 200: z.strictObject({ debtors: z.array(listedDebtor), totals, ...NEXT }) },
  },
  listOpenItems: {
    says: 'Open items, sorted and a page at a time',
    more: `Amounts of different currencies are sorted by their number. ${place}`,
    query: ITEMS_QUERY,
    answers: { 200: z.strictObject({ items: z.array(listedItem), totals, ...NEXT }) },
  },
  listInvoices: {
    says: 'Invoices and credit notes of ours, sorted and a page at a time',
    more: `How each travels, what the checks said, and what is left of its claim. ${place}`,
    query: INVOICES_QUERY,
    answers: { 200: z.strictObject({ invoices: z.array(listedInvoice), totals, ...NEXT }) },
  },
  takeDebtorSheet: {
    says: 'The list of debtors as a spreadsheet, a row for each currency one owes in',
    query: DEBTORS_QUERY.omit(page).extend(file),
    ...taken,
  },
  takeInvoiceSheet: {
    says: 'The list of invoices as a spreadsheet',
    query: INVOICES_QUERY.omit(page).extend(file),
    ...taken,
  },
  takeItemSheet: {
    says: 'The list of open items as a spreadsheet for people',
    more: 'What can be read back is at open-items/sheet.',
    query: ITEMS_QUERY.omit(page).extend(file),
    ...taken,
  },
  search: {
    says: 'Debtors, invoices and bank entries somebody may mean, at most eight of each',
    more: 'Bank entries are found by any amount, and among the newest by name and text.',
    query: SEARCH_QUERY,
    answers: { 200: found },
  },
});
