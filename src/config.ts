import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { fault, type Fault } from './kernel/fault.js';
import { err, ok, type Result } from './kernel/result.js';

/** Environment -> Config: the only reader of the process environment. Every bound has a unit and a reason. */
const schema = z.object({
  /** PostgreSQL; absent: PGlite in the data folder */
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  /** Folder of the embedded database and of the sandbox servers */
  VOLDAAN_DATA: z.string().min(1).default('.voldaan'),
  VOLDAAN_ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  /** Loopback by default: without a sign-in the dashboard is for this machine only */
  VOLDAAN_HOST: z.string().min(1).default('127.0.0.1'),
  VOLDAAN_PORT: z.coerce.number().int().min(0).max(65_535).default(8420),
  /** Bytes of one request body after decompression; honest invoices with attachments stay below */
  VOLDAAN_BODY_MAX: z.coerce.number().int().min(1_024).max(26_214_400).default(26_214_400),
  /**
   * Folders below which bank connections may watch a folder, with ":" between them; without any there are none. A tenant
   * may not read the disk of the server: `ADMINISTRATION=FOLDER` allows it to that administration alone.
   */
  VOLDAAN_BANK_FOLDERS: z
    .string()
    .max(10_000)
    .default('')
    .transform(allowedFolders)
    .refine((folders) => folders.every(({ path }) => isAbsolute(path)), {
      message: 'every folder must be a whole path from the top of the disk, such as /srv/bank',
    }),
  /** public: bank servers named in a connection must be on the public internet (no look around in our own network) */
  VOLDAAN_BANK_ADDRESSES: z.enum(['public', 'any']).default('public'),
  /**
   * Name of this installation, where the machine has none that lasts: containers, several machines on one database. A
   * database that wakes up under another name sends nothing until a person says so
   */
  VOLDAAN_INSTALLATION: z.string().min(1).max(200).optional(),
  VOLDAAN_LOG: z.enum(['error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** A folder bank connections may watch or look below; of one administration alone, or of all. */
export interface AllowedFolder {
  readonly path: string;
  readonly administration?: string;
}

export interface Config {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly role: 'all' | 'api' | 'worker';
  readonly host: string;
  readonly port: number;
  readonly bodyMaxBytes: number;
  readonly bankFolders: readonly AllowedFolder[];
  readonly bankAddresses: 'public' | 'any';
  /** Null: machine and database say where we are */
  readonly installation: string | null;
  readonly log: 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** Refuses a setting that makes no sense and names it. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Result<Config, Fault> {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = issue?.path.join('.') ?? 'environment';
    return err(
      fault(
        'CONFIG',
        'config.invalid',
        name,
        `Setting ${name} cannot be used: ${issue?.message ?? 'unknown'}. See README, "Settings".`,
      ),
    );
  }
  const value = parsed.data;
  return ok({
    databaseUrl: value.DATABASE_URL ?? null,
    dataDir: value.VOLDAAN_DATA,
    role: value.VOLDAAN_ROLE,
    host: value.VOLDAAN_HOST,
    port: value.VOLDAAN_PORT,
    bodyMaxBytes: value.VOLDAAN_BODY_MAX,
    bankFolders: value.VOLDAAN_BANK_FOLDERS,
    bankAddresses: value.VOLDAAN_BANK_ADDRESSES,
    installation: value.VOLDAAN_INSTALLATION ?? null,
    log: value.VOLDAAN_LOG,
  });
}

/** `/srv/bank:adm_1=/mnt/export` */
function allowedFolders(text: string): readonly AllowedFolder[] {
  return text
    .split(':')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [, administration, path = entry] = /^([^/=]+)=(.*)$/.exec(entry) ?? [];
      return { path, ...(administration === undefined ? {} : { administration }) };
    });
}
