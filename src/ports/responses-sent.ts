import type { Instant, PlainDate } from '../kernel/dates.js';
import type { DocumentId, ResponseId } from '../kernel/ids.js';
import type { ExchangeState, ResponseCode } from '../domain/exchange/exchange.js';
import type { ResponseStatus } from '../domain/exchange/response.js';
import type { ParticipantId } from '../domain/party/participant.js';

/** What we answer a supplier about one invoice, with the bytes that travel; its journey is that of an exchange. */
export interface ResponseSent {
  readonly id: ResponseId;
  /** The received invoice it is about */
  readonly documentId: DocumentId;
  /** First, second … answer about that invoice */
  readonly serial: number;
  readonly code: ResponseCode;
  readonly statuses: readonly ResponseStatus[];
  readonly note?: string;
  readonly effectiveOn?: PlainDate;
  readonly sender: ParticipantId;
  readonly receiver: ParticipantId;
  /** Idempotency key at the access point; unique per administration */
  readonly key: string;
  /** SBDH instance identifier: ours, until the provider says it chose another */
  readonly transportId: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly queuedAt: Instant;
  /** `not-taken`: the supplier takes no responses; kept, and never sent */
  readonly state: ExchangeState | 'not-taken';
  readonly stateAt: Instant;
  readonly stateNote?: string;
  readonly providerId?: string;
  readonly attempts: number;
  readonly firstAttemptAt?: Instant;
  readonly attemptedAt?: Instant;
}

export interface ResponseSentRepository {
  /** What was answered about an invoice, in order; nobody else answers it until the transaction ends. */
  conversation(documentId: DocumentId): Promise<readonly ResponseSent[]>;
  add(response: ResponseSent): Promise<void>;
  /** Saves where it stands on its journey. */
  save(response: ResponseSent): Promise<void>;
  /** Locked until the transaction ends. */
  byId(id: ResponseId): Promise<ResponseSent | null>;
  byProviderId(providerId: string): Promise<ResponseSent | null>;
  /** Locked until the transaction ends. */
  byTransportId(transportId: string): Promise<ResponseSent | null>;
  /** Newest first, without bytes. */
  list(limit: number): Promise<readonly Omit<ResponseSent, 'bytes'>[]>;
}
