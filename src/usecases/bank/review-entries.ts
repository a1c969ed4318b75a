import type { AdministrationId, EntryId, OpenItemId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { StoredEntry, Tx } from '../../ports/store.js';
import { allocateProposal } from './allocate-payment.js';
import { restOnAccount, takeAllOff } from './on-account-money.js';
import type { Ports } from '../ports.js';
import { itemsOf, type Part, reassignEntry, splitEntry } from './review-by-hand.js';
import {
  decided,
  fits,
  hasMoney,
  liveAllocations,
  reverse,
  type ReviewError,
} from './review-checks.js';
import { teachAssigned, teachNotOurs, teachUndone } from './teach.js';

/** Who decides, for the record of what was learned; `version` is that of the entry he looked at. */
export interface Decider {
  readonly by: string;
  readonly version?: number;
}

const SOMEBODY: Decider = { by: 'person' };

/**
 * What a person does with the bank entries that were left alone. An entry is locked while it is decided about, and a
 * decision taken on an older version is refused (`changed-meanwhile`): of two people at once one is told.
 */
export interface ReviewEntries {
  list(administration: AdministrationId): Promise<readonly StoredEntry[]>;
  /** One entry, whatever became of it; null when there is none. */
  entry(administration: AdministrationId, entry: EntryId): Promise<StoredEntry | null>;
  /** Takes one of the proposals, counted from 0. */
  accept(
    administration: AdministrationId,
    entry: EntryId,
    proposal: number,
    decider?: Decider,
  ): Promise<Result<void, ReviewError>>;
  /**
   * Divides what is left of an entry by hand. Parts that do not use it up leave the entry in the list, with the rest.
   */
  split(
    administration: AdministrationId,
    entry: EntryId,
    parts: readonly Part[],
    decider?: Decider,
  ): Promise<Result<void, ReviewError>>;
  /** Moves what an entry paid on one item to another; write-offs that went with it are taken back. */
  reassign(
    administration: AdministrationId,
    entry: EntryId,
    items: { readonly from: OpenItemId; readonly to: OpenItemId },
    decider?: Decider,
  ): Promise<Result<void, ReviewError>>;
  /** No customer money: out of the list, nothing allocated. */
  notOurs(
    administration: AdministrationId,
    entry: EntryId,
    decider?: Decider,
  ): Promise<Result<void, ReviewError>>;
  /** Takes all live allocations of an entry back, and what it has on account; it waits for review again. */
  undo(
    administration: AdministrationId,
    entry: EntryId,
    decider?: Decider,
  ): Promise<Result<void, ReviewError>>;
}

export function makeReviewEntries(ports: Ports): ReviewEntries {
  const withEntry = <T>(
    administration: AdministrationId,
    id: EntryId,
    decider: Decider,
    work: (tx: Tx, entry: StoredEntry) => Promise<Result<T, ReviewError>>,
  ): Promise<Result<T, ReviewError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      const entry = await tx.bank.lockedEntry(id);
      if (entry === null)
        return err({ kind: 'no-such-entry', message: `There is no bank entry ${id}.` });
      const { version = entry.version } = decider;
      return version === entry.version ? work(tx, entry) : err(changedMeanwhile(entry, version));
    });

  return {
    list: (administration) =>
      ports.store.inTransaction(administration, (tx) => tx.bank.withLabel('review')),
    entry: (administration, id) =>
      ports.store.inTransaction(administration, (tx) => tx.bank.entry(id)),
    accept: (administration, id, number, decider = SOMEBODY) =>
      withEntry(administration, id, decider, async (tx, entry) => {
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
        // Taking another than the first corrects the first.
        const { detail } = proposal;
        const first = entry.proposals.find((one) => one.detail === detail);
        const items = { items: itemsOf(proposal), instead: itemsOf(first) };
        await teachAssigned(ports, tx, entry, { detail, ...items, by: decider.by });
        return ok(undefined);
      }),
    split: (administration, id, parts, decider = SOMEBODY) =>
      withEntry(administration, id, decider, (tx, entry) =>
        splitEntry(ports, tx, entry, parts, decider.by),
      ),
    reassign: (administration, id, items, decider = SOMEBODY) =>
      withEntry(administration, id, decider, (tx, entry) =>
        reassignEntry(ports, tx, entry, items, decider.by),
      ),
    notOurs: (administration, id, decider = SOMEBODY) =>
      withEntry(administration, id, decider, async (tx, entry) => {
        if (entry.label !== 'review') return err(decided(entry));
        await tx.bank.label(id, 'not-ours', entry.proposals);
        await teachNotOurs(ports, tx, entry, decider.by);
        return ok(undefined);
      }),
    undo: (administration, id, decider = SOMEBODY) =>
      withEntry(administration, id, decider, (tx, entry) =>
        undoEntry(ports, tx, entry, decider.by),
      ),
  };
}

function changedMeanwhile({ id, version }: StoredEntry, seen: number): ReviewError {
  const message = `Entry ${id} was decided about since you looked: it is at version ${version}, you saw ${seen}. Look at it again.`;
  return { kind: 'changed-meanwhile', message };
}

function noLongerFits(entry: StoredEntry, number: number): ReviewError {
  return {
    kind: 'no-longer-fits',
    message: `Proposal ${number} of entry ${entry.id} no longer fits: what it would pay was settled meanwhile. Choose another proposal, or undo what settled it.`,
  };
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
  by: string,
): Promise<Result<void, ReviewError>> {
  const off = await takeAllOff(ports, tx, entry);
  if (!off.ok) return off;
  const live = await liveAllocations(tx, entry);
  await reverse(ports, tx, live);
  await tx.bank.label(entry.id, 'review', entry.proposals);
  await teachUndone(ports, tx, entry, live, by);
  return ok(undefined);
}
