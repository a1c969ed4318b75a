import { balanceChain } from '../../../src/domain/bank/statement.js';
import { readCoda, readCodaBytes } from '../../../src/formats/coda/read.js';
import {
  codaBytes,
  codaText,
  further,
  header,
  movement,
  newBalance,
  oldBalance,
  recordOf,
  statementOf,
  trailer,
} from '../../support/coda.js';

const FREE = recordOf({ 1: '4', 33: 'TEKST' });
const INFO = further('31', '00010001', { 11: 'REF', 40: '0' });
const GOOD = statementOf([movement('10.00')], { credit: '10.00', closing: '110.00' });

function remarks(records: readonly string[]): readonly string[] {
  const read = readCodaBytes(codaBytes(codaText(...records)));
  if (!read.ok) throw new Error(`${read.error.path}: ${read.error.message}`);
  const [first] = read.value.statements;
  return (first?.remarks ?? []).map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}

/** Records after a good header and old balance, before a good end. */
const around = (...inside: readonly string[]): readonly string[] => [
  header(),
  oldBalance(),
  ...inside,
];

const remarked: readonly (readonly [
  name: string,
  records: readonly string[],
  found: readonly string[],
])[] = [
  ['nothing where all holds', GOOD, []],
  [
    'totals of credits',
    [...GOOD.slice(0, -1), trailer(3, '0.00', '10.01')],
    ['fatal coda.totals 5:38'],
  ],
  [
    'totals of debits',
    [...GOOD.slice(0, -1), trailer(3, '0.01', '10.00')],
    ['fatal coda.totals 5:23'],
  ],
  [
    'the number of records',
    [...GOOD.slice(0, -1), trailer(4, '0.00', '10.00')],
    ['warning coda.records 5:17'],
  ],
  ['no new balance', around(trailer(1, '0.00', '0.00')), ['fatal coda.new-balance 3:1']],
  [
    'a new balance of another account',
    around(newBalance('100.00', { 5: 'BE68539007547034' }), trailer(2, '0.00', '0.00')),
    ['fatal coda.account 4:1'],
  ],
  [
    'an old balance without currency',
    [
      header(),
      oldBalance('100.00', { 40: '   ' }),
      newBalance('100.00'),
      trailer(2, '0.00', '0.00'),
    ],
    ['fatal coda.currency 4:1'],
  ],
  [
    'a continuation that is missing',
    statementOf([movement('10.00', '00010000', { 126: '1' })], {
      credit: '10.00',
      closing: '110.00',
    }),
    ['warning coda.record-missing 3:126'],
  ],
  [
    'information that is missing',
    statementOf([movement('10.00', '00010000', { 128: '1' })], {
      credit: '10.00',
      closing: '110.00',
    }),
    ['warning coda.record-missing 3:128'],
  ],
  [
    'a detail without its movement',
    statementOf([movement('10.00'), movement('10.00', '00020001')], {
      credit: '10.00',
      closing: '110.00',
    }),
    ['warning coda.orphan 4:3'],
  ],
  [
    'a line that is too short',
    statementOf([movement('10.00'), further('22').slice(0, 98)], {
      credit: '10.00',
      closing: '110.00',
    }),
    ['fatal coda.short-line 4:99'],
  ],
];

describe('what does not hold is told, not repaired', () => {
  test.each(remarked)('%s', (_name, records, found) => {
    expect(remarks(records)).toEqual(found);
  });

  test('at most a hundred times for one statement', () => {
    const orphans = Array.from({ length: 300 }, () => movement('1.00', '00090001'));
    expect(remarks(statementOf(orphans))).toHaveLength(100);
  });

  test.each([
    ['1', true],
    ['2', false],
  ])('a last trailer that says %s announces more: %s', (next, announcesMore) => {
    const read = readCodaBytes(
      codaBytes(codaText(...GOOD.slice(0, -1), trailer(3, '0.00', '10.00', next))),
    );
    expect(read).toMatchObject({ ok: true, value: { announcesMore } });
  });
});

describe('reading as the bytes come', () => {
  test('tells opening, movements, information, entries and end in order, whatever the chunks', async () => {
    const first = statementOf(
      [movement('10.00'), INFO, movement('6.00', '00010001'), movement('5.00', '00020000')],
      { credit: '15.00', closing: '115.00' },
    );
    const bytes = codaBytes(codaText(...first, ...statementOf([])));
    for (const size of [1, 7, 128, 1000]) {
      const told: string[] = [];
      async function* chunks(): AsyncGenerator<Uint8Array> {
        await Promise.resolve();
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const read = await readCoda(chunks(), {
        statement: (head, index) => told.push(`S${index} ${head.id}`),
        move: ({ sequence, detail }, statement) => told.push(`M${statement} ${sequence}.${detail}`),
        information: ({ sequence, detail }) => told.push(`I ${sequence}.${detail}`),
        entry: ({ index, details }, statement) =>
          told.push(`E${statement} ${index}/${details.length}`),
        end: (head, totals) => told.push(balanceChain(head, totals)),
      });
      expect(read).toEqual({
        ok: true,
        value: { format: 'coda', version: '2', announcesMore: false },
      });
      expect(told).toEqual([
        'S0 017',
        'M0 0001.0000',
        'I 0001.0001',
        'M0 0001.0001',
        'E0 0/1',
        'M0 0002.0000',
        'E0 1/1',
        'ok',
        'S1 017',
        'ok',
      ]);
    }
  });

  test('messages may stand before and behind the new balance', () => {
    const read = readCodaBytes(
      codaBytes(codaText(...around(FREE, newBalance('100.00'), FREE, trailer(4, '0.00', '0.00')))),
    );
    expect(read).toMatchObject({ ok: true, value: { statements: [{ entries: [] }] } });
  });
});
