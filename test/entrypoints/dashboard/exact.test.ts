import {
  amountToType,
  lessOf,
  signOf,
  smallerOf,
  sumOf,
  typedAmount,
} from '../../../src/entrypoints/dashboard/base/exact.js';

test.each<[readonly string[], string]>([
  [[], '0'],
  [['0.10', '0.20'], '0.30'],
  [['1.005', '2'], '3.005'],
  [['-12.30', '12.30'], '0.00'],
  [['-0.05'], '-0.05'],
  [['9007199254740993.01', '0.01'], '9007199254740993.02'],
])('%j come to %s', (amounts, sum) => {
  expect(sumOf(amounts)).toBe(sum);
});

test('what is taken off, signs and the smaller one', () => {
  expect(lessOf('121.00', '21.00', '0.5')).toBe('99.50');
  expect(lessOf('-5', '-7.25')).toBe('2.25');
  expect(['-0.01', '0.00', '0', '3'].map(signOf)).toEqual([-1, 0, 0, 1]);
  expect([smallerOf('10', '9.99'), smallerOf('-10', '-9'), smallerOf('5', '7')]).toEqual([
    ...['9.99', '-9', '5'],
  ]);
  expect(() => sumOf(['1,00'])).toThrow('no amount');
});

test.each<[string, 'nl' | 'fr' | 'en', string | null]>([
  ['12', 'nl', '12'],
  ['1.234,56', 'nl', '1234.56'],
  ['1,234.56', 'nl', '1234.56'],
  ['1234.56', 'nl', '1234.56'],
  ['1.234', 'nl', '1234'],
  ['1,234', 'nl', '1.234'],
  ['1.234', 'en', '1.234'],
  ['1,234', 'en', '1234'],
  ['1.234.567', 'fr', '1234567'],
  ['€ 12,5', 'fr', '12.5'],
  ['1\u202f234,56', 'fr', '1234.56'],
  ['−3,20', 'nl', '-3.20'],
  ['', 'nl', null],
  ['12,', 'nl', null],
  ['1e3', 'nl', null],
  ['12,34,5x', 'nl', null],
  ['9'.repeat(19), 'nl', null],
])('“%s” typed in %s is %s', (text, language, amount) => {
  expect(typedAmount(text, language)).toBe(amount);
});

test('an amount stands in a field as it would be typed', () => {
  for (const language of ['nl', 'fr', 'en'] as const)
    expect(typedAmount(amountToType('-1234.50', language), language)).toBe('-1234.50');
});
