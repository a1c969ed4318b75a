import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { belgianIban } from '../../../src/demo/world/identifiers.js';
import { idOf } from '../../../src/kernel/ids.js';
import { aDebtor, anItem } from '../../support/facts.js';
import { type CliRun, keptStore, runKept } from '../../support/run-cli.js';

const BOOKS = {
  administration: {
    id: 'adm_ins',
    name: 'Smederij Oost',
    country: 'BE',
    language: 'nl',
    zone: 'Europe/Brussels',
    accounts: [{ iban: belgianIban(501) }],
    sender: { name: 'Smederij Oost' },
  },
};

let data = '';
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-instrument-'));
  const added = await run(['administration', 'add', '-'], JSON.stringify(BOOKS));
  if (added.code !== 0) throw new Error(added.stderr);
  const store = await keptStore(data);
  await store.inTransaction(idOf('adm_ins'), async (tx) => {
    await tx.debtors.upsert(aDebtor('deb_1', { number: '1001' }));
    await tx.ledger.addItem(anItem('itm_1', 'deb_1', 12_100n));
    await tx.ledger.addItem(anItem('itm_2', 'deb_1', 5_000n));
  });
}, 120_000);
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (argv: readonly string[], stdin = ''): Promise<CliRun> =>
  runKept(argv, { stdin, env: { VOLDAAN_DATA: data } });
const inBooks = (line: string): Promise<CliRun> =>
  run([...line.split(' '), '--administration', 'adm_ins']);
const jsonOf = async (line: string): Promise<Record<string, unknown>> => {
  const { stdout } = await inBooks(`${line} --json`);
  return JSON.parse(stdout) as Record<string, unknown>;
};

test('an invoice is assigned, listed, changed and given back', async () => {
  const iban = belgianIban(777);
  const assign = `instrument add 1001 --invoice itm_1 --kind factoring --partner Noord --iban ${iban}`;
  expect(await jsonOf(`${assign} --by an`)).toMatchObject({
    error: { class: 'VALUE', code: 'work.incomplete' },
  });
  const { instrument } = await jsonOf(`${assign} --recourse --recourse-on 2099-01-15 --by an`);
  expect(instrument).toMatchObject({
    ...{ state: 'assigned', facts: { partner: 'Noord', iban, withRecourse: true } },
  });
  const { id } = instrument as { id: string };
  const listed = await inBooks('instrument list');
  expect(listed.stdout).toContain(`${id}  itm_1  factoring  assigned`);
  expect(await jsonOf(`instrument change ${id} --costs 12,5 --by an`)).toMatchObject({
    error: { class: 'USAGE', code: 'work.amount' },
  });
  expect(await jsonOf(`instrument change ${id} --costs 12.50 --by an`)).toMatchObject({
    instrument: { facts: { costs: { amount: '12.50', currency: 'EUR' }, withRecourse: true } },
  });
  expect((await inBooks(`instrument close ${id} --state given-back --by an`)).code).toBe(0);
  const again = await inBooks(`instrument close ${id} --by an --json`);
  expect([again.code, JSON.parse(again.stdout)]).toMatchObject([
    2,
    { error: { class: 'CONFLICT', code: 'work.over-already' } },
  ]);
}, 240_000);

test('what the law or somebody’s word keeps from a hand-over is said, and who collects is named', async () => {
  const handOver = 'instrument hand-over 1001 --invoice itm_1 --by piet';
  expect(await jsonOf(handOver)).toMatchObject({ error: { code: 'instrument.partner' } });
  expect(await jsonOf(`${handOver} --connection con_x`)).toMatchObject({
    error: { class: 'NOT_FOUND', code: 'work.no-such-partner' },
  });
  // No bank data at all: nobody knows what was paid.
  expect(await jsonOf(`${handOver} --name Mr.De.Wit`)).toMatchObject({
    error: { class: 'CONFLICT', code: 'work.held', message: expect.stringContaining('bank-data') },
  });
  expect(await jsonOf('instrument cases --fetch')).toEqual({
    ...{ cases: [], followed: { events: 0, withdrawn: 0, failed: [] } },
  });
  expect(
    await jsonOf('instrument partner --connection con_x --country NL --registration 1 --by an'),
  ).toMatchObject({ error: { code: 'work.no-such-partner' } });
  expect((await inBooks('instrument withdraw cas_x --by an')).code).toBe(2);
}, 240_000);

test('a provision and a write-off are proposed, and decided by name', async () => {
  const { provisions } = await jsonOf('instrument provision --propose');
  const [provision] = provisions as { id: string; state: string }[];
  expect(provision).toMatchObject({ state: 'proposed' });
  expect(
    (await inBooks(`instrument approve-provision ${provision?.id ?? ''} --by piet`)).code,
  ).toBe(0);
  expect((await inBooks('instrument provision')).stdout).toBe('');
  expect((await inBooks('instrument provision --all')).stdout).toContain('approved');

  const give =
    'instrument write-off 1001 --invoice itm_2 --reason failliet --evidence vonnis --by an';
  const { instrument } = await jsonOf(give);
  const { id } = instrument as { id: string };
  expect((await inBooks(`instrument refuse-write-off ${id} --by piet`)).stdout).toBe(
    `${id}  refused\n`,
  );
  expect(await jsonOf(`instrument approve-write-off ${id} --by piet`)).toMatchObject({
    error: { class: 'CONFLICT', code: 'work.decided-already' },
  });
}, 240_000);

test('a dossier takes a file, says what is missing, and is written into a folder or an archive once', async () => {
  const order = join(data, 'order.pdf');
  writeFileSync(order, '%PDF-1.7 order');
  const about = '--debtor 1001';
  const add = `dossier add ${order} ${about} --invoice itm_1 --kind order --by an`;
  expect(await jsonOf(add)).toMatchObject({
    file: { name: 'order.pdf', kind: 'order', size: 14, mediaType: 'application/pdf' },
  });
  expect(await jsonOf(add)).toMatchObject({ error: { class: 'CONFLICT', code: 'work.exists' } });
  expect((await inBooks(`dossier list ${about}`)).stdout).toContain('missing: terms, delivery');
  const to = join(data, 'out');
  const made = await jsonOf(`dossier export ${about} --invoice itm_1 --to ${to} --lang en`);
  expect(made).toEqual({ to, files: 11, manifest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await readFile(join(to, 'index.html'), 'utf8')).toContain('Missing: accepted terms');
  expect((await run(['evidence', 'verify', to])).code).toBe(0);
  const again = await inBooks(`dossier export ${about} --to ${to}`);
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('not empty')]);
  const zip = join(data, 'dossier.zip');
  expect((await inBooks(`dossier export ${about} --to ${zip}`)).code).toBe(0);
  expect((await readFile(zip)).subarray(0, 2).toString()).toBe('PK');
  expect((await inBooks(`dossier export ${about} --to ${zip}`)).code).toBe(2);
}, 240_000);
