import { localActors } from '../adapters/actor/local.js';
import { memoryStore } from '../adapters/memory/store.js';
import { makeTemplate, openDatabase } from '../adapters/postgres/connect.js';
import type { Database, Sql } from '../adapters/postgres/sql.js';
import { storeOver } from '../adapters/postgres/store.js';
import { vaultOf } from '../adapters/digest/vault.js';
import type { Actors } from '../ports/actor.js';
import type { Store } from '../ports/store.js';

/** What keeps the data of a life; each life begins with nothing. */
export interface Engine {
  begin(): Promise<{ readonly store: Store; readonly actors: Actors }>;
  close(): Promise<void>;
}

const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  memory: memoryEngine,
  pglite: pgliteEngine,
};

/** By its name. Throws: there is no such engine. */
export function openEngine(name: string): Promise<Engine> {
  const open = Object.hasOwn(ENGINES, name) ? ENGINES[name] : undefined;
  if (open === undefined)
    throw new Error(`There is no engine "${name}". Known: ${Object.keys(ENGINES).join(', ')}.`);
  return open();
}

/** Not a secret: it guards invented data that live for seconds. */
const KEY = Buffer.alloc(32, 7).toString('base64url');
const VAULT = vaultOf({ all: () => [KEY], newest: () => KEY });

/** The store in this process alone: a new one for each life. */
export function memoryEngine(): Promise<Engine> {
  const actors = localActors();
  return Promise.resolve({
    begin: () => Promise.resolve({ store: memoryStore(), actors }),
    close: () => Promise.resolve(),
  });
}

/** The database in this process, emptied between two lives: starting one takes longer than a life. */
export async function pgliteEngine(template?: Blob): Promise<Engine> {
  const actors = localActors();
  const observe = { event: () => undefined };
  const options = {
    kind: 'pglite',
    dataDir: null,
    template: template ?? (await makeTemplate()),
  } as const;
  const database = await openDatabase(options, { observe, actors });
  const seeded = await database.transaction({ as: 'owner' }, filledTables);
  return {
    async begin() {
      await empty(database, seeded);
      return { store: storeOver(database, VAULT), actors };
    },
    close: () => database.close(),
  };
}

async function empty(database: Database, seeded: readonly string[]): Promise<void> {
  await database.transaction({ as: 'owner' }, async (sql) => {
    const filled = (await filledTables(sql)).filter((table) => !seeded.includes(table));
    if (filled.length === 0) return;
    // Some tables refuse to be emptied: not here.
    await sql.script(
      `set local session_replication_role = replica; truncate ${filled.join(', ')} restart identity cascade`,
    );
  });
}

async function filledTables(sql: Sql): Promise<readonly string[]> {
  const tables = await sql.query(
    `select quote_ident(relname) as name from pg_class
     where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace order by 1`,
  );
  const each = tables.map(({ name }) => {
    const table = String(name);
    return `select '${table}' as name where exists (select from ${table})`;
  });
  return (await sql.query(each.join(' union all '))).map(({ name }) => String(name));
}
