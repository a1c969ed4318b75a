import { z } from 'zod';

export const language = z.enum(['nl', 'fr', 'en', 'de']).meta({ id: 'Language' });

export const participantId = z
  .strictObject({ scheme: z.string(), value: z.string() })
  .meta({ id: 'ParticipantId' });

export const holdReason = z
  .enum([
    'dunning-stopped',
    'bank-data-stale',
    'statement-gap',
    'host-not-read',
    'host-unsure',
    'bank-not-matched',
    'insolvent',
    'blocked',
    'unmatched-receipt',
    'on-account',
    'replied',
    'message-bounced',
    'no-address',
    'language-unknown',
    'message-recently-sent',
    'below-tolerance',
    'covered-by-credit',
    'disputed',
    'promised',
    'payment-plan',
    'not-delivered',
    'response-under-query',
    'response-rejected',
    'response-conditional',
    'response-paid',
    'direct-debit-pending',
    'handed-over',
    'legal-notice-first',
    'legal-term-running',
    'law-not-supported',
    'final-step-not-delivered',
    'policy-unknown',
  ])
  .meta({ id: 'HoldReason' });

export const exchangeState = z
  .enum([
    'queued',
    'sending',
    'unknown',
    'sent',
    'delivered',
    'held',
    'rejected',
    'undelivered',
    'sent-another-way',
    'replaced',
  ])
  .meta({ id: 'ExchangeState' });

export const debtorKind = z.enum(['business', 'consumer', 'public']).meta({ id: 'DebtorKind' });

export const channel = z
  .enum(['task', 'mail', 'letter', 'registered', 'call'])
  .meta({ id: 'Channel' });

const faultClass = z
  .enum([
    'ENCODING',
    'FORBIDDEN_CONSTRUCT',
    'NOT_WELL_FORMED',
    'LIMIT_EXCEEDED',
    'UNSUPPORTED_DOCUMENT',
    'SCHEMA',
    'VALUE',
    'RULE',
    'ATTACHMENT',
    'ACCOUNT_UNKNOWN',
    'AUTH',
    'BUSY',
    'STALE',
    'FORBIDDEN',
    'BODY',
    'MEDIA_TYPE',
    'NOT_FOUND',
    'URL_FORBIDDEN',
    'USAGE',
    'CONFIG',
    'UPSTREAM',
    'CONFLICT',
    'INTERNAL',
    'NOT_YET',
  ])
  .meta({ id: 'FaultClass' });

export const fault = z
  .strictObject({
    class: faultClass,
    code: z.string(),
    severity: z.enum(['warning', 'fatal']),
    path: z.string(),
    message: z.string(),
    term: z.string().optional(),
  })
  .meta({ id: 'Fault' });

/** A finding in the words of whoever looks. */
export const remark = z
  .strictObject({
    rule: z.string(),
    severity: z.enum(['warning', 'fatal']),
    path: z.string(),
    text: z.string(),
  })
  .meta({ id: 'Remark' });

export const tone = z
  .enum(['notice', 'reminder', 'second', 'formal', 'call', 'last-call'])
  .meta({ id: 'Tone' });

export const stepMode = z.enum(['manual', 'semi-automatic', 'automatic']).meta({ id: 'StepMode' });

/** What is wrong, as RFC 9457 has it: the first fault decides, all are listed. */
export const problemForm = z
  .strictObject({
    type: z.string(),
    status: z.int(),
    title: faultClass,
    detail: z.string(),
    code: z.string(),
    faults: z.array(fault.omit({ term: true })),
  })
  .meta({ id: 'Problem' });

/** What an administration has to do first before it sends for real. */
export const sendingBar = z.enum([
  'sender',
  'identified',
  'registered',
  'moved',
  'tested',
  'live',
  'left',
  'host-sends',
  'no-authority',
]);
