import { z } from 'zod';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, saying } from './faults.js';
import { idField } from './values.js';

const by = z.string().trim().min(1).max(200);
/** Characters of a subject or a body that are read at all; what is too long for a letter is said by the lint. */
const words = z.string().max(50_000);

/** What people send about letters and what became of them; unknown keys are refused. */
export const LETTER_FORMS = {
  words: z.strictObject({ subject: words, body: words, by }),
  draft: z.strictObject({
    subject: words,
    body: words,
    debtor: idField<'debtor'>().exactOptional(),
  }),
  signature: z.strictObject({ by }),
  /** How he knows is kept with the decision */
  decision: z.strictObject({ left: z.boolean(), by, reason: z.string().trim().min(1).max(500) }),
  usable: z.strictObject({ email: z.string().trim().min(3).max(320), by }),
};

export function readLetterForm<Form extends z.ZodType>(
  form: Form,
  body: unknown,
): Result<z.output<Form>, readonly Fault[]> {
  return readForm(form, body, saying('VALUE', 'letter.form')) as Result<
    z.output<Form>,
    readonly Fault[]
  >;
}
