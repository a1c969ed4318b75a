import {
  absolute,
  compare,
  type Decimal,
  dec,
  equals,
  printDecimal,
  subtract,
  sum,
  ZERO,
} from '../../kernel/decimal.js';
import type { OpenItemId } from '../../kernel/ids.js';
import { toMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { MatchProposal } from '../../ports/match-proposal.js';
import type { StoredEntry, Tx } from '../../ports/store.js';
import { allocateProposal } from './allocate-payment.js';
import type { Ports } from '../ports.js';
import { decided, fits, liveAllocations, reverse, type ReviewError } from './review-checks.js';
import { teachAssigned } from './teach.js';

/** Money of an entry for one open item, as a person decided: in the currency of the entry, signed like the cash. */
export interface Part {
  readonly openItemId: OpenItemId;
  readonly amount: Decimal;
}

/** What a person decides counts like a proposal that was accepted. */
export function byHand(allocations: MatchProposal['allocations']): MatchProposal {
  return { decision: 'suggest', confidence: '1.000', allocations, evidence: [] };
}

/** Divides what is left of an entry as a person says; what he leaves over keeps it in the list. */
export async function splitEntry(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
  parts: readonly Part[],
  by: string,
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
  const [first] = stored.proposals;
  await teachAssigned(ports, tx, stored, { items: itemsOf(proposal), instead: itemsOf(first), by });
  return ok(undefined);
}

/** Moves what an entry paid on one item to another. */
export async function reassignEntry(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
  { from, to }: { readonly from: OpenItemId; readonly to: OpenItemId },
  by: string,
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
  // The label stays; said again, because whoever looked at the entry before no longer sees what is true.
  await tx.bank.label(stored.id, stored.label ?? 'review', stored.proposals);
  const [{ detail } = { detail: undefined }, ...others] = paid;
  if (others.every((one) => one.detail === detail))
    await teachAssigned(ports, tx, stored, { detail, items: [to], instead: [from], by });
  return ok(undefined);
}

/** The open items a proposal gives money to. */
export function itemsOf(proposal: MatchProposal | undefined): readonly OpenItemId[] {
  return (proposal?.allocations ?? []).map(({ openItemId }) => openItemId);
}

function doesNotAddUp(stored: StoredEntry, given: Decimal, left: Decimal): ReviewError {
  const message = `The parts add up to ${printDecimal(given, 2)}; entry ${stored.id} has ${printDecimal(left, 2)} ${stored.entry.currency} left. Give parts in whole cents, none of them zero, that use up all of it or less.`;
  return { kind: 'does-not-add-up', message };
}

/** Why `fits` said no, for a person. */
export function itemsDoNotFit({
  id,
}: StoredEntry): ReviewError & { readonly kind: 'no-longer-fits' } {
  const message = `An open item cannot take what entry ${id} would give it: it is unknown, of another currency, or has less open. Look at what is open and choose again.`;
  return { kind: 'no-longer-fits', message };
}
