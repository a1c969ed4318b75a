import { createHash, randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { link, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTemplate, openDatabase } from '../../src/adapters/postgres/connect.js';
import { migrations } from '../../src/adapters/postgres/migrate.js';
import type { Database, Sql } from '../../src/adapters/postgres/sql.js';
import { storeOver } from '../../src/adapters/postgres/store.js';
import type { Observe } from '../../src/ports/observe.js';
import type { Store } from '../../src/ports/store.js';

export const silent: Observe = { event: () => undefined };

/** A store with the database under it, for tests that look past the port. */
export interface TestStore extends Store {
  readonly database: Database;
}

/** An empty store in memory, of its own for each call; close it at the end of the test. */
export async function testStore(): Promise<TestStore> {
  const kept = idle.pop() ?? (await newDatabase());
  let closed = false;
  const { database } = kept;
  return over({
    transaction(session, work) {
      // Who still works after the end of his test must not reach the data of the next one.
      if (closed) throw new Error('This store was closed at the end of its test');
      return database.transaction(session, work);
    },
    async close() {
      if (closed) return;
      closed = true;
      if (await emptied(kept)) idle.push(kept);
      else await database.close();
    },
  });
}

/** A database with what was there before anything was written, and the shape it had then. */
interface KeptDatabase {
  readonly database: Database;
  readonly seeded: ReadonlySet<string>;
  readonly shape: string;
}

/** Empty again and free for the next test of this file: starting one costs as much as a whole short story. */
const idle: KeptDatabase[] = [];

afterAll(async () => {
  for (const { database } of idle.splice(0)) await database.close();
});

async function newDatabase(): Promise<KeptDatabase> {
  const options = { kind: 'pglite', dataDir: null, template: await template() } as const;
  const database = await openDatabase(options, { observe: silent });
  return database.transaction({ as: 'owner' }, async (sql) => ({
    database,
    seeded: new Set(await filledTables(sql)),
    shape: await shapeOf(sql),
  }));
}

/** False when the database cannot be used again: somebody changed its shape, or a transaction of his never ended. */
async function emptied({ database, seeded, shape }: KeptDatabase): Promise<boolean> {
  try {
    return await database.transaction({ as: 'owner' }, async (sql) => {
      const filled = (await filledTables(sql)).filter((table) => !seeded.has(table));
      if (filled.length > 0)
        await sql.script(`truncate ${filled.join(', ')} restart identity cascade`);
      return (await shapeOf(sql)) === shape;
    });
  } catch {
    return false;
  }
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

/** Changes with every table, column, rule, function or trigger that comes or goes. */
async function shapeOf(sql: Sql): Promise<string> {
  const [row] = await sql.query(
    `select concat_ws(' ',
       (select concat(count(*), '/', max(oid)) from pg_class where relnamespace = current_schema()::regnamespace),
       (select count(*) from pg_attribute), (select concat(count(*), '/', max(oid)) from pg_constraint),
       (select concat(count(*), '/', max(oid)) from pg_policy), (select concat(count(*), '/', max(oid)) from pg_proc),
       (select concat(count(*), '/', max(oid), '/', string_agg(tgenabled::text, '')) from pg_trigger)) as shape`,
  );
  return String(row?.['shape']);
}

/** An empty store in a schema of its own on a real server; closing it drops the schema. */
export async function testStoreOn(url: string): Promise<TestStore> {
  const schema = `test_${process.pid}_${(serial += 1)}`;
  const database = await openDatabase({ kind: 'postgres', url, schema }, { observe: silent });
  return {
    ...over(database),
    async close() {
      await database.transaction({ as: 'owner' }, (sql) =>
        sql.script(`drop schema "${schema}" cascade`),
      );
      await database.close();
    },
  };
}

let serial = 0;

function over(database: Database): TestStore {
  return { ...storeOver(database), database };
}

/** A migrated, empty database, made once per content of the migrations and kept for all test files. */
export async function template(): Promise<Blob> {
  const file = join(tmpdir(), `voldaan-test-${await fingerprint()}.tar`);
  if (!(await exists(file))) {
    // Several test workers may make it at once; each puts a whole file in place.
    const own = `${file}.${randomUUID()}`;
    await writeFile(own, Buffer.from(await (await makeTemplate()).arrayBuffer()));
    await putOnce(own, file);
  }
  return openAsBlob(file);
}

/** The first one stays: a file that is replaced can no longer be read by whoever opened it. */
async function putOnce(own: string, file: string): Promise<void> {
  try {
    await link(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  await unlink(own);
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const migration of await migrations())
    hash.update(`${migration.name} ${migration.sha256}\n`);
  const pglite = new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url);
  const { version } = JSON.parse(await readFile(pglite, 'utf8')) as { version: string };
  return hash.update(version).digest('hex').slice(0, 16);
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}
