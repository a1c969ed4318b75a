import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolderSource } from '../../../src/adapters/bank-sources/folder/folder.js';
import { readFolderSettings } from '../../../src/adapters/bank-sources/folder/settings.js';
import { movableClock } from '../../../src/adapters/clock/movable.js';
import { instantOf } from '../../../src/kernel/dates.js';
import type { BankSource, Settlement } from '../../../src/ports/bank-source.js';
import { describeBankSource } from '../../contract/bank-source.contract.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/bank-folder.js';

const clock = movableClock(instantOf(Date.UTC(2026, 5, 1)));

function sourceIn(folder: TemporaryFolder, stillMs: number | null = null): BankSource {
  return makeFolderSource({ path: folder.path, root: tmpdir(), stillMs }, { clock });
}

describeBankSource('a watched folder', { hasKeys: false }, async () => {
  const folder = await temporaryFolder();
  return {
    source: sourceIn(folder),
    again: () => sourceIn(folder),
    put: (name, bytes) => writeFile(join(folder.path, name), bytes),
    wait: () => {
      clock.advanceMs(300_000);
    },
    breakDown: () => folder.remove(),
    bounded: (bytesMax) =>
      makeFolderSource({ path: folder.path, root: tmpdir(), stillMs: null }, { clock, bytesMax }),
    contents: () => folder.contents(),
    close: () => folder.remove(),
  };
});

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await folder.remove();
});

const put = (name: string, text = 'x'): Promise<void> => writeFile(join(folder.path, name), text);

async function look(
  source: BankSource,
  cursor: string | null,
): Promise<{ readonly names: readonly string[]; readonly next: string }> {
  const found = await source.look(cursor);
  if (!found.ok) throw new Error(found.error.message);
  return { names: found.value.files.map(({ name }) => name), next: found.value.next };
}

/** Looks until the file stands still, and settles it. */
async function settle(source: BankSource, name: string, how: Settlement) {
  const first = await source.look(null);
  clock.advanceMs(300_000);
  const second = await source.look(first.ok ? first.value.next : null);
  const file = second.ok ? second.value.files.find((found) => found.name === name) : undefined;
  if (file === undefined) throw new Error(`${name} was not found`);
  return source.settle(file.ref, how);
}

test('a file that still grows is left until it stood still between two looks', async () => {
  const source = sourceIn(folder);
  await put('a.xml', 'half');
  const first = await look(source, null);
  expect(first.names).toEqual([]);
  clock.advanceMs(300_000);
  await put('a.xml', 'half and half');
  const second = await look(source, first.next);
  expect(second.names).toEqual([]);
  clock.advanceMs(300_000);
  expect((await look(source, second.next)).names).toEqual(['a.xml']);
});

test('two looks at one moment show no more than one', async () => {
  const source = sourceIn(folder);
  await put('a.xml');
  const first = await look(source, null);
  expect((await look(source, first.next)).names).toEqual([]);
});

test('with an age in the settings an old file counts at the first look, a young one does not', async () => {
  await put('old.xml');
  await put('young.xml');
  const now = Date.parse(clock.now()) / 1_000;
  await utimes(join(folder.path, 'old.xml'), now - 61, now - 61);
  await utimes(join(folder.path, 'young.xml'), now - 59, now - 59);
  expect((await look(sourceIn(folder, 60_000), null)).names).toEqual(['old.xml']);
});

test('unfinished files, sub folders and links are left alone', async () => {
  const outside = await temporaryFolder();
  await writeFile(join(outside.path, 'secret.xml'), 'secret');
  for (const name of ['a.xml.part', 'b.tmp', '.hidden.xml', '~lock.xml', 'c.xml~', 'D.FILEPART'])
    await put(name);
  await mkdir(join(folder.path, 'sub'));
  await writeFile(join(folder.path, 'sub', 'd.xml'), 'x');
  await symlink(join(outside.path, 'secret.xml'), join(folder.path, 'link.xml'));
  await put('real.xml');
  const source = sourceIn(folder);
  const first = await look(source, null);
  clock.advanceMs(300_000);
  expect((await look(source, first.next)).names).toEqual(['real.xml']);
  await outside.remove();
});

test('a file that became a link after the look is not followed', async () => {
  await put('a.xml');
  const source = sourceIn(folder, 0);
  const soon = await source.look(null);
  clock.advanceMs(300_000);
  const found = await source.look(soon.ok ? soon.value.next : null);
  const [file] = found.ok ? found.value.files : [];
  await writeFile(join(folder.path, 'other.txt'), 'secret');
  await rm(join(folder.path, 'a.xml'));
  await symlink(join(folder.path, 'other.txt'), join(folder.path, 'a.xml'));
  expect(await file?.bytes()).toMatchObject({ ok: false, error: { about: 'file' } });
});

