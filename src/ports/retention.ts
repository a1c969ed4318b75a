import type { RecordKind } from '../domain/privacy/retention.js';
import type { Instant } from '../kernel/dates.js';

/** What goes by itself when its time is over. */
export const CLEARABLE = [
  ...['webhook-body', 'outbox-attempt', 'event', 'letter', 'agreement', 'timeline', 'task'],
  ...['credit', 'link', 'report'],
] as const satisfies readonly RecordKind[];

export type Clearable = (typeof CLEARABLE)[number];

export interface RetentionRepository {
  /** How many of a kind are from before a moment and may go; what an open claim of its debtor needs is not among them. */
  count(kind: Clearable, before: Instant): Promise<number>;
  /** Clears a bounded number of them; answers how many, 0 when none is left. */
  clear(kind: Clearable, before: Instant): Promise<number>;
  /** Documents from before a moment of which nothing is open: their duty is over, and a person decides. */
  documentsBefore(before: Instant): Promise<number>;
}
