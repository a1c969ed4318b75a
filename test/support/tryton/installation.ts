import { readFileSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Installation, installationForm } from '../../../src/demo/tryton/books.js';

/** The Tryton that scripts/tryton.sh started; null where there is none. */
export const TRYTON: Installation | null = read(process.env['VOLDAAN_TEST_TRYTON']);

function read(file: string | undefined): Installation | null {
  return file === undefined ? null : installationForm.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Tests against the real package; skipped, with the reason in the title, where it is not running. */
export function describeTryton(name: string, tests: (tryton: Installation) => void): void {
  if (TRYTON !== null) {
    const tryton = TRYTON;
    describe(name, () => {
      tests(tryton);
    });
    return;
  }
  describe.skip(`${name}: VOLDAAN_TEST_TRYTON is not set (scripts/tryton.sh up)`, () => {
    test('needs a running Tryton', () => undefined);
  });
}

export interface OwnDatabase {
  readonly database: string;
  remove(): Promise<void>;
}

let serial = 0;

/** A database of its own, as it was seeded; the running server finds it by its name. */
export async function ownDatabase({
  backend,
  folder,
  template,
}: Installation): Promise<OwnDatabase> {
  const database = `test_tryton_${process.pid}_${(serial += 1)}`;
  if (backend === 'sqlite') {
    const file = join(folder, `${database}.sqlite`);
    await copyFile(join(folder, `${template}.sqlite`), file);
    return { database, remove: () => rm(file, { force: true }) };
  }
  await onServer(`create database ${database} template ${template}`);
  return { database, remove: () => onServer(`drop database ${database} with (force)`) };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: process.env['VOLDAAN_TEST_DATABASE_URL'] });
  await client.connect();
  try {
    // PostgreSQL copies a database for one at a time; other test files wait for their turn.
    await client.query('select pg_advisory_lock(6030)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
