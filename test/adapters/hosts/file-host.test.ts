import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainDate } from '../../../src/kernel/dates.js';
import { ok } from '../../../src/kernel/result.js';
import { readFileHostSettings } from '../../../src/adapters/hosts/file/settings.js';
import type { HostReport } from '../../../src/ports/host.js';
import { readAll } from '../../contract/host-package.contract.js';
import { AUDITFILE } from '../../support/auditfile.js';
import { EUR, type FileWorld, fileWorld } from '../../support/file-host-world.js';
import { isOk } from '../../support/results.js';

let world: FileWorld;
beforeEach(async () => {
  world = await fileWorld();
});
afterEach(() => world.close());

const DEBTORS = 'nummer;naam;btw-nummer\n1;Bakkerij;BE0403170701\n2;An;\n';
const items = (rows: string) => `klant;factuur;datum;bedrag;openstaand\n${rows}`;
const debtors = (since: string | null = null) =>
  readAll((at) => world.host.changedDebtors(at), since);
const invoices = (since: string | null = null) =>
  readAll((at) => world.host.changedSalesInvoices(at), since);
const payment = (change: object = {}): HostReport => ({
  ...{ key: 'payment:1', kind: 'payment', invoiceHostId: 'F1', amount: EUR(4_000n) },
  ...{ bookedOn: plainDate('2026-11-19'), bankReference: '=1+1', ...change },
});

test('files are taken debtors first, and lie in taken afterwards', async () => {
  await world.drop('open-items.csv', items('1;F1;22-11-2026;121;121'));
  await world.drop('Débiteurs.csv', DEBTORS);
  expect((await invoices()).records).toMatchObject([
    { hostId: 'F1', debtorHostId: '1', open: EUR(12_100n), send: false },
  ]);
  expect((await debtors()).records.map(({ name }) => name)).toEqual(['Bakkerij', 'An']);
  expect([...(await world.names('in/taken'))].sort()).toEqual(['Débiteurs.csv', 'open-items.csv']);
});

test('what left the list of open items has been paid; the same list again changes nothing', async () => {
  await world.drop('klanten.csv', DEBTORS);
  await world.drop('facturen.csv', items('1;F1;22-11-2026;121;121\n1;F2;22-11-2026;50;50'));
  const first = await invoices();
  await world.drop('facturen.csv', items('1;F1;22-11-2026;121;121\n1;F2;22-11-2026;50;50'));
  expect((await invoices(first.next)).records).toEqual([]);
  await world.drop('facturen.csv', items('1;F2;22-11-2026;50;20'));
  const { records } = await invoices(first.next);
  expect(records.map(({ hostId, open }) => [hostId, open.minor])).toEqual([
    ['F2', 2_000n],
    ['F1', 0n],
  ]);
});

test.each([
  ['an item of nobody', 'openstaand.csv', items('9;F9;22-11-2026;1;1'), /debtor 9/],
  ['a number twice', 'klanten.csv', 'nummer;naam\n1;A\n1;B', /row 2/],
  ['a page of a web site', 'klanten.csv', '<html>Aanmelden</html>', /columns are missing/],
  ['half a workbook', 'klanten.xlsx', 'PK\u0003\u0004', /no workbook/],
  ['what nobody knows', 'verslag.docx', 'x', /Nobody knows/],
  ['XML that is no invoice', 'F1.xml', '<brief/>', /./],
  [
    'an audit file of version 4',
    'boek.xaf',
    '<auditfile xmlns="http://www.auditfiles.nl/XAF/4.0"/>',
    /./,
  ],
])('%s is put aside with the reason, and nothing of it is taken', async (_, name, content, why) => {
  await world.drop('debtors.csv', DEBTORS);
  const before = await debtors();
  await world.drop(name, content);
  expect((await debtors(before.next)).records).toEqual([]);
  expect((await invoices()).records).toEqual([]);
  expect([...(await world.names('in/refused'))].sort()).toEqual([name, `${name}.txt`].sort());
  const reason = await world.text('in/refused', `${name}.txt`);
  expect(reason).toMatch(why);
  expect(reason).toContain('Niet ingelezen');
});

test('a file that was refused is told as long as it lies there', async () => {
  await world.drop('debtors.csv', DEBTORS);
  const before = await debtors();
  await world.drop('boek.xaf', '<auditfile xmlns="http://www.auditfiles.nl/XAF/4.0"/>');
  const told = {
    ...{ entity: 'debtor', hostId: 'file:boek.xaf', label: 'boek.xaf', reason: 'malformed' },
    fact: { what: 'file', value: 'boek.xaf' },
  };
  const after = await debtors(before.next);
  expect(after).toMatchObject({ problems: [told], next: before.next });
  expect(after.problems[0]?.message).not.toContain('Niet ingelezen');
  expect(await world.host.debtor('file:boek.xaf')).toMatchObject({ value: told });
  await rm(join(world.path, 'in/refused/boek.xaf'));
  expect(await world.host.debtor('file:boek.xaf')).toEqual(ok(null));
  expect((await debtors(before.next)).problems).toEqual([]);
});

