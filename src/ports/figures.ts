import type { FigureItem, PartId } from '../domain/figures/parts.js';
import type { Period } from '../domain/figures/period.js';
import type { ItemReceipt } from '../domain/figures/promises.js';
import type { Channel } from '../domain/dunning/policy.js';
import type { PersonName } from '../domain/party/debtor-profile.js';
import type { PlainDate } from '../kernel/dates.js';
import type { ActionId, DebtorId, OpenItemId } from '../kernel/ids.js';

/** Whose items a figure is about. `without`: everybody but one, whose size would hide the others (practice 78). */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'debtor'; readonly debtorId: DebtorId }
  | { readonly kind: 'without'; readonly debtorId: DebtorId };

/** Sums of one debtor in one currency. */
export interface DebtorSums<Part extends PartId = PartId> {
  readonly debtorId: DebtorId;
  readonly group: string | null;
  readonly currency: string;
  readonly sums: Readonly<Record<Part, bigint>>;
}

/** An open claim, as a forecast and a provision look at it; smallest units. */
export interface OpenClaim {
  readonly id: OpenItemId;
  readonly debtorId: DebtorId;
  readonly currency: string;
  readonly dueDate: PlainDate;
  readonly open: bigint;
  readonly disputed: boolean;
  readonly debitOn: PlainDate | null;
  /** VAT and total of its document; null where we have none */
  readonly vat: { readonly vat: bigint; readonly gross: bigint } | null;
}

/** What was done to be paid: a reminder by some channel, or a task a person closed. */
export interface ActionDone {
  readonly id: ActionId;
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly channel: Channel;
  readonly on: PlainDate;
}

/** Money that came in after the last step of an item, or before any (`step` null); smallest units. */
export interface MoneyAfterStep {
  readonly currency: string;
  readonly step: string | null;
  readonly minor: bigint;
}

/**
 * The books as they stood at the end of a day, added up by the database: of a million items a handful of rows comes back.
 * What was undone later still counts for days before that (allocations keep both dates).
 */
export interface FigureRepository {
  /** Per debtor and currency; the same as `sumsOf` of his items (domain/figures/parts). */
  sums<Part extends PartId>(
    period: Period,
    zone: string,
    parts: readonly Part[],
  ): Promise<readonly DebtorSums<Part>[]>;
  /** The same of everybody in one currency: of a million items one row comes back. */
  totals<Part extends PartId>(
    period: Period,
    zone: string,
    currency: string,
    parts: readonly Part[],
  ): Promise<Readonly<Record<Part, bigint>>>;
  /**
   * Items that add something to one of these sums, in order of their ids from after `after` on: opening a figure down to
   * what is behind it.
   */
  items(
    about: {
      readonly period: Period;
      readonly zone: string;
      readonly parts: readonly PartId[];
      readonly scope: Scope;
      readonly currency: string;
    },
    after: OpenItemId | null,
    limit: number,
  ): Promise<readonly FigureItem[]>;
  /** Receivables at the end of each period and sales in it, as `sums` has them, of everybody in one currency. */
  dsoSums(
    periods: readonly Period[],
    currency: string,
  ): Promise<readonly { readonly receivables: bigint; readonly sales: bigint }[]>;
  /** Sales by calendar month, `2026-10`; months without sales are absent. */
  salesByMonth(days: Period, scope: Scope, currency: string): Promise<ReadonlyMap<string, bigint>>;
  /** Days of each dispute closed in the period, with whose it was. */
  disputeDays(
    period: Period,
  ): Promise<
    readonly { readonly debtorId: DebtorId; readonly currency: string; readonly days: number }[]
  >;
  /** Live receipts of these items until a day. */
  receipts(items: readonly OpenItemId[], until: PlainDate): Promise<readonly ItemReceipt[]>;
  /** Reminders that left in the period, one row per action. */
  actions(period: Period): Promise<readonly ActionDone[]>;
  /** Tasks closed in the period, by who closed them. */
  tasksClosed(
    period: Period,
  ): Promise<readonly { readonly by: PersonName; readonly count: number }[]>;
  moneyAfterSteps(period: Period): Promise<readonly MoneyAfterStep[]>;
  /** Open claims now, in order of their ids from after `after` on. */
  openClaims(after: OpenItemId | null, limit: number): Promise<readonly OpenClaim[]>;
  /** What stands on account of debtors at the end of a day, by debtor and currency. */
  onAccount(
    on: PlainDate,
  ): Promise<
    readonly { readonly debtorId: DebtorId; readonly currency: string; readonly minor: bigint }[]
  >;
  /** Keeps what the host's control account says; by day and currency, the last one told stays. */
  tellControlBalance(balance: ControlBalance): Promise<void>;
  /** The newest told for a day on or before this one, by currency. */
  controlBalances(on: PlainDate): Promise<readonly ControlBalance[]>;
}

/** What the ledger of the host package says its debtors owe, all together. */
export interface ControlBalance {
  readonly on: PlainDate;
  readonly currency: string;
  readonly minor: bigint;
  /** A person, or the host */
  readonly toldBy: string;
}
