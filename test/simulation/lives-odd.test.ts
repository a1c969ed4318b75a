import { brokenIn, half } from './lives.js';

test('two hundred and fifty lives under faults keep every promise', async () => {
  expect(await brokenIn(half(1))).toEqual([]);
}, 900_000);
