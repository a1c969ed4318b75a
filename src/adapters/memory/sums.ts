import type { OnAccount } from '../../domain/ledger/on-account.js';
import { type Allocation, cashOf } from '../../domain/ledger/open-item.js';
import type { EntryId } from '../../kernel/ids.js';
import type { Session } from './memory.js';
import { ALLOCATIONS, ENTRIES, isLive, ITEMS, ON_ACCOUNT } from './money-rows.js';

/** Money of an entry that something uses, in its currency, and which payment inside it that is of. */
interface Use {
  readonly minor: bigint;
  readonly detail: number | undefined;
}

/** Everything that uses money of an entry; a write-off takes nothing. */
export function usesOf({ rows }: Session, entryId: EntryId): readonly Use[] {
  const assigned = rows(ALLOCATIONS).having('entry', entryId).filter(isLive);
  const standing = rows(ON_ACCOUNT).having('entry', entryId).filter(isLive);
  return [
    ...assigned
      .filter(({ writeOff }) => writeOff === undefined)
      .map((one) => ({ minor: cashOf(one).minor, detail: one.detail })),
    ...standing.map(({ amount, detail }) => ({ minor: amount.minor, detail })),
  ];
}

export function total(uses: readonly { readonly minor: bigint }[]): bigint {
  return uses.reduce((sum, { minor }) => sum + minor, 0n);
}

/** INV-4, asked at the end, so that the order of the allocations inside a transaction does not matter. */
export function mustAddUp(session: Session, allocation: Allocation): void {
  const { openItemId, entryId, amount, writeOff, detail } = allocation;
  session.atEnd(`item ${openItemId} ${amount.currency}`, () => {
    const item = session.rows(ITEMS).get(openItemId);
    if (item === null) return;
    if (item.amount.currency !== amount.currency)
      refuse(
        `item ${openItemId} is in ${item.amount.currency}, the allocation in ${amount.currency}`,
      );
    refuseBeyond(item.amount.minor - item.open.minor, item.amount.minor, `item ${openItemId}`);
  });
  if (entryId !== undefined && writeOff === undefined)
    entryMustAddUp(session, entryId, detail, cashOf(allocation).currency);
}

/** The same of money on account; and nothing is paid back, and no receipt is undone, beyond what stands there. */
export function mustStand(session: Session, row: OnAccount): void {
  const { debtorId, entryId, detail, amount } = row;
  session.atEnd(`on account ${debtorId} ${amount.currency}`, () => {
    const standing = session.rows(ON_ACCOUNT).having('debtor', debtorId).filter(isLive);
    const sum = total(
      standing.map((one) => one.amount).filter(({ currency }) => currency === amount.currency),
    );
    if (sum < 0n)
      refuse(
        `debtor ${debtorId} would have ${sum} ${amount.currency} on account (smallest units), less than nothing`,
      );
  });
  entryMustAddUp(session, entryId, detail, amount.currency);
}

function entryMustAddUp(
  session: Session,
  entryId: EntryId,
  detail: number | undefined,
  paidIn: string,
): void {
  const entry = session.rows(ENTRIES).get(entryId);
  if (entry === null) throw new Error(`There is no bank entry ${entryId}`);
  session.atEnd(`entry ${entryId} ${detail ?? ''} ${paidIn}`, () => {
    if (entry.minor === null)
      refuse(`entry ${entryId} is not money that can be allocated: pending, or an inexact amount`);
    if (entry.entry.currency !== paidIn)
      refuse(`entry ${entryId} is in ${entry.entry.currency}, the allocation in ${paidIn}`);
    const uses = usesOf(session, entryId);
    refuseBeyond(total(uses), entry.minor, `entry ${entryId}`);
    if (detail === undefined) return;
    const own = entry.details[detail];
    if (own === undefined) refuse(`entry ${entryId} has no payment ${detail} inside it`);
    // A payment without an amount of its own is bounded by the entry alone.
    if (own === null) return;
    const inside = uses.filter((use) => use.detail === detail);
    refuseBeyond(total(inside), own, `entry ${entryId} payment ${detail}`);
  });
}

/** Refuses a sum that is not between zero and the limit, on whichever side of zero the limit lies. */
function refuseBeyond(sum: bigint, limit: bigint, subject: string): void {
  const [least, most] = limit < 0n ? [limit, 0n] : [0n, limit];
  if (sum < least || sum > most)
    refuse(`allocations of ${subject} add up to ${sum}, outside 0 to ${limit} (smallest units)`);
}

function refuse(why: string): never {
  throw new Error(`INV-4: ${why}`);
}
