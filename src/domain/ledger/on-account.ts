import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId, EntryId, OnAccountId } from '../../kernel/ids.js';
import { groupBy } from '../../kernel/group.js';
import { type Money, sumMoney } from '../../kernel/money.js';

/**
 * Money of a bank entry that belongs to a debtor and settles nothing yet: a duplicate, a prepayment, the rest of an
 * overpayment. Positive was received; negative was paid back to him. Per debtor and currency the sum is never below zero.
 */
export interface OnAccount {
  readonly id: OnAccountId;
  readonly debtorId: DebtorId;
  readonly entryId: EntryId;
  /** Which payment inside the entry, from 0; absent when the entry is one payment */
  readonly detail?: number;
  /** In the currency of the entry */
  readonly amount: Money;
  readonly on: PlainDate;
  /** Set when it was undone, or used for an item; it stays on record */
  readonly reversedOn?: PlainDate;
}

/** What stands on account, one sum per currency; sums of zero are left out. */
export function balancesOf(live: readonly Pick<OnAccount, 'amount'>[]): readonly Money[] {
  return [...groupBy(live, ({ amount }) => amount.currency)]
    .map(([currency, rows]) =>
      sumMoney(
        rows.map(({ amount }) => amount),
        currency,
      ),
    )
    .filter(({ minor }) => minor !== 0n);
}
