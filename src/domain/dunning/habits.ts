import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { type Allocation, daysLate, type OpenItem } from '../ledger/open-item.js';
import type { PayingHabit } from './ledger.js';

/** Days back that say how somebody pays now, and paid invoices below which nothing is said (debtor-management 4.8). */
const HABIT_DAYS = 365;
const PAID_MIN = 3;

/** The day since which an item is paid in full; null while something of it is open. Undone payments do not count. */
export function settledOn(
  { amount }: Pick<OpenItem, 'amount'>,
  allocations: readonly Allocation[],
): PlainDate | null {
  const live = allocations.filter(({ reversedOn }) => reversedOn === undefined);
  let paid = 0n;
  let since: PlainDate | null = null;
  for (const { on, amount: part } of live.sort((a, b) => (a.on < b.on ? -1 : 1))) {
    paid += part.minor;
    since = paid < amount.minor ? null : (since ?? on);
  }
  return since;
}

/**
 * How many days late a debtor usually pays: the mean over the invoices he settled in the last year, weighted by amount,
 * early as 0, in the given currency alone. Fewer than three say nothing.
 */
export function habitOf(
  debtorId: DebtorId,
  items: readonly OpenItem[],
  allocations: ReadonlyMap<OpenItemId, readonly Allocation[]>,
  currency: string,
  on: PlainDate,
): PayingHabit {
  const since = addDays(on, -HABIT_DAYS);
  let [count, weight, weighted] = [0, 0n, 0n];
  for (const item of items) {
    if (item.kind !== 'invoice' || item.amount.currency !== currency) continue;
    const paidOn = settledOn(item, allocations.get(item.id) ?? []);
    if (paidOn === null || paidOn <= since || paidOn > on) continue;
    count += 1;
    weight += item.amount.minor;
    weighted += item.amount.minor * BigInt(Math.max(0, daysLate(item.dueDate, paidOn)));
  }
  if (count < PAID_MIN || weight <= 0n) return { debtorId };
  return { debtorId, usuallyLate: Number((weighted * 10n) / weight) / 10 };
}
