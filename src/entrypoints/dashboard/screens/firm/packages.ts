import type { Answer } from '../../base/api.js';

type Row = Answer<'readFirm'>['rows'][number];

/** The accounting packages of the books of a firm, and how many use each; the most used first. */
export function packagesIn(
  rows: readonly Pick<Row, 'standing'>[],
): readonly { readonly adapter: string; readonly books: number }[] {
  const books = new Map<string, number>();
  for (const { standing } of rows)
    for (const { kind, adapter } of standing?.connections ?? [])
      if (kind === 'host') books.set(adapter, (books.get(adapter) ?? 0) + 1);
  return [...books]
    .map(([adapter, count]) => ({ adapter, books: count }))
    .toSorted((a, b) => b.books - a.books || a.adapter.localeCompare(b.adapter));
}
