import { CALL_OUTCOMES, nextTryKey, triesOf } from '../../../src/domain/work/call.js';
import { isReviewTime, quarterOf, weekEnd } from '../../../src/domain/work/periods.js';
import { escalates, outcomesOf } from '../../../src/domain/work/task-outcomes.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { weekdays } from '../../support/ledger.js';

test('the tries of a call follow from its key', () => {
  expect(triesOf('call:deb_1:2026-06-16')).toBe(1);
  expect(nextTryKey('call:deb_1:2026-06-16')).toBe('call:deb_1:2026-06-16#2');
  expect(nextTryKey('call:deb_1:2026-06-16#2')).toBe('call:deb_1:2026-06-16#3');
  expect(triesOf('call:deb_1:2026-06-16#12')).toBe(12);
});

test('a call ends with an outcome of a call, other tasks with their own', () => {
  expect(outcomesOf('call')).toEqual(CALL_OUTCOMES);
  expect(outcomesOf('notice')).toEqual(['read']);
  expect(outcomesOf('constructor')).toEqual(['done', 'not-needed']);
});

test.each([
  ['dispute', 'logistics', true],
  ['call', 'debtors', true],
  ['escalated', 'manager', false],
  ['notice', 'sales', false],
  ['review', 'manager', false],
])('a late task of the kind %s for %s goes to the manager: %s', (kind, role, yes) => {
  expect(escalates({ kind, role })).toBe(yes);
});

describe('a quarter', () => {
  test.each([
    ['2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-06-30', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31'],
  ])('of %s is %s, %s to %s', (on, name, from, until) => {
    expect(quarterOf(plainDate(on))).toEqual({ name, from, until });
  });

  // 1 August would be a Saturday; 1 October 2026 is a Thursday, 1 January 2028 a Saturday.
  test.each([
    ['2026-10-01', true],
    ['2026-09-30', false],
    ['2028-01-01', false],
    ['2028-01-03', true],
    ['2028-01-13', true],
    ['2028-01-14', false],
  ])('is reviewed on %s: %s', (on, yes) => {
    expect(isReviewTime(plainDate(on), weekdays)).toBe(yes);
  });
});

test('a week ends on Sunday', () => {
  expect(weekEnd(plainDate('2026-06-15'))).toBe('2026-06-21');
  expect(weekEnd(plainDate('2026-06-21'))).toBe('2026-06-21');
});
