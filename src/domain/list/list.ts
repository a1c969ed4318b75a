import type { Money } from '../../kernel/money.js';

/** How the rows of a list stand: by what, and from which end. Rows that are equal stand by their id. */
export interface Order<Sort extends string> {
  readonly sort: Sort;
  readonly descending: boolean;
}

/** A row's place in a list: what it is sorted by, as text, and its id. The next page begins after it. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

/** Most rows of a page, and how many without a word about it. */
export const PAGE_ROWS_MAX = 200;
export const PAGE_ROWS = 50;

/** What rows of one currency come to. */
export interface Owed {
  readonly currency: string;
  /** Open items, credit notes too */
  readonly items: number;
  /** Claims less open credit notes */
  readonly open: Money;
  /** Claims past their due date; credits are not taken off */
  readonly overdue: Money;
}
