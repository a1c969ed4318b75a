import { addMs, type Instant } from '../../kernel/dates.js';

/** Shortest wait, ms: a "Retry-After: 0" must not make us ask in a circle. */
const WAIT_MIN_MS = 1_000;
const WAIT_MAX_MS = 3_600_000;

/** Waiting time before attempt n+1: 5 s, 15 s, 45 s … up to an hour (INV-2). */
function retryDelayMs(attempts: number): number {
  return Math.min(5_000 * 3 ** Math.max(0, attempts - 1), WAIT_MAX_MS);
}

/** When to try again: as the other side asks, else by our own growing delays. */
export function nextTryAt(
  now: Instant,
  message: { readonly attempts: number },
  error: { readonly retryAfterMs?: number } = {},
): Instant {
  const wait = error.retryAfterMs ?? retryDelayMs(message.attempts);
  return addMs(now, Math.max(wait, WAIT_MIN_MS));
}
