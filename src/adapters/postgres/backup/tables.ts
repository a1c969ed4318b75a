import { flag, text } from '../rows.js';
import type { Sql } from '../sql.js';

export interface Column {
  readonly name: string;
  readonly type: string;
  /** The database counts it up by itself */
  readonly isIdentity: boolean;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Even the owner sees only the rows a policy shows him */
  readonly isFenced: boolean;
  /** Fenced, and shown to a backup */
  readonly isShown: boolean;
}

/** Kept by the migrations themselves. */
const NOT_DATA = ['schema_migration'];

/** Every table with its columns, referenced tables before those that refer to them. */
export async function dataTables(sql: Sql): Promise<readonly Table[]> {
  const rows = await sql.query(
    `select c.relname::text as table_name, a.attname::text as column_name, format_type(a.atttypid, a.atttypmod) as type,
            a.attidentity <> '' as is_identity, c.relforcerowsecurity as is_fenced,
            exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup') as is_shown
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and not c.relname = any($1::text[])
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by c.relname, a.attnum`,
    [`{${NOT_DATA.join(',')}}`],
  );
  const tables = new Map<string, Omit<Table, 'columns'> & { readonly columns: Column[] }>();
  for (const row of rows) {
    const name = text(row, 'table_name');
    const table = tables.get(name) ?? {
      ...{ name, columns: [] },
      ...{ isFenced: flag(row, 'is_fenced'), isShown: flag(row, 'is_shown') },
    };
    tables.set(name, table);
    table.columns.push({
      name: text(row, 'column_name'),
      type: text(row, 'type'),
      isIdentity: flag(row, 'is_identity'),
    });
  }
  return inOrder([...tables.values()], await references(sql));
}

/** What each table refers to, itself left out: within one statement a table may refer to its own rows. */
async function references(sql: Sql): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await sql.query(
    `select c.relname::text as table_name, f.relname::text as refers_to
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
      where k.contype = 'f' and not k.condeferred and c.oid <> f.oid
        and c.relnamespace = current_schema()::regnamespace`,
  );
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const name = text(row, 'table_name');
    found.set(name, [...(found.get(name) ?? []), text(row, 'refers_to')]);
  }
  return found;
}

function inOrder(
  tables: readonly Table[],
  refersTo: ReadonlyMap<string, readonly string[]>,
): readonly Table[] {
  const placed = new Set<string>();
  const ordered: Table[] = [];
  while (ordered.length < tables.length) {
    const ready = tables.filter(
      ({ name }) =>
        !placed.has(name) && (refersTo.get(name) ?? []).every((other) => placed.has(other)),
    );
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle');
    for (const table of ready) placed.add(table.name);
    ordered.push(...ready);
  }
  return ordered;
}

/** A name of the catalogue, as part of a statement. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
