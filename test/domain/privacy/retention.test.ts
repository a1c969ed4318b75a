import {
  keptFrom,
  keptUntil,
  periodIn,
  RECORD_KINDS,
  type RecordKind,
  RETENTION,
  retentionOf,
} from '../../../src/domain/privacy/retention.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { CLEARABLE } from '../../../src/ports/retention.js';

test('every kind of record stands in the register once, with its source', () => {
  expect(RETENTION.map(({ kind }) => kind).toSorted()).toEqual([...RECORD_KINDS].toSorted());
  const sources = RETENTION.flatMap(({ keep }) => Object.values(keep).map(({ source }) => source));
  expect(sources.every((source) => source.length > 10)).toBe(true);
});

test('what the register lets go by itself is what can be cleared, and never what a duty keeps', () => {
  const clears = RETENTION.filter((row) => row.clears).map(({ kind }) => kind);
  expect([...clears].toSorted()).toEqual([...CLEARABLE].toSorted());
  const duty = RETENTION.filter(({ erasure, kind }) => erasure === 'stays' && kind !== 'debtor');
  const cleared = duty.filter((row) => row.clears).map(({ kind }) => kind);
  expect(cleared).toEqual(['webhook-body', 'outbox-attempt', 'event']);
});

test.each<[kind: RecordKind, country: string, months: number | null]>([
  ['document', 'BE', 120],
  ['document', 'NL', 84],
  // Where we do not know the law, the longer one.
  ['document', 'DE', 120],
  ['letter', 'BE', 120],
  ['letter', 'NL', 60],
  ['timeline', 'NL', 60],
  ['credit', 'BE', 24],
  ['link', 'BE', 13],
  ['contact', 'BE', null],
])('%s in %s: %p months', (kind, country, months) => {
  expect(periodIn(retentionOf(kind), country).months).toBe(months);
});

test.each<[kind: RecordKind, day: string, until: string | null]>([
  // Books run from the end of their year, other records from themselves.
  ['document', '2026-01-01', '2036-12-31'],
  ['document', '2026-12-31', '2036-12-31'],
  ['timeline', '2026-06-16', '2031-06-16'],
  ['timeline', '2024-02-29', '2029-02-28'],
  ['contact', '2026-06-16', null],
])('%s of %s is kept until %p in Belgium', (kind, day, until) => {
  expect(keptUntil(retentionOf(kind), 'BE', plainDate(day))).toBe(until);
});

test('on no day anything is cleared that is still to be kept', () => {
  const days = ['2036-12-30', '2036-12-31', '2037-01-01', '2037-01-02', '2031-06-16', '2031-06-17'];
  for (const today of days.map(plainDate))
    for (const [kind, months] of [
      ['document', 120],
      ['timeline', 60],
    ] as const) {
      const row = retentionOf(kind);
      const first = keptFrom(today, months, row.from);
      for (const day of ['2026-12-31', '2027-01-01', '2026-06-16', '2026-06-15'].map(plainDate))
        if (day < first)
          expect([today, kind, day, (keptUntil(row, 'BE', day) ?? '') < today]).toEqual([
            ...[today, kind, day, true],
          ]);
    }
});
