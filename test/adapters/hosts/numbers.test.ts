import fc from 'fast-check';
import { decimalOfNumber, moneyOfNumber } from '../../../src/adapters/hosts/lib/numbers.js';
import { printDecimal } from '../../../src/kernel/decimal.js';
import { money } from '../../../src/kernel/money.js';

test.each([
  [0, '0'],
  [-12.3, '-12.3'],
  [0.000001, '0.000001'],
  [1e-7, '0.0000001'],
  [123456789012.34, '123456789012.34'],
  [1e21, null],
  [0.1 + 0.2, null],
  [Number.NaN, null],
])('the number %d is the decimal %s', (value, text) => {
  const read = decimalOfNumber(value);
  expect(read === null ? null : printDecimal(read)).toBe(text);
});

test('every amount of cents survives being a binary number, also after some adding up', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), (cents) => {
      expect(moneyOfNumber(cents / 100, 'EUR')).toEqual(money(BigInt(cents), 'EUR'));
      const parts = [cents / 100, 0.1, 0.2, -0.3].reduce((sum, one) => sum + one, 0);
      expect(moneyOfNumber(parts, 'EUR')).toEqual(money(BigInt(cents), 'EUR'));
    }),
  );
});

test.each([0.005, 12.341, Number.POSITIVE_INFINITY, 1e20])('%d is no amount of euros', (value) => {
  expect(moneyOfNumber(value, 'EUR')).toBeNull();
});

test('yen have no cents', () => {
  expect(moneyOfNumber(12, 'JPY')).toEqual(money(12n, 'JPY'));
  expect(moneyOfNumber(12.5, 'JPY')).toBeNull();
});
