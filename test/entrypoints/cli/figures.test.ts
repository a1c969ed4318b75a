import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CliRun, runKept } from '../../support/run-cli.js';

/** Books without any connection: a spreadsheet is enough for few invoices. */
const BOOKS = {
  administration: {
    ...{ id: 'adm_sheet', name: 'Kleine Zaak BV', country: 'BE', language: 'nl' },
    ...{ zone: 'Europe/Brussels', accounts: [] },
    sender: { name: 'Kleine Zaak', phone: '+32 2 000 00 00' },
  },
};

const SHEET = [
  'debtor number;debtor name;number;issue date;due date;amount',
  '1001;Bakkerij Aerts;A1;2026-06-01;2026-06-15;121.00',
].join('\r\n');

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-figures-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (argv: readonly string[], stdin = ''): Promise<CliRun> =>
  runKept(argv, { stdin, env: { VOLDAAN_DATA: data, VOLDAAN_PEPPOL_NETWORK: 'none' } });
const on = (...argv: readonly string[]): readonly string[] => [
  ...argv,
  '--administration',
  'adm_sheet',
];

/** One life of a set of books, in order. */
test('a spreadsheet is taken in and given back, and figures and a report are made of it', async () => {
  await run(['administration', 'add', '-', '--json'], JSON.stringify(BOOKS));
  const refused = await run(on('items', 'import', '-', '--json'), SHEET.replace('121.00', 'veel'));
  expect([refused.code, JSON.parse(refused.stdout)]).toMatchObject([
    1,
    { error: { code: 'sheet.amount', path: 'row 2, column "amount"' } },
  ]);
  const taken = await run(on('items', 'import', '-'), SHEET);
  expect(taken.stdout).toBe('-: 1 item(s), 1 new debtor(s), 0 known already\n');
  expect((await run(on('items', 'export'))).stdout).toContain('1001;Bakkerij Aerts;business;BE;;');
  const opened = await run([...on('figures', 'open', 'receivables'), '--until', '2026-08-15']);
  expect(opened.stdout).toMatch(/A1 {2}2026-06-15 {2}121\.00 {2}receivables 121\.00/);
  const shown = await run([...on('figures', 'show'), '--until', '2026-08-15', '--lang', 'fr']);
  expect(shown.stdout).toContain('Encours clients: 121,00 €');
  const file = join(data, 'report.html');
  const monthly = on('report', 'monthly', '--on', '2026-08-03', '--format', 'html', '-o', file);
  expect((await run(monthly)).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('Maandverslag debiteuren');
}, 120_000);

// Judged before anything is opened.
test.each([
  [['figures', 'open', 'speed'], 'figures.unknown'],
  [['figures', 'remark', 'speed', 'sneller', '--by', 'an'], 'figures.unknown'],
  [['figures', 'show', '--group', 'a', '--debtor', 'b'], 'figures.scope'],
  [['figures', 'show', '--debtor', ''], 'cli.usage'],
  [['figures', 'show', '--currency', 'euro'], 'cli.usage'],
  [['report', 'weekly', '--format', 'doc', '--json'], 'cli.usage'],
])('%j is refused', async (argv, code) => {
  const refused = await run([...on(...argv), '--json']);
  expect([refused.code, JSON.parse(refused.stdout)]).toMatchObject([2, { error: { code } }]);
});
