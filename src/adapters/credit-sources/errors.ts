import type { SourceError } from '../../ports/source-error.js';
import { retryAfterOf } from '../http/answers.js';
import type { HttpAnswer } from '../http/client.js';
import type { HttpFailure } from '../http/failures.js';

type Kind = SourceError['kind'];

const OF_FAILURE: Readonly<Record<HttpFailure['kind'], Kind>> = {
  'not-sent': 'unavailable',
  'no-answer': 'unavailable',
  forbidden: 'refused',
  'too-large': 'malformed',
};

/** First fitting row wins. A server that is ill or being restarted (5xx) is asked again. */
const OF_STATUS: readonly { readonly from: number; readonly to: number; readonly kind: Kind }[] = [
  { from: 200, to: 299, kind: 'malformed' },
  // Never followed: the token would go along. Somebody has to correct the address.
  { from: 300, to: 399, kind: 'refused' },
  { from: 401, to: 403, kind: 'unauthorised' },
  { from: 408, to: 408, kind: 'unavailable' },
  { from: 429, to: 429, kind: 'throttled' },
  { from: 400, to: 499, kind: 'refused' },
  { from: 500, to: 599, kind: 'unavailable' },
];

const SENTENCES: Readonly<Record<Kind, string>> = {
  unavailable: 'Nothing is known from it now; it is asked again later.',
  throttled: 'It was asked too often; it is asked again later.',
  unauthorised: 'Give the connection a key that is valid.',
  refused: 'Check the connection and the number that was asked about.',
  malformed: 'It does not keep to its form; tell whoever runs it.',
  'not-supported': 'This source does not offer that.',
};

/** Longest wait a source may ask for, ms. */
const RETRY_AFTER_MAX_MS = 24 * 3_600_000;

export function errorOfFailure({ kind, message }: HttpFailure): SourceError {
  const certain = kind === 'not-sent' || kind === 'forbidden' ? { sent: false as const } : {};
  return { kind: OF_FAILURE[kind], message, ...certain };
}

/** The error an answer stands for. What the source says in its own words is not repeated: it may name the debtor. */
export function errorOfAnswer(answer: HttpAnswer, nowMs: number): SourceError {
  const row = OF_STATUS.find(({ from, to }) => answer.status >= from && answer.status <= to);
  const kind = row?.kind ?? 'malformed';
  const retryAfterMs = retryAfterOf(answer, { nowMs, maxMs: RETRY_AFTER_MAX_MS });
  return {
    ...sourceError(kind, `The source answered ${answer.status}.`),
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}

export function sourceError(kind: Kind, said: string): SourceError {
  return { kind, message: `${said} ${SENTENCES[kind]}` };
}
