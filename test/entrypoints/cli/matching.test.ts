import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '../../../src/kernel/dates.js';
import { bankFile, receipt } from '../../support/stage-bank.js';
import { type CliRun, runKept } from '../../support/run-cli.js';

const ACCOUNT = 'NL91ABNA0417164300';
const BOOKS = {
  administration: {
    id: 'adm_books',
    name: 'Voorbeeld BV',
    country: 'NL',
    language: 'nl',
    zone: 'Europe/Amsterdam',
    accounts: [{ iban: ACCOUNT }],
    sender: { name: 'Voorbeeld BV', phone: '+31 20 000 00 00' },
  },
};

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-matching-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (line: string, stdin: unknown = ''): Promise<CliRun> =>
  runKept(line.split(' '), {
    stdin: typeof stdin === 'string' ? stdin : JSON.stringify(stdin),
    env: { VOLDAAN_DATA: data },
  });

/** One life of a set of books, in order. */
test('a policy is shown and set, and what was learned is listed, revoked and restored', async () => {
  const books = '--administration adm_books';
  expect(await run('administration add -', BOOKS)).toMatchObject({ code: 0 });

  const wish = { automatic: ['rounding', 'oldest-first'], oldestFirst: true, confidenceMin: 0.97 };
  const set = await run(`matching policy ${books} --set - --json`, wish);
  expect(JSON.parse(set.stdout)).toMatchObject({
    policy: { ...wish, mode: 'automatic', tolerances: { rounding: '0.04' } },
    neverAutomatic: { collective: expect.any(String) },
  });
  const shown = await run(`matching policy ${books} --lang de`);
  expect(shown.stdout).toContain('die ältesten Posten zuerst: von selbst');
  const wrong = await run(`matching policy ${books} --set - --json`, { mode: 'off' });
  expect([wrong.code, JSON.parse(wrong.stdout)]).toMatchObject([
    1,
    { error: { class: 'SCHEMA', code: 'matching-policy.form', path: '/mode' } },
  ]);
  // The policy is set apart from the file of the administration.
  expect(await run('administration add -', BOOKS)).toMatchObject({ code: 0 });

  const statement = join(data, 'day.xml');
  writeFileSync(
    statement,
    bankFile({ date: plainDate('2026-06-01'), iban: ACCOUNT, entries: [receipt(12_100n)] }),
  );
  expect(await run(`statement import ${statement} ${books}`)).toMatchObject({ code: 0 });
  const list = await run(`review list ${books} --json`);
  const { entries } = JSON.parse(list.stdout) as {
    entries: { id: string; version: number }[];
  };
  const [entry] = entries;
  expect(entry).toMatchObject({ version: 1 });
  expect(await run(`review not-ours ${entry?.id ?? ''} ${books}`)).toMatchObject({ code: 0 });
  const learned = await run(`learned list ${books} --json`);
  const { facts } = JSON.parse(learned.stdout) as {
    facts: { id: string; kind: string; saidBy: string; sentence: string }[];
  };
  const [fact] = facts;
  expect(fact).toMatchObject({ kind: 'account-not-ours', saidBy: 'cli' });
  expect(fact?.sentence).toMatch(/^Van rekening [A-Z0-9]+ komt geen geld van klanten: één keer/);
  const id = fact?.id ?? '';
  expect(JSON.parse((await run(`learned revoke ${id} ${books} --json`)).stdout)).toEqual({
    done: id,
  });
  expect((await run(`learned list ${books} --lang fr`)).stdout).toMatch(
    new RegExp(`^${id}  Le compte .*: révoqué, ne compte pas\\.\n`),
  );
  expect(await run(`learned restore ${id} ${books}`)).toMatchObject({ code: 0 });
  expect(await run(`learned revoke fct_none ${books}`)).toMatchObject({ code: 2 });
}, 120_000);
