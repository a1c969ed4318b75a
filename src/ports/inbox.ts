import type { DocumentId } from '../kernel/ids.js';
import type { InboxDecision, InboxDecisionKind } from '../domain/exchange/inbox.js';

/** What people decided about received documents: rows that are added and never changed. */
export interface InboxRepository {
  /** Holds others back from deciding about this received document until the transaction ends; false: there is none. */
  lock(document: DocumentId): Promise<boolean>;
  /** Of each of these documents, oldest first; one that nobody decided about has no entry. */
  decisions(
    documents: readonly DocumentId[],
  ): Promise<ReadonlyMap<DocumentId, readonly InboxDecision[]>>;
  /** Adds it as the next; `exists` when another took that place meanwhile: `version` counts the decisions before it. */
  decide(
    document: DocumentId,
    version: number,
    decision: InboxDecision,
  ): Promise<'added' | 'exists'>;
  /** Received documents, oldest first; with `openOnly`, those about which nothing final was decided. */
  documents(filter: {
    readonly openOnly: boolean;
    readonly limit: number;
  }): Promise<readonly DocumentId[]>;
  /** Those about which this was decided, the last decided first. */
  decided(kind: InboxDecisionKind, limit: number): Promise<readonly DocumentId[]>;
}
