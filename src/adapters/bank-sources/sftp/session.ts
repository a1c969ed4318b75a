import type { Socket } from 'node:net';
import type { Client, FileEntryWithStats, SFTPWrapper, Stats } from 'ssh2';
import { NO_SUCH_FILE, TOO_MANY } from './errors.js';
import { connected, loggedIn } from './login.js';
import { answer, coded, type Done, within } from './waiting.js';
import type { SftpSettings } from './settings.js';

/** Until one answer, ms. */
const ANSWER_MS = 30_000;
/** Until one whole file, ms: a server that drips must not hold a worker for hours. */
const FILE_MS = 300_000;
/** Bytes asked at once; servers answer at least so many (OpenSSH 256 KiB, others 32 KiB). */
const CHUNK = 32_768;
/** Most entries of one folder that are read; a server could go on for ever. */
const ENTRIES_MAX = 5_000;

/** One connection, logged in, to one server. Everything it does is bounded in time; what goes wrong is thrown. */
export interface SftpSession {
  list(folder: string): Promise<readonly FileEntryWithStats[]>;
  /** At most `size` bytes from the beginning; fewer when the file is shorter. */
  read(path: string, size: number): Promise<Uint8Array>;
  /** Null: there is nothing of that name. Links are not followed. */
  stat(path: string): Promise<Stats | null>;
  makeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  isOpen(): boolean;
  /** Whether the process should stay alive for this connection: only while something is asked. */
  hold(held: boolean): void;
  end(): void;
}

/** Connects and logs in. The server must show one of the pinned keys before a password leaves us. */
export async function openSession(
  settings: SftpSettings,
  addresses: 'public' | 'any',
): Promise<SftpSession> {
  // Loaded when first needed: commands that connect nowhere should start at once.
  const { default: ssh2 } = await import('ssh2');
  const client = new ssh2.Client();
  const socket = await connected(settings, addresses);
  try {
    await loggedIn(client, socket, settings);
    const sftp = await within(
      ANSWER_MS,
      answer<SFTPWrapper>((done) => client.sftp(done)),
    );
    return sessionOver(client, socket, sftp);
  } catch (error) {
    client.destroy();
    socket.destroy();
    throw error;
  }
}

function sessionOver(client: Client, socket: Socket, sftp: SFTPWrapper): SftpSession {
  let open = true;
  const over = (): void => {
    open = false;
  };
  client.on('close', over);
  sftp.on('close', over);
  const ask = <T>(call: (done: Done<T>) => void): Promise<T> => within(ANSWER_MS, answer(call));
  /** Closed whatever happens; a server that cannot even do that shows at the next question. */
  const withHandle = async <T>(handle: Buffer, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } finally {
      sftp.close(handle, () => undefined);
    }
  };
  return {
    list: async (folder) => {
      const handle = await ask<Buffer>((done) => {
        sftp.opendir(folder, done);
      });
      return withHandle(handle, async () => {
        const entries: FileEntryWithStats[] = [];
        for (;;) {
          const some = await ask<readonly FileEntryWithStats[]>((done) => {
            sftp.readdir(handle, (error, list) => {
              // 1: the end of the folder.
              if (error !== undefined && 'code' in error && error.code === 1) done(undefined, []);
              else done(error, list);
            });
          });
          if (some.length === 0) return entries;
          entries.push(...some);
          if (entries.length > ENTRIES_MAX) throw tooMany();
        }
      });
    },
    read: async (path, size) => {
      const handle = await ask<Buffer>((done) => {
        sftp.open(path, 'r', done);
      });
      return withHandle(handle, () => within(FILE_MS, readWhole(sftp, handle, size)));
    },
    stat: (path) =>
      ask<Stats | null>((done) => {
        sftp.lstat(path, (error, found) => {
          const absent = error !== undefined && 'code' in error && error.code === NO_SUCH_FILE;
          if (absent) done(undefined, null);
          else done(error, found);
        });
      }),
    makeFolder: (path) =>
      ask((done) => {
        sftp.mkdir(path, (error) => {
          done(error ?? undefined, undefined);
        });
      }),
    rename: (from, to) =>
      ask((done) => {
        sftp.rename(from, to, (error) => {
          done(error ?? undefined, undefined);
        });
      }),
    isOpen: () => open,
    hold: (held) => {
      if (held) socket.ref();
      else socket.unref();
    },
    end: () => {
      open = false;
      client.end();
    },
  };
}

async function readWhole(sftp: SFTPWrapper, handle: Buffer, size: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const length = Math.min(CHUNK, size - filled);
    const got = await within(
      ANSWER_MS,
      answer<number>((done) => {
        sftp.read(handle, bytes, filled, length, filled, (error, bytesRead) => {
          // 1: the end of the file came earlier than its size said.
          if (error !== undefined && 'code' in error && error.code === 1) done(undefined, 0);
          else done(error, bytesRead);
        });
      }),
    );
    if (got === 0) break;
    filled += got;
  }
  return bytes.subarray(0, filled);
}

function tooMany(): Error {
  const message = `The folder on the server holds more than ${ENTRIES_MAX} files, the most that are looked through. Let the setting moveImported tidy it up, or ask the bank to.`;
  return coded(TOO_MANY, message);
}
