import { addMs, type Instant } from '../../kernel/dates.js';

/** A request is answered the same again for so long, ms: a day, in which every queue that repeats has given up or got through. */
export const KEPT_MS = 24 * 3_600_000;
/**
 * So long after it began, a request without an answer is no longer waited for, ms: whoever did it died, or its answer could
 * not be noted. Longer than any request runs.
 */
export const ABANDONED_MS = 5 * 60_000;

/** What was done, as it was told the first time. */
export interface KeptAnswer {
  readonly status: number;
  /** Media type of the body; absent: no body */
  readonly type?: string;
  readonly etag?: string;
  readonly body?: string;
}

/** A request under a name its caller gave it. */
export interface NamedRequest {
  /** Who asks, as the identity has it: names of one caller say nothing to another */
  readonly caller: string;
  readonly key: string;
  /** SHA-256 in hex of what is asked: method, address and body */
  readonly digest: string;
}

/** One that came before under the same name. */
export interface KnownRequest extends NamedRequest {
  readonly begunAt: Instant;
  /** Null: it is being done, or nobody knows; `unkept`: it was done, and its answer is a secret or too large */
  readonly answer: KeptAnswer | 'unkept' | null;
}

/**
 * - again: it may be done, as if it were the first
 * - other: the name stands for something else
 * - running: it is being done, for all we know
 * - unkept: it was done; the answer is not kept
 */
export type Repeat =
  | { readonly kind: 'again' }
  | { readonly kind: 'other' | 'running' | 'unkept' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer };

/** What a request is that comes under a known name. */
export function repeatOf(known: KnownRequest, asked: NamedRequest, now: Instant): Repeat {
  if (now >= addMs(known.begunAt, KEPT_MS)) return { kind: 'again' };
  if (known.digest !== asked.digest) return { kind: 'other' };
  if (known.answer === 'unkept') return { kind: 'unkept' };
  if (known.answer !== null) return { kind: 'answered', answer: known.answer };
  return { kind: now >= addMs(known.begunAt, ABANDONED_MS) ? 'again' : 'running' };
}
