import { createHash, timingSafeEqual } from 'node:crypto';
import { type Instant, parseInstant } from '../../kernel/dates.js';

/** What answers and headers of several providers have in common. */

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
