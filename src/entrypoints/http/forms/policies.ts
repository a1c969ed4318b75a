import { z } from 'zod';
import { ROLES } from '../../../domain/work/task.js';
import { day, money } from './values.js';
import { channel, debtorKind, stepMode, tone } from './words.js';

const stepClaims = z.enum(['none', 'announce', 'claim']).meta({ id: 'StepClaims' });

const stepCondition = z
  .strictObject({
    amountFrom: z.string().optional(),
    amountBelow: z.string().optional(),
    scoreBelow: z.number().optional(),
    usuallyLateFrom: z.number().optional(),
    groups: z.array(z.string()).optional(),
  })
  .meta({ id: 'StepCondition' });

const stepInstead = z
  .strictObject({
    when: z.array(stepCondition),
    channel,
    tone,
    payWithinDays: z.number().optional(),
    instruction: z.string().optional(),
  })
  .meta({ id: 'StepInstead' });

const dunningStep = z
  .strictObject({
    id: z.string(),
    afterDueDays: z.number().optional(),
    start: z
      .union([
        z.strictObject({
          from: z.enum(['due-date', 'invoice-date', 'broken-promise']),
          days: z.number(),
        }),
        z.strictObject({
          from: z.enum(['step', 'term']),
          step: z.string().optional(),
          days: z.number(),
        }),
      ])
      .optional(),
    channel,
    tone,
    payWithinDays: z.number().optional(),
    mode: stepMode.optional(),
    claims: stepClaims.optional(),
    only: z.array(stepCondition).optional(),
    instead: stepInstead.optional(),
    kind: z.literal('hand-over').optional(),
    role: z.enum(ROLES).optional(),
    instruction: z.string().optional(),
  })
  .meta({ id: 'DunningStep' });

export const dunningPolicy = z
  .strictObject({
    steps: z.array(dunningStep),
    workingDays: z.boolean().optional(),
    regime: z
      .strictObject({ country: z.string().optional(), kind: debtorKind.optional() })
      .optional(),
    name: z.string(),
    version: z.number(),
  })
  .meta({ id: 'DunningPolicy' });

export const origin = z.enum(['own', 'firm', 'shipped']).meta({ id: 'Origin' });

export const policyListed = z
  .strictObject({
    policy: dunningPolicy,
    origin,
    ofAdministration: z.boolean(),
    groups: z.array(z.string()),
    debtors: z.number(),
  })
  .meta({ id: 'PolicyListed' });

export const policyVersion = z
  .strictObject({
    policy: dunningPolicy,
    saved: z.strictObject({ at: z.string(), by: z.string() }).optional(),
  })
  .meta({ id: 'PolicyVersion' });

export const policyTest = z
  .strictObject({
    name: z.string(),
    against: z.string(),
    policy: z.string(),
    share: z.number(),
    from: day,
    until: day.optional(),
  })
  .meta({ id: 'PolicyTest' });

const sideResult = z
  .strictObject({
    policy: z.string(),
    debtors: z.number(),
    debtorsInvoiced: z.number(),
    items: z.number(),
    paid: z.number(),
    meanDaysToPay: z.number().optional(),
    medianDaysToPay: z.number().optional(),
    judged: z.number(),
    paidInTime: z.number(),
    sharePaidInTime: z.number().optional(),
    open: z.array(money),
  })
  .meta({ id: 'SideResult' });

const verdict = z
  .enum(['too-few', 'no-difference', 'tried-better', 'tried-worse'])
  .meta({ id: 'Verdict' });

export const comparison = z
  .strictObject({
    on: day,
    withinDays: z.number(),
    against: sideResult,
    tried: sideResult,
    difference: z.number().optional(),
    margin: z.number().optional(),
    verdict,
  })
  .meta({ id: 'Comparison' });
