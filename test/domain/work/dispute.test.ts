import { STATUS_REASONS, type StatusReason } from '../../../src/domain/exchange/response.js';
import {
  DISPUTE_CODES,
  DISPUTE_ROUTES,
  disputeCodeOf,
  disputeDays,
  isLateDispute,
} from '../../../src/domain/work/dispute.js';
import { plainDate } from '../../../src/kernel/dates.js';

describe('the reasons of an Invoice Response', () => {
  const cases: readonly (readonly [readonly StatusReason[], string])[] = [
    [['PRI'], 'price'],
    [['QTY', 'PRI'], 'quantity'],
    [['OTH', 'DEL'], 'delivery'],
    [['NON'], 'other'],
    [[], 'other'],
    [['REF'], 'reference-missing'],
    [['LEG'], 'invoice-details'],
    [['REC'], 'invoice-details'],
    [['QUA'], 'quality'],
    [['ITM'], 'wrong-goods'],
    [['UNR'], 'not-ordered'],
    [['PAY'], 'terms'],
    [['FIN'], 'terms'],
    [['PPD'], 'already-paid'],
  ];
  test.each(cases)('%j mean %s', (reasons, code) => {
    expect(disputeCodeOf(reasons)).toBe(code);
  });

  test('each mean one thing', () => {
    const mapped = DISPUTE_CODES.flatMap((code) => DISPUTE_ROUTES[code].responses);
    expect([...mapped].sort()).toEqual([...STATUS_REASONS].sort());
  });
});

test('a dispute takes the days from opening to closing, or until today', () => {
  const openedOn = plainDate('2026-06-16');
  expect(disputeDays({ openedOn }, plainDate('2026-06-20'))).toBe(4);
  expect(
    disputeDays({ openedOn, closedOn: plainDate('2026-06-25') }, plainDate('2026-07-20')),
  ).toBe(9);
});

test.each([
  ['2026-06-15', 14, false],
  ['2026-06-16', 14, true],
  ['2026-12-31', undefined, false],
] as const)(
  'a dispute of %s about an invoice of 2026-06-01 with a window of %s days: late %s',
  (on, days, late) => {
    expect(isLateDispute(plainDate('2026-06-01'), plainDate(on), days)).toBe(late);
  },
);
