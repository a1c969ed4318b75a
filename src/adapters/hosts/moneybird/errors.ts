import type { HostError } from '../../../ports/host.js';
import { jsonOf, retryAfterOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { HttpFailure } from '../../http/failures.js';

type Kind = HostError['kind'];
/** What was asked: something without an effect, or something that may have been done although no answer says so */
export type Doing = 'read' | 'write';

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
  /** What a person can do about it; empty: what Moneybird says has to do */
  readonly advice: string;
}

/** First fitting row wins (facts on hosts, sections 4 and 7). */
const OF_STATUS: readonly StatusRow[] = [
  ...rows(200, 299, 'malformed', 'malformed'),
  ...rows(300, 399, 'refused', 'refused', 'Correct the base address of the connection.'),
  ...rows(401, 401, 'unauthorised', 'unauthorised', 'Connect Moneybird again.'),
  ...rows(403, 403, 'unauthorised', 'unauthorised', 'Give the connection the rights it needs.'),
  ...rows(408, 408, 'unreachable', 'unknown'),
  ...rows(429, 429, 'throttled', 'throttled'),
  ...rows(400, 499, 'refused', 'refused'),
  ...rows(501, 501, 'refused', 'refused'),
  ...rows(500, 599, 'unreachable', 'unknown'),
];

function rows(
  from: number,
  to: number,
  read: Kind,
  write: Kind,
  advice = '',
): readonly [StatusRow] {
  return [{ from, to, read, write, advice }];
}

const READ_BACK = 'It may have been done: read it back before repeating.';

/** Moneybird may ask for patience, but not for ever. */
const RETRY_AFTER_MAX_MS = 3_600_000;

/** What may be repeated of its sentences, characters. */
const DETAIL_MAX = 500;

export function errorOfFailure(failure: HttpFailure, doing: Doing): HostError {
  const kind = OF_FAILURE[failure.kind][doing];
  return { kind, message: sentence([failure.message, kind === 'unknown' ? READ_BACK : '']) };
}

/** The error an answer stands for. `secret` is never repeated, whatever Moneybird or somebody in between does. */
export function errorOfAnswer(
  answer: HttpAnswer,
  doing: Doing,
  { nowMs, secret, found = '' }: { nowMs: number; secret: string; found?: string },
): HostError {
  const row = OF_STATUS.find(({ from, to }) => answer.status >= from && answer.status <= to);
  const kind = row?.[doing] ?? 'malformed';
  const isOpen = kind === 'unknown' || (kind === 'malformed' && doing === 'write');
  const told = found === '' ? detailOf(jsonOf(answer)) : found;
  const detail = (secret === '' ? told : told.replaceAll(secret, '…')).slice(0, DETAIL_MAX);
  const retryAfterMs = retryAfterOf(answer, { nowMs, maxMs: RETRY_AFTER_MAX_MS });
  const said = `Moneybird answered ${answer.status}${detail === '' ? '.' : `: ${detail.replace(/\.?$/, '.')}`}`;
  return {
    kind,
    message: sentence([said, row?.advice ?? '', isOpen ? READ_BACK : '']),
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}

function sentence(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** What an error says, in whichever of its forms: a text, `message.value`, or texts per field. */
function detailOf(body: unknown): string {
  const error = fieldOf(body, 'error') ?? fieldOf(body, 'errors');
  const value = fieldOf(fieldOf(error, 'message'), 'value') ?? error;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([field, texts]) => `${field}: ${JSON.stringify(texts)}`)
    .join('; ');
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** Whether Moneybird itself says that there is no such record: the 404 of a proxy must not pass for that. */
export function saysAbsent(answer: HttpAnswer): boolean {
  return answer.status === 404 && fieldOf(jsonOf(answer), 'error') !== undefined;
}
