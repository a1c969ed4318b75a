import fc from 'fast-check';
import { dec } from '../../../src/kernel/decimal.js';
import { amountIn, decimalIn } from '../../../src/formats/letter/locale.js';
import { plain, plainLines } from '../../../src/formats/text/plain.js';

describe('plain text', () => {
  test('never holds a control, a direction mark or a line end, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{M}{4}/u);
        expect(plainLines(text).join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  test.each([
    ['a\r\nb\rc\nd\u2028e\u0085f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['\n\n a \n\n\n\n b \n\n', ['a', '', 'b']],
    ['', []],
    ['\u202E', []],
  ])('%j has the lines %j', (text, lines) => {
    expect(plainLines(text)).toEqual(lines);
  });
});

describe('decimals in a language', () => {
  test.each([
    ['nl', '1234567.5', 0, '1.234.567,5'],
    ['nl', '1234567.500', 2, '1.234.567,50'],
    ['nl', '0.12345', 2, '0,12345'],
    ['nl', '12.00', 0, '12'],
    ['nl', '-1234', 2, '-1.234,00'],
    ['fr', '-123456.7', 2, '-123\u00a0456,70'],
    ['en', '999.999', 2, '999.999'],
    ['de', '1000', 0, '1.000'],
  ] as const)('%s writes %s with %i places as %s', (language, value, places, written) => {
    expect(decimalIn(language, dec(value), places)).toBe(written);
  });

  test.each([
    ['nl', 'EUR', '-€\u00a012,345'],
    ['en', 'USD', '-USD\u00a012.345'],
    ['fr', '$&#', '-12,345\u00a0$&#'],
    ['en', 'JPY', '-JPY\u00a012.345'],
  ] as const)('%s writes an amount in %s', (language, currency, written) => {
    expect(amountIn(language, dec('-12.345'), currency)).toBe(written);
  });
});
