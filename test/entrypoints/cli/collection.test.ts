import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { belgianIban } from '../../../src/demo/world/identifiers.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { aDebtor, anItem } from '../../support/facts.js';
import { CREDITOR_ID } from '../../support/payment-orders.js';
import { type CliRun, keptStore, runKept } from '../../support/run-cli.js';

const BOOKS = {
  administration: {
    id: 'adm_dd',
    name: 'Smederij Oost',
    country: 'BE',
    language: 'nl',
    zone: 'Europe/Brussels',
    accounts: [{ iban: belgianIban(501) }],
    sender: { name: 'Smederij Oost' },
  },
};
const MANDATES = {
  mandates: [
    {
      id: 'M-1',
      debtorNumber: 'deb_1',
      creditorId: CREDITOR_ID,
      scheme: 'CORE',
      // The command line has the real clock, and a mandate lapses.
      signedOn: new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10),
      account: { iban: belgianIban(511) },
    },
  ],
};

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-collect-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (line: string, stdin = ''): Promise<CliRun> =>
  runKept(line.split(' '), { stdin, env: { VOLDAAN_DATA: data } });
const inBooks = (line: string, stdin = ''): Promise<CliRun> =>
  run(`${line} --administration adm_dd`, stdin);
const answerOf = ({ stdout }: CliRun): unknown => JSON.parse(stdout);

/** One customer with one invoice of 121.00 and one credit note of 5.00 of another customer. */
async function fill(): Promise<void> {
  const store = await keptStore(data);
  await store.inTransaction(idOf('adm_dd'), async (tx) => {
    await tx.debtors.upsert(aDebtor('deb_1'));
    await tx.debtors.upsert(aDebtor('deb_2'));
    await tx.ledger.addItem({
      ...anItem('itm_1', 'deb_1', 12_100n),
      dueDate: plainDate('2026-01-31'),
    });
    await tx.ledger.addItem(anItem('itm_2', 'deb_2', -500n));
  });
}

/** One life of a set of books, in order. */
test('mandates are recorded, a collection is planned, made, taken and cancelled, a refund is made', async () => {
  expect(await run('administration add -', JSON.stringify(BOOKS))).toMatchObject({ code: 0 });
  await fill();

  const added = await inBooks('mandate add - --json', JSON.stringify(MANDATES));
  expect(answerOf(added)).toEqual({ mandates: [{ id: 'M-1', outcome: 'added' }] });
  const wrong = { mandates: [{ ...MANDATES.mandates[0], creditorId: 'BE00' }] };
  const refused = await inBooks('mandate add - --json', JSON.stringify(wrong));
  expect(refused.code).toBe(2);
  expect(answerOf(refused)).toMatchObject({
    error: { class: 'VALUE', code: 'mandate.creditor-id', path: '/mandates/0/creditorId' },
  });
  const listed = await inBooks('mandate list --json');
  expect(answerOf(listed)).toMatchObject({ mandates: [{ id: 'M-1', type: 'recurrent' }] });

  const planned = await inBooks('collection plan --json');
  expect(answerOf(planned)).toMatchObject({
    lines: [
      { openItemId: 'itm_1', amount: { amount: '121.00', currency: 'EUR' }, sequence: 'RCUR' },
    ],
    doubts: ['bank-data-stale'],
  });
  const text = await inBooks('collection plan');
  expect(text.stdout).toContain('121,00');
  expect(text.stdout).toContain('LET OP: de bankgegevens zijn te oud');

  const made = await inBooks('collection make --key k1 --json');
  expect(answerOf(made)).toMatchObject({ outcome: 'made', lines: [{ state: 'pending' }] });
  const { collection } = answerOf(made) as { collection: { id: string } };
  const again = await inBooks('collection make --key k1');
  expect(again.stdout).toContain('was al gemaakt');
  const nothing = await inBooks('collection make --key k2 --json');
  expect(nothing.code).toBe(1);
  expect(answerOf(nothing)).toMatchObject({ error: { code: 'collection.nothing-to-collect' } });

  const file = await inBooks(`collection file ${collection.id}`);
  expect(file.stdout).toContain('urn:iso:std:iso:20022:tech:xsd:pain.008.001.08');
  const path = join(data, 'out.xml');
  expect(await inBooks(`collection file ${collection.id} -o ${path}`)).toMatchObject({ code: 0 });
  expect(readFileSync(path, 'utf8')).toBe(file.stdout);
  expect(await inBooks('collection file none --json')).toMatchObject({ code: 2 });

  const lines = await inBooks('collection list --lines');
  expect(lines.stdout).toMatch(/handed out\n {4}CDL-\S+ {2}121\.00 EUR {2}pending/);
  const line = /CDL-\S+/.exec(lines.stdout)?.[0] ?? '';
  expect(await inBooks(`collection cancel ${collection.id}`)).toMatchObject({ code: 2 });
  expect(await inBooks(`collection refused ${line} --reason AC04 --json`)).toMatchObject({
    code: 0,
  });
  const said = await inBooks('mandate list');
  expect(said.stdout).toContain('AC04 (rekening opgeheven)');
  expect(await inBooks('mandate release M-1')).toMatchObject({ code: 0 });
  expect(await inBooks('mandate revoke M-1 --json')).toMatchObject({
    code: 0,
    stdout: '{"done":"M-1"}\n',
  });
  expect(await inBooks('mandate revoke M-1')).toMatchObject({ code: 2 });
  expect(answerOf(await inBooks('collection plan --json'))).toMatchObject({
    held: [{ reason: 'mandate-revoked' }],
  });

  expect(await inBooks('refund make --credit-note itm_2 --json')).toMatchObject({ code: 1 });
  const to = `--to ${belgianIban(512)} --name Garage`;
  const refund = await inBooks(`refund make --credit-note itm_2=2.50 ${to} --json`);
  expect(answerOf(refund)).toMatchObject({
    outcome: 'made',
    refunds: [{ amount: { amount: '2.50' } }],
  });
  const { order } = answerOf(refund) as { order: { id: string } };
  expect((await inBooks(`refund file ${order.id}`)).stdout).toContain('pain.001.001.09');
  expect((await inBooks('refund list')).stdout).toContain(order.id);
}, 120_000);

test.each([
  'collection make',
  'collection plan --administration a --on 2026-02-30',
  'collection plan --administration a --item _',
  'collection make --administration a --key /',
  'collection refused X --administration a --reason am04',
  'mandate add --administration a',
  'refund make --administration a --entry ent_1=1,00',
  'refund make --administration a --entry ent_1 --to BE71096123456769',
  'refund make --administration a --entry ent_1 --entry ent_2 --to BE71096123456769 --name A',
])('voldaan %s is a wrong call', async (line) => {
  const { code, stdout } = await run(`${line} --json`);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ error: { class: 'USAGE' } });
});

test('a file of mandates that is no such file says where it is wrong', async () => {
  const path = join(data, 'mandates.json');
  writeFileSync(path, JSON.stringify({ mandates: [{ ...MANDATES.mandates[0], scheme: 'COR1' }] }));
  const { code, stdout } = await inBooks(`mandate add ${path} --json`);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    error: { class: 'SCHEMA', code: 'mandate.form', path: '/mandates/0/scheme' },
  });
});
