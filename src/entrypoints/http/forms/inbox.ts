import { z } from 'zod';
import { DECIDED_BY, INBOX_DECISIONS, PERSON_DECISIONS } from '../../../domain/exchange/inbox.js';
import { ALERT_CODES } from '../../../domain/exchange/received.js';
import { invoice } from './invoice.js';
import { day, id, moment, money } from './values.js';
import { fault, participantId, remark } from './words.js';

const STATES = Object.keys(DECIDED_BY) as (keyof typeof DECIDED_BY)[];
export const inboxState = z.enum(STATES).meta({ id: 'InboxState' });

export const inboxItem = z
  .strictObject({
    id,
    version: z.number(),
    state: inboxState,
    isHeld: z.boolean(),
    releasedBy: z.string().optional(),
    side: z.enum(['sales', 'purchase']),
    kind: z.enum(['invoice', 'credit-note']),
    number: z.string(),
    from: z.string(),
    issueDate: day,
    dueDate: day.optional(),
    payable: money.optional(),
    alerts: z.array(z.enum(ALERT_CODES)),
    findings: z.number(),
    receivedAt: moment,
    receivedOn: day,
    ageDays: z.number(),
    answerDueOn: day.optional(),
    isAnswerLate: z.boolean(),
    possible: z.array(z.enum(PERSON_DECISIONS)).meta({
      description:
        'What can be decided now; of two releases the second takes another person than the first',
    }),
  })
  .meta({ id: 'InboxItem' });

export const inboxOutcome = z
  .strictObject({ version: z.number(), outcome: z.enum(['held', 'released', 'decided']) })
  .meta({ id: 'InboxOutcome' });

const receivedAlert = z
  .strictObject({
    code: z.enum(ALERT_CODES),
    text: z.string(),
    known: z.array(z.string()).optional(),
    found: z.array(z.string()).optional(),
  })
  .meta({ id: 'ReceivedAlert' });

const attachedFile = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    sizeBytes: z.number(),
    isUnsafe: z.boolean(),
  })
  .meta({ id: 'AttachedFile' });

const inboxDecision = z
  .strictObject({
    kind: z.enum(INBOX_DECISIONS),
    at: moment,
    reason: z.string().optional(),
    note: z.string().optional(),
    by: z.string(),
    user: id.optional(),
  })
  .meta({ id: 'InboxDecision' });

/** How something came over the network, and what became of it. */
export const receivedTransport = z
  .strictObject({
    transportId: z.string(),
    sender: participantId.nullable(),
    receiver: participantId,
    documentType: z.string(),
    process: z.string(),
    documentId: id.optional(),
    sha256: z.string(),
    receivedAt: moment,
    state: z.enum(['stored', 'processed', 'refused']),
    note: z.string().optional(),
  })
  .meta({ id: 'ReceivedTransport' });

export const inboxDocument = inboxItem
  .extend({
    sizeBytes: z.number(),
    invoice: invoice.omit({ attachments: true }),
    alertDetails: z.array(receivedAlert),
    findingDetails: z.array(fault),
    remarks: z.array(remark),
    attachments: z.array(attachedFile),
    decisions: z.array(inboxDecision),
    transport: receivedTransport.optional(),
  })
  .meta({ id: 'InboxDocument' });
