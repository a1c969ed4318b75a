import type { CollectionCase } from '../domain/instrument/case.js';
import type { PartnerRegistration } from '../domain/instrument/hand-over.js';
import type { CaseId, ConnectionId } from '../kernel/ids.js';
import type { PartnerEvent } from './collection-partner.js';

/** Cases at collection partners, what the partners told, and what people confirmed of them. */
export interface CaseRepository {
  add(collectionCase: CollectionCase): Promise<void>;
  /** Locked until the transaction ends. */
  byId(id: CaseId): Promise<CollectionCase | null>;
  byReference(connectionId: ConnectionId, reference: string): Promise<CollectionCase | null>;
  save(collectionCase: CollectionCase): Promise<void>;
  /** Oldest first, at most `limit`. */
  list(
    filter: { readonly connectionId?: ConnectionId; readonly liveOnly?: boolean },
    limit: number,
  ): Promise<readonly CollectionCase[]>;
  /** Keeps what a partner told, once per number of his: false when it was told before. */
  note(caseId: CaseId, event: PartnerEvent): Promise<boolean>;
  /** In the order they were told. */
  events(caseId: CaseId): Promise<readonly PartnerEvent[]>;
  registrations(connectionId: ConnectionId): Promise<readonly PartnerRegistration[]>;
  /** In place of the one of its country. */
  register(connectionId: ConnectionId, registration: PartnerRegistration): Promise<void>;
}
