import { z } from 'zod';
import { mandateFileSchema } from '../../../formats/json/mandates.js';
import { day, id } from '../forms/values.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

const amendment = z.strictObject({
  on: day,
  oldMandateId: z.string().optional(),
  oldAccount: z.string().optional(),
  oldCreditorId: z.string().optional(),
  oldCreditorName: z.string().optional(),
});

const mandate = z
  .strictObject({
    id: z.string(),
    debtorId: id,
    creditorId: z.string(),
    scheme: z.enum(['CORE', 'B2B']),
    type: z.enum(['recurrent', 'one-off']),
    signedOn: day,
    account: z.strictObject({
      iban: z.string(),
      bic: z.string().optional(),
      holder: z.string().optional(),
    }),
    noticeDays: z.number().optional(),
    lastCollectedOn: day.optional(),
    ending: z.boolean().optional(),
    amendments: z.array(amendment),
    revokedOn: day.optional(),
    attention: z.strictObject({ reason: z.string(), on: day }).optional(),
    use: z.strictObject({
      lines: z.number(),
      lastOn: day.optional(),
      amendmentsTold: z.number(),
      ended: z.boolean(),
    }),
  })
  .meta({ id: 'Mandate' });

const recorded = z.strictObject({
  id: z.string(),
  outcome: z.enum(['added', 'exists', 'amended']),
});

export const MANDATES = telling('collections', {
  listMandates: {
    says: 'Permissions of debtors to collect, and what became of them',
    paged: true,
    answers: { 200: z.strictObject({ mandates: z.array(mandate), ...NEXT }) },
  },
  addMandates: {
    says: 'Record mandates, all or none',
    more: 'The same again changes nothing; with further amendments it takes their place.',
    body: mandateFileSchema,
    answers: { 201: z.strictObject({ mandates: z.array(recorded) }) },
  },
  revokeMandate: {
    says: 'Collect nothing under a mandate any more',
    more: 'What is at the bank already stays there.',
    answers: { 204: null },
  },
  releaseMandate: {
    says: 'Use a mandate again after somebody looked into what the bank said',
    answers: { 204: null },
  },
});
