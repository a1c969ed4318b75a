import { strFromU8, unzipSync } from 'fflate';
import { readCsv } from '../../../src/formats/sheet/csv.js';
import { idOf } from '../../../src/kernel/ids.js';
import { money } from '../../../src/kernel/money.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { aDebtor } from '../../support/facts.js';
import { problemOf } from '../../support/problems.js';
import { isOk } from '../../support/results.js';
import { invoices } from '../../support/stage-money.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';

/** More than a page, so that a sheet is read in pieces. */
const MANY = 450;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await invoices(stage, 1, 2);
  await stage.look(async (tx) => {
    for (let n = 1; n <= MANY; n += 1)
      await tx.debtors.upsert(
        aDebtor(`deb_m${n}`, { name: `Molen ${n}`, number: `M${String(n).padStart(4, '0')}` }),
      );
    await tx.debtors.upsert(aDebtor('deb_twice', { name: '=Twee Munten', number: 'T1' }));
    for (const [n, currency] of ['EUR', 'USD'].entries())
      await tx.ledger.addItem({
        ...{ id: idOf(`oit_t${n}`), hostId: `t-${n}`, debtorId: idOf('deb_twice') },
        ...{ kind: 'invoice', number: `T-${n}`, amount: money(10_050n, currency) },
        ...{ issueDate: plainDate('2020-01-01'), dueDate: plainDate('2020-01-31') },
      });
  });
});
afterAll(() => stage.close());

const ask = (sheet: string): Promise<Response> =>
  fetch(`${stage.url}/v1/administrations/${stage.administration}/sheets/${sheet}`, {
    headers: { authorization: `Bearer ${API_TOKEN}` },
  });

async function rowsOf(sheet: string): Promise<readonly (readonly string[])[]> {
  const answer = await ask(sheet);
  expect(answer.status).toBe(200);
  return isOk(readCsv(await answer.text(), 2_000)).map(({ cells }) => cells);
}

test('all debtors that were asked for leave, whatever a page holds, each once', async () => {
  const answer = await ask('debtors?search=molen&sort=name');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename=debiteuren.csv');
  const [head, ...rows] = isOk(readCsv(await answer.text(), 2_000));
  expect(head?.cells.slice(0, 4)).toEqual(['nummer', 'debiteur', 'soort', 'land']);
  expect(new Set(rows.map(({ cells }) => cells[0])).size).toBe(MANY);
  expect(rows).toHaveLength(MANY);
});

test('a debtor has a row for each currency, and no name of his is a formula', async () => {
  const [head = [], ...rows] = await rowsOf('debtors?search=munten&lang=en');
  const column = (name: string): number => head.indexOf(name);
  expect(
    rows.map((row) => ['debtor', 'currency', 'open', 'overdue'].map((name) => row[column(name)])),
  ).toEqual([
    ["'=Twee Munten", 'EUR', '100.50', '100.50'],
    ["'=Twee Munten", 'USD', '100.50', '100.50'],
  ]);
});

test('invoices and open items leave as they are filtered, in words of the reader', async () => {
  const [head, ...sent] = await rowsOf('invoices?filter=delivered&sort=number&lang=fr');
  expect(head).toContain('numéro');
  expect(sent.map((row) => [row[0], row[10]])).toEqual([
    ['2026-0001', 'livrée'],
    ['2026-0002', 'livrée'],
  ]);
  const [, ...late] = await rowsOf('open-items?bucket=over-180&sort=number');
  expect(late.map(([number]) => number)).toEqual(['T-0', 'T-1']);
});

test('a workbook has amounts as numbers, and no formula', async () => {
  const answer = await ask('debtors?format=xlsx&search=munten&lang=de');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<v>100.5</v>');
  expect(sheet).not.toContain('<f>');
});

test.each([
  ['debtors?format=pdf', 'list.sheet'],
  ['debtors?filter=none', 'list.sheet'],
  ['invoices?search=%25%25', 'list.words'],
  ['open-items?debtor=1%20or', 'list.debtor'],
])('%s is refused as %s', async (sheet, code) => {
  const answer = await ask(sheet);
  expect([answer.status, (await problemOf(answer))['code']]).toEqual([400, code]);
});
