import fc from 'fast-check';
import { money } from '../../../src/kernel/money.js';
import { readExchangedDebtors } from '../../../src/formats/exchange/debtors.js';
import { readExchangedItems } from '../../../src/formats/exchange/items.js';
import { workbook } from '../../../src/formats/xlsx/write.js';
import { plainDate } from '../../../src/kernel/dates.js';

const form = { dates: 'day-first' as const, currency: 'EUR', country: 'BE' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const items = (rows: string, head = 'klant;factuur;datum;bedrag;openstaand') =>
  readExchangedItems(bytes(`${head}\n${rows}`), form);
const messages = (read: { readonly ok: boolean; readonly error?: readonly { path: string }[] }) =>
  (read.error ?? []).map(({ path }) => path);

test.each([
  ['klantnummer;naam;land;taal', '1;Bakkerij;NL;Nederlands'],
  ['N° client;Nom;Pays;Langue', '1;Bakkerij;NL;nl'],
  ['Customer number,Name,Country,Language', '1,Bakkerij,nl,NL'],
  ['Debiteurnr.\tNAAM\tLandcode\tTaal\tOnbekend', '1\tBakkerij\tNL\tN\tx'],
])('columns called %s are understood', (head, row) => {
  const read = readExchangedDebtors(bytes(`${head}\r\n${row}\r\n`), form);
  expect(read).toMatchObject({
    ok: true,
    value: [{ hostId: '1', number: '1', name: 'Bakkerij', country: 'NL', language: 'nl' }],
  });
});

test('letters of Windows are read as they were meant', () => {
  const windows = Uint8Array.from([...bytes('nummer;naam\n1;Caf'), 0xe9]);
  expect(readExchangedDebtors(windows, form)).toMatchObject({ value: [{ name: 'Café' }] });
});

test.each([
  ['a word', 'consument', '', 'consumer'],
  ['nothing but a VAT number', '', 'BE0403170701', 'business'],
  ['nothing', '', '', 'consumer'],
])('who is a %s is told so', (_, kind, vat, expected) => {
  const read = readExchangedDebtors(
    bytes(`nummer;naam;soort;btw-nummer\n1;A;${kind};${vat}`),
    form,
  );
  expect(read).toMatchObject({ value: [{ kind: expected }] });
});

test.each([
  ['', undefined],
  ['0', money(0n, 'EUR')],
  ['1.250,75', money(125_075n, 'EUR')],
])('a credit limit of "%s"', (limit, expected) => {
  const read = readExchangedDebtors(bytes(`nummer;naam;kredietlimiet\n1;A;${limit}`), form);
  expect(read.ok && read.value[0]?.creditLimit).toEqual(expected);
});

test('a customer number that stands twice is refused with both rows, and nothing is taken', () => {
  const read = readExchangedDebtors(bytes('nummer;naam\n1;A\n2;B\n1;C'), form);
  expect(read).toMatchObject({
    ok: false,
    error: [{ code: 'exchange.twice', path: 'row 4, column "number"' }],
  });
  expect(read.ok ? '' : read.error[0]?.message).toContain('row 2');
});

test.each([
  ['1250,75', 125_075n],
  ['1250.75', 125_075n],
  ['1.250,75', 125_075n],
  ['1,250.75', 125_075n],
  ['1 250,75', 125_075n],
  ["1'250.75", 125_075n],
  ['€ 1.250,75', 125_075n],
  ['1.234.567,89', 123_456_789n],
  ['1250', 125_000n],
  ['-12,5', -1_250n],
  ['12,50-', -1_250n],
  // Nobody can tell a thousand from a half: not taken.
  ['1.250', null],
  ['1,250', null],
  ['1.25.0,00', null],
  ['12,505', null],
  ['1e3', null],
  ['twaalf', null],
])('%s as an amount', (text, minor) => {
  const read = items(`1;F1;22-11-2026;;"${text}"`);
  if (minor === null) expect(messages(read)).toEqual(['row 2, column "open"']);
  else expect(read).toMatchObject({ value: [{ open: money(minor, 'EUR') }] });
});

test.each([
  ['22-11-2026', 'day-first', '2026-11-22'],
  ['5/6/2026', 'day-first', '2026-06-05'],
  ['5/6/2026', 'month-first', '2026-05-06'],
  ['22.11.2026', 'day-first', '2026-11-22'],
  ['2026-11-22', 'day-first', '2026-11-22'],
  ['2026-11-22 00:00:00', 'day-first', '2026-11-22'],
  ['20261122', 'day-first', '2026-11-22'],
  ['46348', 'day-first', '2026-11-22'],
  ['31-02-2026', 'day-first', null],
  ['13/13/2026', 'day-first', null],
  ['22-11-26', 'day-first', null],
])('%s, %s, is the day %s', (text, dates, day) => {
  const rows = `klant;factuur;datum;openstaand\n1;F1;${text};10`;
  const read = readExchangedItems(bytes(rows), { ...form, dates: dates as 'day-first' });
  if (day === null) expect(messages(read)).toEqual(['row 2, column "issue date"']);
  else expect(read).toMatchObject({ value: [{ issueDate: day }] });
});

test('every fault is told with its row, and one is enough to refuse the table', () => {
  const read = items(
    '1;F1;22-11-2026;10;10\n;F2;x;10;10\n1;F 3;22-11-2026;10;20\n1;F1;22-11-2026;5;5',
  );
  expect(messages(read)).toEqual([
    'row 3, column "debtor number"',
    'row 4, column "number"',
    'row 4, column "open"',
  ]);
});

test('a table without the columns it needs says which, in three languages', () => {
  const read = items('1;F1', 'klant;factuur');
  expect(read.ok ? '' : read.error[0]?.message).toMatch(/factuurdatum.*openstaand/);
});

test('what is owed to the debtor is below zero, and what is open is no more than the amount', () => {
  expect(items('1;C1;22-11-2026;-10;-4')).toMatchObject({
    value: [{ amount: money(-1_000n, 'EUR'), open: money(-400n, 'EUR') }],
  });
  expect(items('1;C1;22-11-2026;-10;4').ok).toBe(false);
});

test('a workbook says the same as a table of text', async () => {
  const sheet = await workbook([
    {
      ...{ name: 'x', widths: [], head: ['klant', 'factuur', 'datum', 'openstaand'] },
      rows: [
        [
          { kind: 'text', text: '1' },
          { kind: 'text', text: 'F1' },
          { kind: 'date', date: plainDate('2026-11-22') },
          { kind: 'number', decimal: '1250.75', places: 2 },
        ],
      ],
    },
  ]);
  const table = readExchangedItems(
    bytes('klant;factuur;datum;openstaand\n1;F1;22-11-2026;1250,75'),
    form,
  );
  expect(readExchangedItems(sheet, form)).toEqual(table);
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      readExchangedItems(bytes(text), form);
      readExchangedDebtors(bytes(`nummer;naam;land\n${text}`), form);
    }),
  );
});
