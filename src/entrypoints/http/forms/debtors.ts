import { z } from 'zod';
import { TIMELINE_KINDS } from '../../../ports/timeline.js';
import { dunningAction, dunningHold } from './dunning-plan.js';
import { day, id, moment, money } from './values.js';
import { debtorKind, language, participantId } from './words.js';
import { instalmentPlan, paymentPromise, shownDispute, shownTask } from './work.js';

export const address = z
  .strictObject({
    line1: z.string().optional(),
    line2: z.string().optional(),
    line3: z.string().optional(),
    city: z.string().optional(),
    postalCode: z.string().optional(),
    subdivision: z.string().optional(),
    country: z.string().optional(),
  })
  .meta({ id: 'Address' });

const openItemState = z
  .strictObject({
    open: money,
    round: z.number(),
    id,
    debtorId: id,
    documentId: id.optional(),
    hostId: z.string(),
    kind: z.enum(['invoice', 'credit-note']),
    number: z.string(),
    issueDate: day,
    dueDate: day,
    amount: money,
    discount: z.strictObject({ amount: money, until: day }).optional(),
    reference: z.string().optional(),
    orderReference: z.string().optional(),
    description: z.string().optional(),
  })
  .meta({ id: 'OpenItemState' });

export const dueSoon = z
  .strictObject({ item: openItemState, debtor: z.string() })
  .meta({ id: 'DueSoon' });

export const debtorRecord = z
  .strictObject({
    id,
    hostId: z.string(),
    number: z.string(),
    name: z.string(),
    kind: debtorKind,
    country: z.string(),
    language: language.optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
    address: address.optional(),
    vatId: z.string().optional(),
    legalId: z.string().optional(),
    participant: participantId.optional(),
    ibans: z.array(z.string()),
    aliases: z.array(z.string()),
    group: z.string().optional(),
    creditLimit: money.optional(),
    orders: money.optional(),
    delivered: money.optional(),
    drafts: money.optional(),
    insolvent: z.boolean(),
    purchaseOrderRequired: z.boolean(),
    blockedUntil: day.optional(),
    blockedReason: z.string().optional(),
    hostVersion: z.string(),
  })
  .meta({ id: 'DebtorRecord' });

const debtorProfile = z
  .strictObject({
    debtorId: id,
    policy: z.string().optional(),
    owner: z.string().optional(),
    contact: z.string().optional(),
    otherEmails: z.array(z.string()).optional(),
    refusedEmails: z
      .array(z.strictObject({ email: z.string(), on: day, reason: z.string() }))
      .optional(),
    termsAccepted: z
      .strictObject({
        version: z.string(),
        on: day,
        by: z.string().optional(),
        proof: z.string().optional(),
      })
      .optional(),
    isLargeCompany: z.boolean().optional(),
    mailBounced: z
      .strictObject({
        address: z.string(),
        on: day,
        status: z.string().optional(),
        diagnostic: z.string().optional(),
      })
      .optional(),
    naturalPerson: z.boolean().optional(),
    insolvency: z.strictObject({ on: day, source: z.string(), by: z.string() }).optional(),
    ratingDroppedOn: day.optional(),
    watch: z.strictObject({ on: day, by: z.string(), reason: z.string() }).optional(),
  })
  .meta({ id: 'DebtorProfile' });

export const timelineEntry = z
  .strictObject({
    debtorId: id,
    openItemIds: z.array(id),
    at: moment,
    by: z.string(),
    kind: z.enum(TIMELINE_KINDS),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'TimelineEntry' });

export const debtorCard = z
  .strictObject({
    debtor: debtorRecord,
    profile: debtorProfile,
    acting: z.string().optional(),
    items: z.array(openItemState),
    planned: z.array(dunningAction),
    held: z.array(dunningHold),
    promises: z.array(paymentPromise),
    plans: z.array(instalmentPlan),
    disputes: z.array(shownDispute),
    tasks: z.array(shownTask),
    timeline: z.array(timelineEntry),
  })
  .meta({ id: 'DebtorCard' });
