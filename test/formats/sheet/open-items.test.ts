import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { plainText, readCsv, safeText, writeCsv } from '../../../src/formats/sheet/csv.js';
import { COLUMNS, type SheetItem } from '../../../src/formats/sheet/open-items.js';
import { readOpenItems } from '../../../src/formats/sheet/read-open-items.js';
import { tableCsv, tableXlsx } from '../../../src/formats/sheet/table.js';
import { addDays, plainDate } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';
import { euros } from '../../support/ledger.js';

const BELGIAN = { country: 'BE', currency: 'EUR' };
const ITEM: SheetItem = {
  ...{ id: 'F-1', debtorNumber: '1001', debtorName: 'Bakkerij Aerts', debtorKind: 'business' },
  ...{ country: 'BE', email: 'a@b.example', group: 'bouw', kind: 'invoice', number: '2026-1' },
  ...{ issueDate: plainDate('2026-06-01'), dueDate: plainDate('2026-06-15') },
  ...{ amount: euros('121.00'), open: euros('21.00'), reference: '090933755493' },
  ...{ orderReference: 'PO 7', description: 'Smeedwerk; "speciaal"\nmet de hand' },
};

/** Anything people type; blanks at the ends are no part of a cell. */
const typed = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('=1+1', "'=x", "''s", '-', '@a', '"', ';'),
  )
  .map((text) => text.replaceAll(/[\0\p{Surrogate}\r]/gu, '').trim());

test('what is written is read back, whatever people typed', () => {
  const day = fc.integer({ min: 0, max: 5_000 }).map((n) => addDays(plainDate('2020-01-01'), n));
  const item = fc
    .record({
      ...{ debtorName: typed, group: typed, number: typed, reference: typed, description: typed },
      ...{ issueDate: day, dueDate: day, minor: fc.bigInt({ min: 1n, max: 10n ** 12n }) },
      ...{
        share: fc.bigInt({ min: 0n, max: 100n }),
        credit: fc.boolean(),
        discounted: fc.boolean(),
      },
    })
    .map(({ minor, share, credit, discounted, ...rest }): SheetItem => {
      const amount = credit ? -minor : minor;
      return {
        ...ITEM,
        ...rest,
        debtorName: `N${rest.debtorName}`,
        number: `1${rest.number}`,
        kind: credit ? 'credit-note' : 'invoice',
        amount: money(amount, 'EUR'),
        open: money((amount * share) / 100n, 'EUR'),
        ...(discounted ? { discount: { amount: money(amount, 'EUR'), until: rest.dueDate } } : {}),
      };
    });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), (items) => {
      const own = items.map((one, n): SheetItem => ({
        ...one,
        id: `F-${n}`,
        debtorNumber: `10${n}`,
      }));
      const read = readOpenItems(tableCsv(COLUMNS, own), BELGIAN);
      expect(read.ok ? read.value.map((row) => row.item) : read.error).toEqual(own);
    }),
  );
});

test('reading never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      readOpenItems(text, BELGIAN);
      readOpenItems(`debtor number;debtor name;number;due date;amount\n${text}`, BELGIAN);
    }),
  );
});

test.each([
  ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
  ['+32 2', "'+32 2"],
  ['＝1+1', "'＝1+1"],
  ["'=1", "''=1"],
  ["'s Gravendeel", "'s Gravendeel"],
  ['Aerts', 'Aerts'],
])('%s is written as %s and comes back', (text, safe) => {
  expect([safeText(text), plainText(safe)]).toEqual([safe, text]);
});

