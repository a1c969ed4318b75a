import { z } from 'zod';
import { JOURNAL_ACCOUNTS } from '../../domain/ledger/journal.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import type { HostMapping } from '../../domain/ledger/host-mapping.js';
import { readForm, saying, sayingOfFile } from './faults.js';
import { decimalField } from './values.js';

/** Codes of one kind that a mapping may hold; the largest chart of codes seen has a few hundred. */
const CODES_MAX = 5_000;
/** Characters of a host's code or name. */
const CODE_MAX = 200;

const codeField = z.string().min(1).max(CODE_MAX);

function byCode<Value extends z.ZodType>(value: Value) {
  return z
    .record(z.string().max(CODE_MAX), value)
    .refine((codes) => Object.keys(codes).length <= CODES_MAX, `at most ${CODES_MAX} codes`)
    .default({});
}

/** Categories that carry no tax, with the reason a document must then give (EN 16931 BR-E-10, BR-AE-10, BR-IC-10 …). */
const NEEDS_REASON = ['E', 'AE', 'K', 'G', 'O'];

const vatMeaning = z
  .object({
    category: z.enum(['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M']),
    rate: z.exactOptional(decimalField),
    exemptionCode: z.exactOptional(codeField),
    exemptionReason: z.exactOptional(z.string().min(1).max(1_000)),
  })
  .refine(({ category, rate }) => (category === 'O') === (rate === undefined), {
    error: 'rate: a percentage for every category but O, which has none',
    path: ['rate'],
  })
  .refine(({ category, rate }) => category !== 'S' || (rate !== undefined && rate.unscaled > 0n), {
    error: 'rate: above zero for category S',
    path: ['rate'],
  })
  .refine(
    ({ category, exemptionCode, exemptionReason }) =>
      !NEEDS_REASON.includes(category) ||
      exemptionCode !== undefined ||
      exemptionReason !== undefined,
    { error: 'exemptionReason: needed for this category', path: ['exemptionReason'] },
  );

/** The form of mappings/<host>/mapping.json, and of what one administration says otherwise. */
export const hostMappingJson = z.strictObject({
  vat: byCode(vatMeaning),
  units: byCode(z.string().regex(/^[A-Z0-9]{2,3}$/, 'expected a code of UN/ECE Rec 20 or 21')),
  languages: byCode(z.enum(['nl', 'fr', 'en', 'de'])),
  paymentMeans: byCode(z.string().regex(/^\d{1,3}$|^ZZZ$/, 'expected a code of UNCL4461')),
  accounts: z.partialRecord(z.enum(JOURNAL_ACCOUNTS), codeField).default({}),
  journals: z.partialRecord(z.enum(['bank', 'purchase', 'general']), codeField).default({}),
  fields: byCode(codeField),
});

/** Reads a mapping; every fault says its place. */
export function parseHostMapping(value: unknown): Result<HostMapping, readonly Fault[]> {
  return readForm(hostMappingJson, value, sayingOfFile('host-mapping'));
}

/** The mapping as JSON: what parseHostMapping reads. */
export function hostMappingToJson(mapping: HostMapping): object {
  return z.encode(hostMappingJson, mapping as z.output<typeof hostMappingJson>);
}

export const acceptanceForm = z.strictObject({
  rows: z.union([
    z.literal('certain'),
    z
      .array(
        z
          .string()
          .min(1)
          .max(CODE_MAX * 2),
      )
      .min(1)
      .max(CODES_MAX),
  ]),
});

/** Which rows of a proposal are taken: `{"rows": "certain"}` or `{"rows": ["vat:4"]}`. */
export function parseAcceptance(
  value: unknown,
): Result<z.output<typeof acceptanceForm>, readonly Fault[]> {
  return readForm(acceptanceForm, value, saying('SCHEMA', 'host.acceptance'));
}

/** What is said otherwise as JSON, for a person to keep and change: parts that say nothing are left out. */
export function hostMappingOverrideToJson(otherwise: Partial<HostMapping>): object {
  const whole = Object.entries(hostMappingToJson({ ...NOTHING, ...otherwise }));
  return Object.fromEntries(whole.filter(([, codes]) => Object.keys(codes as object).length > 0));
}

const NOTHING: HostMapping = {
  ...{
    vat: {},
    units: {},
    languages: {},
    paymentMeans: {},
    accounts: {},
    journals: {},
    fields: {},
  },
};
