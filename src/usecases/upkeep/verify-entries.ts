import { type Allocation, cashOf } from '../../domain/ledger/open-item.js';
import { balancesOf, type OnAccount } from '../../domain/ledger/on-account.js';
import { absolute, compare, dec, equals, printDecimal, sum } from '../../kernel/decimal.js';
import { groupBy } from '../../kernel/group.js';
import { printMoney, toDecimal } from '../../kernel/money.js';
import type { StoredEntry } from '../../ports/store.js';

/** A promise that does not hold, and about what; or (`note`) something a person should know that breaks none. */
export interface Finding {
  readonly kind: 'break' | 'note';
  /** The promise by its number in the documentation: INV-1, INV-2, INV-4, INV-5, INV-11 */
  readonly invariant: string;
  readonly subject: string;
  readonly message: string;
}

/**
 * INV-4 for bank entries: money assigned from an entry has its sign, stays within its amount, and is what the
 * store says, what is on account included. Write-offs are no money of the entry.
 */
export function entryBreaks(
  entries: readonly StoredEntry[],
  allocations: readonly Allocation[],
  onAccount: readonly OnAccount[],
): readonly Finding[] {
  const cash = allocations.filter((allocation) => allocation.writeOff === undefined);
  const uses = [
    ...cash.map((allocation) => ({ entryId: allocation.entryId, amount: cashOf(allocation) })),
    ...onAccount,
  ];
  const byEntry = groupBy(uses, ({ entryId }) => entryId);
  return entries.flatMap(({ id, entry, allocated }) => {
    const given = sum((byEntry.get(id) ?? []).map(({ amount }) => toDecimal(amount)));
    const sameSign = given.unscaled === 0n || given.unscaled > 0n === entry.amount.unscaled > 0n;
    const within = compare(absolute(given), absolute(entry.amount)) <= 0;
    if (sameSign && within && equals(given, dec(allocated))) return [];
    const message = `Bank entry of ${printDecimal(entry.amount, 2)} ${entry.currency} has ${printDecimal(given, 2)} assigned; the store says ${allocated}.`;
    return [{ kind: 'break', invariant: 'INV-4', subject: id, message } as const];
  });
}

/** INV-4 for debtors: nobody has less than nothing on account. */
export function onAccountBreaks(onAccount: readonly OnAccount[]): readonly Finding[] {
  return [...groupBy(onAccount, ({ debtorId }) => debtorId)].flatMap(([debtorId, rows]) =>
    balancesOf(rows)
      .filter(({ minor }) => minor < 0n)
      .map((balance): Finding => {
        const message = `Debtor has ${printMoney(balance)} ${balance.currency} on account, less than nothing.`;
        return { kind: 'break', invariant: 'INV-4', subject: debtorId, message };
      }),
  );
}
