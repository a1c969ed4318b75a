import {
  type ExpectedItem,
  expectedOn,
  startForecast,
} from '../../../src/domain/figures/forecast.js';
import { isReportDue, isoWeek, reportPeriods } from '../../../src/domain/figures/period.js';
import { countPromises, maturedPromises } from '../../../src/domain/figures/promises.js';
import { type DoubtfulClaim, startProvision } from '../../../src/domain/figures/provision.js';
import { TARGET_DAYS } from '../../../src/domain/collection/target-days.js';
import type { Promised } from '../../../src/domain/dunning/ledger.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { money, printMoney } from '../../../src/kernel/money.js';
import { cents, F1, F1_DAY } from '../../support/figures.js';
import { euros } from '../../support/ledger.js';

const OPEN = F1.filter(({ paid }) => paid === null);

describe('receipts forecast of fixture F1', () => {
  /** B pays 45 days late; D has no history, his group pays 15 days late; D1 is promised; C1 is disputed. */
  const items = OPEN.map(({ number, debtor, gross, due }): ExpectedItem => ({
    ...{ id: idOf(number), debtorId: idOf(debtor), dueDate: due, open: cents(gross) },
    disputed: number === 'C1',
    ...(number === 'D1' ? { promisedOn: plainDate('2026-11-20') } : {}),
    ...(debtor === 'B' ? { debtorDaysLate: 45 } : {}),
    ...(debtor === 'D' ? { groupDaysLate: 15 } : {}),
  }));

  test('each item has a date, and the reason for it', () => {
    const found = Object.fromEntries(items.map((i) => [i.id, expectedOn(i, F1_DAY)]));
    expect(found).toEqual({
      B2: { on: '2026-11-15', by: 'debtor' },
      B3: { on: '2026-12-26', by: 'debtor' },
      C1: { on: null, by: 'dispute' },
      D1: { on: '2026-11-20', by: 'promise' },
      D2: { on: '2026-11-09', by: 'group' },
    });
  });

  test('by ISO week', () => {
    const forecast = startForecast(F1_DAY);
    items.forEach(forecast.add);
    expect(
      forecast
        .weeks()
        .map(({ week, minor, items: n }) => [week, printMoney(money(minor, 'EUR')), n]),
    ).toEqual([
      ['2026-W46', '7865.00', 2],
      ['2026-W47', '12100.00', 1],
      ['2026-W52', '1815.00', 1],
      [null, '605.00', 1],
    ]);
  });

  const item: ExpectedItem = {
    ...{
      id: idOf('i'),
      debtorId: idOf('d'),
      dueDate: plainDate('2026-11-10'),
      open: 1n,
      disputed: false,
    },
  };
  const day = plainDate('2026-12-01');
  const all = {
    instalmentOn: day,
    promisedOn: day,
    debitOn: day,
    debtorDaysLate: 3,
    groupDaysLate: 4,
  };
  const without = (...names: readonly (keyof typeof all)[]): ExpectedItem => ({
    ...item,
    ...Object.fromEntries(Object.entries(all).filter(([name]) => !names.some((n) => n === name))),
  });
  test.each<[string, ExpectedItem, string, string | null]>([
    ['a dispute goes before all', { ...item, ...all, disputed: true }, 'dispute', null],
    ['then an instalment', without(), 'instalment', '2026-12-01'],
    ['then a promise', without('instalmentOn'), 'promise', '2026-12-01'],
    ['then a direct debit', without('instalmentOn', 'promisedOn'), 'direct-debit', '2026-12-01'],
    [
      'then his own history',
      without('instalmentOn', 'promisedOn', 'debitOn'),
      'debtor',
      '2026-11-13',
    ],
    ['then his group', { ...item, groupDaysLate: 4 }, 'group', '2026-11-14'],
    ['then the due date', item, 'due-date', '2026-11-10'],
    ['a date of today is a week away', { ...item, promisedOn: F1_DAY }, 'promise', '2026-11-07'],
  ])('%s', (_, given, by, on) => {
    expect(expectedOn(given, F1_DAY)).toEqual({ by, on });
  });
});

