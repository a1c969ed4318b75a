import type { CreditReport } from '../../../src/domain/credit/report.js';
import { isInsolvent } from '../../../src/domain/credit/report.js';
import { newsOf, screeningOf } from '../../../src/domain/credit/screening.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { NOON } from '../../support/facts.js';

test.each([
  [null, 'unscreened'],
  ['2026-11-20', 'screened'],
  ['2025-11-22', 'screened'],
  ['2025-11-21', 'unscreened'],
] as const)('a check of %s is %s after twelve months', (last, expected) => {
  const on = last === null ? null : plainDate(last);
  expect(screeningOf(on, 12, plainDate('2026-11-21'))).toBe(expected);
});

const report = (change: Partial<CreditReport>): CreditReport => ({
  ...{ providerId: 'p-1', status: 'active', legalEvents: [], fetchedAt: NOON },
  ...change,
});
const bankrupt = { id: 'e1', kind: 'bankruptcy', on: plainDate('2026-11-01') } as const;

test.each<[string, CreditReport | null, CreditReport, readonly string[]]>([
  ['a first rating is no drop', null, report({ band: 'E' }), []],
  ['the same twice', report({ band: 'B' }), report({ band: 'B' }), []],
  ['better', report({ band: 'C' }), report({ band: 'A' }), []],
  ['worse', report({ band: 'A' }), report({ band: 'B' }), ['rating-drop']],
  ['no longer rated', report({ band: 'A' }), report({}), []],
  ['rated for the first time', report({}), report({ band: 'E' }), []],
  ['insolvent at the first look', null, report({ status: 'insolvent' }), ['insolvent']],
  ['an event', report({}), report({ legalEvents: [bankrupt] }), ['insolvent']],
  [
    'still insolvent',
    report({ status: 'insolvent' }),
    report({ status: 'insolvent', legalEvents: [bankrupt] }),
    [],
  ],
  [
    'ceased and rated lower',
    report({ band: 'A' }),
    report({ band: 'E', status: 'ceased' }),
    ['ceased', 'rating-drop'],
  ],
])('what a report brings: %s', (_, before, now, news) => {
  expect(newsOf(before, now)).toEqual(news);
});

test('proceedings that ended are over, in whatever order they are told', () => {
  const ended = { id: 'e2', kind: 'ended', on: plainDate('2026-11-10') } as const;
  expect(isInsolvent([ended, bankrupt])).toBe(false);
  expect(isInsolvent([bankrupt])).toBe(true);
  expect(isInsolvent([])).toBe(false);
});
