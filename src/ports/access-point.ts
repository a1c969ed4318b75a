import type { Instant } from '../kernel/dates.js';
import type { Fault } from '../kernel/fault.js';
import type { Result } from '../kernel/result.js';
import type { ParticipantId } from '../domain/party/participant.js';

/**
 * Who carries our documents (facts/peppol 8). The four error kinds decide what may happen next:
 * - invalid: the document was refused; the same bytes are never sent again
 * - precondition: mend something (registration, quota, key), then the same bytes may go
 * - transient: certainly not taken (429, refused connection, 5xx before acceptance); try later
 * - unknown: no trustworthy answer; ask `status` before anything else
 */
export interface AccessPointError {
  readonly kind: 'invalid' | 'precondition' | 'transient' | 'unknown';
  readonly message: string;
  readonly faults?: readonly Fault[];
  readonly retryAfterMs?: number;
}

export interface Transmission {
  /** Idempotency key: one per document version, never renewed */
  readonly key: string;
  readonly sender: ParticipantId;
  readonly receiver: ParticipantId;
  readonly documentType: string;
  readonly process: string;
  /** Country of the sending end user (C1) */
  readonly country: string;
  readonly bytes: Uint8Array;
}

export type TransmissionState = 'accepted' | 'delivered' | 'rejected';

export interface TransmissionStatus {
  /** The provider's id of the transmission */
  readonly providerId: string;
  readonly state: TransmissionState;
  readonly at: Instant;
  readonly message?: string;
}

export interface InboundReference {
  /** SBDH instance identifier: unique per transmission */
  readonly transportId: string;
}

export interface InboundDocument extends InboundReference {
  readonly sender: ParticipantId;
  readonly receiver: ParticipantId;
  readonly documentType: string;
  readonly process: string;
  readonly receivedAt: Instant;
  readonly bytes: Uint8Array;
}

export interface LookupResult {
  readonly participant: ParticipantId;
  /** Three-valued: a failed lookup is never "not registered" */
  readonly registered: boolean | 'unknown';
  readonly checkedAt: Instant;
  readonly source: 'smp' | 'provider' | 'directory';
  readonly documentTypes: readonly string[];
  readonly name?: string;
  readonly error?: string;
}

/** A webhook after its signature was verified: a hint to fetch, never the truth itself. */
export interface AccessPointEvent {
  readonly id: string;
  readonly type: string;
  readonly createdAt: Instant;
  /** Provider id of an outbound transmission, or transport id of an inbound one */
  readonly documentId?: string;
  readonly status?: string;
}

export interface AccessPoint {
  lookup(participant: ParticipantId): Promise<LookupResult>;
  send(transmission: Transmission): Promise<Result<TransmissionStatus, AccessPointError>>;
  /** By our key or the provider's id; null when it certainly never arrived there. */
  status(
    of: { readonly key: string } | { readonly providerId: string },
  ): Promise<Result<TransmissionStatus | null, AccessPointError>>;
  /** What waits for us, oldest first, not yet acknowledged; a bounded page. */
  inbox(): Promise<Result<readonly InboundReference[], AccessPointError>>;
  fetch(reference: InboundReference): Promise<Result<InboundDocument, AccessPointError>>;
  /** Only after the bytes are committed on our side. Acknowledging twice is harmless. */
  acknowledge(reference: InboundReference): Promise<Result<void, AccessPointError>>;
}

/** Webhook verification is pure and belongs to the adapter, which knows the connection's secrets (two while one is rotated). */
export interface WebhookReader {
  readEvent(request: {
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly body: Uint8Array;
    readonly now: Instant;
  }): Result<AccessPointEvent, Fault>;
}
