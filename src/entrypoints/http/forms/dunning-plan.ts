import { z } from 'zod';
import { ROLES } from '../../../domain/work/task.js';
import { day } from './values.js';
import { channel, holdReason, stepMode, tone } from './words.js';

const claimKind = z.enum(['interest', 'costs', 'damages']).meta({ id: 'ClaimKind' });

const rateStatus = z.enum(['verified', 'derived', 'provisional']).meta({ id: 'RateStatus' });

const interestPeriod = z
  .strictObject({
    from: day,
    until: day,
    days: z.number(),
    principal: z.string(),
    percent: z.string(),
    status: rateStatus,
  })
  .meta({ id: 'InterestPeriod' });

const claimLine = z
  .strictObject({
    kind: claimKind,
    openItem: z.string().optional(),
    amount: z.string(),
    currency: z.string(),
    clause: z.string(),
    provisional: z.literal(true).optional(),
    claimId: z.string().optional(),
    periods: z.array(interestPeriod).optional(),
  })
  .meta({ id: 'ClaimLine' });

const legalNotice = z
  .strictObject({
    kind: z.enum(['be-free-reminder', 'nl-fourteen-days']),
    from: day,
    until: day,
    chargeableFrom: day,
    announced: z.array(claimLine),
  })
  .meta({ id: 'LegalNotice' });

const policyUsed = z
  .strictObject({ name: z.string(), version: z.number() })
  .meta({ id: 'PolicyUsed' });

export const dunningAction = z
  .strictObject({
    debtor: z.string(),
    step: z.string(),
    kind: z.literal('hand-over').optional(),
    channel,
    tone,
    items: z.array(
      z.strictObject({
        openItem: z.string(),
        round: z.number(),
        open: z.string(),
        currency: z.string(),
        daysLate: z.number(),
      }),
    ),
    credits: z
      .array(z.strictObject({ openItem: z.string(), open: z.string(), currency: z.string() }))
      .optional(),
    claims: z.array(claimLine).optional(),
    costs: z.string(),
    interest: z.string(),
    newDueDate: z.string().optional(),
    notice: legalNotice.optional(),
    needsPerson: z.array(z.enum(['provisional-rate', 'legal-effect'])).optional(),
    mode: stepMode.optional(),
    owner: z.string().optional(),
    policy: policyUsed.optional(),
    role: z.enum(ROLES).optional(),
    instruction: z.string().optional(),
    law: z.array(z.string()),
  })
  .meta({ id: 'DunningAction' });

export const dunningHold = z
  .strictObject({
    debtor: z.string().optional(),
    openItem: z.string().optional(),
    reason: holdReason,
    until: z.string().optional(),
    law: z.string().optional(),
  })
  .meta({ id: 'DunningHold' });
