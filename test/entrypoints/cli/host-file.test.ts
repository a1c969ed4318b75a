import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../../support/bank-folder.js';
import { type CliRun, runKept } from '../../support/run-cli.js';

let data: TemporaryFolder;
let books: TemporaryFolder;
beforeAll(async () => {
  data = await temporaryFolder();
  books = await temporaryFolder();
  await mkdir(join(books.path, 'in'));
});
afterAll(async () => {
  await data.remove();
  await books.remove();
});

const run = (line: string, folders: string, stdin = ''): Promise<CliRun> =>
  runKept(line.split(' '), {
    ...{ stdin, env: { VOLDAAN_DATA: data.path, VOLDAAN_HOST_FOLDERS: folders } },
  });

const FILE = (path: string): string =>
  JSON.stringify({
    administration: {
      ...{ id: 'adm_files', name: 'Voorbeeld BV', country: 'BE', language: 'nl' },
      ...{ zone: 'Europe/Brussels', accounts: [{ iban: 'BE68539007547034' }] },
      sender: { name: 'Voorbeeld BV', phone: '+32 2 000 00 00' },
    },
    connections: [
      { kind: 'host', adapter: 'file', settings: { path, country: 'BE', stillSeconds: '0' } },
    ],
  });

/** One life of a set of books, in order. */
test('the exports of a package become debtors and open items, in folders the operator allows', async () => {
  expect((await run('administration add -', '', FILE('books'))).code).toBe(2);
  expect((await run('administration add -', '', FILE(books.path))).code).toBe(0);
  await writeFile(join(books.path, 'in', 'klanten.csv'), 'klantnummer;naam\n12;Garage Dumont\n');
  await writeFile(
    join(books.path, 'in', 'openstaand.csv'),
    'klant;factuurnummer;datum;bedrag;openstaand\n12;2026-77;01/10/2026;1.210,00;210,00\n',
  );
  const refused = await run('host read --administration adm_files', join(data.path, 'other'));
  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toContain('VOLDAAN_HOST_FOLDERS');
  const read = await run('host read --administration adm_files --json', books.path);
  expect([read.code, JSON.parse(read.stdout)]).toMatchObject([0, { debtors: 1, invoices: 1 }]);
  expect((await readdir(join(books.path, 'in'))).sort()).toEqual(['refused', 'taken']);
  expect(await readdir(join(books.path, 'in/refused'))).toEqual([]);
  const items = await run('items export --administration adm_files', books.path);
  expect(items.stdout).toMatch(/12;Garage Dumont;.*2026-77;.*1210\.00;210\.00/);
});
