import { z } from 'zod';
import { day, decimal, id, money } from './values.js';
import { language } from './words.js';

export const byAge = z.strictObject({
  'not-due': money,
  '1-30': money,
  '31-60': money,
  '61-90': money,
  '91-180': money,
  'over-180': money,
});

const ageing = z
  .strictObject({
    currency: z.string(),
    buckets: byAge,
    total: money,
    credits: money,
    unallocatedReceipts: money,
    weightedDaysOverdue: decimal.nullable(),
  })
  .meta({ id: 'Ageing' });

export const booksSummary = z
  .strictObject({
    administration: z.strictObject({
      name: z.string(),
      id,
      currency: z.string(),
      country: z.string(),
      language,
    }),
    on: day,
    lastBankDate: day.nullable(),
    invoices: z.number(),
    sent: z.number(),
    delivered: z.number(),
    held: z.number(),
    received: z.number(),
    receivedHeld: z.number(),
    entries: z.number(),
    matched: z.number(),
    waiting: z.number(),
    entriesOnAccount: z.number(),
    refused: z.number(),
    reminded: z.number(),
    remindersHeld: z.number(),
    disputes: z.number(),
    alerts: z.number(),
    outbox: z.strictObject({ due: z.number(), parked: z.number() }),
    open: money,
    onAccount: money,
    overdue: money,
    overdueItems: z.number(),
    ageing: z.array(ageing),
    dso: z.string().nullable(),
  })
  .meta({ id: 'BooksSummary' });

export const importedStatement = z
  .strictObject({
    outcome: z.enum(['imported', 'exists']),
    statements: z.number(),
    gaps: z.array(z.string()),
    newEntries: z.number(),
    knownEntries: z.number(),
    notices: z.number(),
    enriched: z.number(),
  })
  .meta({ id: 'ImportedStatement' });
