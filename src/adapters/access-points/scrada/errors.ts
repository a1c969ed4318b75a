import { z } from 'zod';
import { jsonOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { Dialect, Refusal } from '../answers.js';

interface Said {
  readonly errorCode: number;
  readonly defaultFormat?: string | null | undefined;
  readonly innerErrors?: readonly Said[] | null | undefined;
}

const said: z.ZodType<Said> = z.lazy(() =>
  z.object({
    errorCode: z.number(),
    defaultFormat: z.string().nullish(),
    innerErrors: z.array(said).max(50).nullish(),
  }),
);

/** An error that only wraps another one. */
const WRAPPER = 100_008;
const WRAPPED_MAX = 5;

/** Published by Scrada already, by us or by another customer of theirs. */
export const REGISTERED_HERE = '110552';
/** Published by another provider. */
export const REGISTERED_ELSEWHERE = '110554';

/**
 * How Scrada refuses: `{errorCode, defaultFormat, innerErrors}`, with status 500 for most things. Only the codes seen in
 * use have a meaning; none of them is a verdict about a document, so nothing that Scrada answers makes one `invalid`.
 * A 500 of its own while sending stays unknown: that nothing was stored before the error is not documented.
 */
export const SCRADA_DIALECT: Dialect = {
  refusalOf,
  kindByCode: {
    [REGISTERED_HERE]: 'precondition',
    [REGISTERED_ELSEWHERE]: 'precondition',
  },
  kindByStatus: {},
};

/** The refusal without its wrapping; null when the answer is not Scrada's own. */
export function refusalOf(answer: HttpAnswer): Refusal | null {
  const read = said.safeParse(jsonOf(answer));
  if (!read.success) return null;
  let error = read.data;
  for (let depth = 0; depth < WRAPPED_MAX && error.errorCode === WRAPPER; depth += 1) {
    const inner = error.innerErrors?.[0];
    if (inner === undefined) break;
    error = inner;
  }
  return { code: String(error.errorCode), message: error.defaultFormat ?? 'No reason is given.' };
}
