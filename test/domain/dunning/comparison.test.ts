import {
  type ComparedItem,
  compareSides,
  type Side,
} from '../../../src/domain/dunning/comparison.js';
import { habitOf, settledOn } from '../../../src/domain/dunning/habits.js';
import type { Allocation } from '../../../src/domain/ledger/open-item.js';
import { addDays, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { euros } from '../../support/ledger.js';
import { anItem } from '../../support/ledger.js';

const DATED = plainDate('2026-11-02');
const DUE = plainDate('2026-11-16');
const ON = plainDate('2027-02-01');

/** An invoice of a debtor, paid so many days after its due date; null: open. */
const item = (
  debtor: number,
  late: number | null,
  changes: Partial<ComparedItem> = {},
): ComparedItem => ({
  ...{ debtorId: idOf(`deb_${debtor}`), issueDate: DATED, dueDate: DUE },
  open: euros(late === null ? '100.00' : '0.00'),
  paidOn: late === null ? null : addDays(DUE, late),
  ...changes,
});

/** `each` invoices of every debtor; those of the first `good` debtors are paid a day late, the others not. */
const side = (policy: string, debtors: number, each: number, good: number): Side => ({
  policy,
  debtors,
  items: Array.from({ length: debtors * each }, (_, i) => {
    const debtor = i % debtors;
    return item(debtor, debtor < good ? 1 : null);
  }),
});

describe('the comparison of two policies', () => {
  test('tells days to pay, what is paid in time and what is open, for both', () => {
    const items = [
      item(1, 0),
      item(1, 6),
      item(2, 30),
      item(2, 31),
      item(3, null),
      item(3, null, { open: euros('5.00', 'USD') }),
    ];
    const against: Side = { policy: 'S1-14', debtors: 7, items };
    const { against: told } = compareSides({ against, tried: side('S0-7', 0, 0, 0) }, ON, 30);
    expect(told).toEqual({
      ...{ policy: 'S1-14', debtors: 7, debtorsInvoiced: 3, items: 6, paid: 4 },
      // 14, 20, 44 and 45 days after the invoice date.
      ...{ meanDaysToPay: 30.8, medianDaysToPay: 32 },
      ...{ judged: 6, paidInTime: 3, sharePaidInTime: 50 },
      open: [euros('100.00'), euros('5.00', 'USD')],
    });
  });

  test('judges an invoice when its days have passed, not before', () => {
    const tried = side('S0-7', 1, 1, 1);
    const judged = (on: string) =>
      compareSides({ against: tried, tried }, plainDate(on), 30).tried.judged;
    expect([judged('2026-12-16'), judged('2026-12-17')]).toEqual([0, 1]);
  });

  test.each([
    ['nothing yet', side('a', 0, 0, 0), side('b', 0, 0, 0), 'too-few'],
    ['nine debtors on one side', side('a', 9, 10, 0), side('b', 40, 3, 40), 'too-few'],
    ['many debtors with too few invoices', side('a', 29, 1, 0), side('b', 29, 1, 29), 'too-few'],
    ['a large invoice run of one debtor', side('a', 1, 500, 0), side('b', 1, 500, 1), 'too-few'],
    ['a clear gain', side('a', 40, 2, 10), side('b', 40, 2, 30), 'tried-better'],
    ['a clear loss', side('a', 40, 2, 30), side('b', 40, 2, 10), 'tried-worse'],
    ['a gain that may be chance', side('a', 40, 2, 20), side('b', 40, 2, 24), 'no-difference'],
    ['no gain', side('a', 40, 2, 20), side('b', 40, 2, 20), 'no-difference'],
  ])('of %s says so', (_, against, tried, verdict) => {
    expect(compareSides({ against, tried }, ON, 30).verdict).toBe(verdict);
  });

  test('counts debtors for what chance may do: more invoices of each make nothing surer', () => {
    const margin = (each: number) =>
      compareSides({ against: side('a', 40, each, 20), tried: side('b', 40, each, 24) }, ON, 30);
    // 1.96 * sqrt(0.5 * 0.5 / 40 + 0.6 * 0.4 / 40) = 21.7 points.
    expect(margin(1)).toMatchObject({ difference: 10, margin: 21.7 });
    expect(margin(9)).toMatchObject({ difference: 10, margin: 21.7 });
  });
});

describe('when an item was paid in full', () => {
  const pay = (amount: string, on: string, changes: Partial<Allocation> = {}): Allocation => ({
    ...{ id: idOf(`all_${on}`), openItemId: idOf('itm_1'), amount: euros(amount) },
    on: plainDate(on),
    ...changes,
  });

  test.each([
    ['never', [], null],
    ['in part', [pay('1000.00', '2026-11-20')], null],
    [
      'in parts, whatever their order',
      [pay('210.00', '2026-12-01'), pay('1000.00', '2026-11-20')],
      '2026-12-01',
    ],
    ['undone', [pay('1210.00', '2026-11-20', { reversedOn: plainDate('2026-11-25') })], null],
    ['given back in part', [pay('1210.00', '2026-11-20'), pay('-10.00', '2026-11-25')], null],
  ])('%s', (_, allocations, on) => {
    expect(settledOn(anItem(), allocations)).toBe(on);
  });

  test('the habit of a debtor is weighted by amount, early as 0, and needs three invoices of the last year', () => {
    const invoice = (id: string, amount: string, paidOn: string) => {
      const made = anItem({ id: idOf(id), amount: euros(amount), open: euros('0.00') });
      return { made, paid: [pay(amount, paidOn, { openItemId: made.id })] };
    };
    // 10 days late of 300, early of 100, 30 late of 100: (300*10 + 0 + 100*30) / 500 = 12.
    const all = [
      invoice('itm_1', '300.00', '2026-11-26'),
      invoice('itm_2', '100.00', '2026-11-10'),
      invoice('itm_3', '100.00', '2026-12-16'),
      invoice('itm_4', '900.00', '2025-01-31'),
    ];
    const habit = (invoices: typeof all) =>
      habitOf(
        idOf('deb_1'),
        invoices.map(({ made }) => made),
        new Map(invoices.map(({ made, paid }) => [made.id, paid])),
        'EUR',
        ON,
      );
    expect(habit(all)).toEqual({ debtorId: 'deb_1', usuallyLate: 12 });
    expect(habit(all.slice(1))).toEqual({ debtorId: 'deb_1' });
  });
});
