import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../../src/adapters/postgres/folder-lock.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voldaan-lock-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const file = (): string => join(folder, 'voldaan.lock');
const heldBy = (holder: object): Promise<void> => writeFile(file(), JSON.stringify(holder));

/** A process that has come and gone. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('the lock of a data folder', () => {
  test('names its holder and the remedy to the second one, and leaves nothing behind', async () => {
    const lock = await lockFolder(folder);
    const refused = lockFolder(folder);
    await expect(refused).rejects.toThrow(`process ${process.pid} on ${hostname()}`);
    await expect(refused).rejects.toThrow('Stop that process');
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await (await lockFolder(folder)).release();
  });

  test('of a dead process is taken over', async () => {
    await heldBy({ pid: await deadPid(), host: hostname(), began: '' });
    const lock = await lockFolder(folder);
    expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({ pid: process.pid });
    expect(await readdir(folder)).toEqual(['voldaan.lock']);
    await lock.release();
  });

  test('of a process whose number was given to another one is taken over', async () => {
    await heldBy({ pid: process.pid, host: hostname(), began: 'another boot/1' });
    await (await lockFolder(folder)).release();
  });

  test.each([
    ['shows no sign of life', 120_000, true],
    ['showed one just now', 0, false],
  ])('of another machine that %s', async (_, ageMs, free) => {
    await heldBy({ pid: 1, host: 'elsewhere', began: '' });
    const then = new Date(Date.now() - ageMs);
    await utimes(file(), then, then);
    if (free) await (await lockFolder(folder)).release();
    else await expect(lockFolder(folder)).rejects.toThrow('process 1 on elsewhere');
  });

  test('goes to one of several that find a dead one at once', async () => {
    await heldBy({ pid: await deadPid(), host: hostname(), began: '' });
    const all = await Promise.allSettled(Array.from({ length: 4 }, () => lockFolder(folder)));
    const held = all.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(held).toHaveLength(1);
    await held[0]?.release();
  });
});
