import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { compiledCli, sourcesAsTheyStand } from './compiled-cli.js';

/** The demo as a user starts it, compiled from the sources as they stand, with its half year played. */
export interface DemoHub {
  /** Base address */
  readonly url: string;
  close(): Promise<void>;
}

/** While a screen is written: the address of a demo that runs already, so that the half year is not played again. */
const RUNNING = 'VOLDAAN_TEST_HUB';

/** Starts `voldaan demo` in a folder of its own; resolves when it says where its door is. */
export async function startDemoHub(): Promise<DemoHub> {
  const running = process.env[RUNNING];
  if (running !== undefined) return { url: running, close: () => Promise.resolve() };
  const data = await mkdtemp(join(tmpdir(), 'voldaan-demo-'));
  await cp(await playedHalfYear(), data, { recursive: true });
  const hub = await openDemo(data);
  return {
    url: hub.url,
    async close() {
      await hub.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** How long somebody else may take to play it, ms. */
const PLAY_MS = 900_000;

/**
 * The folder of a demo whose half year was played and that was stopped. It takes minutes: it is played once for the sources
 * as they stand, by whoever comes first, and kept beside other temporary files; the others wait for it.
 */
async function playedHalfYear(): Promise<string> {
  const home = join(tmpdir(), `voldaan-played-${sourcesAsTheyStand()}`);
  const own = `${home}.playing`;
  const until = Date.now() + PLAY_MS;
  while (Date.now() < until) {
    if (existsSync(home)) return home;
    if (await isMine(own)) {
      const hub = await openDemo(own);
      await hub.close();
      await rename(own, home);
      await rm(`${own}.by`);
      return home;
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

async function openDemo(data: string): Promise<DemoHub> {
  const args = [compiledCli(), 'demo', '--data', data, '--port', '0'];
  const env = { ...process.env, NODE_OPTIONS: '', VOLDAAN_LOG: 'silent' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await doorOf(child);
  return {
    url,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
    },
  };
}

function doorOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /(http:\/\/\S+)\/enter/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => {
      reject(new Error(`voldaan demo ended with ${code ?? 'a signal'}: ${said}`));
    });
  });
}
