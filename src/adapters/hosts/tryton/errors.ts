import type { HostError } from '../../../ports/host.js';
import { retryAfterOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { HttpFailure } from '../../http/failures.js';

type Kind = HostError['kind'];
export type Doing = 'read' | 'write';

const READ_BACK = ' It may have been done: it is read back before it is repeated.';
/** What may be repeated of a sentence of the server, characters. */
const DETAIL_MAX = 500;
/** A server may ask for patience, but not for ever. */
const RETRY_AFTER_MAX_MS = 24 * 3_600_000;

/** What a failure without an answer means; a read has no effect, so nothing about it stays unknown. */
const OF_FAILURE: Readonly<Record<HttpFailure['kind'], Readonly<Record<Doing, Kind>>>> = {
  'not-sent': { read: 'unreachable', write: 'unreachable' },
  forbidden: { read: 'refused', write: 'refused' },
  'no-answer': { read: 'unreachable', write: 'unknown' },
  'too-large': { read: 'malformed', write: 'unknown' },
};

interface StatusRow {
  readonly from: number;
  readonly to: number;
  readonly read: Kind;
  readonly write: Kind;
  readonly say: string;
}

/** First fitting row wins. With the three keys of a call, what the server itself refuses comes with status 200. */
const OF_STATUS: readonly StatusRow[] = [
  // Never followed: the session would go along. Somebody has to correct the address.
  {
    from: 300,
    to: 399,
    read: 'refused',
    write: 'refused',
    say: 'leads elsewhere: correct the address',
  },
  {
    ...{ from: 401, to: 401, read: 'unauthorised', write: 'unauthorised' },
    say: 'does not know the user or the password',
  },
  {
    ...{ from: 403, to: 403, read: 'refused', write: 'refused' },
    say: 'does not let this user do that: give him the groups of the documentation',
  },
  { from: 404, to: 404, read: 'refused', write: 'refused', say: 'has no such database' },
  { from: 408, to: 408, read: 'unreachable', write: 'unknown', say: 'took too long' },
  { from: 429, to: 429, read: 'throttled', write: 'throttled', say: 'asks for patience' },
  { from: 400, to: 499, read: 'refused', write: 'refused', say: 'refused the call' },
  { from: 500, to: 599, read: 'unreachable', write: 'unknown', say: 'has a problem of its own' },
];

export function errorOfFailure(failure: HttpFailure, doing: Doing): HostError {
  const kind = OF_FAILURE[failure.kind][doing];
  return { kind, message: `${failure.message}${kind === 'unknown' ? READ_BACK : ''}` };
}

/** The error of a status that is no success. */
export function errorOfStatus(answer: HttpAnswer, doing: Doing): HostError {
  const row = OF_STATUS.find(({ from, to }) => answer.status >= from && answer.status <= to);
  const kind = row?.[doing] ?? 'malformed';
  const nowMs = Date.parse(answer.headers['date'] ?? '') || Date.now();
  const retryAfterMs = retryAfterOf(answer, { nowMs, maxMs: RETRY_AFTER_MAX_MS });
  return {
    kind,
    message: `Tryton answered ${answer.status}: it ${row?.say ?? 'said something unexpected'}.${kind === 'unknown' ? READ_BACK : ''}`,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}

/** An answer that is no answer of Tryton: a page of somebody in between, or half of one. */
export function malformed(doing: Doing, what: string): HostError {
  return {
    kind: 'malformed',
    message: `Tryton's answer cannot be read: ${what}.${doing === 'write' ? READ_BACK : ''}`,
  };
}

/** What the server names inside an answer of status 200, each rolled back: nothing was done. */
const OF_NAME: Readonly<Record<string, (details: unknown) => HostError>> = {
  UserError: (details) => refused(sentenceOf(details, 0)),
  // A question to a person. What may be answered by a machine was not asked for here.
  UserWarning: (details) => refused(`it asks first: ${sentenceOf(details, 1)}`),
  ConcurrencyException: () => ({
    kind: 'unreachable',
    message: 'Somebody changed the record in Tryton at the same moment. It is tried again.',
  }),
  LoginException: () => ({
    kind: 'unauthorised',
    message:
      'Tryton asks this user for a second factor. Use a service user that signs in with a password.',
  }),
  RateLimitException: () => ({ kind: 'throttled', message: 'Tryton asks for patience.' }),
};

/** Errors of the database that pass by themselves; the server has tried a few times already. */
const PASSING = /locked|serialize|deadlock|OperationalError|connection/i;

/** What an `error` of the server means. Its traceback is never repeated: it names files and values. */
export function errorOfName(error: unknown): HostError {
  const [name, details] = Array.isArray(error) ? (error as readonly unknown[]) : [];
  const known =
    typeof name === 'string' && Object.hasOwn(OF_NAME, name) ? OF_NAME[name] : undefined;
  if (known !== undefined) return known(details);
  if (typeof name === 'string' && PASSING.test(name))
    return { kind: 'unreachable', message: 'The database of Tryton is busy. It is tried again.' };
  return refused(
    'it does not understand the call. A module may be missing, or this version is not 6.0',
  );
}

export function refused(sentence: string): HostError {
  const text = sentence.slice(0, DETAIL_MAX).trim();
  return { kind: 'refused', message: `Tryton refused: ${text}${/[.!?]$/.test(text) ? '' : '.'}` };
}

function sentenceOf(details: unknown, from: number): string {
  if (!Array.isArray(details)) return 'without a reason';
  const texts = details
    .slice(from, from + 2)
    .filter((one) => typeof one === 'string' && one !== '');
  return texts.length === 0 ? 'without a reason' : texts.join(' ');
}
