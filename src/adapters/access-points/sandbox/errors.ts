import { z } from 'zod';
import { jsonOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { Dialect, Refusal } from '../answers.js';

const refusalSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    faults: z
      .array(z.object({ code: z.string(), path: z.string(), message: z.string() }))
      .optional(),
  }),
});

/** How the sandbox refuses: always with a code, so its statuses alone mean nothing. */
export const SANDBOX_DIALECT: Dialect = {
  refusalOf,
  kindByCode: {
    'document-invalid': 'invalid',
    'document-too-large': 'invalid',
    'receiver-not-registered': 'precondition',
    'sender-not-yours': 'precondition',
    'quota-exceeded': 'precondition',
    'key-conflict': 'precondition',
    'migration-key-wrong': 'precondition',
    'not-registered-here': 'precondition',
    unauthorised: 'precondition',
    'rate-limited': 'transient',
    unavailable: 'transient',
  },
  kindByStatus: {},
};

/** The stable code of a refusal of its own; null when the answer is not from the access point itself (a proxy, say). */
export function refusalCode(answer: HttpAnswer): string | null {
  return refusalOf(answer)?.code ?? null;
}

function refusalOf(answer: HttpAnswer): Refusal | null {
  const read = refusalSchema.safeParse(jsonOf(answer));
  if (!read.success) return null;
  const { code, message, faults } = read.data.error;
  return { code, message, ...(faults === undefined ? {} : { faults }) };
}
