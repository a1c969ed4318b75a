import type { Instant } from '../../../kernel/dates.js';
import type { BackupFacts } from '../../../ports/backup.js';
import { integer, text, textOrNull } from '../rows.js';
import type { Database, Sql } from '../sql.js';
import { type BackupWriter, FORM, FORM_VERSION, type Head, writeBackup } from './form.js';
import { dataTables, quoted, type Table } from './tables.js';

/** Rows fetched at once; of tables that hold whole documents fewer, because one may have 50 MiB. */
const ROWS = 1_000;
const LARGE_ROWS = 20;
const LARGE: readonly string[] = ['bytea', 'json'];

interface About {
  readonly at: Instant;
  readonly product: string;
}

/** Writes every table as it stands at one moment: one transaction that sees one snapshot, and holds nobody up. */
export async function writeRows(
  database: Database,
  path: string,
  about: About,
): Promise<BackupFacts> {
  return database.transaction({ as: 'owner' }, async (sql) => {
    await sql.script(
      `set transaction isolation level repeatable read, read only; set local voldaan.backup = 'on'`,
    );
    const tables = await dataTables(sql);
    await refuseUnseen(sql, tables);
    const head = await headFor(sql, about);
    let rows = 0;
    await writeBackup(path, async (writer) => {
      await writer.line(head);
      for (const table of tables) rows += await writeTable(sql, writer, table);
      return { rows };
    });
    const { at, product, installation } = head;
    return { at: at as Instant, product, installation, tables: tables.length, rows };
  });
}

async function headFor(sql: Sql, { at, product }: About): Promise<Head> {
  const migrations = await sql.query('select name, sha256 from schema_migration order by name');
  const [home] = await sql.query(
    'select installation_id from installation order by serial desc limit 1',
  );
  return {
    ...{ form: FORM, version: FORM_VERSION, at, product },
    installation: home === undefined ? null : text(home, 'installation_id'),
    migrations: migrations.map((row) => ({ name: text(row, 'name'), sha256: text(row, 'sha256') })),
  };
}

/** A table that hides its rows from a backup would be restored empty: better no backup than half a one. */
async function refuseUnseen(sql: Sql, tables: readonly Table[]): Promise<void> {
  const [login] = await sql.query(
    `select (rolsuper or rolbypassrls)::integer as sees_all from pg_roles where rolname = current_user`,
  );
  if (login !== undefined && integer(login, 'sees_all') === 1) return;
  const hidden = tables.filter(({ isFenced, isShown }) => isFenced && !isShown);
  if (hidden.length > 0)
    throw new Error(
      `A backup cannot see the tables ${hidden.map(({ name }) => name).join(', ')}. Start this version once, so that it migrates the database.`,
    );
}

async function writeTable(sql: Sql, writer: BackupWriter, table: Table): Promise<number> {
  const { name, columns } = table;
  await writer.line({ table: name, columns: columns.map((column) => column.name) });
  const shown = columns.map((column, i) => `${quoted(column.name)}::text as c${i}`);
  const isLarge = columns.some(({ type }) => LARGE.includes(type));
  const most = isLarge ? LARGE_ROWS : ROWS;
  await sql.script(
    `declare backup_rows no scroll cursor for select ${shown.join(', ')} from ${quoted(name)}`,
  );
  let written = 0;
  for (;;) {
    const rows = await sql.query(`fetch ${most} from backup_rows`);
    for (const row of rows) await writer.line(columns.map((_, i) => textOrNull(row, `c${i}`)));
    written += rows.length;
    if (rows.length < most) break;
  }
  await sql.script('close backup_rows');
  return written;
}
