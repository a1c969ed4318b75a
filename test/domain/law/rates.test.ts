import { rateBook, rateGap } from '../../../src/domain/law/rates.js';
import {
  RATE_REGIMES,
  type RateRegime,
  SHIPPED_RATES,
} from '../../../src/domain/law/rate-table.js';
import { addDays, plainDate } from '../../../src/kernel/dates.js';
import { add, compare, dec, multiply } from '../../../src/kernel/decimal.js';
import { aRate } from '../../support/law.js';

const on = (regime: RateRegime, day: string, rows = [aRate()].slice(1)) =>
  rateBook(regime, rows).on(plainDate(day));

const days = (from: string, until: string) => ({
  ...{ from: plainDate(from), until: plainDate(until) },
});

describe('rates are data with a source and a mark', () => {
  test.each([
    // regime, day, percent, status
    ['be-trade', '2013-03-16', '9.0', 'verified'],
    ['be-trade', '2013-12-31', '8.5', 'verified'],
    ['be-trade', '2015-12-31', '8.5', 'verified'],
    ['be-trade', '2016-06-30', '8.5', 'verified'],
    ['be-trade', '2016-07-01', '8.0', 'verified'],
    ['be-trade', '2022-12-31', '8.0', 'verified'],
    ['be-trade', '2023-01-01', '10.5', 'verified'],
    ['be-trade', '2023-07-01', '12.0', 'verified'],
    ['be-trade', '2024-06-30', '12.5', 'verified'],
    ['be-trade', '2025-06-30', '11.5', 'verified'],
    ['be-trade', '2025-07-01', '10.5', 'verified'],
    ['be-trade', '2026-06-30', '10.5', 'verified'],
    ['be-trade-old', '2013-06-30', '8.0', 'verified'],
    ['be-trade-old', '2015-03-15', '7.5', 'verified'],
    ['be-trade-old', '2015-03-16', '8.5', 'verified'],
    ['be-legal', '2015-07-01', '2.50', 'verified'],
    ['be-legal', '2016-07-01', '2.25', 'verified'],
    ['be-legal', '2018-07-01', '2.00', 'verified'],
    ['be-legal', '2021-07-01', '1.75', 'verified'],
    ['be-legal', '2024-07-01', '5.75', 'verified'],
    ['be-legal', '2026-11-21', '4.50', 'verified'],
    ['nl-trade', '2013-03-16', '8.75', 'derived'],
    ['nl-trade', '2014-12-31', '8.15', 'derived'],
    ['nl-trade', '2015-06-30', '8.05', 'verified'],
    ['nl-trade', '2022-06-30', '8.00', 'verified'],
    ['nl-trade', '2024-12-31', '12.25', 'verified'],
    ['nl-trade', '2025-06-30', '11.15', 'derived'],
    ['nl-trade', '2026-06-30', '10.15', 'derived'],
    ['nl-civil', '2012-12-31', '3', 'provisional'],
    ['nl-civil', '2022-12-31', '2', 'verified'],
    ['nl-civil', '2023-06-30', '4', 'verified'],
    ['nl-civil', '2023-12-31', '6', 'verified'],
    ['nl-civil', '2024-12-31', '7', 'verified'],
    ['nl-civil', '2025-01-01', '6', 'provisional'],
  ] as const)('%s on %s is %s, %s', (regime, day, percent, status) => {
    expect(on(regime, day)).toMatchObject({ percent, status });
  });

  test.each([
    ['be-trade', '2026-07-01', '10.5'],
    ['nl-trade', '2026-11-21', '10.15'],
    ['nl-civil', '2026-11-21', '6'],
    ['be-legal', '2017-05-01', '2.25'],
    ['be-legal', '2023-12-31', '1.75'],
  ] as const)(
    '%s on %s is not known: the last rate, %s, is provisional',
    (regime, day, percent) => {
      expect(on(regime, day)).toEqual({
        ...{ percent, status: 'provisional', missing: true },
        source: expect.any(String) as string,
      });
    },
  );

  test('before the first rate nothing is known', () => {
    expect(on('be-trade', '2013-03-15')).toBeUndefined();
  });

  test('a confirmed rate takes the place of what we had for its days and no others', () => {
    const rows = [aRate({ percent: '11.0' })];
    expect(on('be-trade', '2026-06-30', rows)?.percent).toBe('10.5');
    expect(on('be-trade', '2026-07-01', rows)).toMatchObject({
      percent: '11.0',
      status: 'verified',
    });
    expect(on('be-trade', '2027-01-01', rows)).toMatchObject({ percent: '11.0', missing: true });
    expect(on('nl-trade', '2026-07-01', rows)?.percent).toBe('10.15');
  });

  test('a gap goes on with the rate that ended last, in whatever order they were entered', () => {
    const rows = [
      aRate({ ...days('2028-01-01', '2028-06-30'), percent: '13.0' }),
      aRate({ ...days('2027-01-01', '2027-06-30'), percent: '12.0' }),
    ];
    expect(on('be-trade', '2027-12-31', rows)).toMatchObject({ percent: '12.0', missing: true });
    expect(on('be-trade', '2028-07-01', rows)).toMatchObject({ percent: '13.0', missing: true });
  });

  test('of two confirmed rates of a day the one entered later counts', () => {
    const rows = [aRate({ percent: '11.0' }), aRate({ percent: '11.5' })];
    expect(on('be-trade', '2026-07-01', rows)?.percent).toBe('11.5');
  });

  test('a stretch begins with each rate and after each, later than the first day and up to the last', () => {
    const rows = [
      aRate({ ...days('2028-01-01', '2028-06-30') }),
      aRate({ ...days('2027-01-01', '2027-06-30') }),
    ];
    const changes = (from: string, until: string) =>
      rateBook('be-trade', rows).changes(plainDate(from), plainDate(until));
    expect(changes('2027-01-01', '2028-07-01')).toEqual(['2027-07-01', '2028-01-01', '2028-07-01']);
    expect(changes('2026-12-31', '2028-06-30')).toEqual(['2027-01-01', '2027-07-01', '2028-01-01']);
  });

  test.each(RATE_REGIMES)('the rows of %s follow each other and never overlap', (regime) => {
    const rows = SHIPPED_RATES.filter((row) => row.regime === regime);
    for (const [index, row] of rows.entries()) {
      const next = rows[index + 1];
      expect(row.from <= row.until).toBe(true);
      if (next !== undefined) expect(next.from >= addDays(row.until, 1)).toBe(true);
    }
  });
});

