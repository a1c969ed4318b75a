import type { Order, Owed, Place } from '../../domain/list/list.js';
import type { PlainDate } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import { sumMoney } from '../../kernel/money.js';
import type { PageAsked } from '../../ports/lists.js';
import type { OpenItemState } from '../../ports/store.js';
import { ordered } from './order.js';

/** What a row stands by. */
type Key = string | bigint;

/** One page of a list whose rows stand by key and id. */
export function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  { descending }: Order<string>,
  { after, limit }: PageAsked,
): readonly Place[] {
  const up = ordered(rows, keyOf, ({ id }) => id);
  const inOrder = descending ? up.toReversed() : up;
  const begun = after === null ? inOrder : inOrder.filter((row) => isBeyond(row, after));
  return begun.slice(0, limit).map((row) => ({ key: String(keyOf(row)), id: row.id }));

  function isBeyond(row: Row, place: Place): boolean {
    const own = keyOf(row);
    const key = typeof own === 'bigint' ? BigInt(place.key) : place.key;
    if (own === key) return descending ? row.id < place.id : row.id > place.id;
    return descending ? own < key : own > key;
  }
}

export function isOverdue({ open, dueDate }: OpenItemState, today: PlainDate): boolean {
  return open.minor > 0n && dueDate < today;
}

/** What items come to, by currency code. */
export function owedOf(items: readonly OpenItemState[], today: PlainDate): readonly Owed[] {
  return [...groupBy(items, ({ open }) => open.currency)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, own]) => {
      const sum = (some: readonly OpenItemState[]) =>
        sumMoney(
          some.map(({ open }) => open),
          currency,
        );
      const overdue = sum(own.filter((item) => isOverdue(item, today)));
      return { currency, items: own.length, open: sum(own), overdue };
    });
}
