import type { PartnerError } from '../../ports/collection-partner.js';
import { retryAfterOf } from '../http/answers.js';
import type { HttpAnswer } from '../http/client.js';
import { troubleOfStatus } from '../http/trouble.js';

/** Longest wait a partner may ask for, ms. */
const RETRY_AFTER_MAX_MS = 24 * 3_600_000;

/** The error an answer stands for. What the partner says in its own words is not repeated: it may name the debtor. */
export function errorOfAnswer(answer: HttpAnswer, nowMs: number): PartnerError {
  const retryAfterMs = retryAfterOf(answer, { nowMs, maxMs: RETRY_AFTER_MAX_MS });
  return {
    kind: troubleOfStatus(answer.status),
    message: `The collection partner answered ${answer.status}.`,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}

export const MALFORMED: PartnerError = {
  kind: 'malformed',
  message: 'The answer of the collection partner was not in its form; tell whoever runs it.',
};
