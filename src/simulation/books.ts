import type { Instant } from '../kernel/dates.js';
import { epochMs } from '../kernel/dates.js';
import type { HostDebtor, HostSalesInvoice } from '../ports/host.js';
import type { Mail } from '../ports/mail.js';
import type { Role } from './cast.js';
import type { SimulatedAccessPoint } from './outside/access-point.js';
import type { Booked, SimulatedBank } from './outside/bank.js';
import type { SimulatedHost } from './outside/host.js';

/** A claim as the world knows it; what the hub must know of it by now follows from the other facts. */
export interface Claim {
  readonly hostId: string;
  readonly serial: number;
  readonly debtor: HostDebtor;
  /** As the host told it first: what it should be sent as, and when it is due */
  readonly record: HostSalesInvoice;
  /** With VAT, cents; negative for a credit note */
  readonly minor: bigint;
  /** What the payer has not paid yet, whoever knows of it */
  left: bigint;
  /** Settled in the host without us, and how much of that the hub has read */
  byHand: bigint;
  known: bigint;
  disputed: boolean;
  /** Somebody decided about its money in another way than it was meant: nothing is expected of it any more */
  tainted: boolean;
}

/** One company with everything outside of it, and what is known about it from outside. */
export interface Books {
  readonly role: Role;
  readonly host: SimulatedHost;
  readonly accessPoint: SimulatedAccessPoint;
  readonly bank: SimulatedBank;
  readonly mail: Mail | null;
  readonly claims: Map<string, Claim>;
  /** Files the hub took, by SHA-256, as the store says when everything is at rest */
  readonly taken: Set<string>;
  /** Host ids of debtors with money that lay unassigned when everything was last at rest */
  unmatched: ReadonlySet<string>;
  /** Since when no reminder may leave; null: they may */
  stoppedAt: Instant | null;
  /** What left: `item|round|step` -> how often */
  readonly reminded: Map<string, number>;
  /** Actions that left */
  readonly leftActions: Set<string>;
}

export function makeBooks(
  parts: Pick<Books, 'role' | 'host' | 'accessPoint' | 'bank' | 'mail'>,
): Books {
  return {
    ...parts,
    ...{ claims: new Map(), taken: new Set(), unmatched: new Set(), stoppedAt: null },
    ...{ reminded: new Map(), leftActions: new Set() },
  };
}

/** How long after the kill switch a sending may begin, ms (INV-14). */
const SWITCH_MS = 1_000;

/** Why nobody may be reminded of a claim now, as far as the hub must know (INV-8, INV-14); empty: nothing speaks against it. */
export function reasonsAgainst(
  books: Books,
  claim: Claim,
  calledAt: Instant,
  unmatchedNow: ReadonlySet<string>,
): readonly string[] {
  const { debtor } = claim;
  const { stoppedAt } = books;
  const isUnmatched = books.unmatched.has(debtor.hostId) && unmatchedNow.has(debtor.hostId);
  return [
    ...(!claim.tainted && knownLeft(books, claim) <= 0n ? ['INV-8 paid'] : []),
    ...(claim.disputed ? ['INV-8 disputed'] : []),
    ...(!claim.tainted && isUnmatched ? ['INV-8 unmatched receipt'] : []),
    ...(stoppedAt !== null && epochMs(calledAt) > epochMs(stoppedAt) + SWITCH_MS
      ? ['INV-14 stopped']
      : []),
  ];
}

/** What is left of a claim as far as the hub must know: money that went back counts as soon as the bank prints it. */
function knownLeft({ bank, taken }: Books, claim: Claim): bigint {
  let left = claim.minor - claim.known;
  const seen = new Set<string>();
  for (const file of bank.files)
    for (const { reference, claim: of, amountMinor } of file.booked) {
      if (of !== claim.hostId || seen.has(reference)) continue;
      if (amountMinor > 0n && !taken.has(file.sha256)) continue;
      seen.add(reference);
      left -= amountMinor;
    }
  return left;
}

/** Every booking of the statements, once, by its reference: those the hub must have, or all that were printed. */
export function bookedAt(
  { bank, taken }: Books,
  which: 'taken' | 'printed' = 'taken',
): ReadonlyMap<string, Booked> {
  const all = new Map<string, Booked>();
  for (const file of bank.files)
    if (which === 'printed' || taken.has(file.sha256))
      for (const booked of file.booked) all.set(booked.reference, booked);
  return all;
}
