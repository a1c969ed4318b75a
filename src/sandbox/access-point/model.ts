import type { Instant } from '../../kernel/dates.js';
import type { MessageStatus } from '../../formats/ubl/message-status.js';
import type { InvoiceResponse } from '../../formats/ubl/response.js';

/** A customer of the access point: one key, its own participants, perhaps an address for webhooks. */
export interface Account {
  readonly apiKey: string;
  /** Whose customer it is, where several providers share the network; they know nothing of each other's customers */
  readonly provider?: string;
  /** `scheme:value` of everyone it may send and receive for; a seat (0242) gets the MLS about what it sent */
  readonly participants: readonly string[];
  readonly webhook?: { readonly url: string; readonly secret: string };
}

/** An entry of the participant directory: who can receive what. */
export interface Registration {
  readonly participant: string;
  readonly name: string;
  readonly documentTypes: readonly string[];
  /** Who publishes it; absent: whoever may receive for it, else somebody far away */
  readonly provider?: string;
}

/** What a simulated receiving company does with each document it gets. */
export interface Behaviour {
  /** Its access point takes the document, or refuses it for good; at once and taken when absent. */
  readonly delivery?: {
    readonly afterMs: number;
    readonly outcome: 'delivered' | 'rejected' | 'undelivered';
    readonly message?: string;
  };
  /** Invoice Responses it sends, each some time after delivery. */
  readonly responses: readonly PlannedResponse[];
  /** What its service provider (MLS) or its software (MLR) says of the message, delivered or not. */
  readonly statuses?: readonly PlannedStatus[];
}

export interface PlannedStatus extends Pick<MessageStatus, 'kind' | 'code' | 'description'> {
  /** After the delivery or the refusal, by the sandbox's clock */
  readonly afterMs: number;
  readonly lines?: MessageStatus['lines'];
}

export interface PlannedResponse extends Pick<InvoiceResponse, 'code'> {
  /** After delivery, by the sandbox's clock */
  readonly afterMs: number;
  readonly statuses?: InvoiceResponse['statuses'];
  readonly note?: string;
}

/** Who sends what to whom: the envelope around the bytes. */
export interface Envelope {
  readonly sender: string;
  readonly receiver: string;
  readonly documentType: string;
  readonly process: string;
}

/** What the access point read in a document it took: enough to answer it. */
export interface DocumentSummary {
  readonly number: string;
  readonly issueDate: string;
  readonly typeCode: string;
  readonly senderName: string;
  readonly receiverName: string;
}

export interface OutboundTransmission extends Envelope {
  readonly id: string;
  readonly apiKey: string;
  readonly key: string;
  /** SBDH instance identifier: the sender's, or the id where he chose none */
  readonly transportId: string;
  readonly country: string;
  readonly sha256: string;
  readonly bytesBase64: string;
  readonly summary: DocumentSummary;
  readonly state: 'accepted' | 'delivered' | 'rejected' | 'undelivered';
  readonly at: Instant;
  readonly message?: string;
}

export interface InboundMessage extends Envelope {
  readonly transportId: string;
  readonly receivedAt: Instant;
  readonly bytesBase64: string;
  readonly acknowledged: boolean;
  /** The account whose inbox it came into; absent: that of whoever may receive for the receiver */
  readonly apiKey?: string;
}

/** Something that will happen when the clock gets there. */
export interface Task {
  readonly id: string;
  readonly dueAt: Instant;
  readonly transmissionId: string;
  readonly does:
    'deliver' | { readonly respond: PlannedResponse } | { readonly status: PlannedStatus };
}

/** A webhook that is owed to an account until it was taken or given up. */
export interface Hook {
  readonly id: string;
  readonly apiKey: string;
  readonly type: 'document.status' | 'document.received';
  readonly createdAt: Instant;
  readonly documentId: string;
  readonly status: string;
}

/** What happened, as the journal keeps it. */
export type SandboxEvent =
  | { readonly kind: 'account-set'; readonly account: Account }
  | { readonly kind: 'registered'; readonly registration: Registration }
  | { readonly kind: 'deregistered'; readonly participant: string }
  /** The earlier key of the participant, if any, is void */
  | {
      readonly kind: 'migration-key-made';
      readonly participant: string;
      readonly migrationKey: string;
    }
  | {
      readonly kind: 'behaviour-set';
      readonly participant: string;
      readonly behaviour: Behaviour;
    }
  | { readonly kind: 'transmission-accepted'; readonly transmission: OutboundTransmission }
  | {
      readonly kind: 'transmission-moved';
      readonly id: string;
      readonly state: OutboundTransmission['state'];
      readonly at: Instant;
      readonly message?: string;
    }
  | { readonly kind: 'inbound-queued'; readonly message: InboundMessage }
  | { readonly kind: 'inbound-acknowledged'; readonly transportId: string }
  | { readonly kind: 'task-planned'; readonly task: Task }
  | { readonly kind: 'task-done'; readonly id: string }
  | { readonly kind: 'hook-owed'; readonly hook: Hook }
  | { readonly kind: 'hook-settled'; readonly id: string; readonly outcome: 'taken' | 'given-up' };
