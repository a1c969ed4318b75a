import { z } from 'zod';
import { CREDIT_SIGNS, CREDIT_STANDINGS } from '../../../domain/credit/concern.js';
import { CREDIT_REASONS } from '../../../domain/credit/credit.js';
import { LIGHT_REASONS, WATCH_REASONS } from '../../../domain/credit/light.js';
import { PROPOSAL_GROUNDS } from '../../../domain/credit/proposal.js';
import { day, decimal, id, moment, money } from './values.js';

export const creditAnswer = z
  .enum(['GRANTED', 'WARN', 'HOLD', 'REVIEW'])
  .meta({ id: 'CreditAnswer' });

const exposure = z
  .strictObject({
    openInvoices: money,
    disputed: money,
    unallocatedCredits: money,
    delivered: money,
    orders: money,
    drafts: money,
    total: money,
  })
  .meta({ id: 'Exposure' });

const limitInForce = z
  .strictObject({
    limit: money.optional(),
    from: z.enum(['none', 'host', 'insured', 'own']),
    expiredOn: day.optional(),
    insured: money.optional(),
    coverEnded: z.literal(true).optional(),
  })
  .meta({ id: 'LimitInForce' });

const creditAlternative = z
  .enum(['PREPAY', 'DEPOSIT', 'PART-DELIVERIES'])
  .meta({ id: 'CreditAlternative' });

const usedRate = z
  .strictObject({ currency: z.string(), perEuro: decimal })
  .meta({ id: 'UsedRate' });

export const creditRelease = z
  .strictObject({
    order: z.string(),
    amount: money,
    until: day,
    by: z.string(),
    reason: z.string(),
  })
  .meta({ id: 'CreditRelease' });

export const creditDecision = z
  .strictObject({
    answer: creditAnswer,
    exposure,
    limit: money.optional(),
    limitInForce: limitInForce.optional(),
    usedPercent: z.number().optional(),
    overBy: money.optional(),
    reasons: z.array(z.enum(CREDIT_REASONS)),
    alternatives: z.array(creditAlternative),
    rates: z.strictObject({ on: day, used: z.array(usedRate) }).optional(),
    released: creditRelease.optional(),
  })
  .meta({ id: 'CreditDecision' });

export const light = z.enum(['red', 'amber', 'green', 'unknown']).meta({ id: 'Light' });

export const salesView = z
  .strictObject({
    debtor: z.strictObject({ id: z.string(), number: z.string(), name: z.string() }),
    answer: creditAnswer,
    hold: z.boolean(),
    reasons: z.array(z.enum(CREDIT_REASONS)),
    alternatives: z.array(creditAlternative),
    openInvoices: money,
    exposure: money,
    limit: money.optional(),
    usedPercent: z.number().optional(),
    releasedUntil: z.string().optional(),
    light,
    lightReasons: z.array(z.enum(LIGHT_REASONS)),
  })
  .meta({ id: 'SalesView' });

export const watchedDebtor = z
  .strictObject({
    debtor: z.strictObject({ number: z.string(), name: z.string(), id }),
    reasons: z.array(z.enum(WATCH_REASONS)),
    score: z.number().nullable(),
    band: z.string().nullable(),
  })
  .meta({ id: 'WatchedDebtor' });

export const limitProposal = z
  .strictObject({ amount: money, grounds: z.array(z.enum(PROPOSAL_GROUNDS)) })
  .meta({ id: 'LimitProposal', description: 'Nothing changes until a person decides.' });

export const creditConcern = z
  .strictObject({
    debtor: z.strictObject({ number: z.string(), name: z.string(), id }),
    standing: z.enum(CREDIT_STANDINGS),
    decision: creditDecision,
    signs: z.array(z.enum(CREDIT_SIGNS)),
    overdue: z.array(money),
    daysLate: z.number(),
    score: z.strictObject({ score: z.number(), band: z.string() }).nullable(),
    owner: z.string().optional(),
    since: moment.optional(),
    proposal: limitProposal.nullable(),
  })
  .meta({ id: 'CreditConcern' });
