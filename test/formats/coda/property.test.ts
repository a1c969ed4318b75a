import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { codaReader } from '../../../src/formats/coda/reader.js';
import { readCodaBytes } from '../../../src/formats/coda/read.js';
import { codaBytes, codaText, further, movement, statementOf } from '../../support/coda.js';

const folder = resolve(import.meta.dirname, '../../../samples/collect');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.cod'))
  .map((name) => readFileSync(resolve(folder, name)));
const sample = fc.constantFrom(...samples);

/** Everything that is told, and how it ends. */
function story(chunks: readonly Uint8Array[]): string {
  const told: unknown[] = [];
  const reader = codaReader({
    statement: (...facts) => told.push(facts),
    move: (...facts) => told.push(facts),
    information: (...facts) => told.push(facts),
    entry: (...facts) => told.push(facts),
    end: (...facts) => told.push(facts),
  });
  for (const chunk of chunks) if (!reader.write(chunk).ok) break;
  told.push(reader.end());
  return JSON.stringify(told, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
}

test('any bytes are answered, never thrown at', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(readCodaBytes(bytes).ok).toBe(false);
    }),
  );
});

test('a file changed anywhere is answered, never thrown at', () => {
  const change = fc.tuple(fc.nat(6000), fc.nat(255));
  fc.assert(
    fc.property(sample, fc.array(change, { minLength: 1, maxLength: 5 }), (bytes, changes) => {
      const changed = Uint8Array.from(bytes);
      for (const [at, byte] of changes) changed[at % changed.length] = byte;
      expect(typeof readCodaBytes(changed).ok).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});

test('records in any order are answered, and only the right order is read', () => {
  const records = statementOf([movement('10.00'), further('22'), further('23')], {
    credit: '10.00',
    closing: '110.00',
  });
  fc.assert(
    fc.property(fc.shuffledSubarray([...records], { minLength: 1 }), (shuffled) => {
      const { ok } = readCodaBytes(codaBytes(codaText(...shuffled)));
      const inOrder = records.filter((record) => shuffled.includes(record));
      if (ok) expect(shuffled).toEqual(inOrder);
      expect(ok || shuffled.join() !== records.join()).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('how a file is cut into chunks does not matter', () => {
  fc.assert(
    fc.property(sample, fc.array(fc.nat(4000), { maxLength: 20 }), (bytes, places) => {
      const cuts = [
        0,
        ...places.map((at) => at % bytes.length).sort((a, b) => a - b),
        bytes.length,
      ];
      const chunks = cuts.slice(1).map((end, n) => bytes.subarray(cuts[n], end));
      expect(story(chunks)).toBe(story([bytes]));
    }),
  );
});

test.each(samples.map((bytes, n) => [n, bytes] as const))(
  'sample %i: a cut at any place is told',
  (_n, bytes) => {
    const whole = bytes.toString('latin1').trimEnd().length;
    for (let end = 0; end < whole; end++) {
      const read = readCodaBytes(bytes.subarray(0, end));
      const isTold =
        !read.ok ||
        read.value.announcesMore ||
        read.value.statements.some(({ remarks = [] }) => remarks.length > 0);
      expect([end, isTold]).toEqual([end, true]);
    }
  },
);
