import { ageBucketOf, ageingOf } from '../../../src/domain/ledger/ageing.js';
import { dsoCountBack, dsoSimple, punctualityOf } from '../../../src/domain/ledger/kpi.js';
import { type PlainDate, plainDate } from '../../../src/kernel/dates.js';
import { type Decimal, printDecimal } from '../../../src/kernel/decimal.js';
import { type Money, printMoney } from '../../../src/kernel/money.js';
import { euros } from '../../support/ledger.js';

interface Row {
  readonly gross: Money;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  readonly paidOn?: PlainDate;
}
const row = (gross: string, issued: string, due: string, paid?: string): Row => ({
  gross: euros(gross),
  issueDate: plainDate(issued),
  dueDate: plainDate(due),
  ...(paid === undefined ? {} : { paidOn: plainDate(paid) }),
});

const F1: readonly Row[] = [
  row('1210.00', '2026-08-03', '2026-09-02', '2026-09-01'),
  row('2420.00', '2026-08-31', '2026-09-30', '2026-10-05'),
  row('6050.00', '2026-07-15', '2026-08-14', '2026-09-28'),
  row('3025.00', '2026-09-01', '2026-10-01'),
  row('1815.00', '2026-10-12', '2026-11-11'),
  row('605.00', '2026-06-10', '2026-07-10'),
  row('847.00', '2026-09-14', '2026-10-14', '2026-10-14'),
  row('12100.00', '2026-08-20', '2026-09-19'),
  row('4840.00', '2026-09-25', '2026-10-25'),
  row('363.00', '2026-09-30', '2026-10-30', '2026-10-20'),
];
const OPEN = F1.filter((r) => r.paidOn === undefined).map((r) => ({
  dueDate: r.dueDate,
  open: r.gross,
}));
const PAID = F1.flatMap((r) => (r.paidOn === undefined ? [] : [{ ...r, paidOn: r.paidOn }]));
const TODAY = plainDate('2026-10-31');
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

describe('days sales outstanding', () => {
  const months = [
    { sales: euros('60000.00'), days: 31 },
    { sales: euros('50000.00'), days: 30 },
    { sales: euros('40000.00'), days: 31 },
  ];

  test('simple: 120,000 of 150,000 in 92 days is 73.60', () => {
    expect(text(dsoSimple(euros('120000.00'), euros('150000.00'), 92))).toBe('73.60');
  });

  test('simple: not computable without sales', () => {
    expect(dsoSimple(euros('1.00'), euros('0.00'), 30)).toBeNull();
  });

  // receivables, months, outcome
  test.each([
    ['120000.00', months, '68.75'],
    ['110000.00', months, '61.00'],
    ['0.00', months, '0.00'],
    ['150000.00', months, '92.00'],
    ['150000.01', months, 'months-run-out'],
    ['70000.00', [months[0]!, { sales: euros('0.00'), days: 30 }], 'month-without-sales'],
    ['60000.00', [months[0]!, { sales: euros('-5.00'), days: 30 }], '31.00'],
  ])('counting back %s gives %#', (receivables, back, outcome) => {
    const result = dsoCountBack(euros(receivables), back);
    expect(result.ok ? text(result.value) : result.error.kind).toBe(outcome);
  });
});

test('punctuality shows both definitions, by number and by value', () => {
  const found = punctualityOf(PAID);
  expect(found).not.toBeNull();
  const lines = Object.entries(found ?? {}).map(
    ([name, value]: [string, number | Decimal]) =>
      `${name} ${typeof value === 'number' ? value : text(value)}`,
  );
  expect(lines).toEqual([
    'count 5',
    'paidBeforeDuePercent 40.00',
    'paidOnTimePercent 60.00',
    'paidOnTimeByValuePercent 22.22',
    'meanDaysToPay 37.80',
    'meanDaysLateSigned 7.80',
    'meanDaysLate 10.00',
    'weightedDaysLate 26.11',
  ]);
  expect(punctualityOf([])).toBeNull();
});
