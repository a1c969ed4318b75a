import { daysBetween, type Instant, type PlainDate } from '../../kernel/dates.js';

/** Days before a consent ends in which a person is asked to renew it: two weeks leave room for a holiday. */
export const CONSENT_WARN_DAYS = 14;

/** Kinds of failure that waiting does not mend. */
const NEEDS_PERSON: readonly string[] = ['unauthorised', 'consent-ended', 'refused'];

/** What is known of a source of statements. */
export interface SourceFacts {
  /** Kind of the failure that stands, or null */
  readonly error: string | null;
  readonly consentUntil: Instant | null;
}

/**
 * - well: it answers
 * - failing: it does not answer now, and is asked again by itself
 * - consent-ends: it answers, and somebody has to renew the consent within `CONSENT_WARN_DAYS`
 * - needs-person: it gives nothing any more until somebody does something
 */
export type SourceHealth = 'well' | 'failing' | 'consent-ends' | 'needs-person';

export function healthOf({ error, consentUntil }: SourceFacts, today: PlainDate): SourceHealth {
  if (error !== null) return NEEDS_PERSON.includes(error) ? 'needs-person' : 'failing';
  const left = consentDaysLeft(consentUntil, today);
  return left !== null && left <= CONSENT_WARN_DAYS ? 'consent-ends' : 'well';
}

/** Days until a consent ends, 0 on its last day, negative after it; null where none is known. */
export function consentDaysLeft(consentUntil: Instant | null, today: PlainDate): number | null {
  return consentUntil === null ? null : daysBetween(today, consentUntil.slice(0, 10) as PlainDate);
}
