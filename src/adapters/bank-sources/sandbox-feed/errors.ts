import type { BankSourceError } from '../../../ports/bank-source.js';
import { jsonOf, retryAfterOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { HttpFailure } from '../../http/failures.js';

type Kind = BankSourceError['kind'];

/** Asking has no effect, so what may or may not have arrived is asked again. */
const OF_FAILURE: Readonly<Record<HttpFailure['kind'], Kind>> = {
  'not-sent': 'unreachable',
  'no-answer': 'unreachable',
  forbidden: 'refused',
  'too-large': 'malformed',
};

/** First fitting row wins. A server that is ill or being restarted (5xx) is asked again. */
const OF_STATUS: readonly { readonly from: number; readonly to: number; readonly kind: Kind }[] = [
  { from: 200, to: 299, kind: 'malformed' },
  // Never followed: the token would go along. Somebody has to correct the address.
  { from: 300, to: 399, kind: 'refused' },
  { from: 401, to: 401, kind: 'unauthorised' },
  { from: 403, to: 403, kind: 'unauthorised' },
  { from: 408, to: 408, kind: 'unreachable' },
  { from: 429, to: 429, kind: 'throttled' },
  { from: 400, to: 499, kind: 'refused' },
  { from: 500, to: 599, kind: 'unreachable' },
];

const SENTENCES: Readonly<Record<Kind, string>> = {
  unreachable: 'It is asked again at the next turn.',
  throttled: 'It is asked again later.',
  unauthorised: 'Give the connection a token that is valid.',
  'consent-ended': 'The account holder has to renew the consent at the bank.',
  refused: 'Check the address of the connection.',
  malformed: 'The feed does not keep to its form; tell whoever runs it.',
};

/** Longest wait a feed may ask for, ms. */
const RETRY_AFTER_MAX_MS = 24 * 3_600_000;

export function errorOfFailure(failure: HttpFailure): BankSourceError {
  return { kind: OF_FAILURE[failure.kind], message: failure.message };
}

/** The error an answer stands for. What the feed says in its own words is not repeated: it may echo what it was sent. */
export function errorOfAnswer(answer: HttpAnswer, nowMs: number): BankSourceError {
  const row = OF_STATUS.find(({ from, to }) => answer.status >= from && answer.status <= to);
  const kind = isConsentEnded(answer) ? 'consent-ended' : (row?.kind ?? 'malformed');
  const retryAfterMs = retryAfterOf(answer, { nowMs, maxMs: RETRY_AFTER_MAX_MS });
  return {
    kind,
    message: `The bank feed answered ${answer.status}. ${SENTENCES[kind]}`,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}

/** Only the feed's own word counts: a proxy's 403 is a matter of keys or rights. */
function isConsentEnded(answer: HttpAnswer): boolean {
  const problem = jsonOf(answer);
  return (
    answer.status === 403 &&
    typeof problem === 'object' &&
    problem !== null &&
    'type' in problem &&
    problem.type === 'urn:voldaan:bank-feed:consent-ended'
  );
}
