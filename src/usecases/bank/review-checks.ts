import { dec, subtract } from '../../kernel/decimal.js';
import type { OpenItemId } from '../../kernel/ids.js';
import { sumMoney, toMoney } from '../../kernel/money.js';
import { type Allocation, cashOf } from '../../domain/ledger/open-item.js';
import type { MatchProposal } from '../../ports/match-proposal.js';
import type { StoredEntry, Tx } from '../../ports/store.js';
import { reportUndone } from './allocate-payment.js';
import { reviewCredit } from '../credit/check-credit.js';
import type { Ports } from '../ports.js';

export type ReviewError = {
  readonly kind:
    | 'no-such-entry'
    | 'no-such-proposal'
    | 'no-such-allocation'
    | 'already-decided'
    | 'changed-meanwhile'
    | 'no-longer-fits'
    | 'does-not-add-up'
    | 'paid-back';
  readonly message: string;
};

export function decided(
  entry: StoredEntry,
  state: string = entry.label ?? 'not matched yet',
): ReviewError {
  return { kind: 'already-decided', message: `Entry ${entry.id} is ${state}; undo that first.` };
}

/** Whether the entry still has the money that the proposal would take. */
export function hasMoney({ entry, allocated }: StoredEntry, proposal: MatchProposal): boolean {
  const left = toMoney(subtract(entry.amount, dec(allocated)), entry.currency);
  if (!left.ok) return false;
  const { minor } = sumMoney(proposal.allocations.map(cashOf), entry.currency);
  const [low, high] = left.value.minor > 0n ? [0n, left.value.minor] : [left.value.minor, 0n];
  return minor >= low && minor <= high;
}

/**
 * Whether every item still has open what the proposal gives it, write-offs included, and the money is that of the entry.
 */
export async function fits(tx: Tx, entry: StoredEntry, proposal: MatchProposal): Promise<boolean> {
  const wanted = new Map<OpenItemId, bigint>();
  for (const { openItemId, amount, writeOff } of proposal.allocations) {
    const total = amount.minor + (writeOff?.amount.minor ?? 0n);
    wanted.set(openItemId, (wanted.get(openItemId) ?? 0n) + total);
  }
  for (const allocation of proposal.allocations) {
    const { openItemId, amount, writeOff } = allocation;
    const item = await tx.ledger.item(openItemId);
    const currencies = [amount.currency, writeOff?.amount.currency ?? amount.currency];
    if (item === null || currencies.some((currency) => currency !== item.open.currency))
      return false;
    if (cashOf(allocation).currency !== entry.entry.currency) return false;
    // An exchange gain is small beside its payment; one that turns it around is no gain.
    const settled = amount.minor + (writeOff?.amount.minor ?? 0n);
    if (settled === 0n || settled > 0n !== amount.minor > 0n) return false;
    // What goes against the claim's sign gives money back: it must have been paid before.
    const left = item.open.minor - (wanted.get(openItemId) ?? 0n);
    const [low, high] = item.amount.minor > 0n ? [0n, item.amount.minor] : [item.amount.minor, 0n];
    if (left < low || left > high) return false;
  }
  return true;
}

export async function liveAllocations(tx: Tx, entry: StoredEntry): Promise<readonly Allocation[]> {
  const all = await tx.ledger.allocations({ entryId: entry.id });
  return all.filter((allocation) => allocation.reversedOn === undefined);
}

/** Takes allocations back, here and in the host, and looks at the credit of whoever owes again. */
export async function reverse(ports: Ports, tx: Tx, live: readonly Allocation[]): Promise<void> {
  const { zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  for (const allocation of live) {
    await tx.ledger.reverse(allocation.id, today);
    await reportUndone(ports, tx, allocation);
  }
  for (const allocation of live) {
    const item = await tx.ledger.item(allocation.openItemId);
    if (item !== null) await reviewCredit(ports, tx, [item.debtorId]);
  }
}
