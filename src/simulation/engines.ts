import { makeTemplate, openDatabase } from '../adapters/postgres/connect.js';
import type { Database, Sql } from '../adapters/postgres/sql.js';
import { storeOver } from '../adapters/postgres/store.js';
import { vaultOf } from '../adapters/digest/vault.js';
import type { Actors } from '../ports/actor.js';
import type { Store } from '../ports/store.js';

/** What keeps the data of a life; each life begins with nothing. */
export interface Engine {
  readonly name: 'memory' | 'pglite';
  begin(): Promise<Store>;
  close(): Promise<void>;
}

/** Not a secret: it guards invented data that live for seconds. */
const KEY = Buffer.alloc(32, 7).toString('base64url');
const VAULT = vaultOf({ all: () => [KEY], newest: () => KEY });

/** The database in this process, emptied between two lives: starting one takes longer than a life. */
export async function pgliteEngine(actors: Actors, template?: Blob): Promise<Engine> {
  const observe = { event: () => undefined };
  const options = { kind: 'pglite', dataDir: null, template: template ?? (await makeTemplate()) } as const;
  const database = await openDatabase(options, { observe, actors });
  const seeded = await database.transaction({ as: 'owner' }, filledTables);
  return {
    name: 'pglite',
    async begin() {
      await empty(database, seeded);
      return storeOver(database, VAULT);
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
