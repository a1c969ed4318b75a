import type { PartnerError } from '../../ports/collection-partner.js';
import { retryAfterOf } from '../http/answers.js';
import type { HttpAnswer } from '../http/client.js';
import type { HttpFailure } from '../http/failures.js';

type Kind = PartnerError['kind'];

const OF_FAILURE: Readonly<Record<HttpFailure['kind'], Kind>> = {
  'not-sent': 'unavailable',
  'no-answer': 'unavailable',
  forbidden: 'refused',
  'too-large': 'malformed',
};

/** First fitting row wins. A redirect is never followed: the token would go along. */
const OF_STATUS: readonly { readonly from: number; readonly to: number; readonly kind: Kind }[] = [
  { from: 200, to: 299, kind: 'malformed' },
  { from: 300, to: 399, kind: 'refused' },
  { from: 401, to: 403, kind: 'unauthorised' },
  { from: 408, to: 408, kind: 'unavailable' },
  { from: 429, to: 429, kind: 'throttled' },
  { from: 400, to: 499, kind: 'refused' },
  { from: 500, to: 599, kind: 'unavailable' },
];

/** Longest wait a partner may ask for, ms. */
const RETRY_AFTER_MAX_MS = 24 * 3_600_000;

export function errorOfFailure({ kind, message }: HttpFailure): PartnerError {
  const certain = kind === 'not-sent' || kind === 'forbidden' ? { sent: false as const } : {};
  return { kind: OF_FAILURE[kind], message, ...certain };
}

/** The error an answer stands for. What the partner says in its own words is not repeated: it may name the debtor. */
export function errorOfAnswer(answer: HttpAnswer, nowMs: number): PartnerError {
  const row = OF_STATUS.find(({ from, to }) => answer.status >= from && answer.status <= to);
  const kind = row?.kind ?? 'malformed';
  const retryAfterMs = retryAfterOf(answer, { nowMs, maxMs: RETRY_AFTER_MAX_MS });
  return {
    ...{ kind, message: `The collection partner answered ${answer.status}.` },
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}

export const MALFORMED: PartnerError = {
  kind: 'malformed',
  message: 'The answer of the collection partner was not in its form; tell whoever runs it.',
};
