import { z } from 'zod';
import { policyNameField, policySchema } from '../../../formats/json/policy.js';
import { policyTestForm } from '../../../formats/json/policy-test.js';
import {
  comparison,
  dunningPolicy,
  policyListed,
  policyTest,
  policyVersion,
} from '../forms/policies.js';
import { day } from '../forms/values.js';
import { fault } from '../forms/words.js';
import { telling } from '../told.js';

const saved = z.strictObject({ policy: dunningPolicy, outcome: z.enum(['added', 'exists']) });

/** Who follows a policy: a group, one debtor, or with neither the administration; null follows what is above. */
const assignment = z
  .strictObject({
    policy: policyNameField.nullable(),
    group: z.string().min(1).max(200).exactOptional(),
    debtor: z.string().min(1).max(200).exactOptional(),
  })
  .refine(({ group, debtor }) => group === undefined || debtor === undefined, {
    message: 'A policy goes to a group or to one debtor, not to both',
  });

export const POLICIES = telling('dunning', {
  listPolicies: {
    says: 'Dunning policies there are, and who follows them',
    answers: { 200: z.strictObject({ policies: z.array(policyListed) }) },
  },
  savePolicy: {
    says: 'Add a version of a dunning policy',
    more: 'A version that exists with the same content answers 200.',
    body: policySchema,
    answers: { 200: saved, 201: saved },
  },
  readPolicy: {
    says: 'Every version of a policy',
    answers: { 200: z.strictObject({ versions: z.array(policyVersion) }) },
  },
  assignPolicy: {
    says: 'Say who follows a policy',
    body: assignment,
    answers: {
      200: z.strictObject({
        policy: z.string().nullable(),
        group: z.string().optional(),
        debtor: z.string().optional(),
        held: z.array(fault),
      }),
    },
  },
  listPolicyTests: {
    says: 'Tests of one policy against another',
    answers: { 200: z.strictObject({ tests: z.array(policyTest) }) },
  },
  startPolicyTest: {
    says: 'Try a policy on a share of the debtors',
    body: policyTestForm,
    answers: { 201: policyTest },
  },
  comparePolicies: {
    says: 'How a test is doing',
    query: z.object({
      within: z
        .string()
        .regex(/^[1-9]\d{0,2}$/)
        .optional()
        .meta({ description: 'Days within which paid counts, 1 to 365' }),
    }),
    answers: { 200: z.strictObject({ test: policyTest, comparison }) },
  },
  endPolicyTest: {
    says: 'End a test',
    answers: { 200: z.strictObject({ until: day }) },
  },
});
