import { constants, type Stats } from 'node:fs';
import {
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { epochMs, type Instant } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import {
  BANK_FILE_BYTES_MAX,
  type BankFile,
  type BankSource,
  type BankSourceError,
  type Settlement,
} from '../../../ports/bank-source.js';
import { tooLarge } from '../too-large.js';
import {
  chooseStanding,
  isUnfinished,
  type Listed,
  numbered,
  readRef,
  refOf,
} from '../standing-still.js';
import { type FolderSettings, isBelow } from './settings.js';

/** Most files one folder may hold: more are no longer looked through every five minutes, and a person should tidy up. */
const FILES_MAX = 5_000;
/** Names tried beside a name that is taken. */
const NAMES_MAX = 1_000;

/** Not followed, not waited for: what was a file when it was listed may be a link or a pipe by now. */
const READ_FILE = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

interface FolderOptions {
  readonly clock: { now(): Instant };
  /** For tests; the port's bound otherwise */
  readonly bytesMax?: number;
}

type Read<T> = Result<T, BankSourceError>;

/**
 * A watched folder. What stands still in it is handed over, and after that moved to `imported/` or `refused/` in the same
 * folder, the reason as a text beside it. Sub folders, links and files still being written are left alone.
 */
export function makeFolderSource(settings: FolderSettings, options: FolderOptions): BankSource {
  const bytesMax = options.bytesMax ?? BANK_FILE_BYTES_MAX;
  return {
    look: (cursor) =>
      guarded(settings, async () => {
        const names = (await readdir(settings.path)).filter((name) => !isUnfinished(name));
        if (names.length > FILES_MAX) return err(tooMany(names.length));
        const listed = await listedOf(settings.path, names);
        const nowMs = epochMs(options.clock.now());
        const { stillMs } = settings;
        const { files, ...rest } = chooseStanding(listed, { cursor, nowMs, stillMs });
        return ok({ ...rest, files: files.map((file) => fileOf(settings, file, bytesMax)) });
      }),
    settle: (ref, settlement) => guarded(settings, () => putAside(settings.path, ref, settlement)),
  };
}

async function listedOf(folder: string, names: readonly string[]): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  for (const name of names) {
    const found = await lstat(join(folder, name)).catch(ignoreGone);
    if (found?.isFile() !== true) continue;
    listed.push({ name, mtimeMs: found.mtimeMs, stamp: stampOf(found) });
  }
  return listed;
}

/** A file that a person moves back from refused/ keeps size and mtime; its ctime says that it came again. */
function stampOf({ size, mtimeMs, ctimeMs }: Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs'>): string {
  return `${size}:${mtimeMs}:${ctimeMs}`;
}

function fileOf(settings: FolderSettings, { name, stamp }: Listed, bytesMax: number): BankFile {
  return {
    name,
    ref: refOf({ name, stamp }),
    bytes: async () => {
      let size = 0;
      const read = await guarded(settings, async () => {
        const file = await open(join(settings.path, name), READ_FILE);
        try {
          ({ size } = await file.stat());
          return ok(size > bytesMax ? null : await readWhole(file, size));
        } finally {
          await file.close();
        }
      });
      // What may not be read or is a link stays so; a disk that fails or a file that is gone is another matter.
      if (!read.ok)
        return err(
          read.error.kind === 'unreachable'
            ? { about: 'source', error: read.error }
            : { about: 'file', message: read.error.message },
        );
      return read.value === null ? err(tooLarge(size, bytesMax)) : ok(read.value);
    },
  };
}

/** At most as many bytes as the file had when it was opened: one that still grows is no danger to the memory. */
async function readWhole(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** Moves a file under a name that is free; one that is gone was put aside before, one that was replaced comes again. */
async function putAside(folder: string, ref: string, settlement: Settlement): Promise<Read<void>> {
  const { name, stamp } = readRef(ref);
  const target = join(folder, settlement.outcome === 'refused' ? 'refused' : 'imported');
  const found = await lstat(join(folder, name)).catch(ignoreGone);
  if (found === undefined || stampOf(found) !== stamp) return ok(undefined);
  await mkdir(target, { recursive: true });
  // A link would carry the files out of the folder.
  if (!(await lstat(target)).isDirectory()) return err(noFolder(target));
  const free = await freeName(target, name);
  if (free === null) return err(noName(target, name));
  if (settlement.outcome === 'refused')
    await writeFile(join(target, `${free}.txt`), reasonText(settlement.reason));
  await rename(join(folder, name), join(target, free));
  return ok(undefined);
}

async function freeName(folder: string, name: string): Promise<string | null> {
  const taken = new Set(await readdir(folder));
  for (let count = 0; count < NAMES_MAX; count += 1) {
    const free = numbered(name, count);
    if (!taken.has(free) && !taken.has(`${free}.txt`)) return free;
  }
  return null;
}

function reasonText(reason: string): string {
  const heading =
    'Niet ingelezen. | Non importé. | Not imported. | Nicht eingelesen.\n' +
    'Er is niets geboekt. | Rien n’a été comptabilisé. | Nothing was booked. | Es wurde nichts gebucht.\n\n';
  return `${heading}${reason}\n`;
}

/** Runs work in the folder when it is, links followed, still below what the operator allows. */
async function guarded<T>(
  { path, root }: FolderSettings,
  work: () => Promise<Read<T>>,
): Promise<Read<T>> {
  try {
    if (!isBelow(await realpath(path), await realpath(root))) {
      const message = `The folder ${path} leads out of the folder that may be watched. Put the folder itself there, not a link.`;
      return err({ kind: 'refused', message });
    }
    return await work();
  } catch (error) {
    const known = OF_CODE[codeOf(error)];
    if (known === undefined) throw error;
    return err({ kind: known[0], message: `The folder ${path} ${known[1]}` });
  }
}

const OF_CODE: Readonly<Partial<Record<string, readonly [BankSourceError['kind'], string]>>> = {
  ENOENT: ['unreachable', 'or a file in it is not there (any more). Make it, or connect its disk.'],
  ENOTDIR: ['refused', 'is no folder. Give the name of a folder.'],
  EACCES: ['unauthorised', 'may not be used by this service. Give it the right to read and write.'],
  EPERM: ['unauthorised', 'may not be used by this service. Give it the right to read and write.'],
  EROFS: ['unauthorised', 'can only be read. Files are put aside in it, so make it writable.'],
  ELOOP: ['refused', 'holds a link where a file was. Links are not followed.'],
  EEXIST: [
    'refused',
    'holds a file where imported/ or refused/ should be, or too many of one name.',
  ],
  EIO: ['unreachable', 'cannot be read: the disk reports an error.'],
  ENOSPC: ['unreachable', 'is on a disk that is full.'],
  EMFILE: ['unreachable', 'cannot be opened now: too many files are open.'],
  ESTALE: ['unreachable', 'is on a disk that is gone. Connect it again.'],
};

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function ignoreGone(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

function tooMany(count: number): BankSourceError {
  const message = `The folder holds ${count} files, at most ${FILES_MAX} are looked through. Move away what is no bank file.`;
  return { kind: 'refused', message };
}

function noFolder(target: string): BankSourceError {
  const message = `${target} is no folder of its own. Files are put aside there; remove what stands in its place.`;
  return { kind: 'refused', message };
}

function noName(target: string, name: string): BankSourceError {
  const message = `${target} holds ${NAMES_MAX} files with the name ${name}. Tidy it up.`;
  return { kind: 'refused', message };
}
