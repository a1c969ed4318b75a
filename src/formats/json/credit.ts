import { z } from 'zod';
import { LIMIT_KINDS, LIMIT_SOURCES } from '../../domain/credit/limit.js';
import { dateField, moneyField } from './values.js';

const text = z.string().trim().min(1).max(500);
/** Who decides and why: both are kept with the decision. */
const decided = { by: text, reason: text };
/** Days of a payment term that an insurer is asked for; more is no trade credit. */
const TERM_DAYS_MAX = 999;
const TERM_DAYS = 30;

/** What people decide about lending: one form per decision. */
export const CREDIT_FORMS = {
  limit: z.strictObject({
    source: z.enum(LIMIT_SOURCES).default('own'),
    what: z.enum(LIMIT_KINDS).default('limit'),
    amount: moneyField.exactOptional(),
    validUntil: dateField.exactOptional(),
    only: z.boolean().exactOptional(),
    ...decided,
  }),
  release: z.strictObject({ order: text, amount: moneyField, until: dateField, ...decided }),
  insolvency: z.strictObject({ over: z.boolean().default(false), ...decided }),
  watch: z.strictObject({ off: z.boolean().default(false), ...decided }),
  cover: z.strictObject({
    amount: moneyField,
    termDays: z.int().min(0).max(TERM_DAYS_MAX).default(TERM_DAYS),
    only: z.boolean().default(false),
    ...decided,
  }),
  screening: z.strictObject({ again: z.boolean().default(false), ...decided }),
} as const;
