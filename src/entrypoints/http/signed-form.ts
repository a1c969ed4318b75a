import type { Request } from 'express';
import type { z } from 'zod';
import { readForm, saying } from '../../formats/json/faults.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { signedBody, SIGNATURES } from './identity.js';

/** The body by the form its route says it reads, signed by who signed in. Errors: VALUE under `<subject>.form`, with their places. */
export function signedForm<Form extends z.ZodType>(
  request: Request,
  form: Form,
  subject: string,
): Result<z.output<Form>, readonly Fault[]> {
  return readForm<z.output<Form>>(
    form as z.ZodType<z.output<Form>>,
    signedBody(request, signaturesOf(form)),
    saying('VALUE', `${subject}.form`),
  );
}

/** Under which of its members a form is signed; a choice of forms by those of each. */
export function signaturesOf(form: z.ZodType): readonly string[] {
  if ('options' in form) return (form.options as readonly z.ZodType[]).flatMap(signaturesOf);
  const members = 'shape' in form ? Object.keys(form.shape as object) : [];
  return SIGNATURES.filter((name) => members.includes(name));
}
