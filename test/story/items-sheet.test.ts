import { COLUMNS } from '../../src/formats/sheet/open-items.js';
import { tableCsv } from '../../src/formats/sheet/table.js';
import { idOf } from '../../src/kernel/ids.js';
import { setStage, type Stage } from '../support/stage.js';
import { ADMINISTRATION } from '../support/stage-world.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** New books without any connection, for each test. */
let [sheetBooks, freshBooks] = [idOf<'administration'>('a'), idOf<'administration'>('b')];
let serial = 0;
beforeEach(async () => {
  serial += 1;
  [sheetBooks, freshBooks] = [idOf(`sheet-${serial}`), idOf(`fresh-${serial}`)];
  for (const id of [sheetBooks, freshBooks])
    await stage.app.register({ administration: { ...ADMINISTRATION, id }, connections: [] });
});

const SHEET = [
  'debtor number;debtor name;group;number;kind;issue date;due date;amount;open;description',
  "1001;'=Bakkerij Aerts;winkel;A1;invoice;2026-05-01;2026-05-15;121.00;121.00;brood",
  "1001;'=Bakkerij Aerts;winkel;A2;credit-note;2026-05-02;2026-05-16;-21.00;-21.00;",
  '1002;Garage Dumont;;G1;invoice;2026-05-03;2026-06-02;1210.00;210.00;"velgen; vier"',
].join('\r\n');

const take = (text: string, books = sheetBooks) => stage.app.openItemsSheet.take(books, text);
const csv = async (books = sheetBooks) =>
  tableCsv(COLUMNS, await stage.app.openItemsSheet.read(books));
const codes = async (text: string): Promise<readonly string[]> => {
  const taken = await take(text);
  return taken.ok ? [] : taken.error.map(({ code, path }) => `${code} ${path}`);
};

test('what was exported is imported elsewhere, and exported the same', async () => {
  expect(await take(SHEET)).toEqual({ ok: true, value: { debtors: 2, items: 3, known: 0 } });
  const first = await csv();
  expect(first.split('\r\n')).toHaveLength(5);
  expect(await take(first, freshBooks)).toEqual({
    ok: true,
    value: { debtors: 2, items: 3, known: 0 },
  });
  expect(await csv(freshBooks)).toBe(first);
});

test('the same file twice changes nothing, and what was paid meanwhile is noted', async () => {
  await take(SHEET);
  const before = await csv();
  expect(await take(SHEET)).toEqual({ ok: true, value: { debtors: 0, items: 0, known: 3 } });
  expect(await csv()).toBe(before);
  expect(await take(SHEET.replace('210.00;"', '10.00;"'))).toMatchObject({ ok: true });
  const { scopes } = await stage.app.figures.show(sheetBooks, {
    period: { from: stage.today(), until: stage.today() },
  });
  expect(scopes[0]?.sums).toMatchObject({ receivables: 11_000n, credits: -2_100n });
});

// what the file says, the fault
test.each([
  [
    'a bad amount beside good rows',
    SHEET.replace('1210.00', 'veel'),
    'sheet.amount row 4, column "amount"',
  ],
  [
    'another name',
    SHEET.replace('Garage Dumont', 'Garage Peeters'),
    'sheet.debtor-other row 4, column "debtor number"',
  ],
  [
    'another amount',
    SHEET.replace('1210.00', '1211.00'),
    'sheet.item-other row 4, column "number"',
  ],
  [
    'more open than here',
    SHEET.replace('210.00;"', '310.00;"'),
    'sheet.open-more row 4, column "open"',
  ],
])('%s is refused, and nothing of the file is saved', async (_, text, faulted) => {
  await take(SHEET);
  const before = await csv();
  expect(
    await codes(`${text}\r\n1003;Nieuw BV;;N1;invoice;2026-05-01;2026-05-31;1.00;1.00;`),
  ).toEqual([faulted]);
  expect(await csv()).toBe(before);
  expect((await stage.store.inTransaction(sheetBooks, (tx) => tx.debtors.all())).length).toBe(2);
});

test('books of a host package are not kept in a spreadsheet', async () => {
  const taken = await take(SHEET, stage.administration);
  expect(taken).toMatchObject({ ok: false, error: [{ code: 'sheet.host-connected' }] });
});
