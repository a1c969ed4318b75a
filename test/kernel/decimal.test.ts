import fc from 'fast-check';
import {
  absolute,
  add,
  compare,
  dec,
  type Decimal,
  decimal,
  divide,
  equals,
  isZero,
  multiply,
  negate,
  parseDecimal,
  printDecimal,
  roundHalfAwayFromZero,
  roundHalfUp,
  subtract,
  sum,
} from '../../src/kernel/decimal.js';

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 20 }))
  .map(([unscaled, scale]) => decimal(unscaled, scale));

describe('the form of a decimal number', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['+1', '1'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['12.30', '12.30'],
    ['-0.050', '-0.050'],
  ])('%s is %s', (text, printed) => {
    expect(printDecimal(dec(text))).toBe(printed);
  });

  test.each(['', ' 1', '1 ', '1e3', '0x10', '1,5', '1.2.3', '.', '-', '--1', 'NaN', '١'])(
    '"%s" is none',
    (text) => {
      expect(parseDecimal(text)).toEqual({
        ok: false,
        error: { kind: 'not-a-decimal', found: text },
      });
    },
  );

  test('more than a hundred characters are refused before they cost anything', () => {
    expect(parseDecimal('1'.repeat(101))).toMatchObject({ ok: false, error: { kind: 'too-long' } });
  });

  test('what is printed is read again', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(equals(dec(printDecimal(value)), value)).toBe(true);
      }),
    );
  });
});

/** The two roundings differ for negative halves only. */
describe('rounding to two places', () => {
  test.each([
    ['0.125', '0.13', '0.13'],
    ['-0.125', '-0.12', '-0.13'],
    ['-0.126', '-0.13', '-0.13'],
    ['-0.124', '-0.12', '-0.12'],
    ['0.005', '0.01', '0.01'],
    ['-0.005', '0.00', '-0.01'],
    ['-0.0050000001', '-0.01', '-0.01'],
    ['1', '1.00', '1.00'],
    ['99.995', '100.00', '100.00'],
  ])('%s: half up %s, half away from zero %s', (value, up, away) => {
    expect(printDecimal(roundHalfUp(dec(value), 2))).toBe(up);
    expect(printDecimal(roundHalfAwayFromZero(dec(value), 2))).toBe(away);
  });

  test('neither is off by more than half a cent, and half up is floor(x + 1/2)', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        const half = dec('0.005');
        for (const round of [roundHalfUp, roundHalfAwayFromZero]) {
          const off = absolute(subtract(round(value, 2), value));
          expect(compare(off, half)).toBeLessThanOrEqual(0);
        }
        const up = subtract(roundHalfUp(value, 2), value);
        expect(equals(up, negate(half))).toBe(false);
        expect(equals(roundHalfAwayFromZero(negate(value), 2), away(value))).toBe(true);
      }),
    );
    function away(value: Decimal): Decimal {
      return negate(roundHalfAwayFromZero(value, 2));
    }
  });
});

describe('computing', () => {
  test('sums and products are exact and do not depend on their order', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        expect(equals(add(a, b), add(b, a))).toBe(true);
        expect(equals(sum([a, b, c]), sum([c, a, b]))).toBe(true);
        expect(equals(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
        expect(isZero(subtract(a, a))).toBe(true);
      }),
    );
  });

  test.each([
    ['1', '3', 4, '0.3333'],
    ['2', '3', 4, '0.6667'],
    ['-2', '3', 2, '-0.67'],
    ['1', '8', 2, '0.13'],
    ['-1', '8', 2, '-0.13'],
    ['1', '-8', 2, '-0.13'],
    ['0', '7', 2, '0.00'],
  ])('%s / %s to %i places is %s', (a, b, scale, expected) => {
    expect(printDecimal(divide(dec(a), dec(b), scale))).toBe(expected);
  });

  test('a division by zero is a bug, not a number', () => {
    expect(() => divide(dec('1'), dec('0.00'), 2)).toThrow('Division by zero');
  });
});
