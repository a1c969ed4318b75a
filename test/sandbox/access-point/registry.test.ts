import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SandboxAccessPoint } from '../../../src/sandbox/access-point/server.js';
import { API_KEY, movableClock, startWorld } from './support.js';

const NEW = '0208:0202239951';
const OTHER_KEY = 'key-of-another';

let folder = '';
let sandbox: SandboxAccessPoint;
const clock = movableClock();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'voldaan-registry-'));
  sandbox = await startWorld({ clock: clock.now, dataDir: folder });
  sandbox.setAccount({ apiKey: OTHER_KEY, provider: 'another', participants: [] });
});
afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const call = (method: string, path: string, key: string, body?: object): Promise<Response> =>
  fetch(`${sandbox.url}/v1/registrations${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const at = (rest = ''): string => `/${encodeURIComponent(NEW)}${rest}`;
const register = (key: string, migrationKey?: string): Promise<Response> =>
  call('POST', '', key, {
    ...{ participant: NEW, name: 'Nieuw BV', documentTypes: [] },
    ...(migrationKey === undefined ? {} : { migrationKey }),
  });
const stateOf = async (key: string): Promise<unknown> =>
  ((await (await call('GET', at(), key)).json()) as { state: unknown }).state;
const keyOf = async (key: string): Promise<string> =>
  ((await (await call('POST', at('/migration-key'), key)).json()) as { migrationKey: string })
    .migrationKey;

test('one provider publishes a participant; to the other it is elsewhere', async () => {
  expect([await stateOf(API_KEY), await stateOf(OTHER_KEY)]).toEqual(['absent', 'absent']);
  await register(API_KEY);
  expect([await stateOf(API_KEY), await stateOf(OTHER_KEY)]).toEqual(['registered', 'elsewhere']);
  expect(await (await register(OTHER_KEY)).json()).toMatchObject({ state: 'elsewhere' });
  await call('DELETE', at(), OTHER_KEY);
  expect(await stateOf(API_KEY)).toBe('registered');
});

test('a migration key works once, and only the latest one', async () => {
  await register(API_KEY);
  const [early, key] = [await keyOf(API_KEY), await keyOf(API_KEY)];
  expect((await register(OTHER_KEY, early)).status).toBe(422);
  expect(await (await register(OTHER_KEY, key)).json()).toEqual({ state: 'registered' });
  expect([await stateOf(API_KEY), await stateOf(OTHER_KEY)]).toEqual(['elsewhere', 'registered']);
  expect((await register(API_KEY, key)).status).toBe(422);
  expect((await call('POST', at('/migration-key'), API_KEY)).status).toBe(409);
});

test('registrations and keys survive the end of the process', async () => {
  await register(API_KEY);
  const key = await keyOf(API_KEY);
  await sandbox.close();
  sandbox = await startWorld({ clock: clock.now, dataDir: folder });
  expect(await stateOf(OTHER_KEY)).toBe('elsewhere');
  expect(await (await register(OTHER_KEY, key)).json()).toEqual({ state: 'registered' });
});

test('a document comes into the inbox of whoever publishes its receiver, and of nobody else', async () => {
  await register(API_KEY);
  sandbox.deliver({
    ...{ sender: '0208:0899965307', receiver: NEW, documentType: 'd', process: 'p' },
    bytes: new Uint8Array([60]),
  });
  await register(OTHER_KEY, await keyOf(API_KEY));
  const inboxOf = async (key: string): Promise<unknown> =>
    (
      await fetch(`${sandbox.url}/v1/inbox`, { headers: { authorization: `Bearer ${key}` } })
    ).json();
  expect(await inboxOf(API_KEY)).toMatchObject({ documents: [{}] });
  expect(await inboxOf(OTHER_KEY)).toEqual({ documents: [] });
});

test.each([[{}], [{ participant: NEW }], [[]]])('%j is no registration', async (body) => {
  expect((await call('POST', '', API_KEY, body)).status).toBe(400);
});