describe('doubtful debts of fixture F1', () => {
  const vat21 = { vat: 21n, gross: 121n };
  const claims = OPEN.map(({ number, debtor, gross, due }): DoubtfulClaim => ({
    ...{ id: idOf(number), debtorId: idOf(debtor), dueDate: due, open: cents(gross) },
    ...{ insolvent: false, vat: vat21 },
  }));
  const proposed = (
    given: readonly DoubtfulClaim[],
    overrides: Parameters<typeof startProvision>[1] = [],
  ) => {
    const provision = startProvision(F1_DAY, overrides);
    given.forEach(provision.add);
    return provision
      .rows()
      .map(({ row, proposed: minor }) => `${row} ${printMoney(money(minor, 'EUR'))}`);
  };

  test('without VAT it is 1,380.00, with VAT 1,669.80', () => {
    expect(proposed(claims)).toEqual([
      'not-due 0.00',
      '1-30 130.00',
      '31-60 1000.00',
      '91-180 250.00',
    ]);
    const withVat = claims.map(({ vat: _vat, ...rest }) => rest);
    expect(proposed(withVat)).toEqual([
      'not-due 0.00',
      '1-30 157.30',
      '31-60 1210.00',
      '91-180 302.50',
    ]);
  });

  test('who is insolvent counts whole, what is insured does not, and a person may judge otherwise', () => {
    const [b2, ...rest] = claims;
    expect(proposed([{ ...b2!, insolvent: true }])).toEqual(['insolvent 2500.00']);
    expect(proposed([{ ...b2!, insolvent: true, insuredPercent: '90' }])).toEqual([
      'insolvent 250.00',
    ]);
    const judged = { reason: 'Betaalt volgende week', by: 'an' };
    expect(proposed([b2!], [{ ...judged, openItemId: b2!.id, percent: '50' }])).toEqual([
      'override 1250.00',
    ]);
    expect(proposed(rest, [{ ...judged, debtorId: idOf('D'), percent: '0' }])).toEqual([
      'not-due 0.00',
      '91-180 250.00',
      'override 0.00',
    ]);
  });
});

describe('promises', () => {
  const promise = (id: string, amount: string, payBy: string): Promised => ({
    ...{ debtorId: idOf('deb_1'), openItemIds: [idOf(id)], amount: euros(amount) },
    ...{ madeOn: plainDate('2026-10-01'), payBy: plainDate(payBy), state: 'open' },
  });
  const paid = (id: string, amount: string, on: string) => ({
    ...{ openItemId: idOf<'open-item'>(id), on: plainDate(on), minor: cents(amount) },
  });
  const october = { from: plainDate('2026-10-01'), until: plainDate('2026-10-31') };

  // Friday 16 October and three banking days: Wednesday the 21st is the last that counts.
  test.each([
    ['the full amount in time is kept', [paid('a', '100.00', '2026-10-21')], 'kept'],
    [
      'in two payments too',
      [paid('a', '40.00', '2026-10-14'), paid('a', '60.00', '2026-10-16')],
      'kept',
    ],
    ['a part is partly', [paid('a', '99.99', '2026-10-21')], 'partly'],
    ['a day late is broken', [paid('a', '100.00', '2026-10-22')], 'broken'],
    ['what came before it was made does not count', [paid('a', '100.00', '2026-09-30')], 'broken'],
    ['nothing is broken', [], 'broken'],
  ])('%s', (_, receipts, outcome) => {
    const matured = maturedPromises(
      [promise('a', '100.00', '2026-10-16')],
      receipts,
      october,
      TARGET_DAYS,
    );
    expect(matured.map((m) => m.outcome)).toEqual([outcome]);
  });

  test('those whose grace still runs are not judged', () => {
    const pending = [promise('a', '1.00', '2026-10-28'), promise('b', '1.00', '2026-11-20')];
    const matured = maturedPromises(pending, [], october, TARGET_DAYS);
    expect(countPromises(matured)).toEqual({ kept: 0, partly: 0, broken: 0 });
  });
});

test.each([
  ['2026-11-15', '2026-W46'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-01', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
])('%s is in %s', (date, week) => {
  expect(isoWeek(plainDate(date))).toBe(week);
});

test('a report is about the last whole week or month, and judges over a quarter', () => {
  expect(reportPeriods('weekly', plainDate('2026-11-18'))).toEqual({
    name: '2026-W46',
    flow: { from: '2026-11-09', until: '2026-11-15' },
    steering: { from: '2026-08-17', until: '2026-11-15' },
  });
  expect(reportPeriods('monthly', plainDate('2026-11-02'))).toEqual({
    name: '2026-10',
    flow: { from: '2026-10-01', until: '2026-10-31' },
    steering: { from: '2026-08-01', until: '2026-10-31' },
  });
});

// Sunday 1 November 2026: the first working day of the month is the 2nd. 29 March 2027 is Easter Monday.
test.each([
  ['monthly', '2026-11-01', false],
  ['monthly', '2026-11-02', true],
  ['monthly', '2026-11-30', true],
  ['weekly', '2026-11-09', true],
  ['weekly', '2026-11-15', true],
  ['weekly', '2027-03-29', false],
  ['weekly', '2027-03-30', true],
] as const)('a %s report on %s is due: %s', (kind, on, due) => {
  expect(isReportDue(kind, plainDate(on), (date) => TARGET_DAYS.isWorkingDay(date))).toBe(due);
});
