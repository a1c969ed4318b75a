import type { Instant } from '../kernel/dates.js';
import type { Fault } from '../kernel/fault.js';
import type { Result } from '../kernel/result.js';
import type { ParticipantId } from '../domain/party/participant.js';
import type { AccessPointError } from './access-point-error.js';
import type { Registry } from './registry.js';

/** What a provider may lack. What is not verified of it is declared lacking, never guessed. */
export type Capability =
  | 'lookup'
  | 'inbox'
  | 'webhooks'
  | 'register'
  | 'migrate'
  | 'responses-out'
  | 'responses-in'
  /** What is sent arrives byte for byte */
  | 'bytes-kept';

/** What is true of a provider before any call, and does not change while we run. */
export interface AccessPointTraits {
  /** A place to play: nothing that is sent there reaches a real company */
  readonly playground: boolean;
  /**
   * How an attempt without a trustworthy answer is resolved. `status`: asking by our key or number finds what was
   * taken. `same-key`: sending again under the same key is safe inside `keyWindowMs`; later only a person can tell.
   * `person`: neither is possible; somebody looks it up at the provider before it may go again.
   */
  readonly unknownResolvedBy: 'status' | 'same-key' | 'person';
  /** How long a repeated key is certainly recognised, ms; null: for ever. Counts for `same-key` alone */
  readonly keyWindowMs: number | null;
  /** Largest document it takes, bytes; a larger one is refused before the call */
  readonly documentBytesMax: number;
  /** Why each missing capability is missing, for people; what is not named here works */
  readonly lacks: Readonly<Partial<Record<Capability, string>>>;
}

export interface Transmission {
  /** Idempotency key: one per document version, never renewed */
  readonly key: string;
  /** SBDH instance identifier we chose, where the provider lets us: a UUID that follows from the key */
  readonly transportId: string;
  /** Number of the document (BT-1, or the id of a response): what a sent list is searched for */
  readonly number: string;
  readonly sender: ParticipantId;
  readonly receiver: ParticipantId;
  readonly documentType: string;
  readonly process: string;
  /** Country of the sending end user (C1) */
  readonly country: string;
  readonly bytes: Uint8Array;
}

/** What is known of a transmission when its fate is asked for. */
export interface SentReference extends Pick<
  Transmission,
  'key' | 'transportId' | 'number' | 'sender' | 'receiver'
> {
  /** Once the provider told it */
  readonly providerId?: string;
  /** When the latest attempt began: a list that lags behind cannot say "never arrived" yet */
  readonly attemptedAt: Instant;
}

/**
 * - accepted: the network has it (AS4 receipt), or the provider took it and goes on by itself
 * - delivered: the receiver's side confirmed it
 * - rejected: the document was refused: by validation, or by the receiver's access point (MLS RE)
 * - undelivered: the provider gave up carrying it and said nothing against the document
 */
export type TransmissionState = 'accepted' | 'delivered' | 'rejected' | 'undelivered';

export interface TransmissionStatus {
  /** The provider's id of the transmission */
  readonly providerId: string;
  readonly state: TransmissionState;
  readonly at: Instant;
  readonly message?: string;
  /** SBDH instance identifier, when the provider chose it */
  readonly transportId?: string;
  /** What proves it, as the provider gives it: AS4 message id, receipt, time stamps; kept with the journey */
  readonly evidence?: Readonly<Record<string, string>>;
}

/** Something that waits for us: a document, or a hint about one we sent (an inbox that is a queue of events). */
export interface InboundReference {
  /** The provider's own handle: what `fetch` and `acknowledge` take */
  readonly id: string;
  /** A hint instead of a document: followed like a webhook, then acknowledged */
  readonly event?: AccessPointEvent;
}

export interface InboxPage {
  /** Oldest first */
  readonly entries: readonly InboundReference[];
  /** Where the next look begins, once all of this page is kept; null where acknowledging takes things out of the inbox */
  readonly next: string | null;
}

export interface InboundDocument extends InboundReference {
  /** SBDH instance identifier: unique per transmission; the provider's id where it does not tell it */
  readonly transportId: string;
  /** Null where the provider does not tell who the envelope names */
  readonly sender: ParticipantId | null;
  readonly receiver: ParticipantId;
  readonly documentType: string;
  readonly process: string;
  readonly receivedAt: Instant;
  /** The document itself, without envelope */
  readonly bytes: Uint8Array;
}

export interface LookupResult {
  readonly participant: ParticipantId;
  /** Three-valued: a failed lookup is never "not registered" */
  readonly registered: boolean | 'unknown';
  readonly checkedAt: Instant;
  readonly source: 'smp' | 'provider' | 'directory';
  readonly documentTypes: readonly string[];
  /** Per document type the processes it is registered under; a type that is not named: not told */
  readonly processesByDocumentType: Readonly<Record<string, readonly string[]>>;
  /** Who publishes the participant: the host name of its SMP, or what the provider says */
  readonly accessPoint?: string;
  readonly name?: string;
  readonly error?: string;
}

/** A hint to fetch, never the truth itself: from a verified webhook, or from an inbox. */
export interface AccessPointEvent {
  /** Unique at the provider; where it gives none, a digest of the body */
  readonly id: string;
  /** `sent`: about a transmission of ours. `received`: something waits in the inbox. `other`: kept, without effect */
  readonly about: 'sent' | 'received' | 'other';
  readonly createdAt: Instant;
  /** The provider's id of the transmission, for `sent` */
  readonly providerId?: string;
}

export interface AccessPoint {
  readonly traits: AccessPointTraits;
  /** `unknown` where the provider lacks it. */
  lookup(participant: ParticipantId): Promise<LookupResult>;
  send(transmission: Transmission): Promise<Result<TransmissionStatus, AccessPointError>>;
  /** Null when it certainly never arrived there; an error as long as that is not certain. */
  status(of: SentReference): Promise<Result<TransmissionStatus | null, AccessPointError>>;
  /** What waits for us and is not acknowledged yet, after the cursor of the page before; a bounded page. */
  inbox(since: string | null): Promise<Result<InboxPage, AccessPointError>>;
  fetch(reference: InboundReference): Promise<Result<InboundDocument, AccessPointError>>;
  /** Only after the bytes are committed on our side. Acknowledging twice is harmless. */
  acknowledge(reference: InboundReference): Promise<Result<void, AccessPointError>>;
  /** Null where participants are registered by hand at the provider. */
  readonly registry: Registry | null;
}

export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  readonly now: Instant;
}

/** What a webhook brought, once it is known to be authentic. */
export type WebhookContent =
  | { readonly kind: 'event'; readonly event: AccessPointEvent }
  /** A provider that hands the document itself over; `answer` is the JSON it wants to hear after commit */
  | {
      readonly kind: 'document';
      readonly document: InboundDocument;
      readonly answer?: Readonly<Record<string, string>>;
    };

/** Webhook verification is pure and belongs to the adapter, which knows the connection's secrets (two while one is rotated). */
export interface WebhookReader {
  /** Media type and largest body it takes, bytes */
  readonly takes: {
    readonly mediaType: 'application/json' | 'application/xml';
    readonly bytesMax: number;
  };
  read(request: WebhookRequest): Result<WebhookContent, Fault>;
}
