import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOf } from '../../../src/kernel/ids.js';
import { compose } from '../../../src/compose.js';
import { readConfig } from '../../../src/config.js';
import { aDebtor, anItem } from '../../support/facts.js';
import { kboZip } from '../../support/kbo.js';
import { type CliRun, keptStore, runKept } from '../../support/run-cli.js';

const BOOKS = {
  administration: {
    ...{ id: 'adm_books', name: 'Voorbeeld BV', country: 'BE', language: 'nl' },
    ...{ zone: 'Europe/Brussels', accounts: [{ iban: 'BE71096123456769' }] },
    sender: { name: 'Voorbeeld BV', phone: '+32 9 000 00 00' },
  },
};

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-credit-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (line: string, stdin: unknown = ''): Promise<CliRun> =>
  runKept(line.split(' '), {
    stdin: typeof stdin === 'string' ? stdin : JSON.stringify(stdin),
    env: { VOLDAAN_DATA: data },
  });

const json = async (line: string, stdin: unknown = ''): Promise<[number, unknown]> => {
  const done = await run(`${line} --administration adm_books --json`, stdin);
  return [done.code, JSON.parse(done.stdout)];
};

/** A debtor with an open item of 900.00 and a consumer on the watch list, put there as the sync and people would. */
async function seed(): Promise<void> {
  const config = readConfig({ VOLDAAN_DATA: data, VOLDAAN_LOG: 'silent' });
  if (!config.ok) throw new Error(config.error.message);
  const app = await compose(config.value, { store: await keptStore(data) });
  await app.store.inTransaction(idOf('adm_books'), async (tx) => {
    await tx.debtors.upsert(aDebtor('deb_1', { number: '1001', vatId: 'BE0403170701' }));
    await tx.debtors.upsert(aDebtor('deb_2', { number: '1002', kind: 'consumer' }));
    const order = { orderReference: 'P-7' };
    await tx.ledger.addItem({ ...anItem('itm_1', 'deb_1', 90_000n), ...order });
  });
  await app.creditDesk.watch(idOf('adm_books'), '1002', { by: 'an', reason: 'slow' });
  await app.close();
}

/** One life of a set of books, in order. */
test('a limit is decided and asked about; orders, watch list, settings and register follow', async () => {
  expect(await run('administration add -', BOOKS)).toMatchObject({ code: 0 });
  await seed();
  expect(await json('credit limit 1001 1000.00 --by an --reason contract')).toEqual([
    ...[0, { debtor: '1001', outcome: 'decided' }],
  ]);
  expect(
    await json('credit release 9999 P-8 1.00 --until 2099-01-01 --by an --reason x'),
  ).toMatchObject([...[2, { error: { class: 'NOT_FOUND', code: 'credit.no-such-debtor' } }]]);
  // Not this order: the answer is no.
  expect(await json('credit show 1001 --order 200.00 --sales')).toMatchObject([
    1,
    {
      ...{ answer: 'HOLD', hold: true, usedPercent: 110, alternatives: ['PREPAY'] },
      ...{ limit: { amount: '1000.00', currency: 'EUR' }, light: 'unknown' },
    },
  ]);
  expect(await json('credit order 1001 P-7 --ordered 2000.00')).toMatchObject([
    0,
    {
      orders: [
        {
          ...{ invoiced: { amount: '900.00' }, paid: { amount: '0.00' } },
          toInvoice: { amount: '1100.00' },
        },
      ],
    },
  ]);
  const watched = await run('credit watch --administration adm_books --lang de');
  expect(watched.stdout).toContain('1002  Bakkerij Aerts: von einem Mitarbeiter gesetzt');
  const listed = await run('credit list --administration adm_books --lang nl');
  expect(listed.stdout.split('\n')).toEqual([
    expect.stringMatching(/^1001 .*: leveren mag, let op \(90 %\): dicht bij de kredietlimiet$/),
    expect.stringMatching(/^1002 .*: op krediet leveren mag: door een medewerker gezet$/),
    '',
  ]);
  expect(await json('credit list --standing stopped')).toEqual([
    ...[0, { concerns: [], counts: { stopped: 0, warned: 1, watched: 1 } }],
  ]);
  expect(await json('credit settings --set -', { warnPercent: 95 })).toMatchObject([
    ...[0, { settings: { warnPercent: 95, screeningMonths: 12 } }],
  ]);
  const zip = join(data, 'kbo.zip');
  writeFileSync(zip, kboZip());
  const taken = { snapshotOn: '2026-05-01', asked: 1, found: 1 };
  expect(await json(`credit register ${zip} --by an`)).toEqual([0, { ...taken, kept: 0 }]);
  expect(await json(`credit register ${zip} --by an`)).toEqual([0, { ...taken, kept: 1 }]);
  const text = await run('credit show 1001 --administration adm_books --lang fr');
  expect(text).toMatchObject({ code: 0, stdout: expect.stringContaining('limite propre') });
  expect(text.stdout).toContain('examiné le 2026-05-01');
}, 120_000);

// Nothing is opened for these.
test.each([
  ['credit limit 1001 1.00 --administration adm_books --by an', 'reason'],
  ['credit release 1001 P 1.00 --administration adm_books --by an --reason x', 'until'],
  [
    'credit release 1001 P 1.00 --administration a --by an --reason x --until tomorrow',
    'YYYY-MM-DD',
  ],
  ['credit list --administration a --standing lost', 'stopped, warned, watched'],
  ['credit cover 1001 1.00 --administration a --by an --reason x --term soon', 'Days'],
])('%s is no call', async (line, missing) => {
  const done = await run(line);
  expect([done.code, done.stderr]).toEqual([2, expect.stringContaining(missing)]);
});
