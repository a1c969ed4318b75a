import { z } from 'zod';
import { DEBTORS_QUERY, INVOICES_QUERY, ITEMS_QUERY, SEARCH_QUERY } from '../../list-question.js';
import { found, listedDebtor, listedInvoice, listedItem, totals } from '../forms/lists.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

const place =
  'Rows that come or go while somebody pages through it move nobody else: next names a place, no number.';

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
  search: {
    says: 'Debtors, invoices and bank entries somebody may mean, at most eight of each',
    more: 'Bank entries are found by any amount, and among the newest by name and text.',
    query: SEARCH_QUERY,
    answers: { 200: found },
  },
});
