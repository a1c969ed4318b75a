import {
  absolute,
  compare,
  dec,
  type Decimal,
  equals,
  printDecimal,
  subtract,
  sum,
  ZERO,
} from '../kernel/decimal.js';
import type { AdministrationId, EntryId, OpenItemId } from '../kernel/ids.js';
import { toMoney } from '../kernel/money.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Allocation } from '../domain/ledger/open-item.js';
import type { MatchProposal, StoredEntry, Tx } from '../ports/store.js';
import { allocateProposal, fits, hasMoney, reportUndone } from './allocate-payment.js';
import { reviewCredit } from './check-credit.js';
import { restOnAccount, takeAllOff } from './on-account-money.js';
import type { Ports } from './ports.js';

export type ReviewError = {
  readonly kind:
    | 'no-such-entry'
    | 'no-such-proposal'
    | 'no-such-allocation'
    | 'already-decided'
    | 'no-longer-fits'
    | 'does-not-add-up'
    | 'paid-back';
  readonly message: string;
};

/** Money of an entry for one open item, as a person decided: in the currency of the entry, signed like the cash. */
export interface Part {
  readonly openItemId: OpenItemId;
  readonly amount: Decimal;
}

/** What a person does with the bank entries that were left alone. */
export interface ReviewEntries {
  list(administration: AdministrationId): Promise<readonly StoredEntry[]>;
  /** Takes one of the proposals, counted from 0. */
  accept(
    administration: AdministrationId,
    entry: EntryId,
    proposal: number,
  ): Promise<Result<void, ReviewError>>;
  /**
   * Divides what is left of an entry by hand. Parts that do not use it up leave the entry in the list, with the rest.
   */
  split(
    administration: AdministrationId,
    entry: EntryId,
    parts: readonly Part[],
  ): Promise<Result<void, ReviewError>>;
  /** Moves what an entry paid on one item to another; write-offs that went with it are taken back. */
  reassign(
    administration: AdministrationId,
    entry: EntryId,
    items: { readonly from: OpenItemId; readonly to: OpenItemId },
  ): Promise<Result<void, ReviewError>>;
  /** No customer money: out of the list, nothing allocated. */
  notOurs(administration: AdministrationId, entry: EntryId): Promise<Result<void, ReviewError>>;
  /** Takes all live allocations of an entry back, and what it has on account; it waits for review again. */
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
        if (!hasMoney(entry, proposal) || !(await fits(tx, entry, proposal)))
          return err(noLongerFits(entry, number));
        await allocateProposal(ports, tx, entry, proposal);
        const whole = await restOnAccount(ports, tx, entry, proposal);
        await settleLabel(tx, entry, [...live.map((a) => a.detail), proposal.detail], whole);
        return ok(undefined);
      }),
    split: (administration, id, parts) =>
      withEntry(administration, id, (tx, entry) => splitEntry(ports, tx, entry, parts)),
    reassign: (administration, id, items) =>
      withEntry(administration, id, (tx, entry) => reassignEntry(ports, tx, entry, items)),
    notOurs: (administration, id) =>
      withEntry(administration, id, async (tx, entry) => {
        if (entry.label !== 'review') return err(decided(entry));
        await tx.bank.label(id, 'not-ours', entry.proposals);
        return ok(undefined);
      }),
    undo: (administration, id) =>
      withEntry(administration, id, (tx, entry) => undoEntry(ports, tx, entry)),
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

/** What a person decides counts like a proposal that was accepted. */
function byHand(allocations: MatchProposal['allocations']): MatchProposal {
  return { decision: 'suggest', confidence: '1.000', allocations, evidence: [] };
}