test('a text is no formula in the workbook either, and amounts are numbers', async () => {
  const xlsx = await tableXlsx('open items', COLUMNS, [{ ...ITEM, debtorName: '=1+1' }]);
  const sheet = strFromU8(unzipSync(xlsx)['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain('<v>121</v>');
  expect(sheet).not.toContain('<f>');
});

const HEAD = 'debtor number;debtor name;number;due date;amount;open;kind;currency';
const ROW = '1001;Aerts;2026-1;2026-06-15;121.00;21.00;invoice;EUR';

test('only what must be there must be there', () => {
  const read = readOpenItems(
    'Number,Debtor Number,debtor name,due date,amount\n7,1001,Aerts,2026-06-15,"12.50"',
    BELGIAN,
  );
  expect(read).toMatchObject({
    ok: true,
    value: [
      {
        row: 2,
        item: {
          ...{
            id: 'sheet:1001:invoice:7',
            kind: 'invoice',
            issueDate: '2026-06-15',
            debtorKind: 'business',
          },
          ...{ amount: euros('12.50'), open: euros('12.50'), country: 'BE' },
        },
      },
    ],
  });
});

test.each([
  ['a comma', `${HEAD}\n${ROW.replace('121.00', '121,00')}`],
  ['a mark and CR LF', `\ufeff${HEAD}\r\n${ROW}\r\n`],
  ['blank rows', `${HEAD}\n;;;;;;;\n\n${ROW}\n`],
])('%s is read too', (_, text) => {
  expect(readOpenItems(text, BELGIAN)).toMatchObject({
    ok: true,
    value: [{ item: { amount: euros('121.00') } }],
  });
});

// what, text, code, place
test.each([
  ['nothing', '', 'sheet.column-missing', 'row 1'],
  ['an unknown column', `${HEAD};colour\n${ROW};red`, 'sheet.column', 'row 1'],
  ['a doubled column', `${HEAD};amount\n${ROW};1`, 'sheet.column-twice', 'row 1'],
  ['an open quote', `${HEAD}\n"${ROW}`, 'sheet.unclosed-quote', 'row 2'],
  ['text after a quote', `${HEAD}\n"1001"x;${ROW}`, 'sheet.text-after-quote', 'row 2'],
  [
    'an empty name',
    `${HEAD}\n${ROW.replace('Aerts', '')}`,
    'sheet.empty',
    'row 2, column "debtor name"',
  ],
  [
    'a bad amount',
    `${HEAD}\n${ROW.replace('121.00', '1.210,00')}`,
    'sheet.amount',
    'row 2, column "amount"',
  ],
  [
    'too fine an amount',
    `${HEAD}\n${ROW.replace('121.00', '121.005')}`,
    'sheet.amount',
    'row 2, column "amount"',
  ],
  [
    'a bad day',
    `${HEAD}\n${ROW.replace('2026-06-15', '15/06/2026')}`,
    'sheet.date',
    'row 2, column "due date"',
  ],
  [
    'a day that is none',
    `${HEAD}\n${ROW.replace('2026-06-15', '2026-02-30')}`,
    'sheet.date',
    'row 2, column "due date"',
  ],
  [
    'a kind nobody knows',
    `${HEAD}\n${ROW.replace('invoice', 'bill')}`,
    'sheet.choice',
    'row 2, column "kind"',
  ],
  [
    'more open than asked',
    `${HEAD}\n${ROW.replace('21.00;inv', '121.01;inv')}`,
    'sheet.open',
    'row 2, column "open"',
  ],
  [
    'an invoice below zero',
    `${HEAD}\n${ROW.replace('121.00', '-121.00')}`,
    'sheet.sign',
    'row 2, column "amount"',
  ],
  [
    'a doubled debtor number',
    `${HEAD}\n${ROW}\n${ROW.replace('Aerts', 'Baert').replace('2026-1;', '2026-2;')}`,
    'sheet.debtor-twice',
    'row 3, column "debtor number"',
  ],
  ['a doubled item', `${HEAD}\n${ROW}\n${ROW}`, 'sheet.item-twice', 'row 3, column "number"'],
  [
    'no text',
    `${HEAD}\n${ROW.replace('Aerts', 'A\0')}`,
    'sheet.text',
    'row 2, column "debtor name"',
  ],
])('%s is refused with its place', (_, text, code, path) => {
  const read = readOpenItems(text, BELGIAN);
  expect(read.ok ? [] : read.error.map((f) => [f.code, f.path])).toEqual([[code, path]]);
});

test('rows count as a spreadsheet counts them, over line breaks inside cells', () => {
  const read = readCsv(writeCsv([['a', 'b\nc'], [''], ['d', 'e']]), 10);
  expect(read).toEqual({
    ok: true,
    value: [
      { row: 1, cells: ['a', 'b\nc'] },
      { row: 4, cells: ['d', 'e'] },
    ],
  });
});
