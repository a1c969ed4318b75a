import type { Instant, PlainDate } from '../kernel/dates.js';
import type {
  CollectionId,
  CollectionLineId,
  EntryId,
  OpenItemId,
  RefundOrderId,
} from '../kernel/ids.js';
import type { Collection, CollectionLine } from '../domain/collection/collection.js';
import type { Mandate, MandateState } from '../domain/collection/mandate.js';
import type { Refund, RefundOrder } from '../domain/collection/refund.js';

/** Permissions to collect. What became of a mandate and what was collected under it comes with it. */
export interface MandateRepository {
  byId(id: string): Promise<MandateState | null>;
  /** All, in the order they were recorded. */
  all(): Promise<readonly MandateState[]>;
  add(mandate: Mandate): Promise<void>;
  /** Replaces the mandate by its amended form. */
  amend(mandate: Mandate): Promise<void>;
  /** Once; a revoked mandate stays so. False when there is none that is not revoked. */
  revoke(id: string, on: PlainDate): Promise<boolean>;
  /** Asks for a person, or (null) says that one has looked; the oldest reason stays until then. */
  attend(
    id: string,
    attention: { readonly reason: string; readonly on: PlainDate } | null,
  ): Promise<void>;
}

/** A payment file with what was asked for it. */
export interface PaymentFile {
  /** What the caller asked, as text: the same key with another request is another thing */
  readonly request: string;
  readonly bytes: Uint8Array;
}

/** What collections and refund orders have in common: made once per key, handed out, or cancelled before. */
export interface FileRepository<Id, Head, Line> {
  /** Waits until no other transaction of the administration makes a file: none sees what another is about to take. */
  lock(): Promise<void>;
  add(head: Head, lines: readonly Line[], file: PaymentFile): Promise<void>;
  /** The one of a key that was not cancelled. */
  byKey(key: string): Promise<{ readonly head: Head; readonly request: string } | null>;
  byId(id: Id): Promise<Head | null>;
  /** Newest first. */
  list(limit: number): Promise<readonly Head[]>;
  /** In the order of the file. */
  lines(id: Id): Promise<readonly Line[]>;
  bytes(id: Id): Promise<Uint8Array | null>;
  /** Notes that somebody took the file; the first time stays. */
  handOut(id: Id, at: Instant): Promise<void>;
  /** Its lines are cancelled with it. */
  cancel(id: Id, at: Instant): Promise<void>;
}

export interface CollectionRepository extends FileRepository<
  CollectionId,
  Collection,
  CollectionLine
> {
  line(endToEndId: string): Promise<CollectionLine | null>;
  /** Of an item, newest first, cancelled ones left out. */
  linesOfItem(item: OpenItemId): Promise<readonly CollectionLine[]>;
  /** Which of these items were ever in a collection that was not cancelled. */
  collected(items: readonly OpenItemId[]): Promise<ReadonlySet<OpenItemId>>;
  /** Items that are under way at the bank. */
  pendingItems(): Promise<ReadonlySet<string>>;
  /** Lines that the bank may still speak of: see the adapter for how far back; cancelled ones left out. */
  recentLines(): Promise<readonly CollectionLine[]>;
  markPaid(
    id: CollectionLineId,
    paid: { readonly on: PlainDate; readonly entryId: EntryId },
  ): Promise<void>;
  markReturned(
    id: CollectionLineId,
    returned: { readonly on: PlainDate; readonly reason: string; readonly entryId?: EntryId },
  ): Promise<void>;
  /** Takes back what an entry said of the lines of an item, because its match was undone. */
  forget(entry: EntryId, item: OpenItemId): Promise<void>;
}

export interface RefundRepository extends FileRepository<RefundOrderId, RefundOrder, Refund> {
  /** All refunds whose order was not cancelled. */
  live(): Promise<readonly Refund[]>;
}
