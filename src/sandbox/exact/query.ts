import type { Row } from './rows.js';

/** What the query of an address asks; the part of OData version 2 that this package serves. */
export interface Query {
  readonly fits: (row: Row) => boolean;
  readonly select: readonly string[] | null;
  readonly top: number | null;
  /** Falling order of one field, which must be a number */
  readonly falling: string | null;
  readonly after: bigint;
  /** Fields the filter looks at */
  readonly filters: readonly string[];
}

/** Reads `$filter`, `$select`, `$top`, `$skiptoken`; null when the query is none that it understands. */
export function readQuery(asked: URLSearchParams): Query | null {
  const filter = readFilter(asked.get('$filter'));
  const top = asked.get('$top');
  const after = /^'?(\d{1,19})'?$/.exec(asked.get('$skiptoken') ?? '0')?.[1];
  if (filter === null || after === undefined) return null;
  if (top !== null && !/^\d{1,5}$/.test(top)) return null;
  const order = asked.get('$orderby');
  const falling = /^(\w+) desc$/.exec(order ?? '')?.[1] ?? null;
  if (order !== null && falling === null) return null;
  return {
    ...filter,
    select: asked.get('$select')?.split(',') ?? null,
    top: top === null ? null : Number(top),
    falling,
    after: BigInt(after),
  };
}

type Filter = Pick<Query, 'fits' | 'filters'>;

const CLAUSE =
  /^(?:substringof\('((?:[^']|'')*)',(\w+)\)|(\w+) (eq|ne|gt) (?:guid'([0-9a-fA-F-]{36})'|'((?:[^']|'')*)'|(-?\d+)L?|(true|false|null)))$/;

/** `and` binds before `or`; no parentheses but those of `substringof`. */
function readFilter(text: string | null): Filter | null {
  if (text === null) return { fits: () => true, filters: [] };
  const filters: string[] = [];
  const either: ((row: Row) => boolean)[] = [];
  for (const group of split(text, ' or ')) {
    const all: ((row: Row) => boolean)[] = [];
    for (const clause of split(group, ' and ')) {
      const read = readClause(clause.trim());
      if (read === null) return null;
      filters.push(read.field);
      all.push(read.fits);
    }
    either.push((row) => all.every((fits) => fits(row)));
  }
  return { fits: (row) => either.some((fits) => fits(row)), filters };
}

function readClause(clause: string): { field: string; fits: (row: Row) => boolean } | null {
  const match = CLAUSE.exec(clause);
  if (match === null) return null;
  const [, part, inField, field, operator, id, text, whole, word] = match;
  if (part !== undefined && inField !== undefined) {
    const wanted = part.replaceAll("''", "'");
    return { field: inField, fits: (row) => String(row[inField] ?? '').includes(wanted) };
  }
  if (field === undefined) return null;
  const wanted = id?.toLowerCase() ?? text?.replaceAll("''", "'") ?? whole ?? word ?? '';
  const same = (row: Row): boolean => String(row[field] ?? 'null') === wanted;
  if (operator === 'eq') return { field, fits: same };
  if (operator === 'ne') return { field, fits: (row) => !same(row) };
  return { field, fits: (row) => BigInt(String(row[field] ?? 0)) > BigInt(wanted) };
}

/** Splits where the word stands outside quotes. */
function split(text: string, word: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "'") quoted = !quoted;
    if (quoted || !text.startsWith(word, at)) continue;
    parts.push(text.slice(from, at));
    from = at + word.length;
    at = from - 1;
  }
  return [...parts, text.slice(from)];
}
