import { Resolver } from 'node:dns';
import { isAbsolute } from 'node:path';
import { z } from 'zod';

/** Forms of settings that take more than a line to read. */

/** A folder bank connections may watch or look below; of one administration alone, or of all. */
export interface AllowedFolder {
  readonly path: string;
  readonly administration?: string;
}

export const foldersField = z
  .string()
  .max(10_000)
  .default('')
  .transform(allowedFolders)
  .refine((folders) => folders.every(({ path }) => isAbsolute(path)), {
    message: 'every folder must be a whole path from the top of the disk, such as /srv/bank',
  });

/** public: servers that connections name must be on the public internet; any: they may be in the operator's own network */
export const addressesField = z.enum(['public', 'any']).default('public');

/** A key of the installation: 32 bytes in base64url. */
export const SECRET_KEY = /^[A-Za-z0-9_-]{43}$/;
const SECRET_KEY_FORM = 'must be 32 random bytes in base64url: 43 characters';

export const secretKeyField = z.string().regex(SECRET_KEY, SECRET_KEY_FORM);

/** Several with "," between them. */
export const secretKeysField = z
  .string()
  .max(1_000)
  .transform((text) => text.split(','))
  .refine((keys) => keys.every((key) => SECRET_KEY.test(key)), { message: SECRET_KEY_FORM });

/** `redis://host:port` or `rediss://user:password@host:port/0` */
export const redisUrlField = z
  .url({ protocol: /^rediss?$/ })
  .max(500)
  .optional();

/** Begins every key in Redis; without ":", which separates the parts of a key. */
export const redisPrefixField = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,50}$/, 'letters, digits, ".", "_" and "-", 50 at most')
  .default('voldaan');

/** Several with "," between them, none needed. */
export const nameServersField = z
  .string()
  .max(1_000)
  .default('')
  .transform((text) => text.split(',').filter((server) => server !== ''))
  .refine(areNameServers, { message: 'every name server must be an IP address, such as 9.9.9.9' });

/** The resolver is the judge of what it can ask. */
function areNameServers(servers: readonly string[]): boolean {
  try {
    new Resolver().setServers(servers);
    return true;
  } catch {
    return false;
  }
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
