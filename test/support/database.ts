import { createHash, randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { link, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTemplate, openDatabase } from '../../src/adapters/postgres/connect.js';
import { migrations } from '../../src/adapters/postgres/migrate.js';
import type { Database } from '../../src/adapters/postgres/sql.js';
import { storeOver } from '../../src/adapters/postgres/store.js';
import { testVault } from './vault.js';
import type { Observe } from '../../src/ports/observe.js';
import type { Store } from '../../src/ports/store.js';

export const silent: Observe = { event: () => undefined };

/** A store with the database under it, for tests that look past the port. */
export interface TestStore extends Store {
  readonly database: Database;
}

/** An empty store in memory, of its own for each call; close it at the end of the test. */
export async function testStore(): Promise<TestStore> {
  return over(
    await openDatabase(
      { kind: 'pglite', dataDir: null, template: await template() },
      { observe: silent },
    ),
  );
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
  return { ...storeOver(database, testVault), database };
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
