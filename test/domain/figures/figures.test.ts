import { dsoCountBack, dsoSimple } from '../../../src/domain/figures/dso.js';
import {
  FIGURE_IDS,
  FIGURES,
  type FigureId,
  figuresOf,
  type FigureInput,
} from '../../../src/domain/figures/figures.js';
import { AGED_PARTS, addSums, sumsOf, yearBefore } from '../../../src/domain/figures/parts.js';
import { daysOf } from '../../../src/domain/figures/period.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { type Decimal, printDecimal } from '../../../src/kernel/decimal.js';
import { money, printMoney } from '../../../src/kernel/money.js';
import { cents, f1Items, F1_PERIOD, figureInput, figureItem } from '../../support/figures.js';
import { euros } from '../../support/ledger.js';

const text = (value: Decimal | null): string => (value === null ? '-' : printDecimal(value));
/** The figure as people see it, or the reason why there is none. */
function said(id: FigureId, input: FigureInput): string {
  const found = figuresOf(input).find((figure) => figure.id === id);
  return found?.why ?? text(found?.value ?? null);
}

const MONTHS = [
  { sales: euros('60000.00'), days: 31 },
  { sales: euros('50000.00'), days: 30 },
  { sales: euros('40000.00'), days: 31 },
];

/** The books of the worked example of 4.1 to 4.3: 110,000 open at first, 150,000 sold, 120,000 open at the end. */
const QUARTER = { from: plainDate('2026-08-01'), until: plainDate('2026-10-31') };
function example(): FigureInput {
  const base = figureInput([], QUARTER);
  const sums = {
    ...base.sums,
    'receivables-before': cents('110000.00'),
    sales: cents('150000.00'),
    receivables: cents('120000.00'),
    'not-due': cents('75000.00'),
  };
  return { ...base, sums, months: MONTHS };
}

test.each<[FigureId, string]>([
  ['dso', '73.60'],
  ['dso-count-back', '68.75'],
  ['dso-best', '46.00'],
  ['days-delinquent', '27.60'],
  ['collection-effectiveness', '75.68'],
])('the worked example of 4.1 to 4.3: %s is %s', (id, value) => {
  expect(daysOf(QUARTER)).toBe(92);
  expect(said(id, example())).toBe(value);
});

test.each<[FigureId, string]>([
  ['paid-before-due', '40.00'],
  ['paid-in-time', '60.00'],
  ['paid-in-time-amount', '22.22'],
  ['days-to-pay', '37.80'],
  ['days-late-signed', '7.80'],
  ['days-late', '10.00'],
  ['days-late-weighted', '26.11'],
  // Days late -1, 5, 45, 0, -10: the root of 2151/5 - 7.8 squared
  ['irregularity', '19.22'],
  ['receivables', '22385.00'],
  ['overdue', '20570.00'],
  ['days-overdue', '31.11'],
  ['collected', '10890.00'],
  ['sales', '33275.00'],
  // All of it was sold within the year
  ['debtors-to-turnover', '67.27'],
])('fixture F1 on 31 October 2026: %s is %s', (id, value) => {
  expect(said(id, figureInput(f1Items(), F1_PERIOD))).toBe(value);
});

test('fixture F1 by age: credits and receipts apart', () => {
  const sums = sumsOf(f1Items(), F1_PERIOD);
  expect(AGED_PARTS.map((part) => printMoney(money(sums[part], 'EUR')))).toEqual([
    '1815.00',
    '7865.00',
    '12100.00',
    '0.00',
    '605.00',
    '0.00',
  ]);
  const credit = figureItem({ kind: 'credit-note', amount: -50_000n });
  const both = sumsOf([...f1Items(), credit], F1_PERIOD);
  expect(AGED_PARTS.map((part) => both[part])).toEqual(AGED_PARTS.map((part) => sums[part]));
  expect([both.credits, both.receivables - sums.receivables]).toEqual([-50_000n, -50_000n]);
});