describe('the rules that derive rates fit all rates seen', () => {
  test.each([
    // refinancing rate, first day of a half-year with it, Belgium, Netherlands
    ['0.75', '2013-03-16', '9.0', '8.75'],
    ['0.50', '2013-07-01', '8.5', '8.50'],
    ['0.25', '2014-01-01', '8.5', '8.25'],
    ['0.15', '2014-07-01', '8.5', '8.15'],
    ['0.05', '2015-01-01', '8.5', '8.05'],
    ['0.00', '2016-07-01', '8.0', '8.00'],
    ['2.50', '2023-01-01', '10.5', '10.50'],
    ['4.00', '2023-07-01', '12.0', '12.00'],
    ['4.50', '2024-01-01', '12.5', '12.50'],
    ['4.25', '2024-07-01', '12.5', '12.25'],
    ['3.15', '2025-01-01', '11.5', '11.15'],
    ['2.15', '2025-07-01', '10.5', '10.15'],
  ] as const)('%s from %s gives %s and %s', (main, day, belgium, netherlands) => {
    const dutch = add(dec(main), dec('8'));
    expect(compare(dutch, dec(on('nl-trade', day)?.percent ?? '0'))).toBe(0);
    expect(compare(dutch, dec(netherlands))).toBe(0);
    // Up to the next half: twice the Belgian rate is the first whole number not below twice the Dutch.
    const twice = multiply(dec(belgium), dec('2'));
    const rest = compare(twice, multiply(dutch, dec('2')));
    expect(rest >= 0 && compare(twice, add(multiply(dutch, dec('2')), dec('1'))) < 0).toBe(true);
    expect(on('be-trade', day)?.percent).toBe(belgium);
  });
});

describe('a rate that somebody has to look up', () => {
  test.each([
    ['be-trade', '2026-06-30', null],
    ['be-trade', '2026-07-01', '2026-07-01'],
    ['be-trade', '2026-11-21', '2026-07-01'],
    ['nl-trade', '2026-11-21', '2026-07-01'],
    ['nl-civil', '2026-11-21', '2025-01-01'],
    ['be-legal', '2026-11-21', null],
  ] as const)('%s on %s is unsure since %s', (regime, day, since) => {
    expect(rateGap(regime, plainDate(day))?.from ?? null).toBe(since);
  });

  test('it says what is computed with meanwhile', () => {
    expect(rateGap('be-trade', plainDate('2026-11-21'))).toEqual({
      ...{ regime: 'be-trade', from: '2026-07-01' },
      rate: {
        ...{ percent: '10.5', status: 'provisional', missing: true },
        source: expect.any(String) as string,
      },
    });
  });

  test('before all that is known it begins that day, with no rate', () => {
    expect(rateGap('be-trade', plainDate('2010-01-01'))).toEqual({
      ...{ regime: 'be-trade', from: '2010-01-01' },
    });
  });

  test('it begins after the last sure day, in whatever order they were entered', () => {
    const rows = [
      aRate({ ...days('2027-07-01', '2027-12-31') }),
      aRate({ ...days('2026-07-01', '2027-06-30') }),
      aRate({ ...days('2029-01-01', '2029-06-30') }),
    ];
    expect(rateGap('be-trade', plainDate('2028-03-01'), rows)?.from).toBe('2028-01-01');
  });

  test('once confirmed it is sure', () => {
    expect(rateGap('be-trade', plainDate('2026-11-21'), [aRate()])).toBeNull();
  });
});
