import type { Actors } from '../../ports/actor.js';
import type { Observe } from '../../ports/observe.js';
import { migrate } from './migrate.js';
import { pgliteDriver } from './pglite.js';
import { poolDriver } from './pool.js';
import type { Database, Driver } from './sql.js';
import { databaseOver } from './transaction.js';

export type StoreOptions =
  | {
      readonly kind: 'pglite';
      /** Folder of the database; null: in memory, gone at the end */
      readonly dataDir: string | null;
      /** A dump of a migrated database to begin a new one with; saves seconds */
      readonly template?: Blob;
    }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      /** Schema that holds all tables; several stores may share a database */
      readonly schema?: string;
    };

const SCHEMA = 'voldaan';

/** Connects. Where PostgreSQL runs is decided here and known nowhere else. */
export async function connectDatabase(
  options: StoreOptions,
  deps: { readonly observe: Observe; readonly actors?: Pick<Actors, 'current'> },
): Promise<{ readonly database: Database; readonly schema: string }> {
  const schema = options.kind === 'postgres' ? (options.schema ?? SCHEMA) : SCHEMA;
  const driver = await driverFor(options, deps.observe);
  const { actors } = deps;
  return { database: databaseOver(driver, schema, actors && (() => actors.current())), schema };
}

/** Connects and migrates. */
export async function openDatabase(
  options: StoreOptions,
  deps: { readonly observe: Observe; readonly actors?: Pick<Actors, 'current'> },
): Promise<Database> {
  const { database, schema } = await connectDatabase(options, deps);
  try {
    await migrate(database, schema);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A dump of an empty, migrated database, for `template`. */
export async function makeTemplate(): Promise<Blob> {
  const driver = await pgliteDriver({ dataDir: null });
  try {
    await migrate(databaseOver(driver, SCHEMA), SCHEMA);
    return await driver.dump();
  } finally {
    await driver.close();
  }
}

function driverFor(options: StoreOptions, observe: Observe): Driver | Promise<Driver> {
  return options.kind === 'pglite' ? pgliteDriver(options) : poolDriver(options.url, observe);
}