test.each<[FigureId, Partial<FigureInput>, string]>([
  ['promises-kept', { promises: { kept: 6, partly: 1, broken: 1 } }, '75.00'],
  ['dispute-days-median', { disputeDays: [17, 4, 9] }, '9.00'],
  ['dispute-days-median', { disputeDays: [4, 9] }, '6.50'],
  ['cost-per-euro', { actionCost: 2_178n }, '0.20'],
])('%s of %j is %s', (id, more, value) => {
  expect(said(id, figureInput(f1Items(), F1_PERIOD, more))).toBe(value);
});

test('disputes: share by amount and by count, and mean time', () => {
  const items = [
    figureItem({ amount: cents('26015.00') }),
    figureItem({
      ...{ amount: cents('4235.00'), disputed: cents('4235.00'), disputes: 1n },
      ...{ disputeDays: 30n, disputesClosed: 3n },
    }),
  ];
  const input = figureInput(items, {
    from: plainDate('2026-10-01'),
    until: plainDate('2026-10-31'),
  });
  const ids = ['disputed-share', 'disputed-share-count', 'dispute-days'] as const;
  expect(ids.map((id) => said(id, input))).toEqual(['14.00', '50.00', '10.00']);
});

test('speed: days from delivery to invoice and from invoice to sending, over what is known', () => {
  const items = [
    figureItem({ deliveredOn: plainDate('2026-09-28'), sentOn: plainDate('2026-10-01') }),
    figureItem({ deliveredOn: plainDate('2026-10-01'), sentOn: plainDate('2026-10-03') }),
    figureItem(),
  ];
  const input = figureInput(items, F1_PERIOD);
  expect([said('days-to-invoice', input), said('days-to-send', input)]).toEqual(['1.50', '1.00']);
});

test('nothing happened: every figure says why it cannot be said, or is an honest zero', () => {
  const input = figureInput([], F1_PERIOD, {
    months: MONTHS.map((m) => ({ ...m, sales: euros('0.00') })),
  });
  const found = Object.fromEntries(FIGURE_IDS.map((id) => [id, said(id, input)]));
  expect(found).toMatchObject({
    receivables: '0.00',
    dso: 'nothing-sold',
    'dso-count-back': '0.00',
    'paid-in-time': 'nothing-paid',
    irregularity: 'nothing-paid',
    'promises-kept': 'no-promises-due',
    'dispute-days': 'no-disputes-closed',
    'cost-per-euro': 'costs-not-set',
    'written-off': 'nothing-sold',
  });
});

test('each figure names its clause, and the sums it is made of or what stands beside them', () => {
  for (const { clause, parts, besides } of FIGURE_IDS.map((id) => FIGURES[id])) {
    expect(clause).toMatch(/^\d/);
    expect(parts.length > 0 || besides !== undefined).toBe(true);
  }
});

test('sums add up over groups of items', () => {
  const items = f1Items();
  const parts = [items.slice(0, 3), items.slice(3)].map((some) => sumsOf(some, F1_PERIOD));
  expect(addSums(parts)).toEqual(sumsOf(items, F1_PERIOD));
});

test.each([
  ['2026-10-31', '2025-10-31'],
  ['2028-02-29', '2027-02-28'],
])('the year that ends on %s begins after %s', (until, before) => {
  expect(yearBefore(plainDate(until))).toBe(before);
});

describe('days sales outstanding', () => {
  test('simple: not computable without sales', () => {
    expect(dsoSimple(euros('1.00'), euros('0.00'), 30)).toBeNull();
  });

  // receivables, months, outcome
  test.each([
    ['120000.00', MONTHS, '68.75'],
    ['110000.00', MONTHS, '61.00'],
    ['0.00', MONTHS, '0.00'],
    ['150000.00', MONTHS, '92.00'],
    ['150000.01', MONTHS, 'months-run-out'],
    ['70000.00', [MONTHS[0]!, { sales: euros('0.00'), days: 30 }], 'month-without-sales'],
    ['60000.00', [MONTHS[0]!, { sales: euros('-5.00'), days: 30 }], '31.00'],
  ])('counting back %s gives %#', (receivables, back, outcome) => {
    const result = dsoCountBack(euros(receivables), back);
    expect(result.ok ? text(result.value) : result.error.kind).toBe(outcome);
  });
});
