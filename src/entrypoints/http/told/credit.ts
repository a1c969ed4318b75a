import { z } from 'zod';
import { creditCard, instalmentGroup } from '../forms/credit-card.js';
import { CREDIT_STANDINGS } from '../../../domain/credit/concern.js';
import { creditConcern, creditDecision, salesView, watchedDebtor } from '../forms/credit.js';
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
  listConcerns: {
    says: 'Whose credit needs a look: over or near the limit, or showing signs; the gravest first',
    more: 'A proposed limit changes nothing until somebody decides. Counts are of all, whatever was asked for.',
    query: z.object({ standing: z.enum(CREDIT_STANDINGS).optional() }),
    paged: true,
    answers: {
      200: z.strictObject({
        concerns: z.array(creditConcern),
        counts: z.strictObject({
          stopped: z.number(),
          warned: z.number(),
          watched: z.number(),
        }),
        ...NEXT,
      }),
    },
  },
  readWatchList: {
    says: 'Debtors that are watched, and why',
    paged: true,
    answers: { 200: z.strictObject({ watched: z.array(watchedDebtor), ...NEXT }) },
  },
});
