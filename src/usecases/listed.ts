import { type KeyKind, printCursor, readCursor } from '../domain/list/cursor.js';
import { type Order, PAGE_ROWS_MAX, type Place } from '../domain/list/list.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { ListTotals, PageAsked } from '../ports/lists.js';

/** Which page of a list somebody wants. */
export interface PageWanted {
  /** `next` of the page before; absent: the first page */
  readonly after?: string;
  readonly limit: number;
}

/** A page of a list; what all of it comes to is worked out with the first. */
export interface Listed<Row> {
  readonly rows: readonly Row[];
  /** What the next page is asked for by; null: there is no more */
  readonly next: string | null;
  readonly totals: ListTotals | null;
}

/** It is no place of a list in this order: begin again. */
export interface NoSuchPlace {
  readonly kind: 'no-such-place';
}

/** Reads a page and makes its rows: `rowsOf` answers them in the order of the places, none left out that is still there. */
export async function listed<Sort extends string, Row>(
  order: Order<Sort>,
  { after, limit }: PageWanted,
  how: {
    readonly kind: KeyKind;
    readonly read: (page: PageAsked) => Promise<readonly Place[]>;
    readonly totals: () => Promise<ListTotals>;
    readonly rowsOf: (ids: readonly string[]) => Promise<readonly Row[]>;
  },
): Promise<Result<Listed<Row>, NoSuchPlace>> {
  const from = after === undefined ? null : readCursor(order, how.kind, after);
  if (after !== undefined && from === null) return err({ kind: 'no-such-place' });
  // One more than is shown says whether there is a next page.
  const found = await how.read({ after: from, limit: limit + 1 });
  const places = found.slice(0, limit);
  const last = found.length > limit ? places.at(-1) : undefined;
  return ok({
    rows: await how.rowsOf(places.map(({ id }) => id)),
    next: last === undefined ? null : printCursor(order, last),
    totals: after === undefined ? await how.totals() : null,
  });
}

/** All rows of a list, a page at a time from its beginning: each page as the books stood when it was read. */
export async function* everyPage<Asked extends PageWanted, Row>(
  { after: _from, ...asked }: Asked,
  list: (asked: Asked) => Promise<Result<Listed<Row>, NoSuchPlace>>,
): AsyncGenerator<readonly Row[]> {
  let after: string | null = null;
  do {
    const question = { ...asked, limit: PAGE_ROWS_MAX, ...(after === null ? {} : { after }) };
    const found: Result<Listed<Row>, NoSuchPlace> = await list(question as Asked);
    if (!found.ok) throw new Error('A list did not know the place it named itself');
    yield found.value.rows;
    after = found.value.next;
  } while (after !== null);
}

/** Rows in the order of their ids; what is no longer there is left out. */
export function inOrder<Row extends { readonly id: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
