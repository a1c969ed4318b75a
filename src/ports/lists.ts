import type { DebtorQuestion, StoredMark } from '../domain/list/debtor-list.js';
import type { ItemBrake, ItemQuestion } from '../domain/list/item-list.js';
import type { InvoiceQuestion } from '../domain/list/invoice-list.js';
import type { Owed, Place } from '../domain/list/list.js';
import type { Instant, PlainDate } from '../kernel/dates.js';
import type { DebtorId, DocumentId, EntryId, OpenItemId } from '../kernel/ids.js';
import type { Wanted } from '../kernel/search-text.js';
import type { ExchangeState } from '../domain/exchange/exchange.js';
import type { Channel } from '../domain/exchange/fallback.js';

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

/** How one document of ours is on its way, and which claim it makes. */
export interface InvoiceStanding {
  readonly documentId: DocumentId;
  /** A fatal finding keeps it at home */
  readonly stopped: boolean;
  /** Of its present version; absent: nobody asked for it to be sent */
  readonly exchange?: {
    readonly state: ExchangeState;
    readonly since: Instant;
    readonly channel: Channel;
  };
  /** Absent: it asks for nothing, or for no exact amount */
  readonly openItemId?: OpenItemId;
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
  /** Documents of ours, the newest version of each. */
  invoices(question: InvoiceQuestion, page: PageAsked): Promise<readonly Place[]>;
  invoiceTotals(question: InvoiceQuestion): Promise<ListTotals>;
  invoiceStandings(documentIds: readonly DocumentId[]): Promise<readonly InvoiceStanding[]>;
  /** By name. */
  searchDebtors(wanted: Wanted, limit: number): Promise<readonly DebtorId[]>;
  /** Documents of ours, and claims that have none, whose number begins so or ends in such a number. */
  searchInvoices(
    wanted: Wanted,
    limit: number,
  ): Promise<
    readonly ({ readonly documentId: DocumentId } | { readonly openItemId: OpenItemId })[]
  >;
  /**
   * Booked entries of this amount, in or out, and those of the newest (ENTRIES_SEARCHED) in whose name or text it stands;
   * null: not looked for. Newest first.
   */
  searchEntries(
    what: { readonly wanted: Wanted | null; readonly minor: bigint | null },
    limit: number,
  ): Promise<readonly EntryId[]>;
  /** Items of which the lists know something else to be left than their allocations say: there are none. */
  brokenItems(limit: number): Promise<readonly OpenItemId[]>;
  /** Makes what the lists know again from the allocations; answers of how many items it was wrong. */
  mendItems(): Promise<number>;
}
