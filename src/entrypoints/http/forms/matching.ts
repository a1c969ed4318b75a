import { z } from 'zod';
import { day, id } from './values.js';

const learnedKind = z
  .enum([
    'payer-account',
    'payer-name',
    'payer-text',
    'account-not-ours',
    'account-not-debtor',
    'name-not-debtor',
  ])
  .meta({ id: 'LearnedKind' });

/** Circumstance -> why it is never matched without a person. */
export const neverAutomatic = z.record(z.string(), z.string());

export const learnedFact = z
  .strictObject({
    id,
    kind: learnedKind,
    key: z.string(),
    debtorId: id.optional(),
    debtorName: z.string().optional(),
    since: day,
    lastOn: day,
    entryId: id,
    saidBy: z.string(),
    confirmed: z.number(),
    contradicted: z.number(),
    support: z.array(id),
    state: z.enum(['active', 'revoked']),
    sentence: z.string(),
  })
  .meta({ id: 'LearnedFact' });
