import { z } from 'zod';
import { RESPONSE_CODES } from '../../../domain/exchange/response.js';
import { STATUS_CODES } from '../../../formats/ubl/message-status.js';
import { day, id, moment, money } from './values.js';
import { participantId } from './words.js';

const parkReason = z
  .enum([
    'no-invoice',
    'several-invoices',
    'other-party',
    'sender-unknown',
    'provider-unconfirmed',
    'message-unknown',
    'not-a-provider',
    'breaks-rules',
  ])
  .meta({ id: 'ParkReason' });

const parkedAnswer = z
  .strictObject({
    transportId: z.string(),
    kind: z.enum(['response', 'mls', 'mlr']),
    reason: parkReason,
    code: z.string(),
    about: z.string(),
    sender: participantId.nullable(),
    at: moment,
    state: z.enum(['waiting', 'assigned', 'dismissed']),
    decidedBy: z.string().optional(),
    decidedAt: moment.optional(),
    documentId: id.optional(),
  })
  .meta({ id: 'ParkedAnswer' });

const answerDue = z
  .strictObject({
    documentId: id,
    number: z.string(),
    supplier: z.string(),
    receivedOn: day,
    answerBy: day,
    late: z.boolean(),
  })
  .meta({ id: 'AnswerDue' });

const responseCondition = z
  .strictObject({ term: z.string(), value: z.string().optional() })
  .meta({ id: 'ResponseCondition' });

export const responseStatus = z
  .strictObject({
    list: z.string().optional(),
    code: z.string().optional(),
    text: z.string().optional(),
    conditions: z.array(responseCondition),
  })
  .meta({ id: 'ResponseStatus' });

const messageStatusReceived = z
  .strictObject({
    transportId: z.string(),
    kind: z.enum(['mls', 'mlr']),
    code: z.enum(STATUS_CODES),
    about: z.string(),
    description: z.string(),
    documentId: id.optional(),
    at: moment,
  })
  .meta({ id: 'MessageStatusReceived' });

export const answersPicture = z
  .strictObject({
    parked: z.array(parkedAnswer),
    terms: z.array(
      z.strictObject({
        transportId: z.string(),
        openItemId: id,
        dueDate: day,
        proposedOn: day,
        state: z.enum(['waiting', 'refused', 'accepted', 'overtaken']),
        decidedBy: z.string().optional(),
        decidedOn: day.optional(),
        invoiceNumber: z.string(),
      }),
    ),
    disputes: z.array(
      z.strictObject({
        id: id.optional(),
        openItemId: id,
        openedOn: day,
        closedOn: day.optional(),
        amount: money.optional(),
        reason: z.string(),
        restGoesOn: z.boolean().optional(),
        invoiceNumber: z.string(),
      }),
    ),
    due: z.array(answerDue),
    sent: z.array(
      z.strictObject({
        id,
        sender: participantId,
        state: z.enum([
          'held',
          'rejected',
          'queued',
          'delivered',
          'sent',
          'unknown',
          'undelivered',
          'sending',
          'sent-another-way',
          'replaced',
          'not-taken',
        ]),
        note: z.string().optional(),
        code: z.enum(RESPONSE_CODES),
        key: z.string(),
        documentId: id,
        number: z.string(),
        supplier: z.string(),
        serial: z.number(),
        statuses: z.array(responseStatus),
        effectiveOn: day.optional(),
        receiver: participantId,
        transportId: z.string(),
        sha256: z.string(),
        queuedAt: moment,
        stateAt: moment,
        stateNote: z.string().optional(),
        providerId: z.string().optional(),
        attempts: z.number(),
        firstAttemptAt: moment.optional(),
        attemptedAt: moment.optional(),
      }),
    ),
    statuses: z.array(messageStatusReceived),
  })
  .meta({ id: 'AnswersPicture' });
