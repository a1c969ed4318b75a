import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { plainDate } from '../../../src/kernel/dates.js';
import { readWorkbook } from '../../../src/formats/xlsx/read.js';
import { workbook } from '../../../src/formats/xlsx/write.js';
import { isOk } from '../../support/results.js';

/** A workbook made by hand, of the cells of its first row. */
function book(cells: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="3">${cells}</row></sheetData></worksheet>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

test('what we write ourselves is read again: texts, amounts and days', async () => {
  const bytes = await workbook([
    {
      ...{ name: 'Klanten', widths: [10, 10, 10], head: ['Naam', 'Bedrag', 'Dag'] },
      rows: [
        [
          { kind: 'text', text: 'Café & Zoon' },
          { kind: 'number', decimal: '1250.75', places: 2 },
          { kind: 'date', date: plainDate('2026-11-22') },
        ],
      ],
    },
    { name: 'Tweede', widths: [], head: ['Iets anders'], rows: [] },
  ]);
  const { rows } = isOk(readWorkbook(bytes, 10));
  expect(rows).toEqual([
    { row: 1, cells: ['Naam', 'Bedrag', 'Dag'] },
    { row: 2, cells: ['Café & Zoon', '1250.75', '46348'] },
  ]);
});

test.each([
  ['a shared text, its runs joined', '<c t="s"><v>0</v></c>', 'Kaai 1'],
  ['a text in the cell', '<c t="inlineStr"><is><t>Gent</t></is></c>', 'Gent'],
  ['what a formula gave last', '<c t="str"><f>A1</f><v>uit</v></c>', 'uit'],
  ['a number with the noise of computing', '<c><v>0.30000000000000004</v></c>', '0.3'],
  ['a very small number', '<c><v>1E-7</v></c>', '0.0000001'],
  ['an error', '<c t="e"><v>#REF!</v></c>', ''],
])('%s', (_, cell, text) => {
  const bytes = book(`<c r="A3"><v>1</v></c>${cell.replace('<c', '<c r="C3"')}`, {
    'xl/sharedStrings.xml':
      '<sst><si><r><t>Kaai</t></r><r><t> 1</t></r><rPh><t>x</t></rPh></si></sst>',
  });
  const [row] = isOk(readWorkbook(bytes, 10)).rows;
  expect(row).toEqual({ row: 3, cells: ['1', '', text] });
});

test.each([
  ['no zip', strToU8('PK and more')],
  ['a zip without a sheet', zipSync({ 'a.txt': strToU8('x') })],
  ['a document type', book('', { 'xl/sharedStrings.xml': '<!DOCTYPE x><sst/>' })],
  ['a cell beyond every column', book('<c r="ZZZ3"><v>1</v></c>')],
  ['half a workbook', book('<c r="A3"><v>1</v></c>').subarray(0, 120)],
])('%s is refused', (_, bytes) => {
  expect(readWorkbook(bytes, 10).ok).toBe(false);
});

test('more rows than are wanted are refused, and so is what unpacks to too much', () => {
  const rows = '<row><c><v>1</v></c></row>'.repeat(3);
  const parts = {
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  };
  expect(readWorkbook(book('', parts), 2).ok).toBe(false);
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(70 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(readWorkbook(bomb, 10)).toMatchObject({ error: [{ code: 'xlsx.too-large' }] });
});

test('no bytes make it throw', () => {
  const whole = book('<c r="A3"><v>1</v></c>');
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (place, byte) => {
      const bytes = Uint8Array.from(whole);
      bytes[place] = byte;
      readWorkbook(bytes, 10);
    }),
  );
});
