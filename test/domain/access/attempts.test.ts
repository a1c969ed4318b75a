import {
  ACCOUNT_RULE,
  ADDRESS_RULE,
  type AttemptRule,
  type Attempts,
  beginAttempt,
  undoAttempt,
} from '../../../src/domain/access/attempts.js';
import { addMs, instantOf } from '../../../src/kernel/dates.js';

const START = instantOf(0);
const MINUTE = 60_000;

test.each([
  // failed before, ms since the last, waits ms
  [0, 0, 0],
  [2, 0, 0],
  [3, 0, 2_000],
  [3, 1_500, 500],
  [3, 2_000, 0],
  [5, 0, 15_000],
  [7, 30_000, 30_000],
  [9, MINUTE, 0],
  [10, MINUTE, 14 * MINUTE],
  [10, 15 * MINUTE, 0],
  [20, 15 * MINUTE, 45 * MINUTE],
  [500, 60 * MINUTE, 0],
  [500, 24 * 60 * MINUTE, 0],
])('after %i failures and %i ms an account waits %i ms', (failed, since, waitMs) => {
  const before = failed === 0 ? null : { failed, lastAt: START };
  const now = addMs(START, since);
  const judged = beginAttempt(before, now, ACCOUNT_RULE);
  expect(judged.waitMs).toBe(waitMs);
  const isForgotten = since >= ACCOUNT_RULE.forgottenMs;
  expect(judged.after).toEqual(
    waitMs > 0 ? before : { failed: isForgotten ? 1 : failed + 1, lastAt: now },
  );
});

/** How many tries somebody gets who asks every second. */
function triesWithin(rule: AttemptRule, durationMs: number): number {
  let known: Attempts | null = null;
  let tries = 0;
  for (let ms = 0; ms < durationMs; ms += 1_000) {
    const { after, waitMs } = beginAttempt(known, addMs(START, ms), rule);
    known = after;
    if (waitMs === 0) tries += 1;
  }
  return tries;
}

test('who never stops gets at most ten tries per account in a quarter of an hour, and few in a day', () => {
  expect(triesWithin(ACCOUNT_RULE, 15 * MINUTE)).toBeLessThanOrEqual(10);
  expect(triesWithin(ACCOUNT_RULE, 24 * 60 * MINUTE)).toBeLessThanOrEqual(45);
  expect(triesWithin(ADDRESS_RULE, 60 * MINUTE)).toBeLessThanOrEqual(110);
});

test('a try that was good is taken back, and never below none', () => {
  expect(undoAttempt({ failed: 4, lastAt: START })).toEqual({ failed: 3, lastAt: START });
  expect(undoAttempt({ failed: 0, lastAt: START }).failed).toBe(0);
});
