import type { DebtorQuestion, StoredMark } from '../domain/list/debtor-list.js';
import type { ItemBrake, ItemQuestion } from '../domain/list/item-list.js';
import type { Owed, Place } from '../domain/list/list.js';
import type { Instant, PlainDate } from '../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../kernel/ids.js';

/** Which rows of a list: those after a place (null: from its beginning), at most so many. */
export interface PageAsked {
  readonly after: Place | null;
  readonly limit: number;
}

/** What all rows of a list come to: how many, and per currency what is open among them, by currency code. */
export interface ListTotals {
  readonly count: number;
  readonly owed: readonly Owed[];
}

/** What one debtor owes, and since when; per currency. */
export interface DebtorOwed extends Owed {
  readonly debtorId: DebtorId;
  /** Of a claim; null: only credit notes are open */
  readonly oldestDue: PlainDate | null;
}

export interface DebtorStanding {
  readonly debtorId: DebtorId;
  readonly marks: readonly StoredMark[];
  /** When somebody was last in touch with him: a message of ours, a reply, a call */
  readonly lastContactAt?: Instant;
}

export interface ItemStanding {
  readonly openItemId: OpenItemId;
  readonly brakes: readonly ItemBrake[];
  /** The last step of its present round */
  readonly reminded?: { readonly step: string; readonly on: PlainDate };
}

/**
 * Lists that people look through, sorted and cut where the rows are. What is left of items is as of the last commit: asked
 * inside a transaction that allocates, they do not know of it yet. The page says which rows; what a row shows is read of
 * those alone, wherever it stands.
 */
export interface ListReader {
  debtors(question: DebtorQuestion, page: PageAsked): Promise<readonly Place[]>;
  debtorTotals(question: DebtorQuestion): Promise<ListTotals>;
  /** By debtor, then currency; nothing of those who owe nothing. */
  owedBy(debtorIds: readonly DebtorId[], today: PlainDate): Promise<readonly DebtorOwed[]>;
  debtorStandings(debtorIds: readonly DebtorId[]): Promise<readonly DebtorStanding[]>;
  items(question: ItemQuestion, page: PageAsked): Promise<readonly Place[]>;
  itemTotals(question: ItemQuestion): Promise<ListTotals>;
  itemStandings(openItemIds: readonly OpenItemId[]): Promise<readonly ItemStanding[]>;
  /** Items of which the lists know something else to be left than their allocations say: there are none. */
  brokenItems(limit: number): Promise<readonly OpenItemId[]>;
  /** Makes what the lists know again from the allocations; answers of how many items it was wrong. */
  mendItems(): Promise<number>;
}
