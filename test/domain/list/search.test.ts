import { amountMeant } from '../../../src/domain/list/search.js';
import { isNumberMeant, numberTail, wantedIn } from '../../../src/kernel/search-text.js';

test.each([
  ['121', 'EUR', 12_100n],
  ['12,5', 'EUR', 1_250n],
  ['12.50', 'EUR', 1_250n],
  ['-12,50', 'EUR', 1_250n],
  ['1.234,56', 'EUR', 123_456n],
  ['1,234.56', 'EUR', 123_456n],
  ['1 234,56', 'EUR', 123_456n],
  ['1.234', 'EUR', 123_400n],
  ['121', 'JPY', 121n],
  ['12,50', 'JPY', null],
  ['1.23.4', 'EUR', null],
  ['12,345', 'EUR', 1_234_500n],
  ['F-1', 'EUR', null],
  ['9'.repeat(13), 'EUR', null],
  ['', 'EUR', null],
])('%j in %s means %s', (text, currency, minor) => {
  expect(amountMeant(text, currency)).toBe(minor);
});

test.each([
  ['INV/2026/00042', 'inv/2026', true],
  ['INV/2026/00042', 'inv202600', true],
  ['INV/2026/00042', '42', true],
  ['INV/2026/00042', '0042', true],
  ['INV/2026/00042', '4', true],
  ['INV/2026/00042', '2026', false],
  ['INV/2026/00042', '00', false],
])('%s is meant by %j: %s', (number, text, meant) => {
  const wanted = wantedIn(text);
  expect(wanted !== null && isNumberMeant(number, wanted)).toBe(meant);
});

test('the last digits of a number without any are none', () => {
  expect([numberTail('ABC'), numberTail('ABC-000')]).toEqual(['', '']);
});
