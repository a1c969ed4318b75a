import { isSign, signsOf, standingOf } from '../../../src/domain/credit/concern.js';
import { plainDate } from '../../../src/kernel/dates.js';

const NONE = { watch: [], debitReturned: false, promiseBroken: false, oldestDaysLate: 0 };

test.each([
  ['nothing', {}, []],
  ['late, as people are', { oldestDaysLate: 30 }, []],
  ['late, longer than that', { oldestDaysLate: 31 }, ['long-overdue']],
  ['a debit that came back', { debitReturned: true }, ['debit-returned']],
  ['a promise that was broken', { promiseBroken: true }, ['promise-broken']],
  [
    'a worse score and a returned debit',
    { watch: ['score-worse' as const], debitReturned: true },
    ['score-worse', 'debit-returned'],
  ],
])('what speaks against somebody: %s', (_, facts, signs) => {
  expect(signsOf({ ...NONE, ...facts })).toEqual(signs);
});

test.each([
  ['HOLD', 'stopped'],
  ['REVIEW', 'stopped'],
  ['WARN', 'warned'],
  ['GRANTED', 'watched'],
] as const)('%s stands as %s', (answer, standing) => {
  expect(standingOf(answer)).toBe(standing);
});

test('a sign is forgotten after its days', () => {
  const from = plainDate('2026-06-01');
  expect(
    [undefined, '2026-06-01', '2026-06-02'].map((on) =>
      isSign(on === undefined ? on : plainDate(on), from),
    ),
  ).toEqual([false, false, true]);
});
