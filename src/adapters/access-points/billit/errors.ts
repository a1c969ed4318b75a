import { z } from 'zod';
import { jsonOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { Dialect, Refusal } from '../answers.js';

const said = z.object({
  Code: z.string(),
  Description: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
});
/** `{"errors":[…]}`, or one error by itself. */
const refusalSchema = z.union([
  z.object({ errors: z.array(said).min(1).max(200) }).transform(({ errors }) => errors),
  said.transform((one) => [one]),
]);

/** What a rule of the network or of UBL that is broken is called; the description names the rule. */
const RULE_BROKEN = 'GenericError';

/**
 * How Billit refuses: 400 with codes. A broken rule is a verdict about the document. Any other code is held for a person:
 * it may be about the company, the subscription or the receiver, and would otherwise end a good document.
 */
export const BILLIT_DIALECT: Dialect = {
  refusalOf,
  kindByCode: { [RULE_BROKEN]: 'invalid' },
  kindByStatus: {},
};

function refusalOf(answer: HttpAnswer): Refusal | null {
  const read = refusalSchema.safeParse(jsonOf(answer));
  if (!read.success) return null;
  const errors = read.data.map(({ Code, Description }) => ({
    // Written as "Generic Error" too; what is no name at all gets none.
    code: /^[\w.-]{1,80}$/.test(Code.replaceAll(' ', '')) ? Code.replaceAll(' ', '') : 'refused',
    path: '',
    message: Description === '' ? Code : Description,
  }));
  const telling = errors.find(({ code }) => code !== RULE_BROKEN) ?? errors[0];
  const message = errors.map((one) => one.message).join(' ');
  // Only a 400 is a refusal of what was asked; the same words with another status may hide a trouble of Billit's own.
  const code = answer.status === 400 && telling !== undefined ? { code: telling.code } : {};
  return { ...code, message, faults: errors };
}

/**
 * Whether it refused because the key was used before: 409, and an error that names the token. Billit remembers a key only
 * once the call under it succeeded (its documentation, Idempotent Tokens), so this document was taken.
 */
export function isKeyUsed(answer: HttpAnswer): boolean {
  const refusal = refusalOf(answer);
  if (refusal === null || answer.status < 400 || answer.status >= 500) return false;
  const codes = (refusal.faults ?? []).map(({ code }) => code);
  return /idempoten/i.test([...codes, refusal.message].join(' '));
}
