import { addMs, type Instant } from '../../kernel/dates.js';

/**
 * What was tried in vain by or for somebody. A try counts from the moment it begins, so that many at once are many;
 * one that succeeds takes itself back.
 */
export interface Attempts {
  readonly failed: number;
  readonly lastAt: Instant;
}

interface Wait {
  /** From so many failures on */
  readonly from: number;
  /** ms after the last of them */
  readonly waitMs: number;
}

export interface AttemptRule {
  /** Failures are forgotten after so long without another one, ms */
  readonly forgottenMs: number;
  /** Rising */
  readonly waits: readonly Wait[];
}

const MINUTE_MS = 60_000;

/** Per account: at most ten in a quarter of an hour (reliability-security 5), slower and slower before that. */
export const ACCOUNT_RULE: AttemptRule = {
  forgottenMs: 24 * 60 * MINUTE_MS,
  waits: [
    { from: 3, waitMs: 2_000 },
    { from: 5, waitMs: 15_000 },
    { from: 7, waitMs: MINUTE_MS },
    { from: 10, waitMs: 15 * MINUTE_MS },
    { from: 20, waitMs: 60 * MINUTE_MS },
  ],
};

/** Per address: an office sits behind one, so more may fail; somebody who tries many accounts is slowed all the same. */
export const ADDRESS_RULE: AttemptRule = {
  forgottenMs: 60 * MINUTE_MS,
  waits: [
    { from: 20, waitMs: 10_000 },
    { from: 40, waitMs: MINUTE_MS },
    { from: 100, waitMs: 15 * MINUTE_MS },
  ],
};

/** Whether a try may begin, and what is known after that; `waitMs` 0: it may. A refused try is not counted. */
export function beginAttempt(
  before: Attempts | null,
  now: Instant,
  rule: AttemptRule,
): { readonly after: Attempts; readonly waitMs: number } {
  const known = before === null || now >= addMs(before.lastAt, rule.forgottenMs) ? null : before;
  const due = rule.waits.findLast(({ from }) => (known?.failed ?? 0) >= from);
  const waitMs =
    known === null || due === undefined
      ? 0
      : Date.parse(known.lastAt) + due.waitMs - Date.parse(now);
  if (known !== null && waitMs > 0) return { after: known, waitMs };
  return { after: { failed: (known?.failed ?? 0) + 1, lastAt: now }, waitMs: 0 };
}

/** The try turned out well: it is taken back. */
export function undoAttempt(before: Attempts): Attempts {
  return { ...before, failed: Math.max(before.failed - 1, 0) };
}