test('an audit file brings debtors and open items, and does not speak over a list of debtors', async () => {
  await world.drop('debtors.csv', 'nummer;naam\nD1;Peeters en Zoon');
  await world.drop('2026.xaf', AUDITFILE);
  expect((await debtors()).records.map(({ name }) => name)).toEqual([
    'Peeters en Zoon',
    'An Jansen',
  ]);
  const { records } = await invoices();
  expect(records.map(({ hostId, open }) => [hostId, open.minor])).toEqual([
    ['F-OUD', 10_000n],
    ['F1', 7_100n],
    ['C1', -2_420n],
  ]);
});

test('a file that is still being written, a hidden one and a link are left alone', async () => {
  await world.drop('klanten.csv.part', DEBTORS);
  await world.drop('.klanten.csv', DEBTORS);
  await symlink('/etc/hostname', join(world.path, 'in', 'klanten.csv'));
  expect((await debtors()).records).toEqual([]);
  expect(await world.names('in/refused')).toEqual([]);
});

test('a file that changed a moment ago waits', async () => {
  await world.drop('klanten.csv', DEBTORS);
  // The clock of the test stands two days before the file was written.
  const waiting = world.again({ stillSeconds: '60' });
  expect(isOk(await waiting.changedDebtors(null)).records).toEqual([]);
  expect((await debtors()).records).toHaveLength(2);
});

test('a folder that leads out of what may be used is not entered', async () => {
  const outside = join(world.path, '..', '..', 'voldaan-outside');
  await mkdir(join(outside, 'in'), { recursive: true });
  await symlink(outside, join(world.path, '..', 'link'));
  const read = await world.again({ path: join(world.path, '..', 'link') }).changedDebtors(null);
  expect(read).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  await rm(outside, { recursive: true });
});

test('two processes that look at once take each file once and lose nothing', async () => {
  await world.drop('klanten.csv', DEBTORS);
  await world.drop('facturen.csv', items('1;F1;22-11-2026;121;121'));
  const others = [world.host, world.again(), world.again()];
  const read = await Promise.all(others.map((host) => host.changedSalesInvoices(null)));
  for (const one of read) expect(isOk(one).records.map(({ hostId }) => hostId)).toEqual(['F1']);
  expect((await debtors()).records).toHaveLength(2);
  expect(await readdir(join(world.path, 'voldaan'))).toEqual(['book.json']);
});

test('a lost or spoilt book begins anew: old cursors get everything again', async () => {
  await world.drop('klanten.csv', DEBTORS);
  const { next } = await debtors();
  await writeFile(join(world.path, 'voldaan', 'book.json'), '{"form":1');
  await world.drop('klanten.csv', DEBTORS);
  expect((await debtors(next)).records).toHaveLength(2);
});

describe('what is told', () => {
  beforeEach(async () => {
    await world.drop('klanten.csv', DEBTORS);
    await world.drop('facturen.csv', items('1;F1;22-11-2026;121;121'));
  });

  test('a payment is one file, no formula in it, and is not told again after somebody took it away', async () => {
    isOk(await world.host.report(payment()));
    const [name = ''] = await world.names('out/payments');
    const text = await world.text('out/payments', name);
    expect(text.split('\r\n')[1]).toBe("payment:1;payment;1;F1;2026-11-19;40.00;EUR;'=1+1;;");
    await rm(join(world.path, 'out/payments', name));
    expect(isOk(await world.again().report(payment())).existed).toBe(true);
    expect(await world.names('out/payments')).toEqual([]);
  });

  test.each([
    ['more than is open', { amount: EUR(12_101n) }, /121\.00 is open/],
    ['of another invoice', { invoiceHostId: '../F1' }, /no invoice/],
  ])('a payment %s is refused', async (_, change, why) => {
    const told = await world.host.report(payment(change));
    expect(told).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(told.ok ? '' : told.error.message).toMatch(why);
    expect(await world.names('out/payments')).toEqual([]);
  });

  test('a name with a path in it stays in its folder', async () => {
    isOk(
      await world.host.report({
        ...{ key: 'doc:1', kind: 'document', debtorHostId: '1', invoiceHostIds: ['F1'] },
        ...{ name: '../../brief.pdf', mediaType: 'application/pdf', base64: 'JVBERi0xLjQ=' },
      }),
    );
    expect(await world.names('out/documents')).toEqual([expect.stringMatching(/brief.*\.pdf$/)]);
    expect([...(await world.names('.'))].sort()).toEqual(['in', 'out', 'voldaan']);
  });
});

test.each([
  [{ path: '/srv/books' }, true],
  [{ path: 'books' }, false],
  [{ path: '/srv/../etc' }, false],
  [{ path: '/srv/books', send: 'all' }, false],
  [{ path: '/srv/books', send: 'all', sendFrom: '2026-11-01' }, true],
  [{ path: '/srv/books', dateOrder: 'year' }, false],
  [{ path: '/srv/books', stillSeconds: 'x' }, false],
])('settings %j can be used: %s', (settings, usable) => {
  expect(readFileHostSettings(settings).ok).toBe(usable);
});
