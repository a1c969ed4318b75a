import fc from 'fast-check';
import { type ScoreFacts, scoreOf } from '../../../src/domain/credit/score.js';
import { addDays, plainDate } from '../../../src/kernel/dates.js';
import { printDecimal } from '../../../src/kernel/decimal.js';
import { money } from '../../../src/kernel/money.js';

const DUE = plainDate('2026-03-01');

/** Invoices of these amounts (cents), each so many days late. */
const paid = (...rows: readonly (readonly [cents: number, late: number])[]): ScoreFacts['paid'] =>
  rows.map(([cents, late]) => ({
    ...{ amount: money(BigInt(cents), 'EUR'), dueDate: DUE, paidOn: addDays(DUE, late) },
  }));

const NO_PROMISES = { matured: 0, broken: 0 };

describe('the payment score', () => {
  test('the worked example of the facts: 100-12-12-5-5 = 66, B', () => {
    // Three of five on time; (200 * 30 + 100 * 60) of 1000 is 12 days.
    const score = scoreOf({
      paid: paid([30_000, 0], [20_000, -4], [20_000, 0], [20_000, 30], [10_000, 60]),
      promises: { matured: 4, broken: 1 },
      oldestDaysLate: 45,
    });
    expect(score).toMatchObject({ score: 66, band: 'B' });
    const { off, ...parts } = score?.parts ?? { off: {} };
    expect(Object.values(off).map((part) => printDecimal(part))).toEqual([
      '12.00',
      '12.00',
      '5.00',
      '5.00',
    ]);
    expect(parts).toMatchObject({
      paidInvoices: 5,
      weightedDaysLate: { unscaled: 1200n, scale: 2 },
      onTimePercent: { unscaled: 6000n, scale: 2 },
      brokenShare: { unscaled: 25n, scale: 2 },
      oldestDaysLate: 45,
    });
  });

  test('fewer than three paid invoices are no history, neither good nor bad', () => {
    const facts = { promises: NO_PROMISES, oldestDaysLate: 0 };
    expect(scoreOf({ ...facts, paid: paid([100, 0], [100, 0]) })).toBeNull();
    expect(scoreOf({ ...facts, paid: paid([100, 0], [100, 0], [100, 0]) })).toMatchObject({
      ...{ score: 100, band: 'A' },
    });
  });

  // Three equal invoices, each so many days late; days the oldest open item is overdue; score and band.
  test.each([
    [0, 0, 100, 'A'],
    [0, 90, 90, 'A'],
    [0, 900, 90, 'A'],
    [0, -20, 100, 'A'],
    [10, 0, 60, 'B'],
    [11, 0, 59, 'C'],
    [30, 0, 40, 'C'],
    [31, 0, 39, 'D'],
    [400, 900, 20, 'D'],
  ])('%i days late each and %i overdue is %i, %s', (late, oldestDaysLate, score, band) => {
    const facts = { promises: NO_PROMISES, oldestDaysLate };
    const found = scoreOf({ ...facts, paid: paid([100, late], [100, late], [100, late]) });
    expect(found).toMatchObject({ score, band });
  });

  test('it is never below zero or above a hundred, and never better for paying later', () => {
    const row = fc.tuple(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: -60, max: 400 }),
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 3, maxLength: 20 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 50 }),
        (rows, oldestDaysLate, broken, later) => {
          const promises = { matured: 5, broken };
          const score = scoreOf({ paid: paid(...rows), promises, oldestDaysLate })?.score ?? -1;
          const [[cents, late] = [1, 0], ...rest] = rows;
          const worse = scoreOf({
            ...{ paid: paid([cents, late + later], ...rest), promises, oldestDaysLate },
          })?.score;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(worse).toBeLessThanOrEqual(score);
        },
      ),
    );
  });
});
