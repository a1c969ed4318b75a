import type { Instant } from '../kernel/dates.js';

/** A document that may have left since the backup, and nobody but a person can tell. */
export interface DoubtfulExchange {
  readonly exchange: string;
  readonly number: string;
  readonly note: string;
}

/** What comparing an administration with the outside world came to after a restore (F17). */
export interface Reconciled {
  /** Documents the access point has, of which the backup knew nothing */
  readonly found: readonly { readonly number: string; readonly state: string }[];
  /** It says that it has them not: they go by themselves */
  readonly notThere: number;
  /** Wait for a person: `voldaan exchange release` */
  readonly held: readonly DoubtfulExchange[];
  /** Messages that ask the other side first, before they do anything */
  readonly asked: number;
  /** Approved reminders that were taken back; they are planned anew */
  readonly remindersTakenBack: number;
  /** Reminders rest until a person has looked at what left since the backup: `voldaan dunning resume` */
  readonly remindersStopped: boolean;
}

export interface ReconciliationRepository {
  /** What came of the restore of that moment; null: nothing was compared yet, or not all of it. */
  get(restoredAt: Instant): Promise<Reconciled | null>;
  save(restoredAt: Instant, at: Instant, reconciled: Reconciled): Promise<void>;
}
