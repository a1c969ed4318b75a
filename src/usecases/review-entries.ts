import type { AdministrationId, EntryId, OpenItemId } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Allocation } from '../domain/ledger/open-item.js';
import type { MatchProposal, StoredEntry, Tx } from '../ports/store.js';
import { allocateProposal, reportUndone } from './allocate-payment.js';
import { reviewCredit } from './check-credit.js';
import type { Ports } from './ports.js';

export type ReviewError = {
  readonly kind: 'no-such-entry' | 'no-such-proposal' | 'already-decided' | 'no-longer-fits';
  readonly message: string;
};

/** What a person does with the bank entries that were left alone. */
export interface ReviewEntries {
  list(administration: AdministrationId): Promise<readonly StoredEntry[]>;
  /** Takes one of the proposals, counted from 0. */
  accept(
    administration: AdministrationId,
    entry: EntryId,
    proposal: number,
  ): Promise<Result<void, ReviewError>>;
  /** No customer money: out of the list, nothing allocated. */
  notOurs(administration: AdministrationId, entry: EntryId): Promise<Result<void, ReviewError>>;
  /** Takes all live allocations of an entry back; it waits for review again. */
  undo(administration: AdministrationId, entry: EntryId): Promise<Result<void, ReviewError>>;
}

export function makeReviewEntries(ports: Ports): ReviewEntries {
  const withEntry = <T>(
    administration: AdministrationId,
    id: EntryId,
    work: (tx: Tx, entry: StoredEntry) => Promise<Result<T, ReviewError>>,
  ): Promise<Result<T, ReviewError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      const entry = await tx.bank.entry(id);
      return entry === null
        ? err({ kind: 'no-such-entry', message: `There is no bank entry ${id}.` })
        : work(tx, entry);
    });

  return {
    list: (administration) =>
      ports.store.inTransaction(administration, (tx) => tx.bank.withLabel('review')),
    accept: (administration, id, number) =>
      withEntry(administration, id, async (tx, entry) => {
        if (entry.label !== 'review') return err(decided(entry));
        const proposal = entry.proposals[number];
        if (proposal === undefined || proposal.allocations.length === 0) {
          return err({
            kind: 'no-such-proposal',
            message: `Entry ${id} has no proposal ${number} with open items.`,
          });
        }
        const live = await liveAllocations(tx, entry);
        if (live.some((allocation) => allocation.detail === proposal.detail))
          return err(decided(entry, 'allocated already'));
        if (!(await fits(tx, entry, proposal))) return err(noLongerFits(entry, number));
        await allocateProposal(ports, tx, entry, proposal);
        await settleLabel(tx, entry, [...live.map((a) => a.detail), proposal.detail]);
        return ok(undefined);
      }),
    notOurs: (administration, id) =>
      withEntry(administration, id, async (tx, entry) => {
        if (entry.label !== 'review') return err(decided(entry));
        await tx.bank.label(id, 'not-ours', entry.proposals);
        return ok(undefined);
      }),
    undo: (administration, id) =>
      withEntry(administration, id, async (tx, entry) => {
        await undoEntry(ports, tx, entry);
        return ok(undefined);
      }),
  };
}

function decided(
  entry: StoredEntry,
  state: string = entry.label ?? 'not matched yet',
): ReviewError {
  return { kind: 'already-decided', message: `Entry ${entry.id} is ${state}; undo that first.` };
}

function noLongerFits(entry: StoredEntry, number: number): ReviewError {
  return {
    kind: 'no-longer-fits',
    message: `Proposal ${number} of entry ${entry.id} no longer fits: what it would pay was settled meanwhile. Choose another proposal, or undo what settled it.`,
  };
}

/** Whether every item still has open what the proposal gives it, write-offs included. */
async function fits(tx: Tx, entry: StoredEntry, proposal: MatchProposal): Promise<boolean> {
  const wanted = new Map<OpenItemId, bigint>();
  for (const { openItemId, amount, writeOff } of proposal.allocations) {
    const total = amount.minor + (writeOff?.amount.minor ?? 0n);
    wanted.set(openItemId, (wanted.get(openItemId) ?? 0n) + total);
  }
  for (const [id, minor] of wanted) {
    const item = await tx.ledger.item(id);
    // What goes against the claim's sign gives money back: it must have been paid before.
    if (item === null || item.open.currency !== entry.entry.currency) return false;
    const left = item.open.minor - minor;
    const [low, high] = item.amount.minor > 0n ? [0n, item.amount.minor] : [item.amount.minor, 0n];
    if (left < low || left > high) return false;
  }
  return true;
}

async function liveAllocations(tx: Tx, entry: StoredEntry): Promise<readonly Allocation[]> {
  const all = await tx.ledger.allocations({ entryId: entry.id });
  return all.filter((allocation) => allocation.reversedOn === undefined);
}

/** An entry leaves the list when each of its payments was decided; its proposals stay, in case that is undone. */
async function settleLabel(
  tx: Tx,
  entry: StoredEntry,
  settled: readonly (number | undefined)[],
): Promise<void> {
  const rest = entry.proposals.some((p) => p.detail !== undefined && !settled.includes(p.detail));
  await tx.bank.label(entry.id, rest ? 'review' : 'matched', entry.proposals);
}

async function undoEntry(ports: Ports, tx: Tx, entry: StoredEntry): Promise<void> {
  const { zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const live = await liveAllocations(tx, entry);
  for (const allocation of live) {
    await tx.ledger.reverse(allocation.id, today);
    await reportUndone(ports, tx, allocation);
  }
  await tx.bank.label(entry.id, 'review', entry.proposals);
  for (const allocation of live) {
    const item = await tx.ledger.item(allocation.openItemId);
    if (item !== null) await reviewCredit(ports, tx, [item.debtorId]);
  }
}
