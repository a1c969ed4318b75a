import type { CodaLimits } from '../../../src/formats/coda/limits.js';
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
} from '../../support/coda.js';

const FREE = recordOf({ 1: '4', 33: 'TEKST' });
const INFO = further('31', '00010001', { 11: 'REF', 40: '0' });
const GOOD = statementOf([movement('10.00')], { credit: '10.00', closing: '110.00' });

function said(records: readonly string[], limits: Partial<CodaLimits> = {}): string {
  const read = readCodaBytes(codaBytes(codaText(...records)), limits);
  return read.ok ? 'ok' : `${read.error.class} ${read.error.path}`;
}

/** Codes and places of what was remarked on the first statement. */
const around = (...inside: readonly string[]): readonly string[] => [
  header(),
  oldBalance(),
  ...inside,
];

const refused: readonly (readonly [name: string, records: readonly string[], outcome: string])[] = [
  ['nothing', [], 'UNSUPPORTED_DOCUMENT '],
  ['no header', [oldBalance(), ...GOOD], 'UNSUPPORTED_DOCUMENT 1:1'],
  ['another application', [header({ 15: '06' }), ...GOOD.slice(1)], 'UNSUPPORTED_DOCUMENT 1:15'],
  ['version 1', [header({ 128: '1' }), ...GOOD.slice(1)], 'UNSUPPORTED_DOCUMENT 1:128'],
  ['no version', [header({ 128: ' ' }), ...GOOD.slice(1)], 'UNSUPPORTED_DOCUMENT 1:128'],
  ['a header alone', [header()], 'NOT_WELL_FORMED 1:129'],
  ['no trailer', GOOD.slice(0, -1), 'NOT_WELL_FORMED 4:129'],
  ['a second statement without trailer', [...GOOD, ...GOOD.slice(0, 2)], 'NOT_WELL_FORMED 7:129'],
  ['two headers', [header(), ...GOOD], 'SCHEMA 2:1'],
  ['no old balance', [header(), movement('1.00')], 'SCHEMA 2:1'],
  ['two old balances', around(oldBalance()), 'SCHEMA 3:1'],
  ['22 without 21', around(further('22')), 'SCHEMA 3:1'],
  ['23 without 21', around(further('23')), 'SCHEMA 3:1'],
  ['22 behind 23', around(movement('1.00'), further('23'), further('22')), 'SCHEMA 5:1'],
  ['22 twice', around(movement('1.00'), further('22'), further('22')), 'SCHEMA 5:1'],
  ['31 before any movement', around(INFO), 'SCHEMA 3:1'],
  ['32 without 31', around(movement('1.00'), further('32')), 'SCHEMA 4:1'],
  ['33 behind 21', around(movement('1.00'), further('33')), 'SCHEMA 4:1'],
  ['22 behind 31', around(movement('1.00'), INFO, further('22')), 'SCHEMA 5:1'],
  ['22 of another movement', around(movement('1.00'), further('22', '00020000')), 'SCHEMA 4:3'],
  ['23 of another detail', around(movement('1.00'), further('23', '00010001')), 'SCHEMA 4:3'],
  ['32 of another detail', around(movement('1.00'), INFO, further('32', '00010002')), 'SCHEMA 5:3'],
  ['a movement behind the new balance', [...GOOD.slice(0, -1), movement('1.00')], 'SCHEMA 5:1'],
  ['two new balances', around(newBalance('1.00'), newBalance('1.00')), 'SCHEMA 4:1'],
  [
    'two new balances and a message',
    around(newBalance('1.00'), FREE, newBalance('1.00')),
    'SCHEMA 5:1',
  ],
  ['a record behind the trailer', [...GOOD, FREE], 'SCHEMA 6:1'],
  ['a record of another format', around(':61:1234'), 'SCHEMA 3:1'],
  ['record 24', around(movement('1.00'), further('24')), 'SCHEMA 4:1'],
  ['an amount that is none', around(movement('1.00', '00010000', { 40: 'x' })), 'VALUE 3:33'],
];

describe('a file is refused with its place', () => {
  test.each(refused)('%s', (_name, records, outcome) => {
    expect(said(records)).toBe(outcome);
  });

  test('a chain of one entry that does not end', () => {
    const details = Array.from({ length: 50 }, (_, n) =>
      movement('1.00', `0001${String(n + 1).padStart(4, '0')}`),
    );
    const records = around(movement('50.00'), ...details);
    expect(said(records, { entryRecordsMax: 50 })).toBe('LIMIT_EXCEEDED 53:1');
    expect(said(records, { entryRecordsMax: 51 })).toBe('NOT_WELL_FORMED 53:129');
  });

  test('information on one movement that does not end', () => {
    const records = around(movement('1.00'), ...Array.from({ length: 60 }, () => INFO));
    expect(said(records, { entryRecordsMax: 50 })).toBe('LIMIT_EXCEEDED 53:1');
  });

  test('free messages that do not end', () => {
    const records = around(...Array.from({ length: 60 }, () => FREE));
    expect(said(records, { messagesMax: 50 })).toBe('LIMIT_EXCEEDED 53:1');
  });

  test('what was told before a fault stays refused, whatever comes behind it', async () => {
    async function* chunks(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      yield codaBytes(codaText(...GOOD, FREE));
      yield codaBytes(codaText(...GOOD));
    }
    expect(await readCoda(chunks(), {})).toMatchObject({
      ok: false,
      error: { code: 'coda.order' },
    });
  });
});
