import type { Instant } from '../kernel/dates.js';

/** What may be cleared when its time is over: nothing that belongs to a document. */
export const CLEARABLE = ['webhook-body', 'outbox-attempt'] as const;

export type Clearable = (typeof CLEARABLE)[number];

export interface RetentionRepository {
  /** How many of a kind are from before a moment. */
  count(kind: Clearable, before: Instant): Promise<number>;
  /** Clears a bounded number of them; answers how many, 0 when none is left. */
  clear(kind: Clearable, before: Instant): Promise<number>;
}
