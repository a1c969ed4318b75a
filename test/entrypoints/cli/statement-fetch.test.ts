import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../../support/bank-folder.js';
import { type CliRun, runKept } from '../../support/run-cli.js';

const STATEMENT = join(import.meta.dirname, '../../../samples/collect/camt053-08.dutch-batch.xml');

let data: TemporaryFolder;
let bank: TemporaryFolder;
beforeAll(async () => {
  data = await temporaryFolder();
  bank = await temporaryFolder();
});
afterAll(async () => {
  await data.remove();
  await bank.remove();
});

const run = (line: string, stdin = '', folders = bank.path): Promise<CliRun> =>
  runKept(line.split(' '), {
    stdin,
    env: { VOLDAAN_DATA: data.path, VOLDAAN_BANK_FOLDERS: folders },
  });

function books(connections: readonly object[]): string {
  return JSON.stringify({
    administration: {
      id: 'adm_bank',
      name: 'Voorbeeld BV',
      country: 'NL',
      language: 'nl',
      zone: 'Europe/Amsterdam',
      accounts: [{ iban: 'NL91ABNA0417164300' }],
      sender: { name: 'Voorbeeld BV', phone: '+31 20 000 00 00' },
    },
    connections,
  });
}

const folder = (change: object = {}): object => ({
  kind: 'bank',
  adapter: 'folder',
  // Of this test alone, so that nothing has to be waited for: whatever lies there is whole.
  settings: { path: bank.path, stillSeconds: '0' },
  ...change,
});

/** One life of a set of books, in order. */
test('books with a watched folder take what lies in it, tell what they refuse, and say when it is gone', async () => {
  const notAllowed = await run('administration add - --json', books([folder()]), '');
  expect([notAllowed.code, JSON.parse(notAllowed.stdout)]).toMatchObject([
    2,
    { error: { code: 'bank-folder.not-allowed', path: '/connections/0/settings/path' } },
  ]);
  const two = [folder(), folder({ settings: { path: join(bank.path, 'two') } })];
  const twice = await run('administration add - --json', books(two));
  expect([twice.code, JSON.parse(twice.stdout)]).toMatchObject([
    1,
    { error: { code: 'administration.connection-id', path: '/connections/1/id' } },
  ]);
  expect((await run('administration add -', books([folder()]))).code).toBe(0);

  const empty = await run('statement fetch --administration adm_bank');
  expect(empty).toMatchObject({ code: 0, stderr: '' });
  expect(empty.stdout).toMatch(/con_adm_bank_bank \(folder\): niets nieuws\n.*nog geen afschrift/);

  await copyFile(STATEMENT, join(bank.path, 'a.xml'));
  const first = await run('statement fetch --administration adm_bank --json');
  expect([first.code, JSON.parse(first.stdout)]).toMatchObject([
    0,
    {
      fetched: [{ outcome: 'looked', files: [{ name: 'a.xml', outcome: 'imported' }] }],
      sources: [{ health: 'well', lastFile: { name: 'a.xml' } }],
      accounts: [{ iban: 'NL91ABNA0417164300', gaps: [] }],
    },
  ]);
  expect(await bank.names()).toEqual(['imported/a.xml']);

  await writeFile(join(bank.path, 'b.xml'), '<Document>');
  const refused = await run('statement fetch --administration adm_bank --lang en');
  expect(refused.code).toBe(1);
  expect(refused.stdout).toMatch(/b\.xml: refused: .+\n/);

  await bank.remove();
  const gone = await run('statement fetch --administration adm_bank --lang fr');
  expect(gone.code).toBe(3);
  expect(gone.stdout).toContain('La source ne répond pas pour le moment.');
  expect((await run('statement fetch --administration nobody')).code).toBe(2);
}, 120_000);