async function splitEntry(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
  parts: readonly Part[],
): Promise<Result<void, ReviewError>> {
  if (stored.label !== 'review') return err(decided(stored));
  const { amount, currency } = stored.entry;
  const left = subtract(amount, dec(stored.allocated));
  const given = sum(parts.map((part) => part.amount));
  const allocations = parts.flatMap(({ openItemId, amount: part }) => {
    const money = toMoney(part, currency);
    return money.ok && money.value.minor !== 0n ? [{ openItemId, amount: money.value }] : [];
  });
  // Between nothing and all of it, on the side of zero where the money is.
  const isWithin =
    compare(given, ZERO) !== 0 &&
    compare(given, ZERO) > 0 === compare(left, ZERO) > 0 &&
    compare(absolute(given), absolute(left)) <= 0;
  if (allocations.length < parts.length || !isWithin) return err(doesNotAddUp(stored, given, left));
  const proposal = byHand(allocations);
  if (!(await fits(tx, stored, proposal))) return err(itemsDoNotFit(stored));
  await allocateProposal(ports, tx, stored, proposal);
  const label = equals(given, left) ? 'matched' : 'review';
  await tx.bank.label(stored.id, label, stored.proposals);
  return ok(undefined);
}

async function reassignEntry(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
  { from, to }: { readonly from: OpenItemId; readonly to: OpenItemId },
): Promise<Result<void, ReviewError>> {
  const moved = (await liveAllocations(tx, stored)).filter((one) => one.openItemId === from);
  const paid = moved.filter((one) => one.writeOff === undefined);
  if (from === to || paid.length === 0) {
    const message = `Entry ${stored.id} has paid nothing on ${from} that could go to ${to}. Look at the entry again.`;
    return err({ kind: 'no-such-allocation', message });
  }
  const proposal = byHand(
    paid.map(({ amount, cash }) => ({
      openItemId: to,
      amount,
      ...(cash === undefined ? {} : { cash }),
    })),
  );
  // Looked at before anything is taken back: the two items do not touch each other.
  if (!(await fits(tx, stored, proposal))) return err(itemsDoNotFit(stored));
  await reverse(ports, tx, moved);
  await allocateProposal(ports, tx, stored, proposal);
  return ok(undefined);
}

function doesNotAddUp(stored: StoredEntry, given: Decimal, left: Decimal): ReviewError {
  const message = `The parts add up to ${printDecimal(given, 2)}; entry ${stored.id} has ${printDecimal(left, 2)} ${stored.entry.currency} left. Give parts in whole cents, none of them zero, that use up all of it or less.`;
  return { kind: 'does-not-add-up', message };
}

function itemsDoNotFit({ id }: StoredEntry): ReviewError {
  const message = `An open item cannot take what entry ${id} would give it: it is unknown, of another currency, or has less open. Look at what is open and choose again.`;
  return { kind: 'no-longer-fits', message };
}

async function liveAllocations(tx: Tx, entry: StoredEntry): Promise<readonly Allocation[]> {
  const all = await tx.ledger.allocations({ entryId: entry.id });
  return all.filter((allocation) => allocation.reversedOn === undefined);
}

/**
 * An entry leaves the list when each of its payments was decided and nothing of the last one is left without a place; its
 * proposals stay, in case that is undone.
 */
async function settleLabel(
  tx: Tx,
  entry: StoredEntry,
  settled: readonly (number | undefined)[],
  whole: boolean,
): Promise<void> {
  const rest = entry.proposals.some((p) => p.detail !== undefined && !settled.includes(p.detail));
  await tx.bank.label(entry.id, rest || !whole ? 'review' : 'matched', entry.proposals);
}

async function undoEntry(
  ports: Ports,
  tx: Tx,
  entry: StoredEntry,
): Promise<Result<void, ReviewError>> {
  const off = await takeAllOff(ports, tx, entry);
  if (!off.ok) return off;
  await reverse(ports, tx, await liveAllocations(tx, entry));
  await tx.bank.label(entry.id, 'review', entry.proposals);
  return ok(undefined);
}

/** Takes allocations back, here and in the host, and looks at the credit of whoever owes again. */
async function reverse(ports: Ports, tx: Tx, live: readonly Allocation[]): Promise<void> {
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
