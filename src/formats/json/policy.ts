import { z } from 'zod';
import type { DunningPolicy } from '../../domain/dunning/policy.js';
import { policyFaults } from '../../domain/dunning/policy-checks.js';
import { ROLES } from '../../domain/work/task.js';
import type { Fault } from '../../kernel/fault.js';
import { err, type Result } from '../../kernel/result.js';
import { readForm, sayingOfFile } from './faults.js';
import { countryField } from './values.js';

/** More steps than this are no policy but a siege. */
const STEPS_MAX = 20;
/** Cases of one condition, and groups named in one; more is a table, not a rule. */
const CASES_MAX = 10;
const GROUPS_MAX = 50;
/** Characters of what a person is told to do. */
const INSTRUCTION_MAX = 1_000;

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected a short name such as last-call');
/** Sixty days before and two years after: outside it nobody means what he writes. */
const days = z.int().min(-60).max(730);
const channel = z.enum(['task', 'mail', 'letter', 'registered', 'call']);
const tone = z.enum(['notice', 'reminder', 'second', 'formal', 'call', 'last-call']);
const payWithinDays = z.int().min(1).max(60).exactOptional();
const instruction = z.string().min(1).max(INSTRUCTION_MAX).exactOptional();
const amount = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, 'expected an amount such as 2500.00');

/** The name a policy goes by in files, settings and on the command line. */
export const policyNameField = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'expected a name without control characters');

const start = z.discriminatedUnion('from', [
  z.strictObject({ from: z.enum(['due-date', 'invoice-date', 'broken-promise']), days }),
  z.strictObject({ from: z.enum(['step', 'term']), step: id.exactOptional(), days }),
]);

const condition = z.strictObject({
  amountFrom: amount.exactOptional(),
  amountBelow: amount.exactOptional(),
  scoreBelow: z.int().min(1).max(100).exactOptional(),
  usuallyLateFrom: z.int().min(1).max(365).exactOptional(),
  groups: z.array(z.string().min(1).max(200)).min(1).max(GROUPS_MAX).exactOptional(),
});
const cases = z.array(condition).min(1).max(CASES_MAX);

const step = z.strictObject({
  id,
  afterDueDays: days.exactOptional(),
  start: start.exactOptional(),
  channel,
  tone,
  payWithinDays,
  mode: z.enum(['manual', 'semi-automatic', 'automatic']).exactOptional(),
  claims: z.enum(['none', 'announce', 'claim']).exactOptional(),
  only: cases.exactOptional(),
  instead: z
    .strictObject({ when: cases, channel, tone, payWithinDays, instruction })
    .exactOptional(),
  kind: z.literal('hand-over').exactOptional(),
  role: z.enum(ROLES).exactOptional(),
  instruction,
});

/** The JSON form of a dunning policy; schemas/policy.json is made from it. */
export const policySchema = z.strictObject({
  name: policyNameField,
  version: z.int().min(1),
  steps: z.array(step).min(1).max(STEPS_MAX),
  workingDays: z.boolean().exactOptional(),
  regime: z
    .strictObject({
      country: countryField.exactOptional(),
      kind: z.enum(['business', 'consumer', 'public']).exactOptional(),
    })
    .exactOptional(),
});

/** Reads a policy from parsed JSON, and refuses one that cannot be followed (domain/dunning/policy-checks). */
export function readPolicy(json: unknown): Result<DunningPolicy, readonly Fault[]> {
  const parsed = readForm(policySchema, json, sayingOfFile('policy'));
  if (!parsed.ok) return parsed;
  const faults = policyFaults(parsed.value);
  return faults.length === 0 ? parsed : err(faults);
}

/** Whether two policies say the same, whatever their versions and the order in which they say it. */
export function samePolicy(a: DunningPolicy, b: DunningPolicy): boolean {
  const said = (policy: DunningPolicy): string =>
    JSON.stringify(policySchema.parse({ ...policy, version: 1 }));
  return said(a) === said(b);
}
