import { makeRateLimit } from '../../../src/entrypoints/http/rate-limit.js';

test('each key has its share of a window, and a new one afterwards', () => {
  let now = 0;
  const limit = makeRateLimit(2, 1_000, () => now);
  expect(['a', 'a', 'a', 'b'].map((key) => limit.allows(key))).toEqual([true, true, false, true]);
  now = 999;
  expect(limit.allows('a')).toBe(false);
  now = 1_000;
  expect(limit.allows('a')).toBe(true);
});

test('a flood of keys makes the oldest be forgotten, and nothing grow', () => {
  const limit = makeRateLimit(1, 1_000, () => 0);
  limit.allows('first');
  for (let key = 0; key < 10_000; key += 1) limit.allows(String(key));
  expect(limit.allows('9999')).toBe(false);
  expect(limit.allows('first')).toBe(true);
});
