import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyName } from '../adapters/digest/vault.js';
import type { Config } from '../config.js';
import { SECRET_KEY } from '../config-fields.js';
import type { InstallationKeys, KeyDesk } from '../ports/vault.js';

/**
 * Keys of this installation: those of the settings, else those in the file `key` of the data folder, newest first. The file
 * is made with one key when something is first sealed, and read anew each time, so that a key somebody adds is known at once.
 */
export function installationKeys(config: Pick<Config, 'dataDir' | 'secretKeys'>): InstallationKeys {
  const { secretKeys = [] } = config;
  const all = (): readonly string[] =>
    secretKeys.length > 0 ? secretKeys : keysIn(config.dataDir);
  return {
    all,
    newest() {
      const [known] = all();
      return known ?? makeKey(config.dataDir);
    },
  };
}

export function keyDesk(config: Pick<Config, 'dataDir' | 'secretKeys'>): KeyDesk {
  const keys = installationKeys(config);
  return {
    names: () => keys.all().map(keyName),
    add(key) {
      if (!SECRET_KEY.test(key)) return 'form';
      const known = keys.all();
      if (known[0] === key) return null;
      if (config.secretKeys !== undefined) return 'settings';
      writeKeys(config.dataDir, [key, ...known.filter((one) => one !== key)]);
      return null;
    },
  };
}

function writeKeys(dataDir: string, keys: readonly string[]): void {
  const path = join(dataDir, FILE);
  // Put in place whole: half a key file would lock everything.
  writeFileSync(`${path}.new`, `${keys.join('\n')}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

const FILE = 'key';

function keysIn(dataDir: string): readonly string[] {
  try {
    return readFileSync(join(dataDir, FILE), 'utf8')
      .split(/\s+/)
      .filter((key) => key !== '');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** Readable by this user only. */
function makeKey(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const made = randomBytes(32).toString('base64url');
  const own = join(dataDir, `${FILE}.${randomBytes(8).toString('hex')}`);
  writeFileSync(own, `${made}\n`, { mode: 0o600 });
  try {
    // The first one stays, whole: whoever comes second takes that one.
    linkSync(own, join(dataDir, FILE));
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(own);
  }
  return keysIn(dataDir)[0] ?? made;
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
