import fc from 'fast-check';
import { interestOf, type InterestQuestion } from '../../../src/domain/law/interest.js';
import { rateBook } from '../../../src/domain/law/rates.js';
import type { RateRegime } from '../../../src/domain/law/rate-table.js';
import { addDays, plainDate } from '../../../src/kernel/dates.js';
import { money, printMoney } from '../../../src/kernel/money.js';
import { euros } from '../../support/ledger.js';

const question = (
  open: string,
  due: string,
  until: string,
  regime: RateRegime,
): InterestQuestion => ({
  ...{ open: euros(open), from: addDays(plainDate(due), 1), until: plainDate(until) },
  rates: rateBook(regime),
});
const amount = (asked: InterestQuestion): string => {
  const found = interestOf(asked);
  return found === null ? 'unknown' : printMoney(found.amount);
};

describe('interest by day', () => {
  test.each([
    ['BE-1', '10000.00', '2024-12-15', '2025-01-31', 'be-trade', '152.47'],
    ['BE-2', '12100.00', '2025-05-31', '2025-09-15', 'be-trade', '382.39'],
    ['BE-3', '2500.00', '2026-01-31', '2026-03-02', 'be-trade', '21.58'],
    ['NL-1', '5000.00', '2024-11-30', '2025-02-10', 'nl-trade', '114.64'],
    ['NL-2', '5000.00', '2025-05-15', '2025-08-20', 'nl-trade', '141.17'],
    ['NL-3', '480.00', '2023-05-31', '2024-01-31', 'nl-civil', '18.95'],
    ['paid on the due date', '10000.00', '2026-01-31', '2026-01-31', 'be-trade', '0.00'],
    ['paid the day after', '10000.00', '2026-01-31', '2026-02-01', 'be-trade', '2.88'],
    ['NL-4 simple', '10000.00', '2022-12-31', '2024-01-31', 'nl-trade', '1231.78'],
  ] as const)('%s: %s due %s, paid %s, %s: %s', (_, open, due, paid, regime, expected) => {
    expect(amount(question(open, due, paid, regime))).toBe(expected);
  });

  test('BE-4: a part payment ends the interest on that part the day it arrives', () => {
    const payments = [{ on: plainDate('2025-04-15'), amount: euros('4000.00') }];
    const asked = { ...question('6000.00', '2025-02-28', '2025-07-31', 'be-trade'), payments };
    expect(amount(asked)).toBe('342.11');
    expect(interestOf(asked)?.periods).toEqual([
      period('2025-03-01', '2025-04-15', 46, '10000.00', '11.5'),
      period('2025-04-16', '2025-06-30', 76, '6000.00', '11.5'),
      period('2025-07-01', '2025-07-31', 31, '6000.00', '10.5'),
    ]);
  });

  test('BE-4 once the rest is paid too', () => {
    const payments = [
      { on: plainDate('2025-07-31'), amount: euros('6000.00') },
      { on: plainDate('2025-04-15'), amount: euros('4000.00') },
    ];
    const asked = { ...question('0.00', '2025-02-28', '2025-09-30', 'be-trade'), payments };
    expect(amount(asked)).toBe('342.11');
  });

  test('NL-4: where the setting says so, a full year of interest bears interest too', () => {
    const asked = question('10000.00', '2022-12-31', '2024-01-31', 'nl-trade');
    expect(amount({ ...asked, growsYearly: true })).toBe('1243.73');
    expect(interestOf({ ...asked, growsYearly: true })?.periods.at(-1)).toMatchObject({
      principal: '11125.62',
      days: 31,
    });
  });

  test.each([
    [365, '2024-01-01', '2024-12-31', '1002.74'],
    ['actual', '2024-01-01', '2024-12-31', '1000.00'],
    ['actual', '2023-07-01', '2024-06-30', '1001.38'],
  ] as const)(
    'with a year of %s days, %s to %s at 10 %% gives %s',
    (yearDays, from, until, sum) => {
      const days = { from: plainDate(from), until: plainDate(until) };
      expect(amount({ open: euros('10000.00'), ...days, rates: '10', yearDays })).toBe(sum);
    },
  );

  test('a rate nobody confirmed makes the whole provisional; a derived one does not', () => {
    const of = (until: string) => interestOf(question('100.00', '2026-05-31', until, 'nl-trade'));
    expect(of('2026-06-30')?.provisional).toBe(false);
    expect(of('2026-07-01')?.provisional).toBe(true);
  });

  test('days before the first known rate have no interest that could be told', () => {
    expect(interestOf(question('100.00', '2013-01-31', '2013-06-30', 'be-trade'))).toBeNull();
  });

  test('an anniversary of 29 February is 1 March', () => {
    const days = { from: plainDate('2024-02-29'), until: plainDate('2025-03-01') };
    const found = interestOf({ open: euros('1000.00'), ...days, rates: '10', growsYearly: true });
    expect(found?.periods.map(({ from }) => from)).toEqual(['2024-02-29', '2025-03-01']);
  });

  test('what comes in on the first day bears interest that day', () => {
    const payments = [{ on: plainDate('2025-03-01'), amount: euros('4000.00') }];
    const asked = { ...question('6000.00', '2025-02-28', '2025-03-31', 'be-trade'), payments };
    expect(interestOf(asked)?.periods).toEqual([
      period('2025-03-01', '2025-03-01', 1, '10000.00', '11.5'),
      period('2025-03-02', '2025-03-31', 30, '6000.00', '11.5'),
    ]);
  });

  test('payments outside of the days cut nothing', () => {
    const payments = ['2025-02-27', '2025-02-28', '2025-03-31', '2025-05-01'].map((on) => ({
      ...{ on: plainDate(on), amount: euros('100.00') },
    }));
    const asked = { ...question('800.00', '2025-02-28', '2025-03-31', 'be-trade'), payments };
    expect(interestOf(asked)?.periods).toEqual([
      period('2025-03-01', '2025-03-31', 31, '1000.00', '11.5'),
    ]);
  });

  test('before the first day there is none, and it is sure', () => {
    const days = { from: plainDate('2026-02-01'), until: plainDate('2026-01-31') };
    expect(interestOf({ open: euros('100.00'), ...days, rates: '10' })).toEqual({
      ...{ amount: euros('0.00'), provisional: false, periods: [] },
    });
  });

  test('whoever has money to come pays none', () => {
    expect(amount(question('-100.00', '2025-02-28', '2025-12-31', 'be-trade'))).toBe('0.00');
  });

  test('an agreed rate is sure, and one stretch where nothing grows', () => {
    const days = { from: plainDate('2023-07-01'), until: plainDate('2025-06-30') };
    expect(interestOf({ open: euros('100.00'), ...days, rates: '10' })).toEqual({
      ...{ amount: euros('20.03'), provisional: false },
      periods: [period('2023-07-01', '2025-06-30', 731, '100.00', '10')],
    });
  });

  test('years of their own length part at New Year, within the days', () => {
    const days = { from: plainDate('2023-07-01'), until: plainDate('2025-06-30') };
    const asked = { open: euros('100.00'), ...days, rates: '10', yearDays: 'actual' } as const;
    expect(interestOf(asked)?.periods.map(({ from, until }) => [from, until])).toEqual([
      ['2023-07-01', '2023-12-31'],
      ['2024-01-01', '2024-12-31'],
      ['2025-01-01', '2025-06-30'],
    ]);
  });

  test.each([
    // A year without and with a 29 February, by the rule of centuries.
    ['1900', '100.00'],
    ['2000', '100.00'],
    ['2001', '100.00'],
    ['2096', '100.00'],
    ['2100', '100.00'],
  ])('the whole of %s at 10 %% gives a tenth', (year, sum) => {
    const days = { from: plainDate(`${year}-01-01`), until: plainDate(`${year}-12-31`) };
    const asked = { open: euros('1000.00'), ...days, rates: '10', yearDays: 'actual' } as const;
    expect(amount(asked)).toBe(sum);
  });

  test('an anniversary falls on its day, and only after the first year', () => {
    const days = { from: plainDate('2023-07-01'), until: plainDate('2025-06-30') };
    const asked = { open: euros('1000.00'), ...days, rates: '10', growsYearly: true };
    expect(interestOf(asked)?.periods).toEqual([
      period('2023-07-01', '2024-06-30', 366, '1000.00', '10'),
      period('2024-07-01', '2025-06-30', 365, '1100.27', '10'),
    ]);
  });

  test('more than a century is refused', () => {
    const days = { from: plainDate('1900-01-01'), until: plainDate('2026-01-01') };
    expect(() => interestOf({ open: euros('1.00'), ...days, rates: '10' })).toThrow(
      'interest from 1900-01-01 to 2026-01-01 is of one century',
    );
  });

  test('yen have no cents', () => {
    const days = { from: plainDate('2026-01-01'), until: plainDate('2026-12-31') };
    expect(amount({ open: money(1_005n, 'JPY'), ...days, rates: '10' })).toBe('101');
  });
});

