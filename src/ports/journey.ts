import type { Instant } from '../kernel/dates.js';
import type { DocumentId, ExchangeId } from '../kernel/ids.js';
import type { ParticipantId } from '../domain/party/participant.js';

/**
 * What can happen to a document on its way.
 * - taken: somebody asked us to send it, or it came in
 * - stopped: our own checks keep it at home
 * - built: its bytes were written and checked
 * - queued: it has a receiver and a key
 * - waits: nothing may leave yet, and why
 * - attempt: one try begins
 * - look-up: what the network said of the receiver
 * - state: a verdict of the provider or a person, and what it made of the exchange
 * - ignored: older or impossible news, without effect
 * - response: the buyer's answer
 * - came-back: a test of ours arrived in our own inbox
 * - told-host: what the host package was told
 */
export const JOURNEY_KINDS = [
  'taken',
  'stopped',
  'built',
  'queued',
  'waits',
  'attempt',
  'look-up',
  'state',
  'ignored',
  'response',
  'came-back',
  'told-host',
] as const;

export type JourneyKind = (typeof JOURNEY_KINDS)[number];

/** Plain JSON: texts, numbers, lists; no money, no document content. */
export type JourneyDetail = Readonly<Record<string, unknown>>;

export interface JourneyEntry {
  readonly documentId: DocumentId;
  readonly exchangeId?: ExchangeId;
  readonly at: Instant;
  readonly kind: JourneyKind;
  readonly detail: JourneyDetail;
}

/** An earlier version of a document, with its bytes. */
export interface EarlierVersion {
  readonly documentId: DocumentId;
  readonly version: number;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A time span: from included, until not. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** What came from the network, without its bytes. */
export interface CameIn {
  readonly transportId: string;
  readonly sender: ParticipantId | null;
  readonly receiver: ParticipantId;
  readonly documentType: string;
  readonly sha256: string;
  readonly receivedAt: Instant;
  readonly state: 'stored' | 'processed' | 'refused';
  readonly note?: string;
}

/** What happened to documents, only ever added to. */
export interface JourneyRepository {
  /** In this order. */
  add(...entries: readonly JourneyEntry[]): Promise<void>;
  /** In the order it happened. */
  of(documentId: DocumentId): Promise<readonly JourneyEntry[]>;
  /** Keeps the bytes of a version that is about to be replaced; once. */
  keepVersion(version: EarlierVersion): Promise<void>;
  /** Oldest first. */
  versions(documentId: DocumentId): Promise<readonly EarlierVersion[]>;
  /** Documents sent and received, by number or by when we first knew them; oldest first. */
  documents(filter: { readonly number: string } | Span): Promise<readonly DocumentId[]>;
  /** What came from the network about a document, or in a span; oldest first, without bytes. */
  inbound(filter: { readonly documentId: DocumentId } | Span): Promise<readonly CameIn[]>;
}