test('a refused file lies in refused/ with the reason beside it, an imported one in imported/', async () => {
  const source = sourceIn(folder);
  await put('bad.xml', 'BAD');
  await put('good.xml', 'GOOD');
  await settle(source, 'bad.xml', { outcome: 'refused', reason: 'It does not add up: 0.01 off.' });
  await settle(source, 'good.xml', { outcome: 'imported' });
  expect(await folder.names()).toEqual([
    'imported/good.xml',
    'refused/bad.xml',
    'refused/bad.xml.txt',
  ]);
  const [text] = (await folder.contents()).filter((content) => content.includes('add up'));
  expect(text).toMatch(/Niet ingelezen.*Non importé.*Not imported.*Nicht eingelesen/);
  expect(text).toContain('It does not add up: 0.01 off.');
});

test('a name that is taken is never overwritten', async () => {
  const source = sourceIn(folder);
  for (const text of ['one', 'two', 'three']) {
    await put('a.xml', text);
    await settle(source, 'a.xml', { outcome: 'imported' });
  }
  expect(await folder.names()).toEqual([
    'imported/a (2).xml',
    'imported/a (3).xml',
    'imported/a.xml',
  ]);
  expect([...(await folder.contents())].sort()).toEqual(['one', 'three', 'two']);
});

test('a refused file that a person moves back comes again', async () => {
  const source = sourceIn(folder);
  await put('a.xml');
  const first = await look(source, null);
  clock.advanceMs(300_000);
  const second = await look(source, first.next);
  await settle(source, 'a.xml', { outcome: 'refused', reason: 'No such account.' });
  await rename(join(folder.path, 'refused', 'a.xml'), join(folder.path, 'a.xml'));
  const third = await look(source, second.next);
  clock.advanceMs(300_000);
  expect((await look(source, third.next)).names).toEqual(['a.xml']);
});

test('a file that was replaced before it was put aside stays and comes again', async () => {
  const source = sourceIn(folder);
  await put('a.xml', 'old');
  const first = await source.look(null);
  clock.advanceMs(300_000);
  const look = await source.look(first.ok ? first.value.next : null);
  await put('a.xml', 'new content');
  for (const { ref } of look.ok ? look.value.files : [])
    expect(await source.settle(ref, { outcome: 'imported' })).toMatchObject({ ok: true });
  expect(await folder.names()).toEqual(['a.xml']);
});

test('nothing is carried out of the folder through a link named imported', async () => {
  const outside = await temporaryFolder();
  await symlink(outside.path, join(folder.path, 'imported'));
  await put('a.xml');
  expect(await settle(sourceIn(folder), 'a.xml', { outcome: 'imported' })).toMatchObject({
    ok: false,
    error: { kind: 'refused' },
  });
  expect(await outside.names()).toEqual([]);
  expect(await folder.names()).toEqual(['a.xml']);
  await outside.remove();
});

test('a folder that is a link out of the allowed one is refused at every look', async () => {
  const allowed = await temporaryFolder();
  await put('a.xml');
  const path = join(allowed.path, 'in');
  await symlink(folder.path, path);
  const source = makeFolderSource({ path, root: allowed.path, stillMs: 0 }, { clock });
  expect(await source.look(null)).toMatchObject({ ok: false, error: { kind: 'refused' } });
  await allowed.remove();
});

describe('the settings', () => {
  const allowed = [{ path: '/srv/bank' }, { path: '/mnt/oost', administration: 'oost' }];
  test.each([
    // path               administration   root, or null when it is refused
    ['/srv/bank', 'west', '/srv/bank'],
    ['/srv/bank/west/in', 'west', '/srv/bank'],
    ['/mnt/oost/in', 'oost', '/mnt/oost'],
    ['/mnt/oost/in', 'west', null],
    ['/srv/bank/../etc', 'west', null],
    ['/srv/bankrupt', 'west', null],
    ['/srv/bank/..in', 'west', '/srv/bank'],
    ['srv/bank', 'west', null],
    ['/', 'west', null],
  ])('%s of %s is below %s', (path, administration, root) => {
    const read = readFolderSettings({ path }, { allowed, administration });
    expect(read.ok ? read.value.root : null).toBe(root);
  });

  test('without an allowed folder none can be watched, and the sentence names the setting', () => {
    const read = readFolderSettings({ path: '/srv/bank' }, { allowed: [], administration: 'a' });
    expect(read).toMatchObject({
      ok: false,
      error: [
        { class: 'CONFIG', path: '/path', message: expect.stringMatching(/VOLDAAN_BANK_FOLDERS/) },
      ],
    });
  });
});
