import { z } from 'zod';
import { jsonOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { Dialect, Refusal } from '../answers.js';

const text = z
  .string()
  .nullish()
  .transform((found) => found ?? '');
const refusalSchema = z
  .array(z.object({ source: text, details: text }))
  .min(1)
  .max(200);

/** The key was used before. */
export const KEY_USED = 'idempotencyGuid';

/** Which part of the call a source names, where that is certain enough to say what the refusal is about. */
const PARTS: readonly (readonly [code: string, source: RegExp])[] = [
  [KEY_USED, /idempotency/i],
  ['document', /^document(\.(rawDocumentData|invoice)(\.document)?)?$/i],
];

/**
 * How Storecove refuses: 422 with `[{source, details}]`, for a document as for a used key. What the sources are called is
 * not in the (old) specification: only one that names the document itself is a verdict about it; the rest is for a person.
 */
export const STORECOVE_DIALECT: Dialect = {
  refusalOf,
  kindByCode: { [KEY_USED]: 'unknown', document: 'invalid' },
  kindByStatus: {},
};

export function refusalOf(answer: HttpAnswer): Refusal | null {
  const read = refusalSchema.safeParse(jsonOf(answer));
  if (!read.success) return null;
  const faults = read.data.map(({ source, details }) => ({
    ...{ code: partOf(source) ?? 'refused', path: source.slice(0, 200) },
    message: details === '' ? source : details,
  }));
  const message = read.data.map(({ source, details }) => `${source}: ${details}`).join(' ');
  // A used key decides, whatever else is wrong; the document is judged only when nothing else is.
  const codes = faults.map(({ code }) => code);
  const code = codes.includes(KEY_USED) ? KEY_USED : codes.find((one) => one !== 'document');
  return {
    ...(answer.status === 422 ? { code: code ?? 'document' } : {}),
    ...{ message, faults },
  };
}

function partOf(source: string): string | undefined {
  return PARTS.find(([, pattern]) => pattern.test(source))?.[0];
}
