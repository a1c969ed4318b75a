import type { Instant } from '../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../kernel/ids.js';

/**
 * What can happen between us and a debtor. Sending and receiving documents has its journey (ports/journey); what stands in
 * the books stands there. Everything else that somebody may ask about later is an entry here.
 */
export const TIMELINE_KINDS = [
  'planned',
  'sent',
  'bounced',
  'reply',
  'opened-link',
  'call',
  'note',
  'promise',
  'promise-kept',
  'promise-broken',
  'payment-plan',
  'plan-kept',
  'plan-broken',
  'dispute',
  'dispute-decided',
  'dispute-closed',
  'claim',
  'task',
  'task-closed',
  'hold',
  'hold-ended',
  'policy',
  'owner',
  'limit',
  'rating',
  'instrument',
  'handed-over',
  'returned',
  'write-off',
  'privacy',
] as const;

/** Somebody was in touch with the other: a message of ours, a reply of his, a call. */
export const CONTACT_KINDS: readonly TimelineKind[] = ['sent', 'reply', 'call'];

export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Plain JSON: texts, numbers, lists; amounts as decimal texts. */
export type TimelineDetail = Readonly<Record<string, unknown>>;

export interface TimelineEntry {
  readonly debtorId: DebtorId;
  /** What it is about; none: the debtor as a whole */
  readonly openItemIds: readonly OpenItemId[];
  readonly at: Instant;
  /** A person's name, or `voldaan` */
  readonly by: string;
  readonly kind: TimelineKind;
  readonly detail: TimelineDetail;
}

/** One timeline per debtor, only ever added to (practices 40, 65). */
export interface TimelineRepository {
  add(entry: TimelineEntry): Promise<void>;
  /** Oldest first, the newest `limit`. */
  ofDebtor(debtorId: DebtorId, limit: number): Promise<readonly TimelineEntry[]>;
  /** Of one item, oldest first; entries about the debtor as a whole are not among them. */
  ofItem(openItemId: OpenItemId, limit: number): Promise<readonly TimelineEntry[]>;
}
