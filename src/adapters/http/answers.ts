import type { HttpAnswer } from './client.js';

/** Whether the other side says that it did what was asked. */
export function isSuccess(answer: HttpAnswer): boolean {
  return answer.status >= 200 && answer.status < 300;
}

/** The JSON of an answer; undefined when it is none, or no UTF-8. */
export function jsonOf(answer: HttpAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.body));
  } catch {
    return undefined;
  }
}

/**
 * The wait an answer asks for with Retry-After, in seconds or as an HTTP date (RFC 9110, 10.2.3), in milliseconds
 * from `nowMs` on; never more than `maxMs`, because nobody may ask for ever. Null when absent or unreadable.
 */
export function retryAfterOf(
  answer: HttpAnswer,
  { nowMs, maxMs }: { readonly nowMs: number; readonly maxMs: number },
): number | null {
  const text = answer.headers['retry-after'];
  if (text === undefined) return null;
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), maxMs);
}
