import { z } from 'zod';
import { JOURNEY_KINDS } from '../../../ports/journey.js';
import { AUTHORITY_SCOPES } from '../../../domain/exchange/authority.js';
import { RESPONSE_CODES } from '../../../domain/exchange/response.js';
import { responseStatus } from './answers.js';
import { day, id, moment } from './values.js';
import { exchangeState, participantId, sendingBar } from './words.js';

const authority = z
  .strictObject({
    signedBy: z.string(),
    signedOn: day,
    scope: z.array(z.enum(AUTHORITY_SCOPES)),
    document: z.string().optional(),
    validUntil: day.optional(),
    withdrawnOn: day.optional(),
  })
  .meta({ id: 'Authority' });

const senderChoice = z
  .strictObject({
    sends: z.enum(['host', 'voldaan']),
    receives: z.enum(['here', 'elsewhere']),
    selfBilling: z.boolean(),
  })
  .meta({ id: 'SenderChoice' });

const networkIdentity = z
  .strictObject({
    participant: participantId,
    legalId: z.string().optional(),
    vatId: z.string().optional(),
    mandate: z.strictObject({ name: z.string(), signedOn: day }),
  })
  .meta({ id: 'NetworkIdentity' });

const publishedWhere = z
  .strictObject({
    where: z.enum(['nowhere', 'unknown', 'here', 'elsewhere']),
    by: z.string().optional(),
    checkedAt: moment,
  })
  .meta({ id: 'PublishedWhere' });

const registrationStands = z
  .strictObject({
    how: z.enum(['by-hand', 'registry']),
    state: z.enum(['registered', 'absent', 'pending', 'needs-person', 'elsewhere']),
    withKey: z.boolean(),
    documentTypes: z.array(z.string()),
    url: z.string().optional(),
    message: z.string().optional(),
  })
  .meta({ id: 'RegistrationStands' });

const testSend = z
  .strictObject({
    documentId: id,
    number: z.string(),
    connection: z.string(),
    outcome: z.enum(['came-back', 'delivered', 'seen']).optional(),
  })
  .meta({ id: 'TestSend' });

const onboarding = z
  .strictObject({
    authority: authority.optional(),
    sender: senderChoice.optional(),
    identity: networkIdentity.optional(),
    published: publishedWhere.optional(),
    registration: registrationStands.optional(),
    test: testSend.optional(),
    liveSince: moment.optional(),
    leftAt: moment.optional(),
  })
  .meta({ id: 'Onboarding' });

const migrationPlan = z
  .enum(['none', 'with-key', 'gap', 'look-again'])
  .meta({ id: 'MigrationPlan' });

const onboardingEvent = z
  .union([
    z.strictObject({ kind: z.literal('sender-chosen'), detail: senderChoice }),
    z.strictObject({ kind: z.literal('identified'), detail: networkIdentity }),
    z.strictObject({ kind: z.literal('looked-up'), detail: publishedWhere }),
    z.strictObject({ kind: z.literal('registration'), detail: registrationStands }),
    z.strictObject({
      kind: z.literal('test-sent'),
      detail: z.strictObject({ number: z.string(), connection: z.string(), documentId: id }),
    }),
    z.strictObject({
      kind: z.literal('test-ended'),
      detail: z.strictObject({ outcome: z.enum(['came-back', 'delivered', 'seen']) }),
    }),
    z.strictObject({
      kind: z.literal('went-live'),
      detail: z.strictObject({ connection: z.string() }),
    }),
    z.strictObject({ kind: z.literal('key-given'), detail: z.strictObject({}) }),
    z.strictObject({ kind: z.literal('authorised'), detail: authority }),
    z.strictObject({
      kind: z.literal('authority-withdrawn'),
      detail: z.strictObject({ on: day, reason: z.string() }),
    }),
    z.strictObject({ kind: z.literal('left'), detail: z.strictObject({}) }),
  ])
  .meta({ id: 'OnboardingEvent' });

const onboardingRecord = z
  .strictObject({ at: moment, by: z.string(), event: onboardingEvent })
  .meta({ id: 'OnboardingRecord' });

export const onboardingView = z
  .strictObject({
    live: z.boolean(),
    playground: z.boolean(),
    bar: sendingBar.nullable(),
    stands: onboarding,
    migration: migrationPlan,
    documentTypes: z.array(z.string()),
    records: z.array(onboardingRecord),
  })
  .meta({ id: 'OnboardingView' });

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

export const exchangeRecord = z
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

export const responseReceived = z
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

export const cameIn = z
  .strictObject({
    transportId: z.string(),
    sender: participantId.nullable(),
    receiver: participantId,
    documentType: z.string(),
    sha256: z.string(),
    receivedAt: moment,
    state: z.enum(['refused', 'stored', 'processed']),
    note: z.string().optional(),
  })
  .meta({ id: 'CameIn' });

/** One thing that happened to a document, with a sentence in the language of the reader. */
export const journeyEntry = z
  .strictObject({
    documentId: id,
    exchangeId: id.optional(),
    at: moment,
    kind: z.enum(JOURNEY_KINDS),
    detail: z.record(z.string(), z.unknown()),
    sentence: z.string(),
  })
  .meta({ id: 'JourneyEntry' });
