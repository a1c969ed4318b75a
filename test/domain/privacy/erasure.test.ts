import {
  erasurePlan,
  hasContact,
  withoutContact,
  withoutPersons,
} from '../../../src/domain/privacy/erasure.js';
import type { ClaimHold, HeldRecords } from '../../../src/domain/privacy/erasure.js';
import type { RecordKind } from '../../../src/domain/privacy/retention.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { aDebtor } from '../../support/facts.js';

const RECORDS = new Map<RecordKind, HeldRecords>([
  ['document', { held: 2, left: 0 }],
  ['contact', { held: 1, left: 1 }],
  ['timeline', { held: 5, left: 4 }],
  ['credit', { held: 3, left: 3 }],
  ['link', { held: 0, left: 0 }],
]);

test.each<[holds: readonly ClaimHold[], becomes: readonly string[]]>([
  [[], ['document stays 0 duty', 'contact goes 1 -', 'timeline text-goes 4 -', 'credit goes 3 -']],
  [
    ['open-item'],
    ['document stays 0 duty', 'contact stays 0 claim', 'timeline stays 0 claim', 'credit goes 3 -'],
  ],
])('with %p open, the plan is %p', (holds, becomes) => {
  const newest = plainDate('2026-03-02');
  const rows = erasurePlan(RECORDS, { country: 'NL', holds, newest });
  expect(rows.map((r) => `${r.kind} ${r.becomes} ${r.goes} ${r.because ?? '-'}`)).toEqual(becomes);
  expect(rows[0]).toMatchObject({ until: '2033-12-31' });
});

test('a debtor keeps what his invoices name, and a profile what we decided', () => {
  const debtor = aDebtor('deb_1', {
    ...{ email: 'an@aerts.example', phone: '+32', ibans: ['BE71096123456769'], aliases: ['Aerts'] },
    ...{ vatId: 'BE0202239951', address: { city: 'Gent' }, blockedReason: 'is ziek' },
  });
  const profile = {
    ...{ debtorId: idOf<'debtor'>('deb_1'), contact: 'An', policy: 'S3-soft', owner: 'bo' },
    otherEmails: ['bo@aerts.example'],
  };
  expect(hasContact(debtor, profile)).toBe(true);
  const kept = aDebtor('deb_1', { vatId: 'BE0202239951', address: { city: 'Gent' } });
  expect(withoutContact(debtor)).toEqual(kept);
  const decided = { debtorId: 'deb_1', policy: 'S3-soft', owner: 'bo' };
  expect(withoutPersons(profile)).toEqual(decided);
  expect(hasContact(withoutContact(debtor), withoutPersons(profile))).toBe(false);
});
