import fc from 'fast-check';
import {
  convertMoney,
  type ExchangeRate,
  ratesOn,
} from '../../../src/domain/ledger/exchange-rate.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { dec } from '../../../src/kernel/decimal.js';
import { money } from '../../../src/kernel/money.js';

const rate = (on: string, currency: string, perEuro: string): ExchangeRate => ({
  on: plainDate(on),
  currency,
  perEuro: dec(perEuro),
});

// Friday 20 November 2026, and the Friday before.
const PUBLISHED = [
  rate('2026-11-13', 'USD', '1.10'),
  rate('2026-11-13', 'CHF', '0.93'),
  rate('2026-11-20', 'USD', '1.25'),
];

describe('the rates of a day', () => {
  test.each([
    ['the day itself', '2026-11-20', { USD: '1.25', CHF: '0.93' }],
    ['a Sunday takes the Friday before', '2026-11-22', { USD: '1.25' }],
    ['seven days back is the oldest', '2026-11-27', { USD: '1.25' }],
    ['older ones say nothing', '2026-11-28', {}],
    ['later ones are not known yet', '2026-11-19', { USD: '1.10', CHF: '0.93' }],
    ['none before the first', '2026-11-12', {}],
  ])('%s', (_, day, expected) => {
    const found = ratesOn(PUBLISHED, plainDate(day));
    const wanted = Object.entries(expected).map(([currency, text]) => [currency, dec(text)]);
    expect([...found].toSorted()).toEqual(wanted.toSorted());
  });
});

describe('converting', () => {
  const rates = new Map([
    ['USD', dec('1.25')],
    ['JPY', dec('160')],
    ['GBP', dec('0.8')],
  ]);
  // Half a cent goes away from zero, once: through the euro, but not rounded there.
  test.each([
    [12_500n, 'USD', 'EUR', 10_000n],
    [10_000n, 'EUR', 'USD', 12_500n],
    [3n, 'EUR', 'USD', 4n],
    [2n, 'EUR', 'USD', 3n],
    [-2n, 'EUR', 'USD', -3n],
    [100n, 'EUR', 'JPY', 160n],
    [1n, 'JPY', 'EUR', 1n],
    [1n, 'USD', 'GBP', 1n],
    [125n, 'USD', 'GBP', 80n],
    [7n, 'USD', 'USD', 7n],
  ])('%d %s is in %s %d', (minor, from, to, expected) => {
    expect(convertMoney(money(minor, from), to, rates)).toEqual(money(expected, to));
  });

  test.each([
    ['SEK', 'EUR'],
    ['EUR', 'SEK'],
    ['USD', 'SEK'],
  ])('without a rate %s to %s has no answer', (from, to) => {
    expect(convertMoney(money(100n, from), to, rates)).toBeNull();
  });

  test('there and back differs by the rounding of the coarser currency at most', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (minor, unscaled) => {
          const one = new Map([['USD', { unscaled, scale: 4 }]]);
          const there = convertMoney(money(minor, 'EUR'), 'USD', one);
          const back = there === null ? null : convertMoney(there, 'EUR', one);
          // Half a cent of a dollar, in euros, and half a cent of a euro.
          const margin = 5_000n / unscaled + 2n;
          const error = (back?.minor ?? 0n) - minor;
          return back !== null && error <= margin && -error <= margin;
        },
      ),
    );
  });
});
