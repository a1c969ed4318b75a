import { z } from 'zod';
import { CLAIM_FORMS } from '../../../formats/json/claims.js';
import { claimHistory, shownClaim } from '../forms/claims.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

const LANGUAGE = 'What it rests on is said in the language of Accept-Language.';

export const CLAIMS = telling('claims', {
  listClaims: {
    says: 'Interest, costs and damages that were asked; the open ones unless all are asked for',
    more: LANGUAGE,
    query: z.object({
      debtor: z.string().optional().meta({ description: 'Of this debtor alone' }),
      all: z.enum(['true', 'false']).optional(),
    }),
    paged: true,
    answers: { 200: z.strictObject({ claims: z.array(shownClaim), ...NEXT }) },
  },
  readClaim: {
    says: 'One claim, and what became of it',
    more: LANGUAGE,
    answers: { 200: claimHistory },
  },
  settleClaim: {
    says: 'Note that a claim, or a part of it, was paid',
    more: 'The amount is in the currency of the claim; without it, all that is open.',
    body: CLAIM_FORMS.settlement,
    answers: { 200: claimHistory },
  },
  waiveClaim: {
    says: 'Give up a claim, or a part of it',
    more: 'The amount is in the currency of the claim; without it, all that is open.',
    body: CLAIM_FORMS.waiver,
    answers: { 200: claimHistory },
  },
});
