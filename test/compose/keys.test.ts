import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyName, vaultOf } from '../../src/adapters/digest/vault.js';
import { installationKeys, keyDesk } from '../../src/compose/keys.js';

const [OLD, NEW] = [7, 9].map((byte) => Buffer.alloc(32, byte).toString('base64url')) as [
  string,
  string,
];
let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'voldaan-keys-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const file = () => readFileSync(join(dataDir, 'key'), 'utf8');

test('the key in the data folder is made when something is first sealed, for this user alone', () => {
  const keys = installationKeys({ dataDir });
  expect(keys.all()).toEqual([]);
  const made = keys.newest();
  expect(made).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect([installationKeys({ dataDir }).newest(), file()]).toEqual([made, `${made}\n`]);
  expect(statSync(join(dataDir, 'key')).mode & 0o777).toBe(0o600);
});

test('a key somebody adds is the newest at once, also for who had asked before', () => {
  const keys = installationKeys({ dataDir });
  const first = keys.newest();
  expect(keyDesk({ dataDir }).add(NEW)).toBeNull();
  expect(keyDesk({ dataDir }).add(NEW)).toBeNull();
  expect([keys.all(), keys.newest()]).toEqual([[NEW, first], NEW]);
  expect(keyDesk({ dataDir }).names()).toEqual([keyName(NEW), keyName(first)]);
});

test.each([
  ['of the settings, there and first', [NEW, OLD], NEW, null],
  ['of the settings, not first', [OLD, NEW], NEW, 'settings'],
  ['of the settings, not among them', [OLD], NEW, 'settings'],
  ['without form', [OLD], 'short', 'form'],
])('a new key %s', (_, secretKeys, key, refused) => {
  expect(keyDesk({ dataDir, secretKeys }).add(key)).toBe(refused);
  expect(installationKeys({ dataDir, secretKeys }).all()).toEqual(secretKeys);
});

test('a key of another length is refused by name before anything is sealed with it', () => {
  const vault = vaultOf({ all: () => ['short'], newest: () => 'short' });
  expect(() => vault.newKey('x')).toThrow('bytes instead of 32');
});
