import { ageBucketOf, ageingOf } from '../../../src/domain/ledger/ageing.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { type Decimal, printDecimal } from '../../../src/kernel/decimal.js';
import { printMoney } from '../../../src/kernel/money.js';
import { F1, F1_DAY as TODAY } from '../../support/figures.js';
import { euros } from '../../support/ledger.js';

const OPEN = F1.filter(({ paid }) => paid === null).map(({ due, gross }) => ({
  dueDate: due,
  open: euros(gross),
}));
const text = (value: Decimal | null): string => (value === null ? '-' : printDecimal(value));

describe('ageing', () => {
  test('sorts what is open by days past due, with weighted days', () => {
    const [ageing] = ageingOf(OPEN, TODAY);
    expect(Object.values(ageing?.buckets ?? {}).map(printMoney)).toEqual([
      '1815.00',
      '7865.00',
      '12100.00',
      '0.00',
      '605.00',
      '0.00',
    ]);
    expect(printMoney(ageing?.total ?? euros('0.00'))).toBe('22385.00');
    expect(text(ageing?.weightedDaysOverdue ?? null)).toBe('31.11');
  });

  test.each([
    [-5, 'not-due'],
    [0, 'not-due'],
    [1, '1-30'],
    [30, '1-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, '91-180'],
    [180, '91-180'],
    [181, 'over-180'],
    [4000, 'over-180'],
  ])('day %i is in %s', (days, bucket) => {
    expect(ageBucketOf(days)).toBe(bucket);
  });

  test('credits and receipts stand apart and currencies do not mix', () => {
    const items = [
      ...OPEN,
      { dueDate: plainDate('2026-01-01'), open: euros('-500.00') },
      { dueDate: plainDate('2026-10-30'), open: euros('7.00', 'USD') },
    ];
    const ageings = ageingOf(items, TODAY, [euros('40.00')]);
    expect(
      ageings.map((a) =>
        [a.currency, a.total, a.credits, a.unallocatedReceipts].map((m) =>
          typeof m === 'string' ? m : printMoney(m),
        ),
      ),
    ).toEqual([
      ['EUR', '22385.00', '-500.00', '40.00'],
      ['USD', '7.00', '0.00', '0.00'],
    ]);
  });

  test('nothing open has no weighted days', () => {
    expect(ageingOf([], TODAY)).toEqual([]);
    const [ageing] = ageingOf([{ dueDate: TODAY, open: euros('-1.00') }], TODAY);
    expect(ageing?.weightedDaysOverdue).toBeNull();
  });
});
