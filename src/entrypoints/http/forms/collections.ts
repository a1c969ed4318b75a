import { z } from 'zod';
import { day, id, moment, money } from './values.js';
import { holdReason } from './words.js';

export const collection = z
  .strictObject({
    id,
    key: z.string(),
    collectOn: day,
    announcedOn: day,
    account: z.string(),
    total: money,
    lineCount: z.number(),
    madeAt: moment,
    handedOutAt: moment.optional(),
    cancelledAt: moment.optional(),
  })
  .meta({ id: 'Collection' });

export const collectionRequest = z
  .strictObject({
    items: z.array(id).optional(),
    marksFirst: z.boolean().optional(),
    today: day,
    announcedOn: day,
    collectOn: day,
  })
  .meta({ id: 'CollectionRequest' });

const sequenceType = z.enum(['FRST', 'RCUR', 'FNAL', 'OOFF']).meta({ id: 'SequenceType' });

const plannedLine = z
  .strictObject({
    openItemId: id,
    debtorId: id,
    number: z.string(),
    amount: money,
    mandateId: z.string(),
    scheme: z.enum(['CORE', 'B2B']),
    sequence: sequenceType,
  })
  .meta({ id: 'PlannedLine' });

const collectionNotice = z
  .strictObject({
    debtorId: id,
    mandateId: z.string(),
    creditorId: z.string(),
    number: z.string(),
    amount: money,
    collectOn: day,
  })
  .meta({ id: 'CollectionNotice' });

const heldItem = z
  .strictObject({
    openItemId: id,
    debtorId: id,
    number: z.string(),
    amount: money,
    reason: z.enum([
      'insolvent',
      'other-currency',
      'not-due',
      'payment-plan',
      'disputed',
      'handed-over',
      'promised',
      'replied',
      'message-bounced',
      'on-account',
      'no-address',
      'dunning-stopped',
      'bank-data-stale',
      'statement-gap',
      'host-not-read',
      'host-unsure',
      'bank-not-matched',
      'blocked',
      'unmatched-receipt',
      'language-unknown',
      'message-recently-sent',
      'below-tolerance',
      'covered-by-credit',
      'not-delivered',
      'response-under-query',
      'response-rejected',
      'response-conditional',
      'response-paid',
      'direct-debit-pending',
      'legal-notice-first',
      'legal-term-running',
      'law-not-supported',
      'final-step-not-delivered',
      'policy-unknown',
      'mandate-revoked',
      'mandate-needs-person',
      'mandate-used',
      'mandate-lapsed',
      'signed-later',
      'b2b-not-business',
      'name-not-latin',
      'notice-too-short',
      'no-mandate',
      'several-mandates',
      'partly-disputed',
      'amount-too-large',
      'file-full',
    ]),
    until: day.optional(),
  })
  .meta({ id: 'HeldItem' });

export const collectionPlan = z
  .strictObject({
    lines: z.array(plannedLine),
    notices: z.array(collectionNotice),
    held: z.array(heldItem),
    doubts: z.array(holdReason),
  })
  .meta({ id: 'CollectionPlan' });

const lineState = z.enum(['pending', 'paid', 'returned', 'cancelled']).meta({ id: 'LineState' });

export const collectionLine = z
  .strictObject({
    id,
    collectionId: id,
    endToEndId: z.string(),
    partId: z.string(),
    openItemId: id,
    debtorId: id,
    mandateId: z.string(),
    scheme: z.enum(['CORE', 'B2B']),
    sequence: sequenceType,
    amount: money,
    state: lineState,
    amendmentsTold: z.number(),
    paid: z.strictObject({ on: day, entryId: id }).optional(),
    returned: z.strictObject({ on: day, reason: z.string(), entryId: id.optional() }).optional(),
  })
  .meta({ id: 'CollectionLine' });

/** A line with the names of whom and what it collects; `says`: what the reason of a return means. */
const shownLine = z
  .strictObject({
    ...collectionLine.shape,
    debtor: z.strictObject({ number: z.string(), name: z.string() }),
    invoiceNumber: z.string(),
    says: z.string().optional(),
  })
  .meta({ id: 'ShownLine' });

export const shownCollection = z
  .strictObject({ collection, lines: z.array(shownLine) })
  .meta({ id: 'ShownCollection' });

export const madeCollection = z
  .strictObject({
    outcome: z.enum(['exists', 'made']),
    collection,
    lines: z.array(collectionLine),
  })
  .meta({ id: 'MadeCollection' });
