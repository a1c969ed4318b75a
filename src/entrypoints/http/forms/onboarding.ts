import { z } from 'zod';
import { AUTHORITY_SCOPES } from '../../../domain/exchange/authority.js';
import { RECEIVED_WHERE, SENDERS } from '../../../domain/exchange/onboarding.js';
import { day, id, moment } from './values.js';
import { participantId, sendingBar } from './words.js';

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
    sends: z.enum(SENDERS),
    receives: z.enum(RECEIVED_WHERE),
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
