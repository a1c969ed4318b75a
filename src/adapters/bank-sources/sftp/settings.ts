import { z } from 'zod';
import { fault, type Fault } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';

/** How files are picked up from a server by SFTP. */
export interface SftpSettings {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Secret; one of the two is there */
  readonly password?: string;
  /** Private key as text (OpenSSH or PEM); secret */
  readonly privateKey?: string;
  /** Of the private key; secret */
  readonly passphrase?: string;
  /** Accepted keys of the server, `SHA256:…` as `ssh-keygen -l` prints them; two while one is being replaced */
  readonly hostKeys: readonly string[];
  /** On the server; where the login lands unless said */
  readonly folder: string;
  /** A file unchanged for so long is whole at the first look, ms; null: it must stand still between two looks */
  readonly stillMs: number | null;
  /** Move what was imported into `imported/` beside it; otherwise the server is only read */
  readonly moves: boolean;
}

const FINGERPRINT = /^SHA256:[A-Za-z0-9+/]{43}$/;

const schema = z.strictObject({
  host: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/, { message: 'must be a name or an address' }),
  port: z
    .string()
    .regex(/^\d{1,5}$/, { message: 'must be a number' })
    .default('22')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, { message: 'must be 1 to 65535' }),
  user: z.string().regex(/^[^\s\p{Cc}]{1,100}$/u, { message: 'must be a name without blanks' }),
  password: z.string().min(1).max(1_000).exactOptional(),
  privateKey: z.string().min(1).max(20_000).exactOptional(),
  passphrase: z.string().min(1).max(1_000).exactOptional(),
  hostKey: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((key) => key !== ''))
    .refine((keys) => keys.length > 0 && keys.every((key) => FINGERPRINT.test(key)), {
      message:
        'must be the SHA256 fingerprint of the server’s key, as the bank tells it and ssh-keygen -l prints it: SHA256 and a colon, then 43 characters',
    }),
  folder: z
    .string()
    .regex(/^[^\0\r\n]{1,500}$/, { message: 'must be the path of a folder on the server' })
    .default('.')
    .transform((path) => (path === '/' ? '' : path.replace(/\/+$/, ''))),
  stillSeconds: z
    .string()
    .regex(/^\d{1,5}$/, { message: 'must be a number of seconds, 0 to 99999' })
    .exactOptional(),
  moveImported: z.enum(['yes', 'no']).default('no'),
});

/** Reads the settings of a connection. Errors: CONFIG, one per field; none repeats a secret. */
export function readSftpSettings(value: unknown): Result<SftpSettings, readonly Fault[]> {
  const read = readForm(schema, value, saying('CONFIG', 'bank-sftp.settings'));
  if (!read.ok) return read;
  const { hostKey, stillSeconds, moveImported, ...rest } = read.value;
  if (rest.password === undefined && rest.privateKey === undefined) {
    const message = 'There is neither a password nor a private key. Give one of the two.';
    return err([fault('CONFIG', 'bank-sftp.no-key', '/privateKey', message)]);
  }
  return ok({
    ...rest,
    hostKeys: hostKey,
    stillMs: stillSeconds === undefined ? null : Number(stillSeconds) * 1_000,
    moves: moveImported === 'yes',
  });
}
