import { z } from 'zod';
import { day, id, moment, money } from './values.js';
import { fault } from './words.js';

/** Why a source of statements gave nothing. */
const whyNot = z.enum([
  'refused',
  'throttled',
  'unauthorised',
  'malformed',
  'unreachable',
  'consent-ended',
]);

export const bankFile = z
  .strictObject({
    id,
    name: z.string(),
    at: moment,
    outcome: z.enum(['imported', 'refused']),
    faults: z.array(fault),
  })
  .meta({ id: 'BankFile' });

const fetchedFile = z
  .strictObject({
    name: z.string(),
    outcome: z.enum(['refused', 'imported', 'exists']),
    newEntries: z.number(),
    gaps: z.array(z.string()),
    reason: z.string(),
  })
  .meta({ id: 'FetchedFile' });

export const fetchedSource = z
  .strictObject({
    connection: id,
    adapter: z.string(),
    outcome: z.enum(['waiting', 'failed', 'looked']),
    files: z.array(fetchedFile),
    error: z
      .strictObject({
        message: z.string(),
        kind: whyNot,
      })
      .nullable(),
  })
  .meta({ id: 'FetchedSource' });

const bankSourceView = z
  .strictObject({
    connection: id,
    adapter: z.string(),
    health: z.enum(['needs-person', 'well', 'failing', 'consent-ends', 'never-looked']),
    lookedAt: moment.nullable(),
    consentDaysLeft: z.number().nullable(),
    error: z
      .strictObject({
        message: z.string(),
        kind: whyNot,
        since: moment,
      })
      .nullable(),
    succeededAt: moment.nullable(),
    nextLookAt: moment.nullable(),
    lastFile: z.strictObject({ name: z.string(), at: moment }).nullable(),
    lastRefused: z.strictObject({ name: z.string(), reason: z.string(), at: moment }).nullable(),
    consentUntil: moment.nullable(),
  })
  .meta({ id: 'BankSourceView' });

const accountFreshness = z
  .strictObject({
    iban: z.string(),
    lastClosingDate: day.nullable(),
    daysOld: z.number().nullable(),
    gaps: z.array(z.string()),
  })
  .meta({ id: 'AccountFreshness' });

export const bankSources = z
  .strictObject({ on: day, sources: z.array(bankSourceView), accounts: z.array(accountFreshness) })
  .meta({ id: 'BankSources' });

export const onAccount = z
  .strictObject({
    id,
    debtorId: id,
    debtorName: z.string(),
    entryId: id,
    detail: z.number().optional(),
    amount: money,
    on: day,
    reversedOn: day.optional(),
  })
  .meta({ id: 'OnAccount' });

export const refusedPayment = z
  .strictObject({
    messageId: id,
    entryId: id,
    amount: money,
    bankReference: z.string(),
    invoiceHostId: z.string().optional(),
    note: z.string(),
  })
  .meta({ id: 'RefusedPayment' });
