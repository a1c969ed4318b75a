import fc from 'fast-check';
import { type KeyKind, printCursor, readCursor } from '../../../src/domain/list/cursor.js';
import { dueDatesOf } from '../../../src/domain/list/item-list.js';
import { AGE_BUCKETS, ageBucketOf } from '../../../src/domain/ledger/ageing.js';
import { daysLate } from '../../../src/domain/ledger/open-item.js';
import { addDays, plainDate } from '../../../src/kernel/dates.js';

const ORDER = { sort: 'open', descending: true };

test.each<readonly [KeyKind, string, boolean]>([
  ['minor', '-12', true],
  ['minor', '12.5', false],
  ['minor', "1'; drop table debtor", false],
  ['day', '2026-02-28', true],
  ['day', '2026-02-30', false],
  ['day', 'infinity', false],
  ['decimal', '-12.50', true],
  ['decimal', '1e9', false],
  ['text', 'bakkerij ost', true],
  ['text', 'a\0b', false],
  ['text', 'x'.repeat(201), false],
])('a place by %s %j is one: %s', (kind, key, fits) => {
  const cursor = printCursor(ORDER, { key, id: 'deb_1' });
  expect(readCursor(ORDER, kind, cursor)).toEqual(fits ? { key, id: 'deb_1' } : null);
});

test.each([
  ['of another sort', printCursor({ ...ORDER, sort: 'name' }, { key: '1', id: 'deb_1' })],
  ['from the other end', printCursor({ ...ORDER, descending: false }, { key: '1', id: 'deb_1' })],
  ['of no id', printCursor(ORDER, { key: '1', id: 'no id' })],
  ['of nothing', 'bnVsbA=='],
  ['no base64', '{}'],
  ['too long', 'a'.repeat(801)],
])('a place %s is none', (_what, cursor) => {
  expect(readCursor(ORDER, 'minor', cursor)).toBeNull();
});

test('whatever somebody makes up, it is a place or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (cursor) => {
      expect(() => readCursor(ORDER, 'text', cursor)).not.toThrow();
    }),
  );
});

test('each claim is in the bucket whose due dates hold it, and in no other', () => {
  const today = plainDate('2026-11-20');
  for (let days = -40; days <= 200; days += 1) {
    const due = addDays(today, -days);
    const holding = AGE_BUCKETS.filter(({ id }) => {
      const { from, until } = dueDatesOf(id, today);
      return (from === undefined || due >= from) && (until === undefined || due <= until);
    });
    expect(holding.map(({ id }) => id)).toEqual([ageBucketOf(daysLate(due, today))]);
  }
});
