import { invoiceToJson } from '../../../src/formats/json/invoice.js';
import { writeUbl } from '../../../src/formats/ubl/write.js';
import { idOf } from '../../../src/kernel/ids.js';
import { problemOf } from '../../support/problems.js';
import { isOk } from '../../support/results.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { sent } from '../../support/stage-sending.js';
import { ADMINISTRATION, salesInvoice } from '../../support/stage-world.js';

const SHEETS = idOf<'administration'>('sheets');
const SHEET = [
  'debtor number;debtor name;number;kind;issue date;due date;amount;open',
  '1001;Bakkerij Aerts;A1;invoice;2026-05-01;2026-05-15;121.00;121.00',
].join('\r\n');

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await stage.app.register({ administration: { ...ADMINISTRATION, id: SHEETS }, connections: [] });
});
afterAll(async () => {
  await stage.close();
});

function post(
  path: string,
  body: string | Uint8Array,
  books: string = stage.administration,
): Promise<Response> {
  return fetch(`${stage.url}/v1/administrations/${books}/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/xml' },
    body,
  });
}

async function refusal(answer: Response): Promise<unknown> {
  return [answer.status, (await problemOf(answer))['code']];
}

const { invoice } = salesInvoice(71);
const ubl = (): Uint8Array => isOk(writeUbl(invoice));

test('UBL of ours is sent once with the bytes it has, and says how far it came', async () => {
  const answer = await post('invoices', ubl());
  const told = (await answer.json()) as Record<string, unknown>;
  expect([answer.status, told]).toEqual([
    ...[201, { outcome: 'queued', number: '2026-0071', state: 'queued', ...ids(told) }],
  ]);
  await stage.settle();
  expect(sent(stage)).toEqual(['2026-0071']);
  const again = await post('invoices', ubl());
  expect([again.status, await again.json()]).toMatchObject([
    ...[200, { outcome: 'exists', document: told['document'], state: 'delivered' }],
  ]);
  await stage.settle();
  expect(sent(stage)).toEqual(['2026-0071']);
});

function ids({ document, exchange }: Record<string, unknown>) {
  expect([typeof document, typeof exchange]).toEqual(['string', 'string']);
  return { document, exchange };
}

test('another content under the number is refused, and so is an invoice of somebody else', async () => {
  const other = isOk(writeUbl({ ...invoice, buyerReference: 'Anders' }));
  expect(await refusal(await post('invoices', other))).toEqual([409, 'send.number-taken']);
  const { seller, buyer, ...rest } = salesInvoice(72).invoice;
  const swapped = isOk(writeUbl({ ...rest, seller: buyer, buyer: seller }));
  expect(await refusal(await post('invoices', swapped))).toEqual([422, 'send.not-our-invoice']);
});

test('JSON is written as UBL; JSON that is not, and bytes that are neither, are refused', async () => {
  const { invoice: made } = salesInvoice(73);
  const json = JSON.stringify({ invoice: invoiceToJson(made) });
  expect((await post('invoices', json)).status).toBe(201);
  expect(await refusal(await post('invoices', '{"invoice": '))).toEqual([400, 'http.body-form']);
  expect(await refusal(await post('invoices', '{"a":1,"a":2}'))).toEqual([400, 'http.body-form']);
  expect(await refusal(await post('invoices', '{}'))).toEqual([422, 'invoice.json']);
  const malformed = [422, 'xml.not-well-formed'];
  expect(await refusal(await post('invoices', 'geen factuur'))).toEqual(malformed);
  expect(await refusal(await post('invoices', ''))).toEqual(malformed);
  const doctype = '<!DOCTYPE Invoice [<!ENTITY a "b">]><Invoice>&a;</Invoice>';
  expect(await refusal(await post('invoices', doctype))).toEqual([422, 'xml.doctype']);
});

test('books without an access point cannot send, which is how they stand and no fault of ours', async () => {
  const answer = await post('invoices', isOk(writeUbl(salesInvoice(74).invoice)), SHEETS);
  expect(await refusal(answer)).toEqual([409, 'send.no-access-point']);
});

test('open items come as a spreadsheet, and leave as one that can be read back', async () => {
  const taken = await post('open-items/sheet', SHEET, SHEETS);
  expect([taken.status, await taken.json()]).toEqual([200, { debtors: 1, items: 1, known: 0 }]);
  const wrong = await post('open-items/sheet', SHEET.replace('121.00;', 'veel;'), SHEETS);
  expect(await refusal(wrong)).toEqual([422, 'sheet.amount']);
  const workbook = await post('open-items/sheet', new Uint8Array([0x50, 0x4b, 0xff]), SHEETS);
  expect(await refusal(workbook)).toEqual([422, 'sheet.not-utf8']);
  const connected = await post('open-items/sheet', SHEET);
  expect(await refusal(connected)).toEqual([409, 'sheet.host-connected']);
  const left = await sheet('');
  expect(left.headers.get('content-disposition')).toContain('sheets.open-items.csv');
  const again = await post('open-items/sheet', await left.text(), SHEETS);
  expect(await again.json()).toEqual({ debtors: 0, items: 0, known: 1 });
  const book = new Uint8Array(await (await sheet('?format=xlsx')).arrayBuffer());
  expect([...book.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  expect(await refusal(await sheet('?format=ods'))).toEqual([400, 'sheet.form']);
});

function sheet(query: string): Promise<Response> {
  return fetch(`${stage.url}/v1/administrations/${SHEETS}/open-items/sheet${query}`, {
    headers: { authorization: `Bearer ${API_TOKEN}` },
  });
}
