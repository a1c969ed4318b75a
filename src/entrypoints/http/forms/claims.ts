import { z } from 'zod';
import { CLAIM_KINDS } from '../../../domain/law/claim.js';
import { periodField } from '../../../formats/json/law.js';
import { day, id, money } from './values.js';

export const shownClaim = z
  .strictObject({
    id,
    debtorId: id,
    debtor: z.strictObject({ number: z.string(), name: z.string() }),
    openItemIds: z.array(id),
    invoiceNumbers: z.array(z.string()),
    kind: z.enum(CLAIM_KINDS),
    amount: money,
    open: money,
    clause: z.string(),
    on: day,
    actionId: id,
    periods: z.array(periodField).optional(),
  })
  .meta({ id: 'ShownClaim' });

const claimChange = z
  .strictObject({
    kind: z.enum(['settled', 'waived']),
    amount: money,
    on: day,
    by: z.string(),
    note: z.string(),
    entryId: id.optional(),
  })
  .meta({ id: 'ClaimChange' });

export const claimHistory = z
  .strictObject({ ...shownClaim.shape, changes: z.array(claimChange) })
  .meta({ id: 'ClaimHistory' });
