import { z } from 'zod';
import { decimal, moment, money } from './values.js';

const hostCapabilities = z
  .strictObject({
    matchesPayments: z.boolean(),
    takesTasks: z.boolean(),
    takesAlerts: z.boolean(),
    takesCreditStatus: z.boolean(),
    takesPurchaseDocuments: z.boolean(),
    takesPurchaseDecisions: z.boolean(),
    takesPaymentsOnAccount: z.boolean(),
    takesClaims: z.boolean(),
    takesReminders: z.boolean(),
    takesNotes: z.boolean(),
    takesDocuments: z.boolean(),
    takesJournals: z.boolean(),
    keepsCreditLimits: z.boolean(),
    sendsByPeppol: z.boolean(),
    reportsDeletions: z.boolean(),
    holdsBankStatements: z.boolean(),
  })
  .meta({ id: 'HostCapabilities' });

const hostReading = z
  .strictObject({
    readAt: moment.optional(),
    failed: z.strictObject({ at: moment, error: z.string() }).optional(),
    failures: z.number(),
    nextAt: moment.optional(),
  })
  .meta({ id: 'HostReading' });

const mappingProblem = z
  .enum([
    'not-named',
    'not-there',
    'closed',
    'other-kind',
    'no-meaning',
    'other-rate',
    'other-category',
    'no-reason',
  ])
  .meta({ id: 'MappingProblem' });

const mappingBlocks = z
  .enum(['invoices', 'payments', 'discounts', 'roundings', 'on-account', 'purchases', 'journals'])
  .meta({ id: 'MappingBlocks' });

export const mappingFinding = z
  .strictObject({
    problem: mappingProblem,
    part: z.enum(['accounts', 'vat', 'units', 'journals']),
    name: z.string(),
    says: z.string().optional(),
    host: z.string().optional(),
    blocks: mappingBlocks,
  })
  .meta({ id: 'MappingFinding' });

export const mappingCheck = z
  .strictObject({ of: z.string(), checkedAt: moment, findings: z.array(mappingFinding) })
  .meta({ id: 'MappingCheck' });

export const hostShown = z
  .strictObject({
    adapter: z.string(),
    capabilities: hostCapabilities,
    reading: hostReading,
    mapping: mappingCheck.nullable(),
  })
  .meta({ id: 'HostShown' });

export const syncSummary = z
  .strictObject({ debtors: z.number(), invoices: z.number() })
  .meta({ id: 'SyncSummary' });

const problemTopic = z
  .enum([
    'vat',
    'unit',
    'type',
    'name',
    'country',
    'customer',
    'number',
    'date',
    'currency',
    'total',
    'lines',
    'receivable',
    'limit',
    'file',
    'field',
  ])
  .meta({ id: 'ProblemTopic' });

const problemFact = z
  .strictObject({ what: problemTopic, value: z.string().optional() })
  .meta({ id: 'ProblemFact' });

export const hostProblem = z
  .strictObject({
    reason: z.enum(['malformed', 'unmapped', 'incomplete', 'foreign', 'vanished']),
    seenAt: moment,
    triedAt: moment,
    message: z.string(),
    hostId: z.string(),
    fact: problemFact.optional(),
    label: z.string(),
    entity: z.enum(['debtor', 'sales-invoice']),
  })
  .meta({ id: 'HostProblem' });

const differenceReason = z
  .enum(['waiting', 'problem', 'only-here', 'only-there', 'differs', 'no-invoice'])
  .meta({ id: 'DifferenceReason' });

const hostDifference = z
  .strictObject({
    reason: differenceReason,
    hostId: z.string().optional(),
    number: z.string().optional(),
    here: money,
    there: money,
  })
  .meta({ id: 'HostDifference' });

export const hostComparison = z
  .strictObject({
    currency: z.string(),
    here: money,
    there: money,
    differences: z.array(hostDifference),
  })
  .meta({ id: 'HostComparison' });

const vatMeaning = z
  .strictObject({
    category: z.string(),
    rate: decimal.optional(),
    exemptionCode: z.string().optional(),
    exemptionReason: z.string().optional(),
  })
  .meta({ id: 'VatMeaning' });

const byCode = z.record(z.string(), z.string()).optional();

/** Codes of a package and what they mean; parts that say nothing may be left out. */
export const hostMapping = z
  .strictObject({
    vat: z.record(z.string(), vatMeaning).optional(),
    ...{ units: byCode, languages: byCode, paymentMeans: byCode },
    ...{ accounts: byCode, journals: byCode, fields: byCode },
  })
  .meta({ id: 'HostMapping' });

const mappingOrigin = z.enum(['shipped', 'firm', 'administration']).meta({ id: 'MappingOrigin' });

export const mappingRow = z
  .strictObject({
    part: z.enum(['accounts', 'vat', 'paymentMeans', 'units', 'languages', 'journals', 'fields']),
    name: z.string(),
    value: z.union([z.string(), vatMeaning]),
    from: mappingOrigin,
  })
  .meta({ id: 'MappingRow' });

const certainty = z.enum(['certain', 'likely', 'unknown']).meta({ id: 'Certainty' });

const mappingEvidence = z
  .strictObject({
    kind: z.enum([
      'no-rate',
      'rate',
      'text',
      'own-category',
      'kind-fits',
      'only-one',
      'own-journal',
      'charged',
      'no-word',
      'several',
      'foreign-rate',
      'unknown-country',
      'reason-missing',
      'reason-in-text',
      'charged-otherwise',
      'not-listed',
      'none-fits',
      'maybe-bank-link',
      'maybe-purchases',
    ]),
    value: z.string().optional(),
  })
  .meta({ id: 'MappingEvidence' });

export const proposedRow = z
  .strictObject({
    part: z.enum(['accounts', 'vat', 'paymentMeans', 'units', 'journals']),
    name: z.string(),
    text: z.string(),
    certainty,
    meaning: z.union([z.string(), vatMeaning]).nullable(),
    because: z.array(mappingEvidence),
    lines: z.number(),
    blocks: mappingBlocks.optional(),
  })
  .meta({ id: 'ProposedRow' });

export const mappingProposal = z
  .strictObject({
    adapter: z.string(),
    rows: z.array(proposedRow),
    check: mappingCheck,
    unseen: z.array(z.string()),
  })
  .meta({ id: 'MappingProposal' });
