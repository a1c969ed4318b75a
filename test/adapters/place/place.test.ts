import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeOf } from '../../../src/adapters/place/place.js';

const at = (change: Partial<Parameters<typeof placeOf>[0]>): string =>
  placeOf({ name: null, databaseUrl: null, dataDir: '/nowhere', ...change }).fingerprint;

const URL_OF_DATABASE = 'postgres://voldaan:one@db.example:5432/books';

test.each([
  ['another folder', { dataDir: '/elsewhere' }],
  ['a server instead of a folder', { databaseUrl: URL_OF_DATABASE }],
  ['a name', { name: 'blue' }],
])('%s is another place', (_, change) => {
  expect(at(change)).not.toBe(at({}));
});

test('a name counts alone: containers move between machines and folders', () => {
  expect(at({ name: 'blue', dataDir: '/a' })).toBe(at({ name: 'blue', dataDir: '/b' }));
  expect(at({ name: 'blue' })).not.toBe(at({ name: 'green' }));
});

test('a changed password is no move, another server or database is', () => {
  const home = at({ databaseUrl: URL_OF_DATABASE });
  expect(at({ databaseUrl: URL_OF_DATABASE.replace(':one@', ':two@') })).toBe(home);
  expect(at({ databaseUrl: URL_OF_DATABASE.replace('db.example', 'db2.example') })).not.toBe(home);
  expect(at({ databaseUrl: URL_OF_DATABASE.replace('/books', '/copy') })).not.toBe(home);
});

test('says no password', () => {
  const { told } = placeOf({ name: null, databaseUrl: URL_OF_DATABASE, dataDir: '' });
  expect(told).toContain('db.example');
  expect(told).not.toContain('one@');
});

test('two names of one folder are one place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voldaan-place-'));
  const name = `${folder}-link`;
  symlinkSync(folder, name);
  expect(at({ dataDir: name })).toBe(at({ dataDir: folder }));
  rmSync(name);
  rmSync(folder, { recursive: true });
});
