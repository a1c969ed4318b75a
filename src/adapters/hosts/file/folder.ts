import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import {
  link,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { err, type Result } from '../../../kernel/result.js';
import type { HostError } from '../../../ports/host.js';

type Done<T> = Result<T, HostError>;

/** A file that waits to be read. */
export interface Waiting {
  readonly name: string;
  readonly mtimeMs: number;
}

/** Files below one folder, and nothing outside it: links are not followed, whatever is written appears whole. */
export interface Folder {
  /**
   * Runs work when the folder is one that may be used, and nobody else works in it: two that take the same files would
   * lose what one of them took. What the disk refuses is a named error.
   */
  within<T>(work: () => Promise<Done<T>>): Promise<Done<T>>;
  /** Plain files of a sub folder, the oldest first; those that are still being written are left out. */
  list(sub: string, stillMs: number, nowMs: number): Promise<readonly Waiting[]>;
  /** Null: it is not there. Throws when it has more bytes than that. */
  read(sub: string, name: string, bytesMax: number): Promise<Uint8Array | null>;
  /** Replaces a file, in one step. */
  write(sub: string, name: string, bytes: Uint8Array): Promise<void>;
  /** Writes a file that is not there yet, in one step; false: it is there. */
  create(sub: string, name: string, bytes: Uint8Array): Promise<boolean>;
  /** Moves a file aside, under a name that is free; the reason stands in a text beside it. */
  putAside(from: string, name: string, to: string, reason?: string): Promise<void>;
  names(sub: string): Promise<readonly string[]>;
}

export class TooLarge extends Error {}

/** Files one folder may hold: more are not looked through every few minutes. */
const FILES_MAX = 5_000;
const NAMES_MAX = 1_000;
/** Sub folder with what is ours alone. */
export const OWN = 'voldaan';
/** How often and how long we wait for another process, and when it is taken for dead. */
const LOCK_TRIES = 100;
const LOCK_PAUSE_MS = 50;
const LOCK_STALE_MS = 600_000;
/** Not followed, not waited for: what was a file when it was listed may be a link or a pipe by now. */
const READ_FILE = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
/** Endings and beginnings of files that are still being written, are somebody's lock or backup. */
const UNFINISHED = /^[.~]|~$|\.(?:part|partial|tmp|temp|crdownload|download|swp|lock)$/i;

export function openFolder(path: string, allowed: readonly string[]): Folder {
  async function place(sub: string): Promise<string> {
    const folder = join(path, sub);
    await mkdir(folder, { recursive: true });
    // A link would carry files out of the folder.
    if (!isBelow(await realpath(folder), await realpath(path))) throw coded('ELOOP');
    return folder;
  }

  async function whole(sub: string, bytes: Uint8Array): Promise<string> {
    const temporary = join(await place(sub), `.${randomBytes(8).toString('hex')}.tmp`);
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return temporary;
  }

  async function locked<T>(work: () => Promise<Done<T>>): Promise<Done<T>> {
    const lock = join(await place(OWN), 'lock');
    for (let tries = 0; tries < LOCK_TRIES; tries += 1) {
      const taken = await open(lock, 'wx').catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error;
      });
      if (taken !== undefined) {
        await taken.close();
        return work().finally(() => rm(lock, { force: true }));
      }
      const found = await lstat(lock).catch(ignoreGone);
      // Whoever made it is dead: no look takes so long.
      if (found !== undefined && Date.now() - found.mtimeMs > LOCK_STALE_MS)
        await rm(lock, { force: true });
      else await pause(LOCK_PAUSE_MS);
    }
    return err({
      kind: 'unreachable',
      message: `Another process works in the folder ${path}. It is tried again.`,
      retryAfterMs: LOCK_STALE_MS / 10,
    });
  }

  return {
    within: async (work) => {
      try {
        const real = await realpath(path);
        const roots = await Promise.all(allowed.map((root) => realpath(root).catch(() => root)));
        if (!roots.some((root) => isBelow(real, root))) return err(notAllowed(path));
        return await locked(work);
      } catch (error) {
        const known = OF_CODE[codeOf(error)];
        if (known === undefined) throw error;
        return err({ kind: known[0], message: `The folder ${path} ${known[1]}` });
      }
    },
    list: async (sub, stillMs, nowMs) => {
      const folder = await place(sub);
      const names = (await readdir(folder)).filter((name) => !UNFINISHED.test(name));
      if (names.length > FILES_MAX) throw coded('EFBIG');
      const files: Waiting[] = [];
      for (const name of names) {
        const found = await lstat(join(folder, name)).catch(ignoreGone);
        if (found?.isFile() !== true) continue;
        const isStill = stillMs === 0 || nowMs - found.mtimeMs >= stillMs;
        if (isStill) files.push({ name, mtimeMs: found.mtimeMs });
      }
      return files.sort((a, b) => a.mtimeMs - b.mtimeMs || (a.name < b.name ? -1 : 1));
    },
    read: async (sub, name, bytesMax) => {
      const file = await open(join(await place(sub), name), READ_FILE).catch(ignoreGone);
      if (file === undefined) return null;
      try {
        const { size } = await file.stat();
        if (size > bytesMax) throw new TooLarge();
        const bytes = new Uint8Array(size);
        const { bytesRead } = await file.read(bytes, 0, size, 0);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    write: async (sub, name, bytes) => {
      await rename(await whole(sub, bytes), join(path, sub, name));
    },
    create: async (sub, name, bytes) => {
      const temporary = await whole(sub, bytes);
      try {
        // Unlike a rename, a link does not replace what is there.
        await link(temporary, join(path, sub, name));
        return true;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
        return false;
      } finally {
        await rm(temporary, { force: true });
      }
    },
    putAside: async (from, name, to, reason) => {
      const target = await place(to);
      const taken = new Set(await readdir(target));
      const free = freeName(name, taken);
      if (reason !== undefined) await writeFile(join(target, `${free}.txt`), `${reason}\n`);
      await rename(join(await place(from), name), join(target, free)).catch(ignoreGone);
    },
    names: async (sub) => readdir(await place(sub)),
  };
}

function isBelow(path: string, folder: string): boolean {
  const rest = relative(resolve(folder), resolve(path));
  return rest === '' || (rest !== '..' && !rest.startsWith(`..${sep}`));
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let count = 1; count <= NAMES_MAX; count += 1) {
    const free = count === 1 ? name : `${stem} (${count})${ending}`;
    if (!taken.has(free) && !taken.has(`${free}.txt`)) return free;
  }
  throw coded('EEXIST');
}

