import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/adapters/postgres/store.js';
import { belgianIban } from '../../../src/demo/world/identifiers.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { silent } from '../../support/database.js';
import { aDebtor, anItem } from '../../support/facts.js';
import { type CliRun, runLine } from '../../support/run-cli.js';

const BOOKS = {
  administration: {
    id: 'adm_work',
    name: 'Smederij Oost',
    country: 'BE',
    language: 'nl',
    zone: 'Europe/Brussels',
    accounts: [{ iban: belgianIban(501) }],
    sender: { name: 'Smederij Oost' },
    settings: { work: { largeReceipt: '100.00', reviewedDebtors: 0 } },
  },
};

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-work-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (line: string, stdin = ''): Promise<CliRun> =>
  runLine(line.split(' '), { stdin, env: { VOLDAAN_DATA: data } });
const inBooks = (line: string): Promise<CliRun> => run(`${line} --administration adm_work`);
const answerOf = async (line: string): Promise<unknown> =>
  JSON.parse((await inBooks(`${line} --json`)).stdout);
/** The command line has the real clock. */
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** One customer with an overdue invoice of 121.00. */
async function fill(): Promise<void> {
  const store = await openStore(
    { kind: 'pglite', dataDir: `${data}/database` },
    { observe: silent },
  );
  await store.inTransaction(idOf('adm_work'), async (tx) => {
    await tx.debtors.upsert(aDebtor('deb_1', { number: '1001' }));
    const dueDate = plainDate('2026-01-31');
    await tx.ledger.addItem({ ...anItem('itm_1', 'deb_1', 12_100n), number: 'F-1', dueDate });
  });
  await store.close();
}

/** One life of a data folder, in order: opening it takes longer than all the rest. */
test('people, promises, disputes, calls and tasks go through the command line', async () => {
  expect(await run('administration add -', JSON.stringify(BOOKS))).toMatchObject({ code: 0 });
  await fill();
  expect(await inBooks('person save an --role debtors')).toMatchObject({ code: 0 });
  expect(await inBooks('person save piet --role debtors --role manager')).toMatchObject({
    code: 0,
  });
  const away = `--from ${inDays(0)} --until ${inDays(5)}`;
  expect(await inBooks(`person absent an ${away} --stand-in piet`)).toMatchObject({ code: 0 });
  expect(await inBooks('debtor own 1001 --owner an --by els')).toMatchObject({ code: 0 });

  const promise = 'promise add 1001 --promised-by Aerts --by an';
  expect(await answerOf(promise)).toMatchObject({
    error: { class: 'VALUE', code: 'work.no-date' },
  });
  expect(await inBooks(promise)).toMatchObject({ code: 1 });
  expect(await answerOf(`${promise} --pay-by ${inDays(7)}`)).toMatchObject({
    agreed: { openItemIds: ['itm_1'], amount: { amount: '121.00', currency: 'EUR' } },
    outcome: 'added',
  });
  expect((await inBooks('promise list')).stdout).toContain('not confirmed');
  // More than a hundred euros: the administration is told.
  expect(await answerOf('task list --kind notice')).toMatchObject({
    tasks: [{ role: 'administration' }],
  });
  const { tasks } = (await answerOf('task list --person piet')) as {
    readonly tasks: readonly { readonly id: string; readonly kind: string }[];
  };
  expect(tasks.map(({ kind }) => kind)).toEqual(['confirm-promise']);
  const confirm = `task close ${tasks[0]?.id ?? ''} --by piet --outcome`;
  expect(await answerOf(`${confirm} maybe`)).toMatchObject({ error: { code: 'work.outcome' } });
  expect(await inBooks(`${confirm} sent --note e-mail`)).toMatchObject({ code: 0 });
  expect((await inBooks('promise list')).stdout).not.toContain('not confirmed');

  const plan = `promise plan 1001 --promised-by Aerts --by an --instalment ${inDays(7)}=21.00`;
  expect(await answerOf(`${plan} --instalment ${inDays(30)}=99.00`)).toMatchObject({
    error: { code: 'work.does-not-add-up' },
  });
  expect(await answerOf(`${plan} --instalment ${inDays(30)}=100.00`)).toMatchObject({
    agreed: { state: 'running' },
  });

  const dispute = 'dispute open 1001 --invoice F-1 --code price --said duur --by an';
  const opened = (await answerOf(`${dispute} --amount 21.00 --rest-goes-on`)) as {
    readonly dispute: { readonly id: string };
  };
  expect((await inBooks('dispute list')).stdout).toContain('price 21.00 EUR');
  expect(
    await inBooks(`dispute resolve ${opened.dispute.id} --outcome upheld --by piet`),
  ).toMatchObject({
    code: 0,
  });
  expect(
    await answerOf('dispute open 1001 --invoice F-9 --code price --said x --by an'),
  ).toMatchObject({
    error: { class: 'NOT_FOUND' },
  });

  expect(await inBooks('task call 1001')).toMatchObject({ code: 0 });
  const call = (await answerOf('task list --kind call --week')) as {
    readonly tasks: readonly { readonly id: string }[];
  };
  const callId = call.tasks[0]?.id ?? '';
  expect((await inBooks(`task show ${callId}`)).stdout).toContain('Noteer bedrag, datum');
  expect(await inBooks(`task move ${callId} --to piet`)).toMatchObject({ code: 0 });
  expect(await inBooks(`task close ${callId} --outcome asks-copy --by piet`)).toMatchObject({
    code: 0,
  });
  expect(await inBooks('debtor note 1001 --text vriendelijk --by piet')).toMatchObject({ code: 0 });
  const card = (await inBooks('debtor show 1001')).stdout;
  for (const part of ['now piet', 'payment-plan', 'vriendelijk', 'upheld'])
    expect(card).toContain(part);
  expect(await answerOf('debtor timeline 1001 --invoice F-1')).toMatchObject({
    timeline: expect.arrayContaining([expect.objectContaining({ kind: 'dispute-closed' })]),
  });
  expect(await answerOf('debtor due-soon --days 5')).toEqual({ dueSoon: [] });
  expect(await answerOf('debtor show 9999')).toMatchObject({ error: { class: 'NOT_FOUND' } });
  expect(await answerOf('task day')).toMatchObject({ broken: 0, reviews: 0 });
  expect(await inBooks(`person back an --from ${inDays(0)}`)).toMatchObject({ code: 0 });
}, 120_000);
