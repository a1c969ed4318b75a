import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * One process per data folder. The lock is a file that names its holder; a lock whose holder is dead is taken over.
 * Dead means: on this machine, no process with that number that began at that moment (numbers are used again,
 * in containers at every start); from another machine or container, no sign of life for STALE_MS.
 */
export interface FolderLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the kernel's own count; empty where the system does not tell */
  readonly began: string;
}

/** How often the holder shows that it lives, in ms. */
const SIGN_OF_LIFE_MS = 5_000;
/** Silence after which a holder we cannot look at counts as dead, in ms: several signs of life. */
const STALE_MS = 30_000;
/** Several processes may find the same dead lock; after so many rounds one of them has won. */
const TRIES_MAX = 50;
const PAUSE_MS = 20;

export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(folder, 'voldaan.lock');
  const me = await thisProcess();
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    if (await claim(file, me)) return held(file);
    const holder = await readHolder(file);
    if (holder === null) continue;
    if (await isAlive(holder, file)) throw inUse(folder, holder);
    await removeDead(file, holder);
    await pause(PAUSE_MS);
  }
  throw new Error(`The lock ${file} changes hands too fast; try again`);
}

function inUse(folder: string, holder: Holder): Error {
  return new Error(
    `The data folder ${folder} is in use by process ${holder.pid} on ${holder.host}. ` +
      'Stop that process first, choose another folder, or use PostgreSQL (DATABASE_URL) for several processes.',
  );
}

function held(file: string): FolderLock {
  const timer = setInterval(() => {
    const now = new Date();
    // When the file is gone the folder is gone; the database will say so.
    utimes(file, now, now).catch(() => undefined);
  }, SIGN_OF_LIFE_MS);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      await rm(file, { force: true });
    },
  };
}

/** Creates the lock with its content in one step; false when there is one already. */
async function claim(file: string, me: Holder): Promise<boolean> {
  const own = `${file}.${randomUUID()}`;
  await writeFile(own, JSON.stringify(me), { mode: 0o600 });
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Removes a dead holder's lock. One process at a time, and only after a second look: the lock found dead may have
 * been replaced by a living one meanwhile, and nobody may remove that.
 */
async function removeDead(file: string, dead: Holder): Promise<void> {
  const gate = `${file}.takeover`;
  try {
    await mkdir(gate);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    // Somebody is at it, or died at it.
    if ((await ageMs(gate)) > STALE_MS) await rm(gate, { recursive: true, force: true });
    return;
  }
  try {
    if (JSON.stringify(await readHolder(file)) === JSON.stringify(dead)) await rm(file);
  } finally {
    await rm(gate, { recursive: true, force: true });
  }
}

async function readHolder(file: string): Promise<Holder | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  return holderOf(text);
}

/** A lock we cannot read names nobody: it counts as one of another machine and goes stale by its age. */
function holderOf(text: string): Holder {
  try {
    const found = JSON.parse(text) as Partial<Holder>;
    return { pid: found.pid ?? 0, host: found.host ?? '', began: found.began ?? '' };
  } catch {
    return { pid: 0, host: '', began: '' };
  }
}

async function isAlive(holder: Holder, file: string): Promise<boolean> {
  if (holder.host !== hostname()) return (await ageMs(file)) < STALE_MS;
  return isRunning(holder.pid) && (await beganOf(holder.pid)) === holder.began;
}

async function ageMs(file: string): Promise<number> {
  try {
    return Date.now() - (await stat(file)).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return codeOf(error) === 'EPERM';
  }
}

async function thisProcess(): Promise<Holder> {
  return { pid: process.pid, host: hostname(), began: await beganOf(process.pid) };
}

/** Boot and start time of a process where /proc tells them (proc(5): field 22 of stat), else empty. */
async function beganOf(pid: number): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const status = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The program's name may hold blanks and brackets; the fields after it are counted from its last bracket.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return `${boot.trim()}/${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
