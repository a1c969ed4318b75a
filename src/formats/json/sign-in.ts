import { z } from 'zod';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, saying } from './faults.js';

/** Bounds of what is typed; whether it is any good is judged elsewhere. A password longer than this is no password. */
const email = z.string().min(1).max(300);
const password = z.string().min(1).max(1_000);
const code = z.string().min(1).max(100);
const proof = { password, code: code.exactOptional() };

/** What people send to sign in, and about what they sign in with. Unknown keys are refused. */
export const SIGN_IN_FORMS = {
  signIn: z.strictObject({ email, ...proof }),
  proof: z.strictObject(proof),
  change: z.strictObject({ ...proof, fresh: password }),
  confirm: z.strictObject({ code }),
  askReset: z.strictObject({ email }),
  reset: z.strictObject({ token: z.string().min(1).max(100), fresh: password }),
  nothing: z.unknown(),
} as const;

/** One of the forms; what is wrong says where, and never what was typed. */
export function readSignIn<Form extends z.ZodType>(
  form: Form,
  body: unknown,
): Result<z.output<Form>, readonly Fault[]> {
  return readForm(form, body, saying('VALUE', 'sign-in.form')) as Result<
    z.output<Form>,
    readonly Fault[]
  >;
}
