import { freeReminderTerm } from '../../../src/domain/law/be-consumer.js';
import { limitationOf } from '../../../src/domain/law/limitation.js';
import {
  fourteenDayTerm,
  postReceipt,
  termOfReceived,
} from '../../../src/domain/law/nl-fourteen-days.js';
import { regimeOf } from '../../../src/domain/law/regime.js';
import { termTooLong } from '../../../src/domain/law/terms.js';
import { holidayCalendar } from '../../../src/adapters/calendar/holidays.js';
import { addDays, plainDate } from '../../../src/kernel/dates.js';
import { daysOf } from '../../support/law.js';

const belgium = holidayCalendar('BE');
const netherlands = holidayCalendar('NL');

describe('the free reminder to a Belgian consumer', () => {
  test.each([
    ['2023-09-18', 'letter', ['2023-09-21', '2023-10-04', '2023-10-05']],
    ['2026-11-02', 'mail', ['2026-11-03', '2026-11-16', '2026-11-17']],
    ['2026-11-02', 'letter', ['2026-11-05', '2026-11-18', '2026-11-19']],
    ['2026-11-06', 'letter', ['2026-11-12', '2026-11-25', '2026-11-26']],
    ['2026-12-22', 'letter', ['2026-12-28', '2027-01-10', '2027-01-11']],
    ['2026-11-02', 'registered', ['2026-11-05', '2026-11-18', '2026-11-19']],
    ['2026-11-02', 'task', ['2026-11-05', '2026-11-18', '2026-11-19']],
  ] as const)('sent on %s by %s gives %j', (sentOn, channel, days) => {
    expect(daysOf(freeReminderTerm(plainDate(sentOn), channel, belgium))).toEqual(days);
  });
});

describe('the fourteen-day letter to a Dutch consumer', () => {
  test('received on 3 November it gives the 4th to the 17th, and costs are due from the 18th', () => {
    expect(daysOf(termOfReceived(plainDate('2026-11-03')))).toEqual([
      '2026-11-04',
      '2026-11-17',
      '2026-11-18',
    ]);
  });

  test.each([
    // Posted on Friday: Saturday counts, Sunday and Monday do not, Tuesday is the second day.
    ['2026-11-06', '2026-11-10'],
    ['2026-11-02', '2026-11-04'],
    // Friday is Christmas, Saturday Boxing Day.
    ['2026-12-24', '2026-12-30'],
  ])('posted on %s it counts as received on %s', (posted, received) => {
    expect(postReceipt(plainDate(posted), netherlands)).toBe(received);
  });

  test.each([
    ['2026-11-06', 'mail', '2026-11-22', '2026-11-23'],
    ['2026-11-06', 'letter', '2026-11-24', '2026-11-25'],
    ['2026-11-02', 'letter', '2026-11-20', '2026-11-21'],
    ['2026-12-24', 'letter', '2027-01-13', '2027-01-14'],
  ] as const)('sent on %s by %s it names %s, costs from %s', (sentOn, channel, until, from) => {
    const term = fourteenDayTerm(plainDate(sentOn), channel, netherlands);
    expect([term.until, term.chargeableFrom]).toEqual([until, from]);
  });
});

describe('which law a claim is under', () => {
  test.each([
    ['BE', 'business', 'NL', 'be-business'],
    ['NL', 'business', 'BE', 'nl-business'],
    ['NL', 'public', 'NL', 'nl-public'],
    ['BE', 'public', 'BE', 'be-public'],
    ['DE', 'business', 'BE', 'eu'],
    ['BE', 'consumer', 'BE', 'be-consumer'],
    ['BE', 'consumer', 'NL', 'nl-consumer'],
    ['NL', 'consumer', 'BE', 'be-consumer'],
    ['BE', 'consumer', 'FR', 'unknown'],
  ] as const)('a creditor in %s, a %s in %s: %s', (creditor, kind, country, regime) => {
    expect(regimeOf(creditor, { kind, country })).toBe(regime);
  });
});

describe('maximum terms', () => {
  const be = { creditorCountry: 'BE', debtorCountry: 'BE', debtorKind: 'business' } as const;
  const nl = { creditorCountry: 'NL', debtorCountry: 'NL', debtorKind: 'business' } as const;
  test.each([
    [be, 60, null],
    [be, 61, 'be-business'],
    [{ ...be, debtorCountry: 'FR' }, 90, null],
    [nl, 60, null],
    [{ ...nl, isLargeDebtor: true }, 30, null],
    [{ ...nl, isLargeDebtor: true }, 31, 'nl-large'],
    [{ ...nl, debtorKind: 'public' as const }, 30, null],
    [{ ...nl, debtorKind: 'public' as const }, 31, 'public'],
    [{ ...be, debtorKind: 'public' as const }, 45, 'public'],
    [{ ...be, debtorKind: 'consumer' as const }, 90, null],
    [{ ...be, creditorCountry: 'FR' }, 90, null],
    [{ ...nl, isLargeDebtor: true, creditorCountry: 'DE' }, 90, null],
    [{ ...nl, isLargeDebtor: true, debtorCountry: 'DE' }, 90, null],
    [{ ...nl, isLargeDebtor: true, debtorKind: 'consumer' as const }, 90, null],
  ])('%j, %i days: %s', (question, days, rule) => {
    const issued = plainDate('2026-11-02');
    expect(termTooLong(issued, addDays(issued, days), question)?.rule.id ?? null).toBe(rule);
  });

  test('61 days between Belgian companies: 60 may be agreed, 30 apply when 61 stay written', () => {
    const found = termTooLong(plainDate('2026-11-02'), plainDate('2027-01-02'), be);
    expect(found).toMatchObject({ days: 61, last: '2027-01-01', lawful: '2026-12-02' });
  });

  test('before 1 February 2022 a longer Belgian term was possible', () => {
    expect(termTooLong(plainDate('2022-01-31'), plainDate('2022-05-01'), be)).toBeNull();
    expect(termTooLong(plainDate('2022-02-01'), plainDate('2022-05-01'), be)).not.toBeNull();
  });
});

describe('limitation', () => {
  test.each([
    ['be-business', '2026-02-28', '2036-02-28', '2035-08-28', 'derived'],
    ['be-consumer', '2026-03-31', '2027-03-31', '2026-09-30', 'provisional'],
    ['nl-business', '2024-02-29', '2029-02-28', '2028-08-28', 'verified'],
    ['nl-consumer', '2026-08-31', '2028-08-31', '2028-02-29', 'verified'],
  ] as const)(
    '%s due %s: until %s, alert from %s, %s',
    (regime, due, lastDay, alertFrom, status) => {
      expect(limitationOf(regime, plainDate(due))).toMatchObject({ lastDay, alertFrom, status });
    },
  );

  test('nothing is said where the law is not known', () => {
    expect(limitationOf('unknown', plainDate('2026-01-01'))).toBeNull();
    expect(limitationOf('eu', plainDate('2026-01-01'))).toBeNull();
  });
});
