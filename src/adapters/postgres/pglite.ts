import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { lockFolder } from './folder-lock.js';
import { wireTo } from './pglite-wire.js';
import { flag, text } from './rows.js';
import type { Connection, Driver } from './sql.js';

/** Transactions between two looks at what wants cleaning. More often costs time, less often lets queues slow down. */
const UPKEEP_EVERY = 1_000;
/** Rows that were replaced or deleted, from which a table is cleaned: so many, and this share of it. */
const DEAD_MIN = 500;
const DEAD_SHARE = 0.05;
/** Rows that came or changed, from which a table is counted anew: so many, and this share of it. */
const NEW_MIN = 250;
const NEW_SHARE = 0.1;
/** A table nobody ever counted may be so large; what came into it before this start is not known as new. */
const UNKNOWN_BYTES_MAX = 65_536;

export interface PgliteOptions {
  /** Folder of the database, made when absent; null keeps everything in memory. */
  readonly dataDir: string | null;
  /** Dump of a data folder to begin with when there is none yet: much faster than an empty beginning. */
  readonly template?: Blob;
}

export interface PgliteDriver extends Driver {
  /** The whole data folder, to begin another database with. */
  dump(): Promise<Blob>;
}

/**
 * PostgreSQL inside this process: one process at a time, one transaction at a time. It survives kill -9 but does
 * not flush to the disk itself, so a power cut may cost the last commits.
 */
export async function pgliteDriver(options: PgliteOptions): Promise<PgliteDriver> {
  const { dataDir } = options;
  if (dataDir !== null) await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = dataDir === null ? null : await lockFolder(dataDir);
  try {
    const db = await start(options);
    return {
      ...oneAtATime(wireTo(db)),
      dump: () => db.dumpDataDir('none'),
      async close() {
        await db.close();
        await lock?.release();
      },
    };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

/** Beside the lock file, so that the database finds its folder empty at first. */
function databaseFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

async function hasDatabase(dataDir: string): Promise<boolean> {
  try {
    await stat(join(databaseFolder(dataDir), 'PG_VERSION'));
    return true;
  } catch {
    return false;
  }
}

async function start({ dataDir, template }: PgliteOptions): Promise<PGlite> {
  const fresh = dataDir === null || !(await hasDatabase(dataDir));
  return PGlite.create({
    ...(dataDir === null ? {} : { dataDir: databaseFolder(dataDir) }),
    ...(template === undefined || !fresh ? {} : { loadDataDir: template }),
  });
}

/** There is one connection: a transaction waits until the one before it has ended. */
function oneAtATime(connection: Connection): Pick<Driver, 'withConnection' | 'load'> {
  let last: Promise<unknown> = Promise.resolve();
  let [served, asked] = [0, 0];
  const withConnection: Driver['withConnection'] = (work) => {
    asked += 1;
    const next = last.then(async () => {
      served += 1;
      if (served % UPKEEP_EVERY === 1) await upkeep(connection);
      return work(connection);
    });
    const done = (): void => {
      asked -= 1;
    };
    last = next.then(done, done);
    return next;
  };
  return {
    withConnection,
    load: () => ({ open: 1, idle: asked === 0 ? 1 : 0, waiting: Math.max(0, asked - 1) }),
  };
}

/**
 * What autovacuum does on a server: nothing does it here. Without cleaning each claim of a message walks past all that were
 * ever delivered; without statistics the planner takes every table to be nearly empty, and joins row by row.
 */
async function upkeep(connection: Connection): Promise<void> {
  const tables = await connection.query(
    `select format('%I.%I', s.schemaname, s.relname) as name,
       s.n_dead_tup > $1 + $2::double precision * s.n_live_tup as is_dirty
     from pg_stat_user_tables s join pg_class c on c.oid = s.relid
     where s.n_dead_tup > $1 + $2::double precision * s.n_live_tup
       or s.n_mod_since_analyze > $3 + $4::double precision * s.n_live_tup
       or c.reltuples < 0 and pg_relation_size(c.oid) > $5`,
    [DEAD_MIN, DEAD_SHARE, NEW_MIN, NEW_SHARE, UNKNOWN_BYTES_MAX],
  );
  for (const table of tables)
    await connection.script(
      `${flag(table, 'is_dirty') ? 'vacuum (analyze)' : 'analyze'} ${text(table, 'name')}`,
    );
}
