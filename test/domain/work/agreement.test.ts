import fc from 'fast-check';
import {
  type Booking,
  bookedFor,
  type InstalmentPlan,
  judgePlan,
  judgePromise,
  type PaymentPromise,
  planOf,
  promisedOf,
  withPaid,
} from '../../../src/domain/work/agreement.js';
import { addDays, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { sumMoney } from '../../../src/kernel/money.js';
import { euros, weekdays } from '../../support/ledger.js';

const ITEM = idOf<'open-item'>('itm_1');
const common = {
  ...{ debtorId: idOf<'debtor'>('deb_1'), openItemIds: [ITEM], amount: euros('100.00') },
  ...{ madeOn: plainDate('2026-11-18'), promisedBy: 'Mevr. Aerts', notedBy: 'an' },
  via: 'call' as const,
  paidBefore: euros('0.00'),
};

/** For Friday 20 November: the third banking day after it is Wednesday 25. */
const PROMISE: PaymentPromise = {
  ...common,
  ...{ id: idOf('prm_1'), payBy: plainDate('2026-11-20'), state: 'open' },
};

const paid = (on: string, amount: string): Booking => ({
  ...{ openItemId: ITEM, on: plainDate(on), amount: euros(amount) },
});

describe('a promise of 100.00 by 2026-11-20 is judged', () => {
  const cases: readonly (readonly [string, readonly Booking[], string, string, string])[] = [
    ['2026-11-19', [], 'open', '0.00', 'before its date'],
    ['2026-11-25', [], 'open', '0.00', 'on the last day of grace'],
    ['2026-11-26', [], 'broken', '0.00', 'the day after'],
    ['2026-11-19', [paid('2026-11-19', '100.00')], 'kept', '100.00', 'paid early'],
    [
      '2026-11-26',
      [paid('2026-11-25', '100.00')],
      'kept',
      '100.00',
      'paid on the last day of grace',
    ],
    ['2026-11-27', [paid('2026-11-26', '100.00')], 'broken', '0.00', 'paid a day too late'],
    ['2026-11-26', [paid('2026-11-20', '99.99')], 'partly', '99.99', 'a cent short'],
    ['2026-11-25', [paid('2026-11-20', '99.99')], 'open', '99.99', 'a cent short, still in grace'],
    [
      '2026-11-26',
      [paid('2026-11-20', '60.00'), paid('2026-11-24', '40.00')],
      'kept',
      '100.00',
      'paid in two parts',
    ],
  ];
  test.each(cases)('on %s with %j: %s, %s booked (%s)', (on, bookings, state, amount) => {
    expect(judgePromise(PROMISE, bookings, plainDate(on), weekdays)).toEqual({
      state,
      paid: euros(amount),
    });
  });

  test('without the money that was assigned before it was made, also on the same day', () => {
    const promise = { ...PROMISE, paidBefore: euros('30.00') };
    const before = paid('2026-11-18', '30.00');
    expect(bookedFor(promise, [before])).toEqual(euros('0.00'));
    expect(bookedFor(promise, [before, paid('2026-11-18', '5.00')])).toEqual(euros('5.00'));
    // A payment of before that was undone is no debt of the promise.
    expect(bookedFor(promise, [])).toEqual(euros('0.00'));
  });

  test('without the money of other invoices', () => {
    const other = { ...paid('2026-11-19', '100.00'), openItemId: idOf<'open-item'>('itm_2') };
    expect(bookedFor(PROMISE, [other])).toEqual(euros('0.00'));
  });
});

describe('the planner reads', () => {
  const cases: readonly (readonly [PaymentPromise['state'], readonly Booking[], string])[] = [
    ['open', [], 'open'],
    ['open', [paid('2026-11-19', '100.00')], 'kept'],
    ['open', [paid('2026-11-19', '99.00')], 'open'],
    ['kept', [], 'kept'],
    ['partly', [paid('2026-11-19', '50.00')], 'broken'],
    ['broken', [paid('2026-12-19', '100.00')], 'broken'],
  ];
  test.each(cases)('a promise that is %s, with %j, as %s', (state, bookings, read) => {
    expect(promisedOf({ ...PROMISE, state }, bookings).state).toBe(read);
  });
});

/** 40.00 on Friday 20 November, 60.00 on Monday 21 December. */
const PLAN: InstalmentPlan = {
  ...common,
  ...{ id: idOf('pln_1'), state: 'running' },
  instalments: [
    { on: plainDate('2026-11-20'), amount: euros('40.00') },
    { on: plainDate('2026-12-21'), amount: euros('60.00') },
  ],
};

describe('a plan of 40.00 and 60.00 is judged', () => {
  const cases: readonly (readonly [string, readonly Booking[], string, string])[] = [
    ['2026-11-25', [], 'running', 'the first instalment is in grace'],
    ['2026-11-26', [], 'broken', 'the first instalment was missed'],
    ['2026-11-26', [paid('2026-11-20', '39.99')], 'broken', 'it is a cent short'],
    ['2026-11-26', [paid('2026-11-20', '40.00')], 'running', 'it was paid'],
    ['2026-12-28', [paid('2026-11-20', '40.00')], 'broken', 'the second was missed'],
    ['2026-12-28', [paid('2026-11-20', '100.00')], 'kept', 'all was paid at once'],
    ['2026-11-27', [paid('2026-11-26', '40.00')], 'running', 'late, but there when we look'],
  ];
  test.each(cases)('on %s with %j: %s, because %s', (on, bookings, state) => {
    expect(judgePlan(PLAN, bookings, plainDate(on), weekdays).state).toBe(state);
  });

  test('and stays broken for the planner when the money comes afterwards', () => {
    const broken: InstalmentPlan = { ...PLAN, state: 'broken', paid: euros('10.00') };
    const late = [paid('2026-12-01', '40.00')];
    expect(planOf(broken, late).instalments.map((i) => i.paid)).toEqual([false, false]);
    expect(planOf(PLAN, late).instalments.map((i) => i.paid)).toEqual([true, false]);
  });
});

test('instalments are paid in their order, and never for more than the money there is', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(amounts, fc.nat(1_000_000), (cents, money) => {
      const instalments = cents.map((minor, i) => ({
        on: addDays(plainDate('2026-11-20'), i * 30),
        amount: { minor: BigInt(minor), currency: 'EUR' },
      }));
      const plan = {
        instalments,
        amount: sumMoney(
          instalments.map((i) => i.amount),
          'EUR',
        ),
      };
      const read = withPaid(plan, { minor: BigInt(money), currency: 'EUR' });
      const flags = read.map((i) => i.paid);
      const settled = sumMoney(
        read.filter((i) => i.paid).map((i) => i.amount),
        'EUR',
      );
      return (
        flags.every((flag, i) => i === 0 || !flag || flags[i - 1] === true) &&
        settled.minor <= BigInt(money)
      );
    }),
  );
});
