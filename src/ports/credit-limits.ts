import type { CreditRelease } from '../domain/credit/credit.js';
import type { LimitDecision } from '../domain/credit/limit.js';
import type { PaymentScore } from '../domain/credit/score.js';
import type { Instant, PlainDate } from '../kernel/dates.js';
import type { DebtorId } from '../kernel/ids.js';
import type { Money } from '../kernel/money.js';

/** Limits and releases, only ever added to (practices 5, 6). */
export interface LimitRepository {
  add(decision: LimitDecision): Promise<void>;
  /** The newest of each source of these debtors, or of all who have any. */
  newest(debtorIds?: readonly DebtorId[]): Promise<readonly LimitDecision[]>;
  /** Oldest first. */
  history(debtorId: DebtorId): Promise<readonly LimitDecision[]>;
  release(release: StoredRelease): Promise<void>;
  /** Oldest first; those past their day too. */
  releases(debtorId: DebtorId): Promise<readonly StoredRelease[]>;
}

export interface StoredRelease extends CreditRelease {
  readonly debtorId: DebtorId;
  readonly at: Instant;
}

/** A debtor's score as it stood from a day on; null: no history. */
export interface StoredScore {
  readonly debtorId: DebtorId;
  readonly on: PlainDate;
  readonly score: PaymentScore | null;
}

/** An invoice that was paid whole: with money, not written off or credited away alone. */
export interface SettledInvoice {
  readonly debtorId: DebtorId;
  readonly amount: Money;
  readonly dueDate: PlainDate;
  /** Day of the last allocation */
  readonly paidOn: PlainDate;
}

export interface ScoreRepository {
  /** Invoices settled after that day, of one debtor or of all. */
  settledSince(after: PlainDate, debtorId?: DebtorId): Promise<readonly SettledInvoice[]>;
  /** Each debtor's score in force; those without any row are not among them. */
  current(debtorIds?: readonly DebtorId[]): Promise<readonly StoredScore[]>;
  /** Keeps scores of a day; a second one of the same day replaces the first. */
  save(scores: readonly StoredScore[]): Promise<void>;
  /** The scores after that day and the one in force on it, oldest first; of one debtor or of all. */
  since(after: PlainDate, debtorId?: DebtorId): Promise<readonly StoredScore[]>;
  /** Forgets what was replaced by another score before that day; answers how many rows. */
  forgetBefore(day: PlainDate): Promise<number>;
}
