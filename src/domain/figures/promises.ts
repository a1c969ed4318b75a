import type { PlainDate } from '../../kernel/dates.js';
import { type Decimal, decimal, divide } from '../../kernel/decimal.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { GRACE_BANKING_DAYS } from '../dunning/agreement.js';
import type { Promised } from '../dunning/ledger.js';
import type { Calendar } from '../dunning/policy.js';
import { addWorkingDays } from '../dunning/working-days.js';
import type { Period } from './period.js';

/** Money that came in for an item on a day, smallest units. */
export interface ItemReceipt {
  readonly openItemId: OpenItemId;
  readonly on: PlainDate;
  readonly minor: bigint;
}

export const PROMISE_OUTCOMES = ['kept', 'partly', 'broken'] as const;

export type PromiseOutcome = (typeof PROMISE_OUTCOMES)[number];

export type PromiseCounts = Readonly<Record<PromiseOutcome, number>>;

/** What became of a promise whose time is over. */
export interface MaturedPromise {
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly outcome: PromiseOutcome;
}

/**
 * Promises whose date and grace of three banking days ended in the period, with what the bank says became of them: kept is
 * the full amount booked by then, partly is something of it (debtor-management 4.6).
 */
export function maturedPromises(
  promises: readonly Promised[],
  receipts: readonly ItemReceipt[],
  { from, until }: Period,
  calendar: Calendar,
): readonly MaturedPromise[] {
  return promises.flatMap((promise) => {
    const { debtorId, openItemIds, madeOn } = promise;
    const graceEnds = addWorkingDays(calendar, promise.payBy, GRACE_BANKING_DAYS);
    if (graceEnds < from || graceEnds >= until) return [];
    const booked = receipts
      .filter(
        ({ openItemId, on }) => openItemIds.includes(openItemId) && on >= madeOn && on <= graceEnds,
      )
      .reduce((total, { minor }) => total + minor, 0n);
    return [{ debtorId, openItemIds, outcome: outcomeOf(booked, promise.amount.minor) }];
  });
}

function outcomeOf(booked: bigint, promised: bigint): PromiseOutcome {
  if (booked >= promised) return 'kept';
  return booked > 0n ? 'partly' : 'broken';
}

export function countPromises(matured: readonly Pick<MaturedPromise, 'outcome'>[]): PromiseCounts {
  const count = (of: PromiseOutcome): number =>
    matured.filter(({ outcome }) => outcome === of).length;
  return { kept: count('kept'), partly: count('partly'), broken: count('broken') };
}

/** Percentage kept of those whose time is over, two decimals; null when there are none. */
export function promisesKept({ kept, partly, broken }: PromiseCounts): Decimal | null {
  const matured = kept + partly + broken;
  if (matured === 0) return null;
  return divide(decimal(BigInt(kept * 100), 0), decimal(BigInt(matured), 0), 2);
}
