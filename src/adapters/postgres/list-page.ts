import type { Order, Owed, Place } from '../../domain/list/list.js';
import type { Wanted } from '../../kernel/search-text.js';
import type { PageAsked } from '../../ports/lists.js';
import { amount, integer, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** The values of a statement while it is put together; `put` answers the name a value goes by in it. */
export interface Values {
  readonly all: readonly Value[];
  readonly put: (value: Value) => string;
}

export function valuesFrom(...first: readonly Value[]): Values {
  const all = [...first];
  return { all, put: (value) => `$${all.push(value)}` };
}

/** Where the rows of a list come from, and what holds of them. */
export interface Listed {
  readonly from: string;
  readonly where: readonly string[];
  /** What they are sorted by, never null, and its type */
  readonly key: string;
  readonly type: string;
  readonly id: string;
}

/** One page of a list: rows stand by key and id, so that whoever comes back finds his place though others came or went. */
export async function readPage(
  sql: Sql,
  { from, where, key, type, id }: Listed,
  { descending }: Order<string>,
  { after, limit }: PageAsked,
  { all, put }: Values,
): Promise<readonly Place[]> {
  const end = descending ? 'desc' : 'asc';
  const beyond =
    after === null
      ? []
      : [
          `(${key}, ${id}) ${descending ? '<' : '>'} (${put(after.key)}::${type}, ${put(after.id)})`,
        ];
  const rows = await sql.query(
    `select ${id} as id, (${key})::text as key from ${from}
     where ${[...where, ...beyond].join(' and ')}
     order by ${key} ${end}, ${id} ${end} limit ${put(limit)}`,
    all,
  );
  return rows.map((row) => ({ key: text(row, 'key'), id: text(row, 'id') }));
}

/**
 * That what is looked for stands in a column of words with a space before each. Words are letters and digits alone, so that
 * nothing in them is a pattern.
 */
export function isFound(column: string, { whole, words }: Wanted, { put }: Values): string {
  const has = (word: string) => `${column} like ${put(`% ${word}%`)}`;
  return `(${words.map(has).join(' and ')} or ${has(whole)})`;
}

/** Whoever stands behind every text that begins alike. */
const LAST = '\u{10ffff}';

/** That a column of numbers begins with these letters or digits; its index knows where those stand. */
export function begins(column: string, start: string, { put }: Values): string {
  return `${column} >= ${put(start)} and ${column} < ${put(`${start}${LAST}`)}`;
}

/** Columns `owedOf` reads, over items `i`; `today`: the name of a value. */
export function owedColumns(today: string): string {
  return `i.currency, count(*)::integer as items, sum(i.open_minor)::bigint as open,
    coalesce(sum(i.open_minor) filter (where i.open_minor > 0 and i.due_date < ${today}::date), 0)::bigint as overdue`;
}

export function owedOf(row: Row): Owed {
  return {
    currency: text(row, 'currency'),
    items: integer(row, 'items'),
    open: amount(row, 'open'),
    overdue: amount(row, 'overdue'),
  };
}

/** Names whose condition holds of a row, as one text with commas. */
export function namesWhere(conditions: Readonly<Record<string, string>>): string {
  const each = Object.entries(conditions).map(
    ([name, holds]) => `case when ${holds} then '${name}' end`,
  );
  return `concat_ws(',', ${each.join(', ')})`;
}

/** Those that hold of it. */
export function namesIn(row: Row, column: string): readonly string[] {
  const names = text(row, column);
  return names === '' ? [] : names.split(',');
}
