import {
  type Field,
  FOLLOWERS,
  LAYOUTS,
  type RecordType,
} from '../../../src/formats/coda/layout.js';
import type { CodaLine } from '../../../src/formats/coda/lines.js';
import { readFields, signed, typeOf } from '../../../src/formats/coda/record.js';
import { printDecimal } from '../../../src/kernel/decimal.js';
import {
  further,
  header,
  movement,
  newBalance,
  oldBalance,
  recordOf,
  trailer,
} from '../../support/coda.js';

const lineOf = (text: string): CodaLine => ({ text, number: 7, given: 128 });
const types = Object.keys(LAYOUTS) as RecordType[];

/** A record whose text fields say where they stand, so that a field read from elsewhere shows. */
function marked(type: RecordType): string {
  const fill: Readonly<Record<Field[2], (width: number) => string>> = {
    text: (width) => 'ABCDEFGHIJ'.repeat(8).slice(0, width),
    raw: (width) => ` ${'KLMNOPQRST'.repeat(11)}`.slice(0, width - 1).padEnd(width),
    digits: (width) => '123456789012345'.slice(0, width),
    date: () => '311226',
    amount: () => '000000000012340',
    sign: () => '1',
  };
  const fields = Object.values<Field>(LAYOUTS[type]);
  const placed = fields.map(([from, to, form]) => [from, fill[form](to - from + 1)] as const);
  return recordOf({ ...Object.fromEntries(placed), 1: type });
}

describe('the layouts', () => {
  test.each(types)(
    'record %s: fields stand one behind the other, all within 128 positions',
    (type) => {
      const fields = Object.values<Field>(LAYOUTS[type]).sort(([a], [b]) => a - b);
      let end = type.length;
      for (const [from, to] of fields) {
        expect(from).toBeGreaterThan(end);
        expect(to).toBeGreaterThanOrEqual(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(128);
    },
  );

  test('every record but the header of a file may follow some other', () => {
    expect(new Set(Object.values(FOLLOWERS).flat())).toEqual(new Set(types));
  });
});

const said = (fields: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null ? printDecimal(value as never) : value,
    ]),
  );

const read: readonly (readonly [type: RecordType, line: string, fields: object])[] = [
  [
    '0',
    header({ 17: 'D' }),
    {
      created: '2026-12-31',
      bank: '725',
      application: '05',
      duplicate: 'D',
      fileReference: 'FILE000001',
      addressee: 'SMEDERIJ OOST',
      bic: 'FICTBEBB',
      companyId: '00123456749',
      version: '2',
    },
  ],
  [
    '1',
    oldBalance('-12.345'),
    {
      structure: '2',
      paperSequence: '017',
      sign: 'debit',
      amount: '12.345',
      date: '2026-12-30',
      holder: 'SMEDERIJ OOST',
      description: 'ZICHTREKENING',
      sequence: '017',
    },
  ],
  [
    '21',
    movement('-1.20', '00420003', { 62: '1101' }),
    {
      sequence: '0042',
      detail: '0003',
      bankReference: 'REF000000000000000001',
      sign: 'debit',
      amount: '1.20',
      valueDate: '2026-12-31',
      code: '00150000',
      communicationKind: '1',
      entryDate: '2026-12-31',
      statementNumber: '017',
      globalisation: '0',
      goesOn: '0',
      linked: '0',
    },
  ],
  [
    '22',
    further('22', '00420003', { 64: 'OURS', 99: 'FICTBEBBXXX', 113: '2AM04SUPPGDDS' }),
    {
      customerReference: 'OURS',
      counterpartyBic: 'FICTBEBBXXX',
      rTransaction: '2',
      returnReason: 'AM04',
      categoryPurpose: 'SUPP',
      purpose: 'GDDS',
    },
  ],
  [
    '23',
    further('23', '00420003', { 48: 'JANSSENS' }),
    { sequence: '0042', counterpartyName: 'JANSSENS' },
  ],
  [
    '31',
    further('31', '00420004', { 11: 'REF', 32: '001500001001' }),
    { detail: '0004', bankReference: 'REF', code: '00150000', communicationKind: '1' },
  ],
  [
    '8',
    newBalance('7.00'),
    { sequence: '017', sign: 'credit', amount: '7.00', date: '2026-12-31' },
  ],
  ['4', recordOf({ 1: '4', 33: 'GESLOTEN' }), { text: 'GESLOTEN' }],
  [
    '9',
    trailer(22, '1.00', '2.50', '1'),
    { records: '000022', debit: '1.00', credit: '2.50', next: '1' },
  ],
];

