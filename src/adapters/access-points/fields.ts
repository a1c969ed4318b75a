import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type Instant, parseInstant } from '../../kernel/dates.js';

/** Fields that the settings and answers of several providers have in common. */

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The address of an API: https, or http on this very machine; without user, query and fragment; no slash at the end. */
export const baseUrl = z
  .string()
  .max(500)
  .transform((text, context): string => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const isSafe =
      url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
    const isBare =
      url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
    if (isSafe && isBare) return text.replace(/\/+$/, '');
    context.addIssue('must be an https address without user, query and fragment');
    return z.NEVER;
  });

/** A key or password: never told again, so its bounds are all that is said of it. */
export const secret = z.string().min(8).max(500);

const MIB = 1024 * 1024;
/** Total size after base64 has no common limit across providers (facts 8.8). */
const DOCUMENT_BYTES_DEFAULT = 10 * MIB;
/** Larger ones our own reader refuses. */
const DOCUMENT_BYTES_MOST = 25 * MIB;

/** Largest document to send, bytes. */
export const documentBytesMax = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'must be a number of bytes')
  .default(String(DOCUMENT_BYTES_DEFAULT))
  .transform(Number)
  .refine((bytes) => bytes <= DOCUMENT_BYTES_MOST, `must be at most ${DOCUMENT_BYTES_MOST}`);

export const yesOrNo = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** Ids that a provider gives are handed back to it in paths. */
export const id = z.string().min(1).max(200);

/** A moment an answer tells, or the given one where it tells none that can be read. */
export function momentOr(text: string | null | undefined, otherwise: Instant): Instant {
  const read = parseInstant((text ?? '').replace(' ', 'T'));
  return read.ok ? read.value : otherwise;
}

/** Identifiers travel with their schemes in some answers; our code has none. */
export function withoutScheme(identifier: string): string {
  return identifier.replace(/^(busdox-docid-qns|peppol-doctype-wildcard|cenbii-procid-ubl)::/, '');
}

/** What was told of these, as evidence; the rest is left out. */
export function told(
  fields: Readonly<Record<string, string | null | undefined>>,
): Readonly<Record<string, string>> {
  const said = Object.entries(fields).flatMap(([name, value]) =>
    value == null || value === '' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(said);
}

/** Whether a shown secret is one of ours, in a time that tells nothing of either. */
export function isOneOf(shown: string, secrets: readonly string[]): boolean {
  let matches = 0;
  for (const known of secrets.filter((one) => one !== ''))
    matches += timingSafeEqual(digest(shown), digest(known)) ? 1 : 0;
  return matches > 0;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
