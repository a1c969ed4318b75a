import type { FileEntryWithStats } from 'ssh2';
import { epochMs, type Instant } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import {
  BANK_FILE_BYTES_MAX,
  type BankFile,
  type BankSource,
  type BankSourceError,
} from '../../../ports/bank-source.js';
import { tooLarge } from '../too-large.js';
import { chooseStanding, type Listed, numbered, readRef, refOf } from '../standing-still.js';
import { errorOf, NO_SUCH_FILE, PERMISSION_DENIED } from './errors.js';
import { openSession, type SftpSession } from './session.js';
import type { SftpSettings } from './settings.js';

/** A connection is kept for the files of one look, ms without a question; then it is ended. */
const IDLE_MS = 5_000;
/** Names tried beside a name that is taken. */
const NAMES_MAX = 100;
const REGULAR_FILE = 0o100_000;
const FILE_TYPE = 0o170_000;

interface SftpOptions {
  readonly clock: { now(): Instant };
  /** public: the server must be on the public internet */
  readonly addresses: 'public' | 'any';
  readonly bytesMax?: number;
}

type Read<T> = Result<T, BankSourceError>;

/**
 * Pick-up from a server by SFTP. The server is only read, unless the settings say that what was imported is moved to
 * `imported/`; what was taken is remembered by name, size and time. Names from the server are no paths of ours.
 */
export function makeSftpSource(settings: SftpSettings, options: SftpOptions): BankSource {
  const bytesMax = options.bytesMax ?? BANK_FILE_BYTES_MAX;
  const ask = keptSession(() => openSession(settings, options.addresses));

  const fileOf = ({ name, size, stamp }: RemoteFile): BankFile => ({
    name,
    ref: refOf({ name, stamp }),
    bytes: async () => {
      if (size > bytesMax) return err(tooLarge(size, bytesMax));
      let status: unknown;
      const read = await ask(
        (session) => session.read(pathOf(settings, name), size),
        (code) => {
          status = code;
        },
      );
      if (read.ok && read.value.length === size) return read;
      // Shorter than it was listed, or gone: somebody writes it again. It comes when it stands still.
      if (read.ok || status === NO_SUCH_FILE) return err({ about: 'source', error: CHANGED });
      if (status === PERMISSION_DENIED) return err({ about: 'file', message: read.error.message });
      return err({ about: 'source', error: read.error });
    },
  });

  return {
    look: async (cursor) => {
      const entries = await ask((session) =>
        session.list(settings.folder === '' ? '/' : settings.folder),
      );
      if (!entries.ok) return entries;
      const remote = entries.value.flatMap(remoteFile);
      const nowMs = epochMs(options.clock.now());
      const { files, ...rest } = chooseStanding(remote, {
        cursor,
        nowMs,
        stillMs: settings.stillMs,
      });
      return ok({ ...rest, files: files.map(fileOf) });
    },
    settle: (ref, { outcome }) =>
      settings.moves && outcome !== 'refused'
        ? ask((session) => putAside(session, settings, ref))
        : Promise.resolve(ok(undefined)),
  };
}

interface RemoteFile extends Listed {
  readonly size: number;
}

/** A file as the server lists it; nothing for folders, links, and names that would lead elsewhere. */
function remoteFile({ filename, longname, attrs }: FileEntryWithStats): readonly RemoteFile[] {
  const { mode, size, mtime } = attrs as Attributes;
  // Servers that tell no mode still list as `ls -l` does.
  const isFile =
    mode === undefined ? longname.startsWith('-') : (mode & FILE_TYPE) === REGULAR_FILE;
  if (!isFile || size === undefined || /[/\\\0]/.test(filename)) return [];
  return [{ name: filename, size, mtimeMs: (mtime ?? 0) * 1_000, stamp: stampOf({ size, mtime }) }];
}

/** What a server tells of a file; it may leave out any of it. */
type Attributes = Partial<FileEntryWithStats['attrs']>;

function stampOf({
  size,
  mtime,
}: {
  readonly size?: number;
  readonly mtime?: number | undefined;
}): string {
  return `${size ?? 0}:${mtime ?? 0}`;
}

function pathOf({ folder }: SftpSettings, name: string): string {
  return `${folder}/${name}`;
}

/** Renames into `imported/` under a free name; what is gone was put aside before, what was replaced comes again. */
async function putAside(session: SftpSession, settings: SftpSettings, ref: string): Promise<void> {
  const { name, stamp } = readRef(ref);
  const from = pathOf(settings, name);
  const found = await session.stat(from);
  if (found === null || stampOf(found) !== stamp) return;
  const folder = pathOf(settings, 'imported');
  if ((await session.stat(folder)) === null) await session.makeFolder(folder);
  for (let count = 0; count < NAMES_MAX; count += 1) {
    const to = `${folder}/${numbered(name, count)}`;
    if ((await session.stat(to)) !== null) continue;
    await session.rename(from, to);
    return;
  }
}

type Ask = <T>(
  work: (session: SftpSession) => Promise<T>,
  /** What the server said in its own code, when it said no */
  hear?: (code: unknown) => void,
) => Promise<Read<T>>;

/**
 * Asks over one connection that is opened when it is needed, kept for the next question and ended when none comes. After a
 * failure it is thrown away: nobody knows in which state it is.
 */
function keptSession(open: () => Promise<SftpSession>): Ask {
  let kept: SftpSession | null = null;
  let idle: NodeJS.Timeout | undefined;

  const drop = (): void => {
    kept?.end();
    kept = null;
  };

  return async (work, hear) => {
    clearTimeout(idle);
    try {
      if (kept?.isOpen() !== true) kept = await open();
      kept.hold(true);
      const value = await work(kept);
      kept.hold(false);
      idle = setTimeout(drop, IDLE_MS).unref();
      return ok(value);
    } catch (error) {
      drop();
      const told = errorOf(error);
      if (typeof error === 'object' && error !== null && 'code' in error) hear?.(error.code);
      if (told === null) throw error;
      return err(told);
    }
  };
}

const CHANGED: BankSourceError = {
  kind: 'unreachable',
  message: 'A file changed or went away while it was read. It is looked at again at the next turn.',
};
