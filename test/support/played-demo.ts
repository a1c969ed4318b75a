import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { compiledCli, sourcesAsTheyStand } from './compiled-cli.js';

/** A folder of one's own with the demo's half year in it, played and stopped; whoever asked removes it. */
export async function playedDemo(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'voldaan-demo-'));
  await cp(await halfYear(), data, { recursive: true });
  return data;
}

/** How long somebody else may take to play it, ms. */
const PLAY_MS = 900_000;

/**
 * Where the half year stands that was played. It takes minutes: it is played once for the sources as they stand, by whoever
 * comes first, and kept beside other temporary files; the others wait for it.
 */
async function halfYear(): Promise<string> {
  const home = join(tmpdir(), `voldaan-played-${sourcesAsTheyStand()}`);
  const own = `${home}.playing`;
  const until = Date.now() + PLAY_MS;
  while (Date.now() < until) {
    if (existsSync(home)) return home;
    if (await isMine(own))
      try {
        // Somebody may have finished a moment before.
        if (!existsSync(home)) await play(own, home);
        return home;
      } finally {
        await rm(`${own}.by`);
      }
    await setTimeout(500);
  }
  throw new Error(`Nobody finished ${own}. Remove it, and start again.`);
}

/** Whether this process is to play it. What a process that is gone has left is thrown away. */
async function isMine(folder: string): Promise<boolean> {
  const player = `${folder}.by`;
  try {
    await writeFile(player, String(process.pid), { flag: 'wx' });
    await rm(folder, { recursive: true, force: true });
    return true;
  } catch {
    if (!isAlive(Number(await readFile(player, 'utf8').catch(() => '0'))))
      await rm(player, { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid === 0 || process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function play(data: string, home: string): Promise<void> {
  const env = { ...process.env, NODE_OPTIONS: '', VOLDAAN_LOG: 'silent' };
  const args = [compiledCli(), 'demo', '--once', '--data', data];
  await promisify(execFile)(process.execPath, args, { env });
  await rename(data, home);
}
