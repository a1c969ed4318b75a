import type { HostError } from '../../../ports/host.js';
import { jsonOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import { errorOfAnswer as errorOf } from '../lib/errors.js';

/** What was asked: something without an effect, or something that may have been done although no answer says so */
export type Doing = 'read' | 'write';

/** What a person can do about it, where Moneybird's own words do not say it. */
const ADVICE: Readonly<Partial<Record<number, string>>> = {
  401: 'Connect Moneybird again.',
  403: 'Give the connection the rights it needs.',
};

/** What may be repeated of its sentences, characters. */
const DETAIL_MAX = 500;

/** The error an answer stands for. `secret` is never repeated, whatever Moneybird or somebody in between does. */
export function errorOfAnswer(
  answer: HttpAnswer,
  doing: Doing,
  { secret, found = '' }: { readonly secret: string; readonly found?: string },
): HostError {
  const told = found === '' ? detailOf(jsonOf(answer)) : found;
  const detail = (secret === '' ? told : told.replaceAll(secret, '…')).slice(0, DETAIL_MAX);
  const advice = ADVICE[answer.status];
  const parts = [detail.replace(/(?<=[^.])$/, '.'), advice ?? ''].filter((part) => part !== '');
  return errorOf(answer, doing, parts.join(' '));
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
