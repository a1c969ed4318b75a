import { epochMs, type Instant } from '../../../kernel/dates.js';
import type { HostError } from '../../../ports/host.js';
import type { HttpAnswer } from '../../http/client.js';

/** `background`: reading that can wait; `write`: what a person waits for, with the reading that belongs to it. */
export type Purpose = 'background' | 'write';

/** One call in so many is kept for writing: reading stops at 80 % (facts on hosts, section 7.2). */
const KEPT_FOR_WRITING = 5;

/** The calls that Moneybird still allows, as its answers say: 150 in five minutes for all who use the administration. */
export interface Budget {
  /** The error to answer without a call; null: go ahead. */
  refuses(purpose: Purpose): HostError | null;
  note(answer: HttpAnswer): void;
}

export function createBudget(clock: { now(): Instant }): Budget {
  let left: {
    readonly limit: number;
    readonly remaining: number;
    readonly untilMs: number;
  } | null = null;
  return {
    refuses: (purpose) => {
      const nowMs = epochMs(clock.now());
      if (left === null || nowMs >= left.untilMs) return null;
      const kept = purpose === 'background' ? left.limit / KEPT_FOR_WRITING : 0;
      if (left.remaining > kept) return null;
      return {
        kind: 'throttled',
        message: `Moneybird allows ${left.limit} calls in five minutes and ${left.remaining} are left. Reading goes on when they are counted anew.`,
        retryAfterMs: left.untilMs - nowMs,
      };
    },
    note: ({ headers }) => {
      const numbers = ['limit', 'remaining', 'reset'].map((name) =>
        Number(headers[`ratelimit-${name}`] ?? Number.NaN),
      );
      const [limit = Number.NaN, remaining = Number.NaN, reset = Number.NaN] = numbers;
      // Somebody in between answered: what was known before still holds.
      if (!numbers.every((number) => Number.isFinite(number) && number >= 0)) return;
      const nowMs = epochMs(clock.now());
      const theirs = Date.parse(headers['date'] ?? '');
      // The end by their clock, in the time of ours; never further away than the window is long.
      const waitMs = Math.min(reset * 1000 - (Number.isNaN(theirs) ? nowMs : theirs), WINDOW_MS);
      left = { limit, remaining, untilMs: nowMs + Math.max(waitMs, 0) };
    },
  };
}

const WINDOW_MS = 300_000;
