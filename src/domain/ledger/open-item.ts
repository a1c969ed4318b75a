import { daysBetween, type PlainDate } from '../../kernel/dates.js';
import type { AllocationId, DebtorId, DocumentId, EntryId, OpenItemId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';

/**
 * One claim on a debtor. What is left of it is derived from its allocations, never stored.
 * Credit notes are items with a negative amount.
 */
export interface OpenItem {
  readonly id: OpenItemId;
  readonly debtorId: DebtorId;
  readonly documentId?: DocumentId;
  /** The host's id of the invoice: what payments are reported against */
  readonly hostId: string;
  readonly kind: 'invoice' | 'credit-note';
  readonly number: string;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  /** Signed: negative for a credit note */
  readonly amount: Money;
  /** What may be left off when the whole is paid by that day; signed like the claim */
  readonly discount?: { readonly amount: Money; readonly until: PlainDate };
  /** The payment reference printed on the invoice, digits and letters only */
  readonly reference?: string;
  readonly orderReference?: string;
  readonly description?: string;
}

/**
 * Why a rest of an item is no longer asked for. An exchange difference is a loss when it has the sign of the item, and a
 * gain when it has the other: then the money was worth more than was open.
 */
export const WRITE_OFF_REASONS = [
  'payment-discount',
  'rounding',
  'bank-charges',
  'exchange-difference',
] as const;

export type WriteOffReason = (typeof WRITE_OFF_REASONS)[number];

/**
 * Money of a bank entry (or of a credit note, or written off) assigned to an item.
 * Signed like the item: positive settles an invoice, negative uses a credit note or reopens.
 */
export interface Allocation {
  readonly id: AllocationId;
  readonly openItemId: OpenItemId;
  /** The bank entry it came from or came with (a write-off has no cash of its own); absent for payments booked in the host */
  readonly entryId?: EntryId;
  /** Which payment inside the entry, from 0; absent when the entry is one payment */
  readonly detail?: number;
  /** In the currency of the item */
  readonly amount: Money;
  /** What the entry gives for it where the entry is in another currency; same sign. Absent: the amount is the cash. */
  readonly cash?: Money;
  readonly writeOff?: WriteOffReason;
  readonly on: PlainDate;
  /** Set when the allocation was undone; it stays on record */
  readonly reversedOn?: PlainDate;
}

/** Days past the due date; zero or less means in time. */
export function daysLate(dueDate: PlainDate, today: PlainDate): number {
  return daysBetween(dueDate, today);
}

/** Due date before today and something left to pay. */
export function isOverdue(
  item: { readonly dueDate: PlainDate },
  open: Money,
  today: PlainDate,
): boolean {
  return open.minor !== 0n && daysLate(item.dueDate, today) > 0;
}

/** What an allocation takes from its entry, in the currency of the entry; a write-off takes nothing. */
export function cashOf({ amount, cash }: Pick<Allocation, 'amount' | 'cash'>): Money {
  return cash ?? amount;
}

/** Whether the host says the same of the item as before; our own ids and derived values are not its words. */
export function sameItem(a: OpenItem, b: OpenItem): boolean {
  const words = ['debtorId', 'kind', 'number', 'issueDate', 'dueDate'] as const;
  const more = ['reference', 'orderReference', 'description'] as const;
  return (
    [...words, ...more].every((word) => a[word] === b[word]) &&
    a.amount.minor === b.amount.minor &&
    a.amount.currency === b.amount.currency &&
    a.discount?.amount.minor === b.discount?.amount.minor &&
    a.discount?.until === b.discount?.until
  );
}
