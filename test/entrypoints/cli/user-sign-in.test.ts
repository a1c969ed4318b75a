import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../src/adapters/postgres/connect.js';
import { storeOver } from '../../../src/adapters/postgres/store.js';
import { idOf } from '../../../src/kernel/ids.js';
import { silent, template } from '../../support/database.js';
import { runLine } from '../../support/run-cli.js';

let data = '';
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-sign-in-'));
  // From the ready dump: making one takes long on a busy machine.
  const database = await openDatabase(
    { kind: 'pglite', dataDir: `${data}/database`, template: await template() },
    { observe: silent },
  );
  const store = storeOver(database);
  const user = { id: idOf<'user'>('usr_an'), email: 'an@firm.example', name: 'An' };
  await store.platform.users.add({ ...user, language: 'nl', state: 'active' });
  await store.close();
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const told = async (line: string, stdin = ''): Promise<readonly [number, unknown]> => {
  const env = { VOLDAAN_DATA: data, VOLDAAN_PUBLIC_URL: 'https://hub.example' };
  const { code, stdout } = await runLine([...line.split(' '), '--json'], { env, stdin });
  return [code, JSON.parse(stdout)];
};

test('an owner gives somebody a password that can be taken, or a link to choose one', async () => {
  expect(await told('user password an@firm.example', 'welkom2026\n')).toMatchObject([
    1,
    { error: { class: 'VALUE', code: 'sign-in.password' } },
  ]);
  expect(await told('user password usr_an', 'vier rode fietsen in de regen\n')).toEqual([
    0,
    { user: 'usr_an', password: 'set' },
  ]);
  expect(await told('user password usr_an --link')).toMatchObject([
    0,
    { link: expect.stringMatching(/^https:\/\/hub\.example\/password\/[\w-]{43}$/) as string },
  ]);
});

test('an owner looks after code and sessions, of those there are', async () => {
  expect(await told('user totp usr_an --remove')).toEqual([
    0,
    { user: 'usr_an', hasCode: false, recoveryLeft: 0 },
  ]);
  expect(await told('user sign-out usr_an')).toEqual([0, { user: 'usr_an', ended: 0 }]);
  expect(await told('user sessions nobody@firm.example')).toMatchObject([
    2,
    { error: { code: 'access.no-such-user' } },
  ]);
});
