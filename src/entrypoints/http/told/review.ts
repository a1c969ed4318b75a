import { z } from 'zod';
import { ACCEPTANCE, DIVISION, MOVE } from '../../../formats/json/review.js';
import { onAccount, refusedPayment } from '../forms/bank.js';
import { learnedFact, neverAutomatic } from '../forms/matching.js';
import { placed, storedEntry } from '../forms/review.js';
import { REVIEW_STATES } from '../../../usecases/bank/show-review.js';
import { matchingPolicyField } from '../../../formats/json/matching-policy.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

/** Sentences come in it; in English without. */
const inLanguage = z.object({ lang: z.enum(['nl', 'fr', 'en', 'de']).optional() });
export const REVIEW_QUERY = inLanguage.extend({
  state: z.enum(REVIEW_STATES).optional().meta({
    description:
      'waiting, which is meant without it, has the oldest first; settled and aside have the newest first',
  }),
});
const done = { 204: null };
const amount = z.string().meta({ description: 'A decimal such as 121.00' });
const policy = { 200: z.strictObject({ policy: matchingPolicyField, neverAutomatic }) };

export const REVIEW = telling('review', {
  listReview: {
    says: 'Bank entries that wait for a person, with proposals; or those that were decided about',
    query: REVIEW_QUERY,
    paged: true,
    answers: {
      200: z.strictObject({ entries: z.array(storedEntry), total: z.number(), ...NEXT }),
    },
  },
  readEntry: {
    says: 'One bank entry, and where its money is; its version is the ETag',
    query: inLanguage,
    answers: { 200: z.strictObject({ entry: storedEntry, placed: z.array(placed) }) },
  },
  acceptProposal: {
    says: 'Take a proposal of an entry',
    body: ACCEPTANCE,
    answers: done,
    versioned: true,
  },
  splitEntry: {
    says: 'Divide an entry over open items',
    body: DIVISION,
    answers: done,
    versioned: true,
  },
  reassignEntry: {
    says: 'Move money from one item to another',
    body: MOVE,
    answers: done,
    versioned: true,
  },
  markNotOurs: { says: 'The entry has nothing to do with debtors', answers: done, versioned: true },
  undoEntry: { says: 'Take back what was decided about an entry', answers: done, versioned: true },
  listOnAccount: {
    says: 'Money of debtors that settles nothing yet',
    paged: true,
    answers: { 200: z.strictObject({ onAccount: z.array(onAccount), ...NEXT }) },
  },
  listRefusedPayments: {
    says: 'Payments the accounting package refused',
    answers: { 200: z.strictObject({ refused: z.array(refusedPayment) }) },
  },
  putOnAccount: {
    says: 'Put an entry, or part of it, on account of a debtor',
    body: z.object({ debtorId: z.string(), amount: amount.optional() }),
    answers: done,
  },
  applyOnAccount: {
    says: 'Settle items with money on account',
    body: z.object({
      parts: z
        .array(z.object({ openItemId: z.string(), amount }))
        .min(1)
        .max(1_000),
    }),
    answers: done,
  },
  readMatchingPolicy: {
    says: 'What may be matched without a person, and what never is',
    answers: policy,
  },
  setMatchingPolicy: {
    says: 'Say what may be matched without a person',
    body: matchingPolicyField,
    answers: policy,
  },
  listLearned: {
    says: 'What people taught by their decisions',
    answers: { 200: z.strictObject({ facts: z.array(learnedFact) }) },
  },
  revokeFact: { says: 'Do not use a learned fact any more', answers: done },
  restoreFact: { says: 'Use a learned fact again', answers: done },
});
