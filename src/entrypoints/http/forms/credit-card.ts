import { z } from 'zod';
import { LIGHT_REASONS } from '../../../domain/credit/light.js';
import { LIMIT_KINDS, LIMIT_SOURCES } from '../../../domain/credit/limit.js';
import {
  COMPANY_STATUSES,
  COVER_REASONS,
  COVER_STATES,
  LEGAL_EVENTS,
  RATING_BANDS,
} from '../../../domain/credit/report.js';
import { SCORE_BANDS } from '../../../domain/credit/score.js';
import { SCREENINGS } from '../../../domain/credit/screening.js';
import { SOURCE_KINDS } from '../../../domain/credit/settings.js';
import { creditDecision, creditRelease, light, limitProposal } from './credit.js';
import { day, decimal, id, moment, money } from './values.js';
import { debtorKind } from './words.js';

const limitDecision = z
  .strictObject({
    debtorId: id,
    source: z.enum(LIMIT_SOURCES),
    what: z.enum(LIMIT_KINDS),
    amount: money.optional(),
    validUntil: day.optional(),
    only: z.boolean().optional(),
    at: moment,
    by: z.string(),
    reason: z.string(),
  })
  .meta({ id: 'LimitDecision' });

const storedRelease = z
  .strictObject({ debtorId: id, at: moment, ...creditRelease.shape })
  .meta({ id: 'StoredRelease' });

const paymentScore = z
  .strictObject({
    score: z.number(),
    band: z.enum(SCORE_BANDS),
    parts: z.strictObject({
      paidInvoices: z.number(),
      weightedDaysLate: decimal,
      onTimePercent: decimal,
      brokenShare: decimal,
      oldestDaysLate: z.number(),
      off: z.strictObject({ late: decimal, onTime: decimal, promises: decimal, oldest: decimal }),
    }),
  })
  .meta({ id: 'PaymentScore', description: 'What each part took off the hundred.' });

const creditReport = z
  .strictObject({
    providerId: z.string(),
    status: z.enum(COMPANY_STATUSES),
    band: z.enum(RATING_BANDS).optional(),
    nativeScore: z.strictObject({ value: z.string(), scale: z.string() }).optional(),
    advisedLimit: money.optional(),
    paymentIndex: z.number().optional(),
    latestAccounts: z
      .strictObject({
        year: z.number(),
        equity: money.optional(),
        result: money.optional(),
        total: money.optional(),
      })
      .optional(),
    legalEvents: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(LEGAL_EVENTS),
        on: day,
        court: z.string().optional(),
        reference: z.string().optional(),
      }),
    ),
    fetchedAt: moment,
    validUntil: day.optional(),
    cost: money.optional(),
  })
  .meta({ id: 'CreditReport' });

export const creditCard = z
  .strictObject({
    debtor: z.strictObject({ id, number: z.string(), name: z.string(), kind: debtorKind }),
    decision: creditDecision,
    limits: z.array(limitDecision),
    releases: z.array(storedRelease),
    score: paymentScore.nullable(),
    scores: z.array(
      z.strictObject({
        on: day,
        score: z.number().nullable(),
        band: z.enum(SCORE_BANDS).nullable(),
      }),
    ),
    light,
    lightReasons: z.array(z.enum(LIGHT_REASONS)),
    screening: z.enum(SCREENINGS),
    screenedOn: day.nullable(),
    report: creditReport.nullable(),
    watch: z.strictObject({ on: day, by: z.string(), reason: z.string() }).nullable(),
    insolvency: z.strictObject({ on: day, source: z.string(), by: z.string() }).nullable(),
    proposal: limitProposal.nullable(),
  })
  .meta({ id: 'CreditCard' });

export const cover = z
  .strictObject({
    coverId: z.string(),
    buyer: z.string(),
    state: z.enum(COVER_STATES),
    reasons: z.array(z.enum(COVER_REASONS)),
    requested: money,
    covered: money.optional(),
    conditions: z.string().optional(),
    validUntil: day.optional(),
    decidedAt: moment,
  })
  .meta({ id: 'Cover' });

const instalmentInvoice = z.strictObject({ number: z.string(), amount: money, open: money });

/** An order and its part invoices; absent members: nobody told what was ordered. */
export const instalmentGroup = z
  .strictObject({
    order: z.string(),
    ordered: money.optional(),
    invoiced: money,
    paid: money,
    open: money,
    toInvoice: money.optional(),
    invoices: z.array(instalmentInvoice),
  })
  .meta({ id: 'InstalmentGroup' });

export const creditSettings = z
  .strictObject({
    warnPercent: z.number(),
    overdueDaysMax: z.number().optional(),
    countDrafts: z.boolean(),
    screeningMonths: z.number(),
    newDebtorOrder: money.optional(),
    inquiriesPerMonth: z.record(z.enum(SOURCE_KINDS), z.number()),
  })
  .meta({ id: 'CreditSettings' });
