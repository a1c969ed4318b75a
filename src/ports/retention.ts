import type { Instant } from '../kernel/dates.js';

/** What may be cleared when its time is over: nothing that belongs to a document. */
export type Clearable = 'webhook-body' | 'outbox-attempt';

export interface RetentionRepository {
  /** How many of a kind are from before a moment. */
  count(kind: Clearable, before: Instant): Promise<number>;
  /** Clears them; answers how many. */
  clear(kind: Clearable, before: Instant): Promise<number>;
}
