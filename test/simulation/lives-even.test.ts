import { brokenIn, half } from './lives.js';

test('two hundred and fifty other lives under faults keep every promise', async () => {
  expect(await brokenIn(half(2))).toEqual([]);
}, 900_000);
