import {
  daysAfter,
  daysFrom,
  monthsAfter,
  weekdayFrom,
} from '../../../src/entrypoints/dashboard/base/days.js';
import { comparedAmounts, partsOf, sumsOf } from '../../../src/entrypoints/dashboard/base/sums.js';
import { typedAmount } from '../../../src/entrypoints/dashboard/base/typed.js';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

test.each([
  // typed            amount
  ['12', '12.00'],
  ['12,5', '12.50'],
  ['12.50', '12.50'],
  ['1.234,56', '1234.56'],
  ['1,234.56', '1234.56'],
  ['1.234', '1234.00'],
  ['1 234,56', '1234.56'],
  ['€ 1 234 567,89', '1234567.89'],
  ['', null],
  ['0x10', null],
  ['12,345,6', null],
  ['1.23.456', null],
  ['-5', null],
  ['1e3', null],
  ['12,', null],
  ['9999999999999', null],
])('typed as %p an amount is %p', (typed, amount) => {
  expect(typedAmount(typed)).toBe(amount);
});

test('sums are exact where numbers are not, and stand apart by currency', () => {
  expect(sumsOf([eur('0.10'), eur('0.20')])).toEqual([eur('0.30')]);
  expect(sumsOf([eur('9007199254740993.01'), eur('0.01')])).toEqual([eur('9007199254740993.02')]);
  expect(sumsOf([eur('1'), eur('-1.5')])).toEqual([eur('-0.5')]);
  expect(sumsOf([eur('1.00'), { amount: '2.00', currency: 'USD' }, eur('1.00')])).toEqual([
    eur('2.00'),
    { amount: '2.00', currency: 'USD' },
  ]);
  expect(sumsOf([])).toEqual([]);
});

test('an amount in parts adds up to the cent, the rest in the last', () => {
  expect(partsOf(eur('100.00'), 3)).toEqual([eur('33.33'), eur('33.33'), eur('33.34')]);
  for (const parts of [1, 2, 7, 36])
    expect(sumsOf(partsOf(eur('7974.37'), parts))).toEqual([eur('7974.37')]);
});

test('amounts are compared by what they are worth, not as texts', () => {
  expect(comparedAmounts('9.00', '10.00')).toBe(-1);
  expect(comparedAmounts('10.0', '10')).toBe(0);
  expect(comparedAmounts('10.01', '10')).toBe(1);
});

test('days are counted over the change of the clock and the ends of months', () => {
  expect(daysAfter('2026-10-24', 2)).toBe('2026-10-26');
  expect(daysFrom('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysFrom('2026-11-20', '2026-11-19')).toBe(-1);
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28');
  expect(monthsAfter('2026-12-15', 2)).toBe('2027-02-15');
  expect(weekdayFrom('2026-11-21')).toBe('2026-11-23');
  expect(weekdayFrom('2026-11-20')).toBe('2026-11-20');
});
