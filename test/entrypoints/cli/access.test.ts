import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOf } from '../../../src/kernel/ids.js';
import { anAdministration } from '../../support/facts.js';
import { type CliRun, keptStore, runKept } from '../../support/run-cli.js';

let data = '';
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-access-'));
  const store = await keptStore(data);
  await store.platform.addAdministration(anAdministration(idOf('adm_1')));
  await store.platform.firms.add({ id: idOf('frm_1'), name: 'Kantoor' });
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (line: string): Promise<CliRun> =>
  runKept(line.split(' '), { env: { VOLDAAN_DATA: data } });
/** Exit code, and what was said as JSON. */
const told = async (line: string): Promise<readonly [number, unknown]> => {
  const { code, stdout } = await run(`${line} --json`);
  return [code, JSON.parse(stdout)];
};

test('a user is added, gets a role, loses it, and leaves', async () => {
  const [code, added] = await told('user add An@Firm.Example --name An');
  const user = { email: 'an@firm.example', name: 'An', language: 'nl', state: 'active' };
  expect([code, added]).toMatchObject([0, { user }]);
  expect(await told('user add an@firm.example --name Bo')).toMatchObject([
    2,
    { error: { class: 'CONFLICT', code: 'access.exists' } },
  ]);
  expect(await told('user add an --name An')).toMatchObject([
    1,
    { error: { code: 'access.email' } },
  ]);

  const grant = 'user grant an@firm.example --role collector --by Bo';
  expect(await told(grant)).toMatchObject([2, { error: { code: 'access.place' } }]);
  const place = { administration: 'adm_1' };
  expect(await told(`${grant} --administration adm_1`)).toMatchObject([
    0,
    { user: { ...user, grants: [{ place, role: 'collector', by: 'Bo' }] } },
  ]);
  expect(await told('user list --administration adm_1')).toMatchObject([
    0,
    { users: [{ ...user, grant: { place, role: 'collector' } }] },
  ]);
  expect(await told('user lock an@firm.example')).toMatchObject([0, { user: { state: 'locked' } }]);
  expect((await run('user show an@firm.example')).stdout).toMatch(
    /locked {2}an@firm\.example {2}An\n {2}collector in adm_1, given by Bo on /,
  );
  expect(await told('user revoke an@firm.example --administration adm_1')).toMatchObject([
    0,
    { user: { grants: [] } },
  ]);
  expect(await told('user leave an@firm.example')).toMatchObject([
    0,
    { user: { state: 'left', grants: [] } },
  ]);
  expect(await told('user show usr_none')).toMatchObject([
    2,
    { error: { class: 'NOT_FOUND', code: 'access.no-such-user' } },
  ]);
});

test('a key is shown once, listed without itself, and revoked once', async () => {
  const make = 'key make till --firm frm_1 --by An';
  expect(await told(`${make} --scope users.manage`)).toMatchObject([
    1,
    { error: { code: 'access.scopes' } },
  ]);
  const [, made] = await told(`${make} --scope books.read bank.import --days 30`);
  const { secret, key } = made as { secret: string; key: { id: string; prefix: string } };
  expect(secret).toMatch(/^vdk_[\w-]{43}$/);
  expect(key).toMatchObject({ place: { firm: 'frm_1' }, scopes: ['books.read', 'bank.import'] });
  expect(secret.startsWith(key.prefix)).toBe(true);
  const listed = await run('key list --json');
  expect(JSON.parse(listed.stdout)).toEqual({ keys: [key] });
  expect(listed.stdout).not.toContain(secret);
  expect(await told(`key revoke ${key.id} --by Bo`)).toEqual([0, { revoked: key.id }]);
  expect(await told(`key revoke ${key.id} --by Bo`)).toMatchObject([
    2,
    { error: { code: 'access.revoked-already' } },
  ]);
  expect((await run('key list')).stdout).toMatch(/till {2}firm frm_1 .* revoked by Bo on /);
});