describe('the fields of a record', () => {
  test.each(read)('record %s', (type, line, fields) => {
    expect(typeOf(lineOf(line))).toBe(type);
    const found = readFields(type, lineOf(line));
    expect(found.ok ? said(found.value) : found.error).toMatchObject(fields);
  });

  test.each(types)('record %s: each field is what stands at its own positions', (type) => {
    const line = marked(type);
    const found = readFields(type, lineOf(line));
    if (!found.ok) throw new Error(found.error.message);
    const values: Readonly<Record<string, unknown>> = found.value;
    for (const [name, [from, to, form]] of Object.entries<Field>(LAYOUTS[type])) {
      const written = line.slice(from - 1, to);
      if (form === 'raw') expect(values[name]).toBe(written);
      if (form === 'text') expect(values[name]).toBe(written.trim());
    }
  });
});

const refused: readonly (readonly [name: string, type: RecordType, line: string, path: string])[] =
  [
    [
      'an amount with letters',
      '21',
      movement('1.00', '00010000', { 33: '00000000000O000' }),
      '7:33',
    ],
    ['an amount with a blank', '1', oldBalance('1.00', { 44: ' ' }), '7:44'],
    ['a blank sign', '21', movement('1.00', '00010000', { 32: ' ' }), '7:32'],
    ['a sign that is none', '8', newBalance('1.00', { 42: '2' }), '7:42'],
    ['a day that does not exist', '21', movement('1.00', '00010000', { 48: '310226' }), '7:48'],
    ['a date with letters', '0', header({ 6: '3112XX' }), '7:6'],
    ['a code with blanks', '21', movement('1.00', '00010000', { 54: '0015 000' }), '7:54'],
    ['a detail number with letters', '22', further('22', '0001000A'), '7:7'],
    ['totals that are blank', '9', recordOf({ 1: '9', 17: '000001' }), '7:23'],
  ];

describe('a field that cannot be read is refused with its place', () => {
  test.each(refused)('%s', (_name, type, line, path) => {
    const found = readFields(type, lineOf(line));
    expect(found).toMatchObject({ ok: false, error: { class: 'VALUE', path } });
  });
});

test.each([
  ['000000', undefined],
  ['999999', undefined],
  ['      ', undefined],
  ['290228', '2028-02-29'],
  ['010179', '2079-01-01'],
  ['311299', '1999-12-31'],
])('the date %s is %s', (written, date) => {
  const found = readFields('21', lineOf(movement('1.00', '00010000', { 48: written })));
  expect(found.ok && found.value.valueDate).toBe(date);
});

test.each([
  ['1.00', '1.00'],
  ['-1.00', '-1.00'],
  ['0.005', '0.005'],
  ['-999999999999.999', '-999999999999.999'],
  ['0.00', '0.00'],
])('the amount %s is exact', (amount, printed) => {
  const found = readFields('21', lineOf(movement(amount)));
  expect(found.ok && printDecimal(signed(found.value))).toBe(printed);
});

test.each(['', '2', '24', '30', '5', 'A', '2x', '3 '])(
  'a line beginning with "%s" is no record',
  (start) => {
    expect(typeOf(lineOf(recordOf({ 1: start })))).toBeUndefined();
  },
);