describe('interest, whatever the amounts and days', () => {
  const cents = fc.bigInt({ min: 0n, max: 10n ** 11n });
  const day = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays(plainDate('2015-01-01'), n));

  test('two stretches come to the whole, to a cent', () => {
    fc.assert(
      fc.property(cents, day, day, day, (minor, a, b, c) => {
        const [from, middle, until] = [a, b, c].toSorted();
        if (from === undefined || middle === undefined || until === undefined) return;
        const open = money(minor, 'EUR');
        const of = (first: typeof from, last: typeof from): bigint =>
          interestOf({ open, from: first, until: last, rates: rateBook('be-trade') })?.amount
            .minor ?? -1n;
        const apart = of(from, middle) + of(addDays(middle, 1), until);
        const difference = apart - of(from, until);
        expect(difference >= -1n && difference <= 1n).toBe(true);
      }),
    );
  });

  test('a payment never makes it more', () => {
    fc.assert(
      fc.property(cents, cents, day, day, day, (open, paid, due, on, until) => {
        const asked = {
          ...{ from: addDays(due, 1), until, rates: rateBook('nl-trade') },
          open: money(open, 'EUR'),
        };
        const payments = [{ on, amount: money(paid, 'EUR') }];
        const whole = interestOf({ ...asked, open: money(open + paid, 'EUR') });
        const part = interestOf({ ...asked, payments });
        expect((part?.amount.minor ?? 0n) <= (whole?.amount.minor ?? 0n)).toBe(true);
      }),
    );
  });
});

function period(from: string, until: string, days: number, principal: string, percent: string) {
  return { from, until, days, principal, percent, status: 'verified' };
}
