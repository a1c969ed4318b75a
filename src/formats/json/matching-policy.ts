import { z } from 'zod';
import {
  DEFAULT_MATCH_POLICY,
  type MatchPolicy,
  SWITCHABLE,
  type SwitchableClass,
} from '../../domain/bank/match-policy.js';
import type { Fault } from '../../kernel/fault.js';
import { parseMoney } from '../../kernel/money.js';
import type { Result } from '../../kernel/result.js';
import { readForm, sayingOfFile } from './faults.js';
import { amountField, minorOf, present, printMinor } from './values.js';

const SHIPPED = DEFAULT_MATCH_POLICY.tolerances;
const CLASSES = Object.keys(SWITCHABLE) as SwitchableClass[];

/** Bounds of what is still a tolerance: 1.00 of rounding, 100.00 or half of the claim in charges, a month of grace. */
const ROUNDING_MAX = 100n;
const CHARGES_MAX = 10_000n;
const CHARGES_PERCENT_MAX = 50;
const LATE_DAYS_MAX = 31;
/** Nothing is surer than this: what asks for more books nothing. */
const CONFIDENCE_MAX = 0.99;

/** An amount from 0 to `most` minor units, two places, in the administration's currency. */
function amountUpTo(most: bigint) {
  const range = `an amount from 0.00 to ${printMinor(most)}`;
  return amountField.refine((text) => {
    const parsed = parseMoney(text, 'EUR');
    return parsed.ok && parsed.value.minor >= 0n && parsed.value.minor <= most;
  }, `expected ${range}`);
}

const tolerances = z.strictObject({
  rounding: amountUpTo(ROUNDING_MAX).default(printMinor(SHIPPED.roundingMinor)),
  charges: amountUpTo(CHARGES_MAX).default(printMinor(SHIPPED.chargesMinor)),
  chargesPercent: z.int().min(0).max(CHARGES_PERCENT_MAX).default(SHIPPED.chargesPercent),
  lateDiscountDays: z.int().min(0).max(LATE_DAYS_MAX).default(SHIPPED.lateDiscountDays),
});

const form = z
  .strictObject({
    mode: z.enum(['automatic', 'propose', 'never']).default(DEFAULT_MATCH_POLICY.mode),
    confidenceMin: z
      .number()
      .min(0)
      .max(CONFIDENCE_MAX)
      .default(DEFAULT_MATCH_POLICY.confidenceMin),
    tolerances: tolerances.prefault({}),
    oldestFirst: z.boolean().default(DEFAULT_MATCH_POLICY.oldestFirst),
    automatic: z.array(z.enum(CLASSES)).max(CLASSES.length).default([]),
  })
  .superRefine(({ automatic, oldestFirst, tolerances: { lateDiscountDays } }, context) => {
    const refuse = (name: SwitchableClass, missing: string): void => {
      const path = ['automatic', automatic.indexOf(name)];
      const message = `"${name}" is booked only with ${missing}`;
      if (automatic.includes(name)) context.addIssue({ code: 'custom', path, message });
    };
    if (!oldestFirst) refuse('oldest-first', '"oldestFirst": true');
    if (lateDiscountDays === 0) refuse('late-discount', '"lateDiscountDays" of 1 or more');
  });

/** How a matching policy looks in JSON; amounts are decimals with two places, `0.04`. Absent members are as shipped. */
export const matchingPolicyField = z.codec(form, present<MatchPolicy>(), {
  decode: ({ tolerances: { rounding, charges, ...rest }, automatic, ...policy }, context) => ({
    ...policy,
    automatic: [...new Set(automatic)],
    tolerances: {
      ...rest,
      roundingMinor: minorOf(rounding, context),
      chargesMinor: minorOf(charges, context),
    },
  }),
  encode: ({ tolerances: { roundingMinor, chargesMinor, ...rest }, automatic, ...policy }) => ({
    ...policy,
    automatic: [...automatic],
    tolerances: { ...rest, rounding: printMinor(roundingMinor), charges: printMinor(chargesMinor) },
  }),
});

/** Reads a policy from parsed JSON; faults carry JSON pointers (schemas/matching-policy.json). */
export function readMatchingPolicy(json: unknown): Result<MatchPolicy, readonly Fault[]> {
  return readForm(matchingPolicyField, json, sayingOfFile('matching-policy'));
}

/** The policy as JSON, every member given. */
export function writeMatchingPolicy(policy: MatchPolicy): z.input<typeof matchingPolicyField> {
  return z.encode(matchingPolicyField, policy);
}
