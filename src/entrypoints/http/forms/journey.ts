import { z } from 'zod';
import { JOURNEY_KINDS } from '../../../ports/journey.js';
import { RESPONSE_CODES } from '../../../domain/exchange/response.js';
import { responseStatus } from './answers.js';
import { day, id, moment } from './values.js';
import { exchangeState, participantId } from './words.js';

const participantAbsence = z
  .strictObject({
    participant: participantId,
    checkedAt: moment,
    source: z.enum(['smp', 'provider', 'directory']),
    answer: z.string().optional(),
  })
  .meta({ id: 'ParticipantAbsence' });

const dispatch = z
  .strictObject({
    to: z.string().optional(),
    reference: z.string(),
    at: moment,
    answer: z.string().optional(),
    uncertain: z.literal(true).optional(),
  })
  .meta({ id: 'Dispatch' });

const exchangeRecord = z
  .strictObject({
    id,
    documentId: id,
    documentVersion: z.number(),
    key: z.string(),
    number: z.string(),
    sender: participantId,
    receiver: participantId,
    state: exchangeState,
    transportId: z.string(),
    providerId: z.string().optional(),
    firstAttemptAt: moment.optional(),
    attemptedAt: moment.optional(),
    stateAt: moment,
    attempts: z.number(),
    note: z.string().optional(),
    channel: z.enum(['e-mail', 'print', 'network']).optional(),
    absence: participantAbsence.optional(),
    dispatch: dispatch.optional(),
  })
  .meta({ id: 'ExchangeRecord' });

const responseReceived = z
  .strictObject({
    documentId: id,
    transportId: z.string(),
    code: z.enum(RESPONSE_CODES),
    reasons: z.array(z.string()),
    statuses: z.array(responseStatus).optional(),
    note: z.string().optional(),
    at: moment,
    effectiveOn: day,
  })
  .meta({ id: 'ResponseReceived' });

const cameIn = z
  .strictObject({
    transportId: z.string(),
    sender: participantId.nullable(),
    receiver: participantId,
    documentType: z.string(),
    process: z.string().optional(),
    documentId: id.optional(),
    sha256: z.string(),
    receivedAt: moment,
    state: z.enum(['refused', 'stored', 'processed']),
    note: z.string().optional(),
  })
  .meta({ id: 'CameIn' });

const said = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One thing that happened to a document, with a sentence in the language of the reader. */
const journeyEntry = z
  .strictObject({
    documentId: id,
    exchangeId: id.optional(),
    at: moment,
    kind: z.enum(JOURNEY_KINDS),
    detail: z
      .record(z.string(), z.union([said, z.array(said), z.record(z.string(), said)]))
      .meta({ description: 'What goes with it depends on its kind' }),
    sentence: z.string(),
  })
  .meta({ id: 'JourneyEntry' });

const version = z.strictObject({ version: z.number(), sha256: z.string() });
export const journey = z
  .strictObject({
    documentId: id,
    direction: z.enum(['out', 'in']),
    kind: z.enum(['invoice', 'credit-note']),
    number: z.string(),
    version: z.number(),
    sha256: z.string().optional(),
    earlier: z.array(version),
    exchanges: z.array(exchangeRecord),
    responses: z.array(responseReceived),
    inbound: z.array(cameIn),
    entries: z.array(journeyEntry),
  })
  .meta({ id: 'Journey' });
