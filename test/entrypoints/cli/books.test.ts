import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLedger } from '../../../src/formats/json/ledger.js';
import { type CliRun, runKept, runLine } from '../../support/run-cli.js';

const samples = join(import.meta.dirname, '../../../samples');
const STATEMENT = join(samples, 'collect/camt053-08.dutch-batch.xml');
const ACCOUNT = 'NL91ABNA0417164300';

/** Books without any connection; the account is the one of the sample statement. */
const BOOKS = {
  administration: {
    id: 'adm_books',
    name: 'Voorbeeld BV',
    country: 'NL',
    language: 'nl',
    zone: 'Europe/Amsterdam',
    participant: '0208:0403170701',
    accounts: [{ iban: ACCOUNT }],
    sender: { name: 'Voorbeeld BV', phone: '+31 20 000 00 00' },
  },
};

/** No name server answers there: what a look-up finds does not hang on where the tests run. */
const NOBODY = '127.0.0.1:1';

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-books-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (line: string, stdin = ''): Promise<CliRun> =>
  runKept(line.split(' '), { stdin, env: { VOLDAAN_DATA: data, VOLDAAN_DNS_SERVERS: NOBODY } });

function broken(change: object): string {
  return JSON.stringify({ administration: { ...BOOKS.administration, ...change } });
}

/** One life of a set of books, in order. */
test('books are added, filled from the bank, reviewed, exported, stopped and verified without any connection', async () => {
  expect(await run('verify')).toMatchObject({ code: 0, stdout: '' });
  expect(await run('participant lookup 0208:0403170701')).toMatchObject({ code: 3 });

  const added = await run('administration add - --json', JSON.stringify(BOOKS));
  expect(JSON.parse(added.stdout)).toMatchObject({ outcome: 'added' });
  const again = await run('administration add - --json', JSON.stringify(BOOKS));
  expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'exists' });
  const other = await run('administration add - --json', broken({ name: 'Anders BV' }));
  expect([other.code, JSON.parse(other.stdout)]).toMatchObject([
    2,
    { error: { class: 'CONFLICT' } },
  ]);

  const first = await run(`statement import ${STATEMENT} --administration adm_books --json`);
  expect(first.code).toBe(0);
  expect(JSON.parse(first.stdout)).toMatchObject({ outcome: 'imported', statements: 1 });
  const second = await run(`statement import ${STATEMENT} --administration adm_books`);
  expect(second.stdout).toContain('was al ingelezen');

  const list = await run('review list --administration adm_books --json');
  const { entries } = JSON.parse(list.stdout) as { entries: { id: string }[] };
  expect(entries.length).toBeGreaterThan(0);
  const decided = await run(
    `review not-ours ${entries[0]?.id ?? ''} --administration adm_books --json`,
  );
  expect(JSON.parse(decided.stdout)).toEqual({ done: entries[0]?.id });

  expect(JSON.parse(list.stdout)).toMatchObject({ refused: [], onAccount: [] });

  const exported = await run('administration export adm_books');
  expect(readLedger(JSON.parse(exported.stdout))).toMatchObject({
    ok: true,
    value: { administration: { id: 'adm_books', policy: 'S1-14' } },
  });
  const planned = await runLine(
    ['dunning', 'plan', '--ledger', '-', '--policy', 'S1-14', '--on', '2026-11-17', '--json'],
    { stdin: exported.stdout },
  );
  expect(planned.code).toBe(0);

  expect(await run('dunning runs --json')).toMatchObject({ code: 0, stdout: '{"runs":[]}\n' });
  expect(await run('dunning approve run_none')).toMatchObject({ code: 2 });
  const stop = await run('dunning stop --administration adm_books --json');
  expect(JSON.parse(stop.stdout)).toEqual({ administration: 'adm_books', dunningStopped: true });
  const stopped = JSON.parse((await run('administration export adm_books')).stdout) as typeof BOOKS;
  expect(stopped.administration).toMatchObject({ dunningStopped: true });
  expect(await run('dunning resume --all')).toMatchObject({ code: 0 });

  const sent = await run(
    `invoice send ${join(samples, 'send/belgian-ogm.json')} --administration adm_books --json`,
  );
  expect([sent.code, JSON.parse(sent.stdout)]).toMatchObject([
    2,
    { error: { class: 'CONFIG', code: 'send.no-access-point' } },
  ]);

  const verified = await run('verify --administration adm_books --json');
  expect([verified.code, JSON.parse(verified.stdout)]).toMatchObject([0, { breaks: 0 }]);
  expect(await run('verify --administration adm_none')).toMatchObject({ code: 2 });
}, 60_000);

test('a file with a bad statement, a foreign one and none at all answers with the gravest code', async () => {
  const cut = join(data, 'cut.xml');
  writeFileSync(cut, '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkTo');
  const { code, stdout, stderr } = await run(
    `statement import ${cut} ${STATEMENT} ${data}/none --administration adm_books --json`,
  );
  expect(code).toBe(2);
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(answers).toMatchObject([
    { error: { class: 'NOT_WELL_FORMED', file: cut } },
    { outcome: 'exists' },
    { error: { class: 'USAGE' } },
  ]);
  expect(stderr.trimEnd().split('\n')).toHaveLength(2);
}, 60_000);

describe('an administration file is refused as a whole', () => {
  test.each([
    [{ policy: 'mine' }, 'administration.policy /administration/policy'],
    [{ zone: 'Mars/Base' }, 'administration.zone /administration/zone'],
    [
      { accounts: [{ iban: 'NL92ABNA0417164300' }] },
      'administration.iban /administration/accounts/0/iban',
    ],
    [{ surprise: 1 }, 'administration.form /administration'],
  ])('%o is %s', async (change, expected) => {
    const { stdout, code } = await run('administration add - --json', broken(change));
    const { error } = JSON.parse(stdout) as { error: { code: string; path: string } };
    expect([code, `${error.code} ${error.path}`]).toEqual([1, expected]);
  });

  test.each([
    [
      { kind: 'host', adapter: 'nobody', settings: {} },
      'connection.adapter /connections/0/adapter',
    ],
    [
      {
        kind: 'host',
        adapter: 'voldaan-host',
        settings: { baseUrl: 'https://x.test', token: 't' },
      },
      'host.settings /connections/0/settings/administration',
    ],
  ])(
    '%o is %s',
    async (connection, expected) => {
      const file = {
        administration: { ...BOOKS.administration, id: 'adm_2' },
        connections: [connection],
      };
      const { stdout, code } = await run('administration add - --json', JSON.stringify(file));
      const { error } = JSON.parse(stdout) as { error: { code: string; path: string } };
      expect([code, `${error.code} ${error.path}`]).toEqual([2, expected]);
      expect((await run('administration list --json')).stdout).not.toContain('adm_2');
    },
    60_000,
  );
});
