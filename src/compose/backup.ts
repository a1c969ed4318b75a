import { readFileSync } from 'node:fs';
import { systemClock } from '../adapters/clock/system.js';
import { makeLog } from '../adapters/log/winston.js';
import { openBackups } from '../adapters/postgres/backup/backups.js';
import type { Config } from '../config.js';
import type { Backups } from '../ports/backup.js';
import { storeOptions } from './store-options.js';

/** Backups of the configured database, without the App: a restore begins before there is anything to compose. */
export function composeBackups(config: Config): Promise<Backups> {
  const deps = { observe: makeLog(config.log), clock: systemClock(), product: productVersion() };
  return openBackups(storeOptions(config), deps);
}

function productVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
  return version;
}