function notAllowed(path: string): HostError {
  return {
    kind: 'unauthorised',
    message: `The folder ${path} is not below one that may be used. The operator of this service allows folders with the setting VOLDAAN_HOST_FOLDERS.`,
  };
}

const OF_CODE: Readonly<Partial<Record<string, readonly [HostError['kind'], string]>>> = {
  ENOENT: ['unreachable', 'or a file in it is not there (any more). Make it, or connect its disk.'],
  ENOTDIR: ['refused', 'is no folder. Give the name of a folder.'],
  EACCES: ['unauthorised', 'may not be used by this service. Give it the right to read and write.'],
  EPERM: ['unauthorised', 'may not be used by this service. Give it the right to read and write.'],
  EROFS: ['unauthorised', 'can only be read. Files are put aside in it, so make it writable.'],
  ELOOP: ['refused', 'holds a link where a file or folder was. Links are not followed.'],
  EEXIST: [
    'refused',
    `holds more than ${NAMES_MAX} files of one name, or a file in a folder's place.`,
  ],
  EFBIG: ['refused', `holds more than ${FILES_MAX} files. Move away what is not to be read.`],
  EIO: ['unreachable', 'cannot be read: the disk reports an error.'],
  ENOSPC: ['unreachable', 'is on a disk that is full.'],
  EMFILE: ['unreachable', 'cannot be opened now: too many files are open.'],
  ESTALE: ['unreachable', 'is on a disk that is gone. Connect it again.'],
};

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function ignoreGone(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}
