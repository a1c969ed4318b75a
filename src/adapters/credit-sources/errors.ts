import type { SourceError } from '../../ports/source-error.js';
import { retryAfterOf } from '../http/answers.js';
import type { HttpAnswer } from '../http/client.js';
import { troubleOfStatus } from '../http/trouble.js';

type Kind = SourceError['kind'];

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

/** The error an answer stands for. What the source says in its own words is not repeated: it may name the debtor. */
export function errorOfAnswer(answer: HttpAnswer, nowMs: number): SourceError {
  const retryAfterMs = retryAfterOf(answer, { nowMs, maxMs: RETRY_AFTER_MAX_MS });
  return {
    ...sourceError(troubleOfStatus(answer.status), `The source answered ${answer.status}.`),
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}

export function sourceError(kind: Kind, said: string): SourceError {
  return { kind, message: `${said} ${SENTENCES[kind]}` };
}
