import type { Forms } from '../../base/api.js';
import { folded } from '../../base/fold.js';
import type { Sort } from '../../parts/table.js';

export type Row = Forms['OverviewRow'];
type Standing = NonNullable<Row['standing']>;

/** What the list can be sorted by; a row that has none of it comes last, whichever way. */
const BY: Readonly<Record<string, (row: Row) => string | number | null>> = {
  name: ({ administration }) => folded(administration.name),
  bank: ({ bankDays }) => bankDays,
  waiting: ({ standing }) => standing?.waiting ?? null,
  tasks: ({ standing }) => standing?.tasks ?? null,
  reminders: ({ standing }) => standing?.reminders ?? null,
  // To put amounts in order a number is exact enough.
  open: ({ standing }) => numberOf(standing?.open.amount),
  overdue: ({ standing }) => numberOf(standing?.overdue.amount),
  dso: ({ standing }) => numberOf(dsoOf(standing, 0)),
};

function numberOf(text: string | null | undefined): number | null {
  return text == null ? null : Number(text);
}

/** DSO so many days ago; null: nobody knows, or nothing was sold. */
export function dsoOf(standing: Standing | null, daysAgo: number): string | null {
  return standing?.dso.find((one) => one.daysAgo === daysAgo)?.days ?? null;
}

/** In the order asked for; without one as the server put them, what asks for attention first. */
export function sorted(rows: readonly Row[], sort: Sort | undefined): readonly Row[] {
  const by = sort === undefined ? undefined : BY[sort.by];
  if (sort === undefined || by === undefined) return rows;
  const way = sort.down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [by(a), by(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return one < other ? -way : one > other ? way : 0;
  });
}

/** Those whose name has the words in it, and, if asked, only those that ask for attention. */
export function chosen(
  rows: readonly Row[],
  { text, isTroubleOnly }: { readonly text: string; readonly isTroubleOnly: boolean },
): readonly Row[] {
  const sought = folded(text);
  return rows.filter(
    ({ administration, concerns }) =>
      folded(administration.name).includes(sought) && (!isTroubleOnly || concerns.length > 0),
  );
}
