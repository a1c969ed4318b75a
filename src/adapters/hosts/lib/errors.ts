import type { HostError } from '../../../ports/host.js';
import { retryAfterOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { HttpFailure } from '../../http/failures.js';

type Kind = HostError['kind'];

/** What a failure without an answer means; a read has no effect, so nothing about it stays unknown. */
const OF_FAILURE: Readonly<
  Record<HttpFailure['kind'], { readonly read: Kind; readonly write: Kind }>
> = {
  'not-sent': { read: 'unreachable', write: 'unreachable' },
  forbidden: { read: 'refused', write: 'refused' },
  'no-answer': { read: 'unreachable', write: 'unknown' },
  'too-large': { read: 'malformed', write: 'unknown' },
};

/** First fitting row wins; a status that has none is of no form this API knows. */
const OF_STATUS: readonly {
  readonly from: number;
  readonly to: number;
  readonly read: Kind;
  readonly write: Kind;
}[] = [
  { from: 200, to: 299, read: 'malformed', write: 'malformed' },
  // Never followed: the token would go along. Somebody has to correct the address.
  { from: 300, to: 399, read: 'refused', write: 'refused' },
  { from: 401, to: 401, read: 'unauthorised', write: 'unauthorised' },
  { from: 403, to: 403, read: 'unauthorised', write: 'unauthorised' },
  { from: 408, to: 408, read: 'unreachable', write: 'unknown' },
  { from: 429, to: 429, read: 'throttled', write: 'throttled' },
  { from: 400, to: 499, read: 'refused', write: 'refused' },
  { from: 501, to: 501, read: 'refused', write: 'refused' },
  { from: 500, to: 599, read: 'unreachable', write: 'unknown' },
];

export function errorOfFailure(failure: HttpFailure, doing: 'read' | 'write'): HostError {
  const kind = OF_FAILURE[failure.kind][doing];
  return { kind, message: `${failure.message}${kind === 'unknown' ? READ_BACK : ''}` };
}

/** The error an answer stands for. `detail` is what the host said; it is bounded and never holds the token. */
export function errorOfAnswer(
  answer: HttpAnswer,
  doing: 'read' | 'write',
  detail: string,
): HostError {
  const row = OF_STATUS.find(({ from, to }) => answer.status >= from && answer.status <= to);
  const kind = row?.[doing] ?? 'malformed';
  const uncertain = kind === 'unknown' || (kind === 'malformed' && doing === 'write');
  const retryAfterMs = retryAfterOf(answer, {
    nowMs: clockOf(answer),
    maxMs: RETRY_AFTER_MAX_MS,
  });
  return {
    kind,
    message: `The host answered ${answer.status}${detail === '' ? '' : `: ${detail}`}${uncertain ? READ_BACK : ''}`,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}

const READ_BACK = ' It may have been done: read it back before repeating.';

/** A host may ask for patience, but not for ever. */
const RETRY_AFTER_MAX_MS = 24 * 3_600_000;

/** A date is meant by the server's own clock, which it says along. */
function clockOf(answer: HttpAnswer): number {
  const said = Date.parse(answer.headers['date'] ?? '');
  return Number.isNaN(said) ? Date.now() : said;
}
