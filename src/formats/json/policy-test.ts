import { z } from 'zod';
import type { NewPolicyTest } from '../../domain/dunning/assignment.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, saying } from './faults.js';
import { policyNameField } from './policy.js';
import { dateField } from './values.js';

export const policyTestForm = z
  .strictObject({
    name: policyNameField,
    policy: policyNameField,
    against: policyNameField.exactOptional(),
    share: z.int().min(1).max(99),
    from: dateField.exactOptional(),
    until: dateField.exactOptional(),
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
    path: ['until'],
    message: 'The last day is before the first',
  });

/** Reads what a test is to be from parsed JSON; faults carry JSON pointers. */
export function readPolicyTest(json: unknown): Result<NewPolicyTest, readonly Fault[]> {
  return readForm(policyTestForm, json, saying('VALUE', 'policy.test'));
}
