import fc from 'fast-check';
import { sha256 } from '../../../src/adapters/digest/sha256.js';
import type { AuditEntry } from '../../../src/domain/audit/audit.js';
import { fieldsOf } from '../../../src/domain/audit/audit.js';
import {
  BEGINNING,
  breakAt,
  breakAtEnd,
  breakByExported,
  bytesOf,
} from '../../../src/domain/audit/chain.js';
import type { Instant } from '../../../src/kernel/dates.js';

const BASE = {
  ...{ chain: 'adm_1', at: '2026-11-22T08:00:00.000Z' as Instant, actorKind: 'person' },
  ...{ actorId: 'an', actorName: 'An', channel: 'http', act: 'dispute.changed' },
  ...{ aboutKind: 'dispute', aboutId: 'dsp_1', fields: '[]' },
};

function chainOf(length: number): readonly AuditEntry[] {
  const chain: AuditEntry[] = [];
  for (let position = 1; position <= length; position += 1) {
    const entry = { ...BASE, position, previous: chain.at(-1)?.hash ?? '' };
    chain.push({ ...entry, hash: sha256(bytesOf(entry)) });
  }
  return chain;
}

const [one, two, three] = chainOf(3) as [AuditEntry, AuditEntry, AuditEntry];

test.each([
  ['what follows', one, two, null],
  ['a later one', one, three, 'missing 2'],
  ['one that comes again', two, one, 'missing 3'],
  ['one with another name in it', one, { ...two, actorName: 'Bob' }, 'changed 2'],
  ['one with another hash', one, { ...two, hash: three.hash }, 'changed 2'],
  ['one that follows another entry', { ...one, hash: three.hash }, two, 'unlinked 2'],
  ['the first after nothing', BEGINNING, one, null],
])('%s is judged', (_, before, entry, expected) => {
  const found = breakAt(before, entry, sha256);
  expect(found && `${found.kind} ${found.position}`).toBe(expected);
});

test.each([
  ['the same end', two, two, null],
  ['no end where nothing is', BEGINNING, null, null],
  ['an end further on', two, three, 'cut 3'],
  ['an end before', three, two, 'replaced 3'],
  ['another end at the same place', two, { ...two, hash: one.hash }, 'replaced 2'],
  ['entries without an end', two, null, 'replaced 2'],
])('the end is judged: %s', (_, walked, head, expected) => {
  const found = breakAtEnd(walked, head);
  expect(found && `${found.kind} ${found.position}`).toBe(expected);
});

test('the first end from elsewhere that is not in the chain is told', () => {
  const passed = new Map([one, two].map(({ position, hash }) => [position, hash]));
  expect(breakByExported([one, two], passed)).toBeNull();
  expect(breakByExported([one, three], passed)).toMatchObject({ kind: 'cut', position: 3 });
  expect(breakByExported([{ ...two, hash: one.hash }], passed)?.kind).toBe('replaced');
});

test('no two entries give the same bytes', () => {
  const texts = fc.record({ actorId: fc.string(), actorName: fc.string(), aboutId: fc.string() });
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const bytes = [a, b].map((part) => Buffer.from(bytesOf({ ...one, ...part })).toString('hex'));
      expect(bytes[0] === bytes[1]).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

test('facts of a note are texts of bounded length', () => {
  const facts = { files: 3, live: true, reason: 'x'.repeat(500) };
  expect(JSON.parse(fieldsOf({ facts }))).toEqual([
    { field: 'files', is: '3' },
    { field: 'live', is: 'true' },
    { field: 'reason', is: 'x'.repeat(200) },
  ]);
});
