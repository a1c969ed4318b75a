import { z } from 'zod';
import { amountField, idField } from './values.js';

const decided = {
  by: z.string().trim().min(1).max(200),
  note: z.string().trim().min(1).max(2_000),
  // In the currency of the claim; absent: all that is open
  amount: amountField.exactOptional(),
};

/** What people send about a claim: who says so, why or what paid it, and of how much. */
export const CLAIM_FORMS = {
  settlement: z.strictObject({ ...decided, entryId: idField<'entry'>().exactOptional() }),
  waiver: z.strictObject(decided),
} as const;
