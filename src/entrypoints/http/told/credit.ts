import { z } from 'zod';
import { creditDecision, salesView, watchedDebtor } from '../forms/credit.js';
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
  readSales: {
    says: 'The same for sales: totals, hold and why, nothing private',
    query: order,
    answers: { 200: salesView },
  },
  readWatchList: {
    says: 'Debtors that are watched, and why',
    answers: { 200: z.strictObject({ watched: z.array(watchedDebtor) }) },
  },
});
