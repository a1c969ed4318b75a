import type { HostError } from '../../../ports/host.js';
import { retryAfterOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { HttpFailure } from '../../http/failures.js';
import { errorSentence } from './odata.js';

type Kind = HostError['kind'];
export type Doing = 'read' | 'write';

/** What a failure without an answer means; a read has no effect, so nothing about it stays unknown. */
const OF_FAILURE: Readonly<Record<HttpFailure['kind'], Readonly<Record<Doing, Kind>>>> = {
  'not-sent': { read: 'unreachable', write: 'unreachable' },
  forbidden: { read: 'refused', write: 'refused' },
  'no-answer': { read: 'unreachable', write: 'unknown' },
  'too-large': { read: 'malformed', write: 'unknown' },
};

/** First fitting row wins. */
const OF_STATUS: readonly (readonly [from: number, to: number, read: Kind, write: Kind])[] = [
  [200, 299, 'malformed', 'unknown'],
  // Never followed: the token would go along. Somebody has to correct the address.
  [300, 399, 'refused', 'refused'],
  [401, 401, 'unauthorised', 'unauthorised'],
  [403, 403, 'unauthorised', 'unauthorised'],
  [408, 408, 'unreachable', 'unknown'],
  [429, 429, 'throttled', 'throttled'],
  [400, 499, 'refused', 'refused'],
  [500, 599, 'unreachable', 'unknown'],
];

/** What the header `Reason` of a 403 says, and what a person can do about it. */
const REASONS: Readonly<Record<string, string>> = {
  BlockedUser: 'the user who connected is blocked: connect with another user',
  InactiveUser: 'the user who connected is no longer active: connect with another user',
  BlockedCustomer: 'the licence holder is blocked: ask Exact',
  LicenseExpired: 'the licence of the package has expired',
  DivisionBlocked: 'the division is blocked',
  NoDivisionAccess: 'the user who connected may not enter this division',
};

/** What may be repeated of the package's own sentence, characters. */
const DETAIL_MAX = 300;
/** A package may ask for patience, but not for ever. */
const RETRY_AFTER_MAX_MS = 24 * 3_600_000;

export function errorOfFailure(failure: HttpFailure, doing: Doing): HostError {
  const kind = OF_FAILURE[failure.kind][doing];
  return { kind, message: `${failure.message}${kind === 'unknown' ? READ_BACK : ''}` };
}

/** The error an answer stands for; `token` is struck out of what the package said. */
export function errorOfAnswer(
  answer: HttpAnswer,
  doing: Doing,
  { token, nowMs }: { readonly token: string; readonly nowMs: number },
): HostError {
  const row = OF_STATUS.find(([from, to]) => answer.status >= from && answer.status <= to);
  const kind = row?.[doing === 'read' ? 2 : 3] ?? 'malformed';
  const reason = answer.headers['reason'] ?? '';
  const sentence = errorSentence(answer.body).replaceAll(token, '…').slice(0, DETAIL_MAX);
  const detail = (Object.hasOwn(REASONS, reason) ? REASONS[reason] : undefined) ?? sentence;
  const retryAfterMs =
    retryAfterOf(answer, { nowMs, maxMs: RETRY_AFTER_MAX_MS }) ?? resetOf(answer, nowMs);
  return {
    kind,
    message: `Exact Online answered ${answer.status}${detail === '' ? '' : `: ${detail}`}${kind === 'unknown' ? READ_BACK : ''}`,
    ...(kind !== 'throttled' || retryAfterMs === null ? {} : { retryAfterMs }),
  };
}

const READ_BACK = ' It may have been done: read it back before repeating.';

/** Until the spent budget is full again, ms: the minute's when its headers alone came, else the day's. */
function resetOf(answer: HttpAnswer, nowMs: number): number | null {
  const reset = Number(
    answer.headers['x-ratelimit-minutely-remaining'] === '0'
      ? answer.headers['x-ratelimit-minutely-reset']
      : answer.headers['x-ratelimit-reset'],
  );
  return Number.isFinite(reset) && reset > nowMs
    ? Math.min(reset - nowMs, RETRY_AFTER_MAX_MS)
    : null;
}

export function refused(message: string): HostError {
  return { kind: 'refused', message };
}
