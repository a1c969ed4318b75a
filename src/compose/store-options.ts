import type { openStore } from '../adapters/postgres/store.js';
import type { Config } from '../config.js';

/** Where the data are: a server, or the embedded database in the data folder. */
export function storeOptions(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
): Parameters<typeof openStore>[0] {
  return config.databaseUrl === null
    ? { kind: 'pglite', dataDir: `${config.dataDir}/database` }
    : { kind: 'postgres', url: config.databaseUrl };
}
