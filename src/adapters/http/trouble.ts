import type { HttpFailure } from './failures.js';

/** What kept a question from being answered, where asking again does no harm. */
export type Trouble = 'unavailable' | 'throttled' | 'unauthorised' | 'refused' | 'malformed';

const OF_FAILURE: Readonly<Record<HttpFailure['kind'], Trouble>> = {
  'not-sent': 'unavailable',
  'no-answer': 'unavailable',
  forbidden: 'refused',
  'too-large': 'malformed',
};

/** First fitting row wins. A server that is ill or being restarted (5xx) is asked again. */
const OF_STATUS: readonly {
  readonly from: number;
  readonly to: number;
  readonly trouble: Trouble;
}[] = [
  { from: 200, to: 299, trouble: 'malformed' },
  // Never followed: the token would go along. Somebody has to correct the address.
  { from: 300, to: 399, trouble: 'refused' },
  { from: 401, to: 403, trouble: 'unauthorised' },
  { from: 408, to: 408, trouble: 'unavailable' },
  { from: 429, to: 429, trouble: 'throttled' },
  { from: 400, to: 499, trouble: 'refused' },
  { from: 500, to: 599, trouble: 'unavailable' },
];

/** Of a failure without an answer; `sent: false` where certainly nothing was done. */
export function troubleOfFailure({ kind, message }: HttpFailure): {
  readonly kind: Trouble;
  readonly message: string;
  readonly sent?: false;
} {
  const certain = kind === 'not-sent' || kind === 'forbidden' ? { sent: false as const } : {};
  return { kind: OF_FAILURE[kind], message, ...certain };
}

/** Of an answer that is none; a status without a row is of no form. */
export function troubleOfStatus(status: number): Trouble {
  const row = OF_STATUS.find(({ from, to }) => status >= from && status <= to);
  return row?.trouble ?? 'malformed';
}
