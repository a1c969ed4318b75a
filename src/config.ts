import { z } from 'zod';
import { consentApps, type ConsentAppConfig } from './config-consent.js';
import {
  addressesField,
  type AllowedFolder,
  foldersField,
  nameServersField,
  redisPrefixField,
  redisUrlField,
  secretKeyField,
  secretKeysField,
} from './config-fields.js';
import { type ProviderConfig, providers, systemMail } from './config-sign-in.js';
import { fault, type Fault } from './kernel/fault.js';
import { err, ok, type Result } from './kernel/result.js';

export type { AllowedFolder };

/** Environment -> Config: the only reader of the process environment. Every bound has a unit and a reason. */
const schema = z.object({
  /** PostgreSQL; absent: PGlite in the data folder */
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  /** Spreads work over processes that share a PostgreSQL; it keeps nothing. Absent: each finds its work in the database */
  REDIS_URL: redisUrlField,
  /** Where several installations share a Redis: another one for each */
  VOLDAAN_REDIS_PREFIX: redisPrefixField,
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
  VOLDAAN_BANK_FOLDERS: foldersField,
  /** The same for the folders of packages that exchange files */
  VOLDAAN_HOST_FOLDERS: foldersField,
  /**
   * public: what a connection names must be on the public internet (https, 443 or 8443), so that no tenant looks around in our
   * own network; any: it may be in there. By what is named: packages, access points, banks, mail servers, bureaus.
   */
  VOLDAAN_HOST_ADDRESSES: addressesField,
  VOLDAAN_ACCESS_POINT_ADDRESSES: addressesField,
  VOLDAAN_BANK_ADDRESSES: addressesField,
  VOLDAAN_MAIL_ADDRESSES: addressesField,
  VOLDAAN_SOURCE_ADDRESSES: addressesField,
  VOLDAAN_WEBHOOK_ADDRESSES: addressesField,
  /**
   * Which network is asked who is registered; `none`: access points alone are. The zone and the directory replace those
   * of the network: for its successors, and for a network of one's own.
   */
  VOLDAAN_PEPPOL_NETWORK: z.enum(['production', 'test', 'none']).default('production'),
  VOLDAAN_PEPPOL_ZONE: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'a domain name in lower case, without a dot at its ends')
    .max(150)
    .optional(),
  VOLDAAN_PEPPOL_DIRECTORY: z.url({ protocol: /^https?$/ }).optional(),
  /** public: SMPs by https on the public internet. any: also plain http and private addresses, for tests */
  VOLDAAN_PEPPOL_ADDRESSES: addressesField,
  /** Name servers for the look-up of receivers, with "," between them, `address` or `address:port`; those of the system */
  VOLDAAN_DNS_SERVERS: nameServersField,
  /**
   * Only these addresses and domains (`an@firm.be,@firm.be`) get e-mail; empty: all. For a copy of the data that must not
   * write to customers (reliability-security 6, rule 8).
   */
  VOLDAAN_MAIL_ONLY_TO: z
    .string()
    .max(10_000)
    .default('')
    .transform((text) => text.split(',').map((entry) => entry.trim().toLowerCase()))
    .transform((entries) => entries.filter((entry) => entry !== ''))
    .refine((entries) => entries.every((entry) => entry.includes('@')), {
      message: 'every entry must be an address, or a domain with @ before it',
    }),
  /** Where debtors reach this installation from the internet, such as https://betalen.firm.be; absent: no links in letters */
  VOLDAAN_PUBLIC_URL: z
    .url({ protocol: /^https?$/, hostname: /^[a-z0-9.:[\]-]+$/i })
    .max(200)
    .transform((url) => url.replace(/\/+$/, ''))
    .refine((url) => !/[?#@]/.test(url), { message: 'an address without ?, # and user' })
    .optional(),
  /** Where documents to print are laid; in the data folder unless said */
  VOLDAAN_PRINT_FOLDER: z.string().min(1).optional(),
  /**
   * Name of this installation, where the machine has none that lasts: containers, several machines on one database. A
   * database that wakes up under another name sends nothing until a person says so
   */
  VOLDAAN_INSTALLATION: z.string().min(1).max(200).optional(),
  /**
   * Key that the data keys of secrets are wrapped with, 32 bytes in base64url; absent: a file `key` in the data folder. Several
   * processes on one database need the same one here
   */
  VOLDAAN_SECRET_KEY: secretKeyField.optional(),
  /** Several of them while one is replaced, newest first, with "," between them; instead of the one above */
  VOLDAAN_SECRET_KEYS: secretKeysField.optional(),
  /** Days after which what no law asks to keep is removed from books whose package was taken off; ten years at most */
  VOLDAAN_REMOVE_AFTER_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
  /** Seconds between "not ready" and the closed door when asked to stop; as long as whoever distributes requests takes to look */
  VOLDAAN_DRAIN_SECONDS: z.coerce.number().int().min(0).max(60).default(0),
  VOLDAAN_LOG: z.enum(['error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Config {
  readonly databaseUrl: string | null;
  /** Absent: work is not spread */
  readonly redis?: { readonly url: string; readonly prefix: string };
  readonly dataDir: string;
  readonly role: 'all' | 'api' | 'worker';
  readonly host: string;
  readonly port: number;
  readonly bodyMaxBytes: number;
  readonly bankFolders: readonly AllowedFolder[];
  readonly hostFolders: readonly AllowedFolder[];
  readonly hostAddresses: 'public' | 'any';
  readonly accessPointAddresses: 'public' | 'any';
  readonly bankAddresses: 'public' | 'any';
  /** Null: the network is not asked, access points are */
  readonly peppol: PeppolConfig | null;
  readonly mailAddresses: 'public' | 'any';
  readonly sourceAddresses: 'public' | 'any';
  readonly webhookAddresses: 'public' | 'any';
  readonly mailOnlyTo: readonly string[];
  /** Without a slash at its end; null: no links in letters */
  readonly publicUrl: string | null;
  readonly printFolder: string;
  /** Null: machine and database say where we are */
  readonly installation: string | null;
  /** 32 bytes in base64url each, newest first; absent: the file `key` in the data folder */
  readonly secretKeys?: readonly string[];
  /** This installation at the packages it is registered at, by adapter; absent: at none */
  readonly consentApps?: Readonly<Record<string, ConsentAppConfig>>;
  /** Absent: 90 */
  readonly removeAfterDays?: number;
  readonly drainSeconds?: number;
  /** Identity providers people sign in with; absent: none */
  readonly providers?: readonly ProviderConfig[];
  /** Mail server of the installation itself, as the settings of a mail connection; absent: nobody is sent a link */
  readonly systemMail?: Readonly<Record<string, string>>;
  readonly log: 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

export interface PeppolConfig {
  readonly network: 'production' | 'test';
  /** Null: the one of the network, as for the directory */
  readonly zone: string | null;
  readonly directoryUrl: string | null;
  readonly addresses: 'public' | 'any';
  /** Empty: those of the system */
  readonly dnsServers: readonly string[];
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
        `Setting ${name} cannot be used: ${issue?.message ?? 'unknown'}. docs/settings.md names them all.`,
      ),
    );
  }
  const value = parsed.data;
  return ok({
    databaseUrl: value.DATABASE_URL ?? null,
    ...redisOf(value),
    dataDir: value.VOLDAAN_DATA,
    role: value.VOLDAAN_ROLE,
    host: value.VOLDAAN_HOST,
    port: value.VOLDAAN_PORT,
    bodyMaxBytes: value.VOLDAAN_BODY_MAX,
    bankFolders: value.VOLDAAN_BANK_FOLDERS,
    hostFolders: value.VOLDAAN_HOST_FOLDERS,
    hostAddresses: value.VOLDAAN_HOST_ADDRESSES,
    accessPointAddresses: value.VOLDAAN_ACCESS_POINT_ADDRESSES,
    bankAddresses: value.VOLDAAN_BANK_ADDRESSES,
    peppol: peppolOf(value),
    mailAddresses: value.VOLDAAN_MAIL_ADDRESSES,
    sourceAddresses: value.VOLDAAN_SOURCE_ADDRESSES,
    webhookAddresses: value.VOLDAAN_WEBHOOK_ADDRESSES,
    mailOnlyTo: value.VOLDAAN_MAIL_ONLY_TO,
    publicUrl: value.VOLDAAN_PUBLIC_URL ?? null,
    printFolder: value.VOLDAAN_PRINT_FOLDER ?? `${value.VOLDAAN_DATA}/print`,
    installation: value.VOLDAAN_INSTALLATION ?? null,
    ...secretKeysOf(value),
    consentApps: consentApps(env),
    removeAfterDays: value.VOLDAAN_REMOVE_AFTER_DAYS,
    drainSeconds: value.VOLDAAN_DRAIN_SECONDS,
    providers: providers(env),
    ...systemMail(env),
    log: value.VOLDAAN_LOG,
  });
}

function peppolOf(value: z.output<typeof schema>): PeppolConfig | null {
  if (value.VOLDAAN_PEPPOL_NETWORK === 'none') return null;
  return {
    network: value.VOLDAAN_PEPPOL_NETWORK,
    zone: value.VOLDAAN_PEPPOL_ZONE ?? null,
    directoryUrl: value.VOLDAAN_PEPPOL_DIRECTORY?.replace(/\/+$/, '') ?? null,
    addresses: value.VOLDAAN_PEPPOL_ADDRESSES,
    dnsServers: value.VOLDAAN_DNS_SERVERS,
  };
}

/** An embedded database belongs to one process: there is nobody to share its work with. */
function redisOf(value: z.infer<typeof schema>): Pick<Config, 'redis'> {
  const { DATABASE_URL, REDIS_URL: url, VOLDAAN_REDIS_PREFIX: prefix } = value;
  return DATABASE_URL === undefined || url === undefined ? {} : { redis: { url, prefix } };
}

function secretKeysOf(value: z.infer<typeof schema>): Pick<Config, 'secretKeys'> {
  const { VOLDAAN_SECRET_KEY: one, VOLDAAN_SECRET_KEYS: several } = value;
  const secretKeys = several ?? (one === undefined ? undefined : [one]);
  return secretKeys === undefined ? {} : { secretKeys };
}
