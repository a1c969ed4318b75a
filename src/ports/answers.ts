import type { Instant, PlainDate } from '../kernel/dates.js';
import type { DocumentId, OpenItemId } from '../kernel/ids.js';
import type { ParticipantId } from '../domain/party/participant.js';

/**
 * Why an answer waits for a person:
 * - no-invoice, several-invoices: its number (and date) fits no invoice of ours, or more than one
 * - other-party: it fits one, which went to somebody else
 * - sender-unknown: the access point does not tell who sent it
 * - provider-unconfirmed: it came from a service provider nobody has confirmed yet
 * - message-unknown: a status about a message we do not know
 * - not-a-provider: a status from somebody who is no service provider
 * - breaks-rules: a status that breaks the rules of its kind
 */
export type ParkReason =
  | 'no-invoice'
  | 'several-invoices'
  | 'other-party'
  | 'sender-unknown'
  | 'provider-unconfirmed'
  | 'message-unknown'
  | 'not-a-provider'
  | 'breaks-rules';

/** An answer that fits nothing by itself. */
export interface ParkedAnswer {
  readonly transportId: string;
  readonly kind: 'response' | 'mls' | 'mlr';
  readonly reason: ParkReason;
  readonly code: string;
  /** The invoice number, or the id of the message, it says it is about */
  readonly about: string;
  readonly sender: ParticipantId | null;
  readonly at: Instant;
  readonly state: 'waiting' | 'assigned' | 'dismissed';
  readonly decidedBy?: string;
  readonly decidedAt?: Instant;
  /** What it was assigned to */
  readonly documentId?: DocumentId;
}

/** A due date a buyer proposes. */
export interface ProposedTerm {
  /** Of the response that proposes it */
  readonly transportId: string;
  readonly openItemId: OpenItemId;
  readonly dueDate: PlainDate;
  readonly proposedOn: PlainDate;
  /** `overtaken`: the buyer said something else before anybody decided */
  readonly state: 'waiting' | 'accepted' | 'refused' | 'overtaken';
  readonly decidedBy?: string;
  readonly decidedOn?: PlainDate;
}

/** What a service provider said about a message of ours (MLS, MLR). */
export interface MessageStatusReceived {
  readonly transportId: string;
  readonly kind: 'mls' | 'mlr';
  readonly code: 'AP' | 'AB' | 'RE';
  readonly about: string;
  readonly description: string;
  readonly documentId?: DocumentId;
  readonly at: Instant;
}

export interface AnswerRepository {
  park(parked: ParkedAnswer): Promise<'added' | 'exists'>;
  /** Oldest first. */
  parked(state: ParkedAnswer['state']): Promise<readonly ParkedAnswer[]>;
  /** Locked until the transaction ends, so that two people cannot decide about it at once. */
  lockedParked(transportId: string): Promise<ParkedAnswer | null>;
  /** Saves state, who decided when, and the document. */
  saveParked(parked: ParkedAnswer): Promise<void>;
  /** Once: the first who confirmed it stays on record. */
  confirmProvider(
    provider: ParticipantId,
    confirmed: { readonly by: string; readonly at: Instant },
  ): Promise<'added' | 'exists'>;
  isConfirmed(provider: ParticipantId): Promise<boolean>;
  propose(term: ProposedTerm): Promise<'added' | 'exists'>;
  /** Oldest first. */
  terms(state?: ProposedTerm['state']): Promise<readonly ProposedTerm[]>;
  termsOf(openItemId: OpenItemId): Promise<readonly ProposedTerm[]>;
  /** Locked until the transaction ends. */
  lockedTerm(transportId: string): Promise<ProposedTerm | null>;
  /** Saves state, and who decided when. */
  saveTerm(term: ProposedTerm): Promise<void>;
  /** Unique per transport id. */
  addMessageStatus(status: MessageStatusReceived): Promise<'added' | 'exists'>;
  /** Oldest first; of one document, or of all. */
  messageStatuses(documentId?: DocumentId): Promise<readonly MessageStatusReceived[]>;
}
