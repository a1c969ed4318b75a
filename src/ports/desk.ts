import type { PlainDate } from '../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../kernel/ids.js';
import type { Money } from '../kernel/money.js';

/** A customer and what was invoiced to him since a day, credit notes taken off. */
export interface LargeCustomer {
  readonly debtorId: DebtorId;
  readonly invoiced: Money;
  readonly invoices: number;
}

/** Bounded readings for lists that people work from; nothing is loaded that is not shown. */
export interface DeskReader {
  /** Largest first, of one currency. */
  largest(currency: string, since: PlainDate, limit: number): Promise<readonly LargeCustomer[]>;
  /** Claims with something left to pay, by due date. */
  dueBetween(from: PlainDate, until: PlainDate, limit: number): Promise<readonly OpenItemId[]>;
}
