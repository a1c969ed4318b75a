import { createHash } from 'node:crypto';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import type { Client, FileEntryWithStats, SFTPWrapper } from 'ssh2';
import { addressForbidden, isPublicAddress, lookupPublic } from '../../http/addresses.js';
import { HOST_KEY_DIFFERS, TOO_MANY, TOO_SLOW } from './errors.js';
import type { SftpSettings } from './settings.js';

/** Until the connection stands, ms. */
const CONNECT_MS = 10_000;
/** Until the server greeted us and let us in, ms; bank servers look users up far away. */
const LOGIN_MS = 20_000;
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
  exists(path: string): Promise<boolean>;
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
    await within(LOGIN_MS, loggedIn(client, socket, settings));
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

/** A TCP connection to an address that may be called; judged at the look-up, so that a name cannot change its mind. */
function connected({ host, port }: SftpSettings, addresses: 'public' | 'any'): Promise<Socket> {
  if (addresses === 'public' && isIP(host) !== 0 && !isPublicAddress(host))
    return Promise.reject(addressForbidden(host));
  return new Promise((resolve, reject) => {
    const socket = connectTcp({
      host,
      port,
      // Small questions and answers in turn: waiting to fill a packet would cost 40 ms each.
      noDelay: true,
      ...(addresses === 'public' ? { lookup: lookupPublic } : {}),
    });
    const give = setTimeout(() => {
      socket.destroy(coded(TOO_SLOW, `no connection within ${CONNECT_MS} ms`));
    }, CONNECT_MS);
    socket.once('connect', () => {
      clearTimeout(give);
      resolve(socket);
    });
    socket.once('error', (error) => {
      clearTimeout(give);
      reject(error);
    });
  });
}

function loggedIn(client: Client, socket: Socket, settings: SftpSettings): Promise<void> {
  const { user, password, privateKey, passphrase, hostKeys } = settings;
  return new Promise((resolve, reject) => {
    let shown: string | null = null;
    client.once('ready', resolve);
    client.once('close', () => {
      reject(new Error('the server ended the connection'));
    });
    // For as long as the client lives: without a listener a late error would end the process.
    client.on('error', (error) => {
      const known = shown === null || hostKeys.includes(shown);
      reject(known ? error : hostKeyDiffers(shown ?? '', hostKeys));
    });
    client.connect({
      sock: socket,
      username: user,
      ...(password === undefined ? {} : { password }),
      ...(privateKey === undefined ? {} : { privateKey }),
      ...(passphrase === undefined ? {} : { passphrase }),
      hostVerifier: (key: Buffer) => {
        shown = fingerprint(key);
        return hostKeys.includes(shown);
      },
      readyTimeout: LOGIN_MS,
    });
  });
}

/** As `ssh-keygen -l` prints it: SHA-256 of the key, base64 without padding. */
export function fingerprint(key: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

function hostKeyDiffers(shown: string, hostKeys: readonly string[]): Error {
  return coded(
    HOST_KEY_DIFFERS,
    `The server shows the key ${shown}, expected ${hostKeys.join(' or ')}. Nothing was sent to it. ` +
      'It may be another server that poses as the bank’s: ask the bank for its fingerprint by another way before you change it here.',
  );
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
    exists: (path) =>
      ask((done) => {
        sftp.lstat(path, (error) => {
          const absent = error !== undefined && 'code' in error && error.code === 2;
          done(absent ? undefined : error, !absent);
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

type Done<T> = (error: Error | undefined | null, value: T) => void;

function answer<T>(call: (done: Done<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, value) => {
      if (error === undefined || error === null) resolve(value);
      else reject(error);
    });
  });
}

/** Gives up waiting; whoever asked then throws the connection away. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(coded(TOO_SLOW, `no answer within ${ms} ms`));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tooMany(): Error {
  const message = `The folder on the server holds more than ${ENTRIES_MAX} files, the most that are looked through. Let the setting moveImported tidy it up, or ask the bank to.`;
  return coded(TOO_MANY, message);
}

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
