import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { belgianIban } from '../../../src/demo/world/identifiers.js';
import { debtorExportSchema } from '../../../src/formats/json/debtor-export.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { aDebtor, anItem } from '../../support/facts.js';
import { type CliRun, keptStore, runKept } from '../../support/run-cli.js';

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
  runKept(line.split(' '), { stdin, env: { VOLDAAN_DATA: data } });
const inBooks = (line: string): Promise<CliRun> => run(`${line} --administration adm_work`);
const answerOf = async (line: string): Promise<unknown> =>
  JSON.parse((await inBooks(`${line} --json`)).stdout);
/** The command line has the real clock. */
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** One customer of An, who is away, with an overdue invoice of 121.00. */
async function fill(): Promise<void> {
  const store = await keptStore(data);
  await store.inTransaction(idOf('adm_work'), async (tx) => {
    const debtorId = idOf<'debtor'>('deb_1');
    await tx.debtors.upsert(aDebtor('deb_1', { number: '1001' }));
    const dueDate = plainDate('2026-01-31');
    await tx.ledger.addItem({ ...anItem('itm_1', 'deb_1', 12_100n), number: 'F-1', dueDate });
    await tx.people.save({ name: 'an', roles: ['debtors'] });
    await tx.people.save({ name: 'piet', roles: ['manager'] });
    await tx.profiles.change(debtorId, (before) => ({ ...before, owner: 'an' }));
  });
}

/** One life of a set of books, in order. */
test('absences, promises, disputes, calls and tasks go through the command line', async () => {
  expect(await run('administration add -', JSON.stringify(BOOKS))).toMatchObject({ code: 0 });
  await fill();
  const away = `--from ${inDays(0)} --until ${inDays(5)}`;
  expect(await inBooks(`person absent an ${away} --stand-in piet`)).toMatchObject({ code: 0 });

  const promise = 'promise add 1001 --promised-by Aerts --by an';
  const refused = await inBooks(`${promise} --json`);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({
    error: { class: 'VALUE', code: 'work.no-date' },
  });
  expect(await answerOf(`${promise} --pay-by ${inDays(7)}`)).toMatchObject({
    agreed: { openItemIds: ['itm_1'], amount: { amount: '121.00', currency: 'EUR' } },
    outcome: 'added',
  });
  // Of more than a hundred euros the administration is told; the confirmation is for the stand-in.
  const { tasks } = (await answerOf('task list')) as {
    readonly tasks: readonly Readonly<Record<string, string>>[];
  };
  expect(tasks).toMatchObject([
    { kind: 'confirm-promise', owner: 'an', acting: 'piet' },
    { kind: 'notice', role: 'administration' },
  ]);
  const confirm = `task close ${tasks[0]?.['id'] ?? ''} --by piet --outcome sent --note e-mail`;
  expect(await inBooks(confirm)).toMatchObject({ code: 0 });
  const plan = `promise plan 1001 --promised-by Aerts --by an --instalment ${inDays(7)}=21.00`;
  expect(await inBooks(`${plan} --instalment ${inDays(30)}=100.00`)).toMatchObject({ code: 0 });

  const dispute = 'dispute open 1001 --invoice F-1 --code price --said duur --by an';
  const opened = (await answerOf(`${dispute} --amount 21.00 --rest-goes-on`)) as {
    readonly dispute: { readonly id: string };
  };
  const resolve = `dispute resolve ${opened.dispute.id} --outcome upheld --by piet`;
  expect(await inBooks(resolve)).toMatchObject({ code: 0 });

  expect(await inBooks('task call 1001')).toMatchObject({ code: 0 });
  const listed = (await inBooks('task list --kind call --week')).stdout;
  expect(listed).toContain('piet (an)  Bel: ');
  const call = /^tsk_\S+/.exec(listed)?.[0] ?? '';
  expect(await inBooks(`task close ${call} --outcome asks-copy --by piet`)).toMatchObject({
    code: 0,
  });
  expect(await answerOf('debtor list --search 1001 --filter overdue')).toMatchObject({
    debtors: [{ number: '1001', owner: 'an', marks: ['instalments'] }],
    totals: { count: 1, owed: [{ open: { amount: '121.00', currency: 'EUR' } }] },
  });
  expect((await inBooks('items list --brake plan')).stdout).toMatch(
    /F-1.*\n1 in all\n121\.00 EUR open/,
  );
  const sheet = (await inBooks('debtor list --search 1001 --format csv --lang nl')).stdout;
  expect(sheet).toMatch(/^\ufeffnummer;debiteur;.*\r\n1001;.*;EUR;1;121\.00;121\.00;.*afbetaling/);
  const kept = join(data, 'items.xlsx');
  expect(await inBooks(`items list --format xlsx -o ${kept}`)).toMatchObject({ code: 0 });
  expect(readFileSync(kept).subarray(0, 2).toString()).toBe('PK');
  const lost = await inBooks(`items list --format csv -o ${join(data, 'none', 'x.csv')}`);
  expect([lost.code, lost.stderr]).toEqual([2, expect.stringContaining('Choose another place')]);
  expect((await inBooks('items list --after x')).stderr).toContain('Begin with the first page');
  expect(await answerOf('items mend')).toEqual({ mended: 0 });
  const card = (await inBooks('debtor show 1001')).stdout;
  for (const part of [
    'an, now piet',
    'running  not confirmed',
    'F-1  price 21.00 EUR',
    'upheld',
    'send-copy',
  ])
    expect(card).toContain(part);

  // What somebody may ask about himself.
  const file = join(data, 'deb_1.json');
  expect(await answerOf(`debtor export 1001 --to ${file}`)).toMatchObject({ file });
  const exported = debtorExportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(exported).toMatchObject({ administration: 'adm_work', debtor: 'deb_1' });
  const again = await inBooks(`debtor export 1001 --to ${file}`);
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('not there yet')]);
  expect(await answerOf('debtor erase 1001 --by piet --dry-run')).toMatchObject({
    ...{ holds: ['open-item', 'payment-plan', 'task'], erased: null },
  });
  const erased = (await inBooks('debtor erase 1001 --by piet')).stdout;
  expect(erased).toContain('open: open-item, payment-plan, task');
  expect(erased).toContain('until the open claim is settled');
  expect((await inBooks('debtor erase 1001 --by piet --lift')).code).toBe(0);
  expect((await inBooks('debtor erase 1001 --by piet --lift')).code).toBe(1);
}, 240_000);

test.each([
  ['task close tsk_1 --by an', 'outcome'],
  ['task list --role boss', 'debtors, sales'],
  ['dispute open 1 --invoice F-1 --code mood --said x --by an', 'price, quantity'],
  ['promise plan 1 --promised-by x --by an --instalment 100.00', '2026-12-01=100.00'],
  ['person absent an --from 2026-02-30 --until 2026-03-01', 'A date is written as'],
])('%s is refused with what is expected', async (line, said) => {
  const { stderr, code } = await inBooks(line);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});
