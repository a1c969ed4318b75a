import type { Instant } from '../../../kernel/dates.js';
import { fault, type Fault } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { BackupFacts, RestoreDecision } from '../../../ports/backup.js';
import { RESTORED } from '../../../ports/installation.js';
import { encodeJson } from '../json.js';
import { migrate, type Migration, migrations } from '../migrate.js';
import { flag, integer } from '../rows.js';
import type { Database, Sql } from '../sql.js';
import { FORM_VERSION, type Head, NotABackup, readBackup } from './form.js';
import { dataTables, quoted, type Table } from './tables.js';

/** Rows, and characters of rows, that are put in at once. */
const ROWS = 1_000;
const CHARACTERS = 8 * 1024 * 1024;

interface Checked {
  readonly head: Head;
  readonly tables: number;
  readonly rows: number;
}

/** Fills an unused database from a backup. Nothing is written before the whole file was checked. */
export async function restoreRows(
  { database, schema }: { readonly database: Database; readonly schema: string },
  path: string,
  decision: RestoreDecision & { readonly at: Instant },
): Promise<Result<BackupFacts, Fault>> {
  const checked = await checkFile(path);
  if (!checked.ok) return checked;
  const { head, tables, rows } = checked.value;
  const known = await knownMigrations(head);
  if (!known.ok) return known;
  if (await isUsed(database, schema)) return err(notEmpty());
  await migrate(database, schema, known.value);
  await database.transaction({ as: 'owner' }, async (sql) => {
    await load(sql, path);
  });
  // What changed in the form of the tables since the backup happens now, as at any other upgrade.
  await migrate(database, schema);
  await database.transaction({ as: 'owner' }, (sql) => markRestored(sql, head, decision));
  const { at, product, installation } = head;
  return ok({ at: at as Instant, product, installation, tables, rows });
}

async function checkFile(path: string): Promise<Result<Checked, Fault>> {
  try {
    let [head, tables, rows]: [Head | null, number, number] = [null, 0, 0];
    for await (const part of readBackup(path)) {
      if (part.kind === 'head') head = part.head;
      else if (part.kind === 'table') tables += 1;
      else rows += 1;
    }
    return head === null ? err(damaged('it is empty')) : ok({ head, tables, rows });
  } catch (error) {
    if (error instanceof NotABackup) return err(damaged(error.message));
    throw error;
  }
}

/** The migrations the backup was made with, if this build has all of them as they were. */
async function knownMigrations(head: Head): Promise<Result<readonly Migration[], Fault>> {
  const all = await migrations();
  const had = new Map(head.migrations.map(({ name, sha256 }) => [name, sha256]));
  const known = all.filter(({ name, sha256 }) => had.get(name) === sha256);
  if (head.version <= FORM_VERSION && known.length === had.size) return ok(known);
  const message = `The backup was made by voldaan ${head.product}, which knows more than this version. Restore it with that version or a newer one.`;
  return err(fault('UNSUPPORTED_DOCUMENT', 'backup.newer', '', message));
}

/** Every start settles where the database is at home; what a restore that failed left behind has no such row. */
export async function isUsed(database: Database, schema: string): Promise<boolean> {
  return database.transaction({ as: 'owner' }, async (sql) => {
    const [home] = await sql.query('select to_regclass($1) is not null as is_there', [
      `"${schema}".installation`,
    ]);
    if (home === undefined || !flag(home, 'is_there')) return false;
    return (await sql.query('select 1 from installation limit 1')).length > 0;
  });
}

/**
 * All rows, with the rules that guard against people switched off: what is put back was allowed when it was made. The
 * references between tables are checked all the same.
 */
async function load(sql: Sql, path: string): Promise<void> {
  const tables = await dataTables(sql);
  for (const table of tables) await sql.script(unguarded(table));
  // What the migrations themselves put in is in the backup too, as it became.
  await sql.script(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`);
  const byName = new Map(tables.map((table) => [table.name, table]));
  let [table, batch, length]: [Table | null, (readonly (string | null)[])[], number] = [
    null,
    [],
    0,
  ];
  const flush = async (): Promise<void> => {
    if (table !== null && batch.length > 0) await insert(sql, table, batch);
    [batch, length] = [[], 0];
  };
  for await (const part of readBackup(path)) {
    if (part.kind === 'head') continue;
    if (part.kind === 'table') {
      await flush();
      table = tableFor(byName.get(part.name), part.name, part.columns);
      continue;
    }
    batch.push(part.values);
    for (const value of part.values) length += value?.length ?? 0;
    if (batch.length >= ROWS || length >= CHARACTERS) await flush();
  }
  await flush();
  await sql.script('set constraints all immediate');
  for (const one of tables) await sql.script(guarded(one) + (await countersOf(sql, one)));
}

function tableFor(table: Table | undefined, name: string, columns: readonly string[]): Table {
  const found = table?.columns.map((column) => column.name).join(', ');
  if (table !== undefined && found === columns.join(', ')) return table;
  throw new Error(`The backup has other columns in table ${name} than its migrations make`);
}

function unguarded({ name, isFenced }: Table): string {
  const fence = isFenced ? `alter table ${quoted(name)} no force row level security;` : '';
  return `${fence} alter table ${quoted(name)} disable trigger user;`;
}

function guarded({ name, isFenced }: Table): string {
  const fence = isFenced ? `alter table ${quoted(name)} force row level security;` : '';
  return `${fence} alter table ${quoted(name)} enable trigger user;`;
}

async function insert(
  sql: Sql,
  { name, columns }: Table,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const names = columns.map((column) => quoted(column.name)).join(', ');
  const values = columns.map(({ type }, i) => `(r->>${i})::${type}`).join(', ');
  await sql.query(
    `insert into ${quoted(name)} (${names}) overriding system value
     select ${values} from json_array_elements($1::json) r`,
    [encodeJson(rows)],
  );
}

/** Where counting goes on. */
async function countersOf(sql: Sql, { name, columns }: Table): Promise<string> {
  const counted = columns.filter(({ isIdentity }) => isIdentity);
  const statements: string[] = [];
  for (const column of counted) {
    const [row] = await sql.query(
      `select coalesce(max(${quoted(column.name)}), 0)::integer as last from ${quoted(name)}`,
    );
    const last = row === undefined ? 0 : integer(row, 'last');
    if (last > 0)
      statements.push(
        `alter table ${quoted(name)} alter column ${quoted(column.name)} restart with ${last + 1};`,
      );
  }
  return statements.join(' ');
}

/** From now on nothing leaves, until the outside world was compared and a person says so. */
async function markRestored(
  sql: Sql,
  { at, installation }: Head,
  decision: RestoreDecision & { readonly at: Instant },
): Promise<void> {
  if (installation === null) return;
  await sql.query(
    `insert into installation (serial, installation_id, place, place_told, at, by_whom, reason, backup_at)
     select max(serial) + 1, $1, $2, $3, $4, $5, $6, $7 from installation`,
    [installation, RESTORED, `backup of ${at}`, decision.at, decision.by, decision.reason, at],
  );
}

function damaged(why: string): Fault {
  const message = `The file is no whole backup: ${why}. Nothing was done. Take another backup.`;
  return fault('NOT_WELL_FORMED', 'backup.damaged', '', message);
}

function notEmpty(): Fault {
  const message =
    'The database is in use already: a backup is restored into an empty one. Name a new data folder with VOLDAAN_DATA, or a new database with DATABASE_URL. Nothing was done.';
  return fault('CONFLICT', 'restore.not-empty', '', message);
}
