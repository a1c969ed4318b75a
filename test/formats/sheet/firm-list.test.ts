import fc from 'fast-check';
import { idOf } from '../../../src/kernel/ids.js';
import { readFirmRow } from '../../../src/formats/json/firm-row.js';
import {
  firmListTemplate,
  readFirmJson,
  readFirmSheet,
} from '../../../src/formats/sheet/firm-list.js';
import { workbook } from '../../../src/formats/xlsx/write.js';
import { isOk } from '../../support/results.js';

const FIRM = idOf<'firm'>('frm_1');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const POLICIES = ['S1-14'];

test('the template is a list that can be read and connected', () => {
  const [row] = isOk(readFirmSheet(bytes(firmListTemplate())));
  expect(isOk(readFirmRow(row?.form, FIRM, POLICIES))).toMatchObject({
    key: 'K100',
    administration: {
      ...{ id: 'adm_frm_1.K100', country: 'BE', zone: 'Europe/Brussels', currency: 'EUR' },
      ...{ policy: 'S1-14', policyFrom: 'firm', sender: { name: 'Voorbeeld BV' } },
      participant: { scheme: '0208', value: '0403170701' },
    },
    connections: [
      {
        ...{ id: 'con_adm_frm_1.K100_host', kind: 'host', adapter: 'exact' },
        settings: { baseUrl: 'https://start.exactonline.be', division: '123456' },
      },
    ],
  });
});

test('columns are known by the words people use, and others are passed over', () => {
  const sheet = 'Sleutel;Naam;Land;Taal;BTW-nummer;IBAN;Opmerking;Host.BaseUrl;pakket\r\n';
  const row = 'K1;Jansen;NL;nl;;NL91 ABNA 0417 1643 00, NL20INGB0001234567;vip;https://a;odoo\r\n';
  expect(isOk(readFirmSheet(bytes(sheet + row)))).toEqual([
    {
      row: 2,
      form: {
        ...{ key: 'K1', name: 'Jansen', country: 'NL', language: 'nl' },
        ibans: ['NL91ABNA0417164300', 'NL20INGB0001234567'],
        host: { adapter: 'odoo', settings: { BaseUrl: 'https://a' } },
      },
    },
  ]);
});

test('bank, mail and mailbox are connected by their settings; a column that only sounds so is a remark', () => {
  const sheet =
    'key;name;country;language;mail;bank;postbus;mail.adapter;mail.host;mail.from;Bank.Adapter;bank.path;mailbox.adapter;mailbox.host\r\n';
  const row =
    'K1;A;BE;nl;a@b.example;KBC;12;smtp;smtp.b.example;a@b.example;folder;/srv/in;imap;imap.b.example\r\n';
  const [listed] = isOk(readFirmSheet(bytes(sheet + row)));
  expect(isOk(readFirmRow(listed?.form, FIRM, POLICIES)).connections).toEqual([
    {
      ...{ id: 'con_adm_frm_1.K1_bank', kind: 'bank', adapter: 'folder' },
      settings: { path: '/srv/in' },
    },
    {
      ...{ id: 'con_adm_frm_1.K1_mail', kind: 'mail', adapter: 'smtp' },
      settings: { host: 'smtp.b.example', from: 'a@b.example' },
    },
    {
      ...{ id: 'con_adm_frm_1.K1_mailbox', kind: 'mailbox', adapter: 'imap' },
      settings: { host: 'imap.b.example' },
    },
  ]);
});

test('settings without an adapter are refused where it is missing', () => {
  const sheet = 'key;name;country;language;mail.host\r\nK1;A;BE;nl;smtp.b.example\r\n';
  const [listed] = isOk(readFirmSheet(bytes(sheet)));
  const read = readFirmRow(listed?.form, FIRM, POLICIES);
  expect(read.ok ? [] : read.error.map(({ path }) => path)).toEqual(['/mail/adapter']);
});

test('a workbook is read like a text', async () => {
  const text = (value: string) => ({ kind: 'text', text: value }) as const;
  const sheet = await workbook([
    {
      ...{ name: 'Lijst', widths: [10, 10, 10, 10] },
      head: ['key', 'name', 'country', 'language'],
      rows: [[text('K1'), text('Jansen'), text('NL'), text('nl')]],
    },
  ]);
  expect(isOk(readFirmSheet(sheet))).toMatchObject([{ form: { key: 'K1', name: 'Jansen' } }]);
});

const ROW = { key: 'K1', name: 'A', country: 'BE', language: 'nl' };
test.each([
  ['a key with a space  ', { key: 'K 1' }, '/key'],
  ['no name             ', { name: '' }, '/name'],
  ['a country in words  ', { country: 'België' }, '/country'],
  ['a fifth language    ', { language: 'es' }, '/language'],
  ['an account with a typo', { ibans: ['BE68539007547035'] }, '/ibans/0'],
  ['an unknown policy   ', { policy: 'x' }, '/policy'],
  ['no time zone        ', { zone: 'Mars/Base' }, '/zone'],
  ['no participant      ', { participant: 'peppol' }, '/participant'],
  [
    'a wrong check digit ',
    { participant: '0208:0403170702', legalId: '0403170701' },
    '/participant',
  ],
  ['a setting too much  ', { extra: 1 }, ''],
])('a row with %s is refused with its place', (_, change, path) => {
  const read = readFirmRow({ ...ROW, ...change }, FIRM, POLICIES);
  expect(read.ok ? [] : read.error.map((one) => one.path)).toContain(path);
});

test.each([
  ['a column is missing', 'key;name;country\r\n', 'firm-list.column-missing'],
  ['a column stands twice', 'key;name;naam;country;language\r\n', 'firm-list.column-twice'],
])('a list is refused when %s', (_, sheet, code) => {
  expect(readFirmSheet(bytes(sheet))).toMatchObject({ error: [{ code }] });
});

test('a list is bounded, and JSON must be a list', () => {
  expect(readFirmJson({})).toMatchObject({ error: [{ code: 'firm-list.form' }] });
  expect(readFirmJson(Array.from({ length: 5_001 }))).toMatchObject({
    error: [{ class: 'LIMIT_EXCEEDED', code: 'firm-list.too-long' }],
  });
});

test('reading never throws, whatever is given', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (json, text) => {
      readFirmRow(json, FIRM, POLICIES);
      readFirmSheet(bytes(`key;name;country;language;host.a\r\n${text}`));
    }),
  );
});
