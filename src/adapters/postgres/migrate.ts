import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { ensureRoles } from './roles.js';
import { text } from './rows.js';
import type { Database, Sql } from './sql.js';

const FOLDER = new URL('./migrations/', import.meta.url);

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** All migrations in order. Plain SQL; once released a file is never edited, a new one follows. */
export async function migrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, FOLDER), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the schema up to date: one transaction, one process at a time. Migrations this build does not know are
 * left alone, because during a rolling deploy the newer build was here first (F16). `only`: those of an earlier build,
 * whose rows are put back before the rest follows.
 */
export async function migrate(
  database: Database,
  schema: string,
  only?: readonly Migration[],
): Promise<void> {
  const all = only ?? (await migrations());
  await ensureRoles(database);
  await database.transaction({ as: 'owner' }, async (sql) => {
    await sql.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `voldaan migrate ${schema}`,
    ]);
    await prepare(sql, schema);
    const applied = await appliedMigrations(sql);
    for (const migration of all) {
      const before = applied.get(migration.name);
      if (before === undefined) await apply(sql, migration);
      else if (before !== migration.sha256) throw edited(migration.name);
    }
    await sql.script(SEEN_BY_BACKUP);
  });
}

/** Every fenced table is seen by a backup (0042), however it was fenced: one that is not would be restored empty. */
const SEEN_BY_BACKUP = `do $$
declare
  fenced text;
begin
  if to_regproc('seen_by_backup') is null then
    return;
  end if;
  for fenced in select c.relname from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup')
  loop
    perform seen_by_backup(fenced);
  end loop;
end
$$`;

async function prepare(sql: Sql, schema: string): Promise<void> {
  await sql.script(
    `create schema if not exists "${schema}";
     create table if not exists schema_migration (
       name text primary key,
       sha256 text not null,
       applied_at timestamptz not null default now()
     );`,
  );
}

async function appliedMigrations(sql: Sql): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query('select name, sha256 from schema_migration');
  return new Map(rows.map((row) => [text(row, 'name'), text(row, 'sha256')]));
}

async function apply(sql: Sql, { name, sql: script, sha256 }: Migration): Promise<void> {
  await sql.script(script);
  await sql.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
}

function edited(name: string): Error {
  return new Error(
    `Migration ${name} was applied to this database with another content. ` +
      'Restore the file as it was released; changes belong into a new migration.',
  );
}
