import { z } from 'zod';
import { creditCard, instalmentGroup } from '../forms/credit-card.js';
import { creditDecision, salesView, watchedDebtor } from '../forms/credit.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

const order = z.object({
  order: z
    .string()
    .optional()
    .meta({ description: 'Amount of the order with a dot, such as 1250.00' }),
  currency: z.string().optional().meta({ description: 'Of the order; EUR without it' }),
  number: z.string().max(500).optional().meta({ description: 'Number of the order' }),
});

export const CREDIT = telling('credit', {
  checkCredit: {
    says: 'May this debtor buy more on account, with every component of the answer',
    query: order,
    answers: { 200: creditDecision },
  },
  readCreditCard: {
    says: 'All the guard knows of a debtor: limits, releases, scores, screening, report',
    query: order,
    answers: { 200: creditCard },
  },
  readOrder: {
    says: 'Part invoices of one order: ordered, invoiced and paid, a group per currency',
    more: 'No group when no invoice names the order.',
    query: z.object({
      ordered: z
        .string()
        .optional()
        .meta({ description: 'What was ordered, with VAT, such as 1250.00' }),
      currency: z.string().optional().meta({ description: 'Of what was ordered; EUR without it' }),
    }),
    answers: { 200: z.strictObject({ orders: z.array(instalmentGroup) }) },
  },
  readSales: {
    says: 'The same for sales: totals, hold and why, nothing private',
    query: order,
    answers: { 200: salesView },
  },
  readWatchList: {
    says: 'Debtors that are watched, and why',
    paged: true,
    answers: { 200: z.strictObject({ watched: z.array(watchedDebtor), ...NEXT }) },
  },
});
