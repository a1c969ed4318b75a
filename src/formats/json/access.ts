import { z } from 'zod';
import { ACTS, ROLES } from '../../domain/access/acts.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, saying } from './faults.js';
import { idField } from './values.js';

const name = z.string().trim().min(1).max(200);

/** What people send about who may do what in one administration; unknown keys are refused. */
export const ACCESS_FORMS = {
  /** A role for who has the address; he is added under `name` when he is not known yet */
  invitation: z.strictObject({
    email: name,
    name: name,
    language: z.enum(['nl', 'fr', 'en', 'de']).default('nl'),
    role: z.enum(ROLES),
    partner: idField<'connection'>().exactOptional(),
    by: name,
  }),
  key: z.strictObject({
    name: name,
    scopes: z.array(z.enum(ACTS)).max(ACTS.length),
    days: z.int().default(365),
    by: name,
  }),
  signature: z.strictObject({ by: name }),
} as const;

/** Reads a body by its form. Errors: VALUE, with their place as a JSON pointer. */
export function readAccess<Form extends z.ZodType>(
  form: Form,
  body: unknown,
): Result<z.output<Form>, readonly Fault[]> {
  return readForm(form, body, saying('VALUE', 'access.form')) as Result<
    z.output<Form>,
    readonly Fault[]
  >;
}
