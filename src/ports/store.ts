import type { Instant, PlainDate } from '../kernel/dates.js';
import type { Decimal } from '../kernel/decimal.js';
import type { Fault } from '../kernel/fault.js';
import type {
  AdministrationId,
  AlertId,
  AllocationId,
  AttemptId,
  ConnectionId,
  DebtorId,
  DisputeId,
  DocumentId,
  EntryId,
  ExchangeId,
  FactId,
  FileId,
  MessageId,
  OnAccountId,
  OpenItemId,
  StatementId,
} from '../kernel/ids.js';
import type { Money } from '../kernel/money.js';
import type { LearnedFact } from '../domain/bank/learned.js';
import type { Statement, StatementEntry, StatementHead } from '../domain/bank/statement.js';
import type { AlertLevel } from '../domain/credit/credit.js';
import type { SourceKind } from '../domain/credit/settings.js';
import type { Dispute, Promised } from '../domain/dunning/ledger.js';
import type { ExchangeState, ResponseCode } from '../domain/exchange/exchange.js';
import type { Absence, Channel, Dispatch } from '../domain/exchange/fallback.js';
import type { ReceivedAlert } from '../domain/exchange/received.js';
import type { ResponseStatus } from '../domain/exchange/response.js';
import type { Invoice } from '../domain/invoice/invoice.js';
import type { ConfirmedRate } from '../domain/law/rates.js';
import type { ExchangeRate } from '../domain/ledger/exchange-rate.js';
import type { OnAccount } from '../domain/ledger/on-account.js';
import type { Allocation, OpenItem } from '../domain/ledger/open-item.js';
import type { Administration } from '../domain/party/administration.js';
import type { Debtor } from '../domain/party/debtor.js';
import type { ParticipantId } from '../domain/party/participant.js';
import type { Party } from '../domain/party/party.js';
import type { MatchProposal } from './match-proposal.js';
import type { LinkRepository } from './links.js';
import type { AgreementRepository } from './agreements.js';
import type { DeskReader } from './desk.js';
import type { DatabaseLoad, InstallationCounts } from './counts.js';
import type { CaseRepository } from './collection-cases.js';
import type { DisputeRepository } from './disputes.js';
import type { DossierRepository } from './dossier.js';
import type { InstrumentRepository, ProvisionRepository } from './instruments.js';
import type { PeopleRepository } from './people.js';
import type { AuditRepository } from './audit.js';
import type { FirmRepository } from './firms.js';
import type { LookupRepository } from './lookups.js';
import type { NamedRequestRepository } from './named-requests.js';
import type { InboxRepository } from './inbox.js';
import type { AnswerRepository } from './answers.js';
import type { MessageRepository } from './messages.js';
import type { NoticeRepository } from './notices.js';
import type { ResponseSentRepository } from './responses-sent.js';
import type { CollectionRepository, MandateRepository, RefundRepository } from './collections.js';
import type { DunningRepository } from './dunning.js';
import type { ConnectionTokenRepository } from './connection-tokens.js';
import type { FirmMappingRepository, MappingCheckRepository } from './host-mapping.js';
import type { HostMapping } from '../domain/ledger/host-mapping.js';
import type { HostOffRepository } from './host-off.js';
import type { HostProblemRepository } from './host-problems.js';
import type { HostReadingRepository } from './host-reading.js';
import type { HostWebhookRepository } from './host-webhooks.js';
import type { BankSourceError } from './bank-source.js';
import type { DispatchRepository } from './dispatches.js';
import type { LetterRepository } from './letters.js';
import type { ListReader } from './lists.js';
import type { LimitRepository, ScoreRepository } from './credit-limits.js';
import type { InquiryRepository } from './inquiries.js';
import type { FigureRepository } from './figures.js';
import type { InstallRepository } from './installs.js';
import type { InstallationReader, InstallationRepository } from './installation.js';
import type { JourneyRepository } from './journey.js';
import type { OnboardingRepository } from './onboarding.js';
import type { ClaimRepository, LawRateRepository, TermsRepository } from './law.js';
import type { PolicyRepository } from './policies.js';
import type { PrivacyRepository } from './privacy.js';
import type { ProfileRepository } from './profiles.js';
import type { PaymentLinkRepository } from './payment-links.js';
import type { ReceivedRepository } from './received.js';
import type { ReconciliationRepository } from './reconciliation.js';
import type { RetentionRepository } from './retention.js';
import type { StandingRepository } from './standings.js';
import type { SubscriptionRepository } from './subscriptions.js';
import type { SecretRepository } from './secrets.js';
import type { SignInRepository } from './sign-ins.js';
import type { TaskRepository } from './tasks.js';
import type { TimelineRepository } from './timeline.js';
import type { BooksRepository, KeyRepository, UserRepository } from './users.js';

/**
 * The truth. Every transaction sees the rows of one administration and no others; what is saved and the
 * messages that must follow from it are committed together. Inside a transaction nothing outside is called,
 * because `work` runs again when the database asks for it (deadlock, serialization failure).
 */
export interface Store {
  inTransaction<T>(administration: AdministrationId, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** What is asked before it is known whose rows are meant; sees no business data. */
  readonly platform: PlatformStore;
  close(): Promise<void>;
}

export interface PlatformStore {
  addAdministration(administration: Administration): Promise<'added' | 'exists'>;
  /** In the order they were added. */
  administrations(): Promise<readonly Administration[]>;
  /** For a webhook: whose connection this is; null when there is none. */
  connection(id: ConnectionId): Promise<Connection | null>;
  /** Which administrations have messages due, longest waiting first. */
  administrationsWithDueMessages(now: Instant, limit: number): Promise<readonly AdministrationId[]>;
  /** Connections of any books that are let in through the token of this one. */
  letInThrough(id: ConnectionId): Promise<readonly Connection[]>;
  /** Of one adapter, in the order they were made. */
  hostConnections(adapter: string): Promise<readonly Connection[]>;
  /** Whose connection these books had before it was taken off; null: nobody's. */
  leftBooks(
    books: string,
  ): Promise<{ readonly administration: AdministrationId; readonly id: ConnectionId } | null>;
  readonly installs: InstallRepository;
  /** Whose host somebody asked to be read by now, longest waiting first. */
  hostsToRead(now: Instant, limit: number): Promise<readonly AdministrationId[]>;
  /** Reference rates, the same for every administration; a rate that was corrected replaces the one we have. */
  saveRates(
    rates: readonly ExchangeRate[],
  ): Promise<{ readonly added: number; readonly changed: number }>;
  rates: RateRepository['between'];
  /** Rates of the law that somebody confirmed, in the order they were entered. */
  lawRates: LawRateRepository['all'];
  confirmLawRate(rate: ConfirmedRate): Promise<void>;
  /** Global kill switch. */
  isDunningStopped(): Promise<boolean>;
  stopDunning(stopped: boolean): Promise<void>;
  /** How all of it stands, for metrics. */
  counts(now: Instant): Promise<InstallationCounts>;
  load(): DatabaseLoad;
  /** Where the database is at home. */
  readonly installation: InstallationRepository;
  readonly firms: FirmRepository;
  readonly users: UserRepository;
  readonly keys: KeyRepository;
  readonly books: BooksRepository;
  /** Acts on the installation; those in an administration stand in the chain of its own. */
  readonly audit: AuditRepository;
  readonly firmMappings: FirmMappingRepository;
  readonly signIns: SignInRepository;
}

export interface Tx {
  readonly administration: AdministrationRepository;
  readonly debtors: DebtorRepository;
  readonly documents: DocumentRepository;
  readonly exchanges: ExchangeRepository;
  readonly inbound: InboundRepository;
  readonly inbox: InboxRepository;
  readonly answers: AnswerRepository;
  readonly responsesSent: ResponseSentRepository;
  readonly ledger: LedgerRepository;
  readonly onAccount: OnAccountRepository;
  readonly rates: RateRepository;
  readonly bank: BankRepository;
  readonly learned: LearnedRepository;
  readonly notices: NoticeRepository;
  readonly dunning: DunningRepository;
  readonly credit: CreditRepository;
  readonly limits: LimitRepository;
  readonly scores: ScoreRepository;
  readonly inquiries: InquiryRepository;
  readonly outbox: OutboxRepository;
  readonly cursors: CursorRepository;
  readonly mandates: MandateRepository;
  readonly collections: CollectionRepository;
  readonly refunds: RefundRepository;
  readonly bankSources: BankSourceRepository;
  readonly lookups: LookupRepository;
  readonly namedRequests: NamedRequestRepository;
  readonly installation: InstallationReader;
  readonly reconciliations: ReconciliationRepository;
  readonly journey: JourneyRepository;
  readonly onboarding: OnboardingRepository;
  readonly retention: RetentionRepository;
  readonly privacy: PrivacyRepository;
  readonly profiles: ProfileRepository;
  readonly policies: PolicyRepository;
  readonly tasks: TaskRepository;
  readonly timeline: TimelineRepository;
  readonly disputes: DisputeRepository;
  readonly agreements: AgreementRepository;
  readonly people: PeopleRepository;
  readonly desk: DeskReader;
  readonly lists: ListReader;
  readonly hostOff: HostOffRepository;
  readonly hostReading: HostReadingRepository;
  readonly hostWebhooks: HostWebhookRepository;
  readonly hostProblems: HostProblemRepository;
  readonly mappingChecks: MappingCheckRepository;
  readonly connectionTokens: ConnectionTokenRepository;
  readonly lawRates: LawRateRepository;
  readonly terms: TermsRepository;
  readonly claims: ClaimRepository;
  readonly dispatches: DispatchRepository;
  readonly letters: LetterRepository;
  readonly links: LinkRepository;
  readonly paymentLinks: PaymentLinkRepository;
  readonly messages: MessageRepository;
  readonly received: ReceivedRepository;
  readonly figures: FigureRepository;
  readonly instruments: InstrumentRepository;
  readonly provisions: ProvisionRepository;
  readonly audit: AuditRepository;
  readonly dossier: DossierRepository;
  readonly cases: CaseRepository;
  readonly standings: StandingRepository;
  readonly secrets: SecretRepository;
  readonly subscriptions: SubscriptionRepository;
}

export interface AdministrationRepository {
  /** As it works: with what its firm lays down where it says nothing of its own. */
  get(): Promise<Administration>;
  /** What it says itself; `save` and `change` are about this alone. */
  own(): Promise<Administration>;
  save(administration: Administration): Promise<void>;
  /** Saves what `how` makes of it; two changes at once wait for each other, so that neither is lost. */
  change(how: (before: Administration) => Administration): Promise<void>;
  /** Whether the kill switch of this administration, or the one of all, is on. */
  isDunningStopped(): Promise<boolean>;
  /** By id: adds it, or replaces adapter and settings; one that was taken off is there again. */
  saveConnection(connection: Omit<Connection, 'administrationId'>): Promise<void>;
  /** Those that were not taken off. */
  connections(): Promise<readonly Connection[]>;
  /** Takes it off and erases its settings; false when there is none. */
  dropConnection(id: ConnectionId, at: Instant): Promise<boolean>;
  /** What the administration says its host's codes mean, on top of what is shipped; null: nothing else. */
  saveMapping(id: ConnectionId, mapping: MappingOverrides | null): Promise<void>;
}

export type ConnectionKind =
  | 'host'
  | 'access-point'
  | 'bank'
  | 'mail'
  | 'mailbox'
  | 'payment-link'
  | 'collection-partner'
  | SourceKind;

/**
 * What an administration is connected to: its host package, its access point, its mail server, the mailbox
 * answers come to, who makes payment links, who collects for it, and whatever brings its bank statements (several banks, several sources).
 */
export interface Connection {
  readonly id: ConnectionId;
  readonly administrationId: AdministrationId;
  readonly kind: ConnectionKind;
  /** Name of the adapter folder: `voldaan-host`, `sandbox` … */
  readonly adapter: string;
  /**
   * Addresses and keys, as the adapter's own settings schema says. Sealed at rest: looking at those of a stored connection
   * throws a fault `secrets.…` where they cannot be opened
   */
  readonly settings: Readonly<Record<string, string>>;
  /** What its firm says the codes of this package mean, on top of what is shipped; hosts only */
  readonly firmMapping?: MappingOverrides;
  /** What the administration says its codes mean, on top of both; hosts only */
  readonly mapping?: MappingOverrides;
}

/** The parts of a mapping an administration says otherwise; the form of schemas/host-mapping.json. */
export type MappingOverrides = Partial<HostMapping>;

export interface DebtorRepository {
  /** By `hostId`; keeps our id. `unchanged` when the host's version is the one we have. */
  upsert(debtor: Debtor): Promise<'added' | 'changed' | 'unchanged'>;
  byId(id: DebtorId): Promise<Debtor | null>;
  /** Those of them that exist, each once. */
  byIds(ids: readonly DebtorId[]): Promise<readonly Debtor[]>;
  byHostId(hostId: string): Promise<Debtor | null>;
  /** All, by number. */
  all(): Promise<readonly Debtor[]>;
  count(): Promise<number>;
  /**
   * Those with an open claim that is due on that day at the latest, by number; the first `limit` after the given one. What
   * a walk over all of them needs.
   */
  withClaims(
    dueUntil: PlainDate,
    after: Pick<Debtor, 'id' | 'number'> | null,
    limit: number,
  ): Promise<readonly Debtor[]>;
}

/** A document of ours or of a supplier, with the bytes that travelled. */
export interface StoredDocument {
  readonly id: DocumentId;
  readonly direction: 'out' | 'in';
  readonly hostId?: string;
  readonly debtorId?: DebtorId;
  readonly version: number;
  readonly invoice: Invoice;
  /** UBL as sent or received, unchanged */
  readonly bytes?: Uint8Array;
  readonly sha256?: string;
  /** What the checks said; a fatal one keeps an outgoing document at home */
  readonly findings: readonly Fault[];
  /** Why a received document is not simply posted; empty: nothing */
  readonly heldFor: readonly string[];
  /** The same with what was known and found when it came; received documents only */
  readonly alerts?: readonly ReceivedAlert[];
  readonly at: Instant;
}

export interface DocumentRelations extends Pick<StoredDocument, 'id' | 'hostId' | 'debtorId'> {
  /** Its debtor answered a document other than this one */
  readonly isOfAnswerer: boolean;
}

export interface DocumentRepository {
  /** By direction and `hostId` (out) or by supplier endpoint, kind and number (in). */
  add(document: StoredDocument): Promise<'added' | 'exists' | 'exists-different'>;
  /** Replaces bytes, findings and invoice of an outgoing document that was never accepted by the network. */
  save(document: StoredDocument): Promise<void>;
  /** Gives it the bytes that were written of it, or only what speaks against them; the rest stays. Within the bounds of `save`. */
  saveWritten(
    document: Pick<StoredDocument, 'id' | 'bytes' | 'sha256' | 'findings'>,
  ): Promise<void>;
  byId(id: DocumentId): Promise<StoredDocument | null>;
  /** Whose it is, without the document itself; null when there is none. */
  relationsOf(id: DocumentId): Promise<DocumentRelations | null>;
  byHostId(hostId: string): Promise<StoredDocument | null>;
  /** Those of them under which there is an outgoing document. */
  hostIdsAmong(hostIds: readonly string[]): Promise<readonly string[]>;
  /** Newest first, without bytes. */
  list(direction: 'out' | 'in', limit: number): Promise<readonly StoredDocument[]>;
  /** Outgoing documents the checks keep at home: a fatal finding and no bytes. */
  stopped(): Promise<readonly StoredDocument[]>;
  /** Those of them that are asked to be sent and were not looked at yet, or whose checks keep them at home. */
  unsent(ids: readonly DocumentId[]): Promise<ReadonlySet<string>>;
  /** Received documents of the same issuer, kind and number, newest version first, as in `byIds`. */
  versionsReceived(
    like: Pick<Invoice, 'seller' | 'buyer' | 'typeCode' | 'kind' | 'number'>,
  ): Promise<readonly StoredDocument[]>;
  /** Those of them that exist, in the order they came, without bytes and embedded files. */
  byIds(ids: readonly DocumentId[]): Promise<readonly StoredDocument[]>;
  /** Received documents of whoever has one of these numbers (domain/party/company), newest first, as in `byIds`. */
  receivedFrom(issuer: Party, limit: number): Promise<readonly StoredDocument[]>;
  /** All outgoing invoices with that number. */
  sentByNumber(number: string): Promise<readonly StoredDocument[]>;
}

export interface Exchange {
  readonly id: ExchangeId;
  readonly documentId: DocumentId;
  readonly documentVersion: number;
  /** Idempotency key at the access point; unique per administration */
  readonly key: string;
  /** Number of the document, and who it is from: what a provider's list of sent documents is searched for */
  readonly number: string;
  readonly sender: ParticipantId;
  readonly receiver: ParticipantId;
  readonly state: ExchangeState;
  /** SBDH instance identifier: ours, until the provider says it chose another */
  readonly transportId: string;
  readonly providerId?: string;
  /** When the first and the latest attempt began; absent before any */
  readonly firstAttemptAt?: Instant;
  readonly attemptedAt?: Instant;
  /** Time of the newest fact about the state, as the other side dates it */
  readonly stateAt: Instant;
  readonly attempts: number;
  readonly note?: string;
  /** Absent: over the network */
  readonly channel?: Channel;
  /** What showed that the receiver is not on the network, when it was last looked for */
  readonly absence?: Absence;
  /** What left by another channel, or may have left */
  readonly dispatch?: Dispatch;
}

export interface ResponseReceived {
  readonly documentId: DocumentId;
  readonly transportId: string;
  readonly code: ResponseCode;
  readonly reasons: readonly string[];
  /** Every clarification, as it was said; absent in records of before */
  readonly statuses?: readonly ResponseStatus[];
  readonly note?: string;
  readonly at: Instant;
  readonly effectiveOn: PlainDate;
}

export interface ExchangeRepository {
  add(exchange: Exchange): Promise<'added' | 'exists'>;
  save(exchange: Exchange): Promise<void>;
  /** To look at; whoever moves it takes `byId`. */
  look(id: ExchangeId): Promise<Exchange | null>;
  /** Locked until the transaction ends, so that two cannot move it at once. */
  byId(id: ExchangeId): Promise<Exchange | null>;
  /** Oldest version first, locked until the transaction ends. */
  byDocument(documentId: DocumentId): Promise<readonly Exchange[]>;
  byProviderId(providerId: string): Promise<Exchange | null>;
  /** By SBDH instance identifier; locked until the transaction ends. */
  byTransportId(transportId: string): Promise<Exchange | null>;
  all(): Promise<readonly Exchange[]>;
  /** Oldest first. */
  inState(states: readonly ExchangeState[]): Promise<readonly Exchange[]>;
  /** Unique per transport id. */
  addResponse(response: ResponseReceived): Promise<'added' | 'exists'>;
  responses(documentId?: DocumentId): Promise<readonly ResponseReceived[]>;
  /** How each exchange of these documents stands, and what the buyers answered; nothing is locked. */
  standing(documents: readonly DocumentId[]): Promise<{
    readonly states: readonly Pick<Exchange, 'documentId' | 'state'>[];
    readonly responses: readonly ResponseReceived[];
  }>;
}

export interface InboundRecord {
  readonly transportId: string;
  /** Null where the provider does not tell who the envelope names */
  readonly sender: ParticipantId | null;
  readonly receiver: ParticipantId;
  readonly documentType: string;
  readonly process: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly receivedAt: Instant;
  readonly state: 'stored' | 'processed' | 'refused';
  readonly note?: string;
  readonly documentId?: DocumentId;
}

export interface InboundRepository {
  /** Webhook events, once per connection and event id. */
  addEvent(event: {
    readonly connectionId: ConnectionId;
    readonly eventId: string;
    /** The provider's id of the transmission it is about, if any */
    readonly about?: string;
    readonly body: Uint8Array;
    readonly at: Instant;
  }): Promise<'added' | 'exists'>;
  /**
   * Whether an event about that transmission came already. Until the transaction ends no other event about it is
   * added, so that of an answer and the webhook that overtook it one always sees the other.
   */
  wasToldOf(providerId: string): Promise<boolean>;
  /** Raw bytes before anything else (INV-3). */
  add(record: InboundRecord): Promise<'added' | 'exists'>;
  byTransportId(transportId: string): Promise<InboundRecord | null>;
  /** How a document first came, without bytes; null when it came another way. */
  firstOf(documentId: DocumentId): Promise<Omit<InboundRecord, 'bytes'> | null>;
  setState(
    transportId: string,
    state: InboundRecord['state'],
    note?: string,
    documentId?: DocumentId,
  ): Promise<void>;
  inState(state: InboundRecord['state']): Promise<readonly Omit<InboundRecord, 'bytes'>[]>;
}

export interface OpenItemState extends OpenItem {
  readonly open: Money;
  readonly round: number;
}

export interface LedgerRepository {
  /** By `hostId`; the amount of an existing item never changes in silence. */
  addItem(item: OpenItem): Promise<'added' | 'exists' | 'exists-different'>;
  /**
   * By `hostId`: gives the item the words of its corrected document, keeping its id and round. `allocated` and
   * nothing changed when money is assigned to it.
   */
  correctItem(item: OpenItem): Promise<'corrected' | 'allocated'>;
  item(id: OpenItemId): Promise<OpenItemState | null>;
  itemByHostId(hostId: string): Promise<OpenItemState | null>;
  /** Every item with what is left of it; `openOnly` leaves settled ones out. Ordered by due date, then number. */
  items(filter: {
    readonly openOnly: boolean;
    readonly debtorId?: DebtorId;
    readonly debtorIds?: readonly DebtorId[];
    readonly ids?: readonly OpenItemId[];
  }): Promise<readonly OpenItemState[]>;
  /**
   * Adds allocations. The database refuses the transaction when an item or an entry would be allocated
   * beyond its amount or against its sign (INV-4). Money that goes back (against the sign of its item) opens the
   * item again: its round grows.
   */
  allocate(allocations: readonly Allocation[]): Promise<void>;
  /** Marks it reversed, once; the item's round grows, because it is open again. */
  reverse(id: AllocationId, on: PlainDate): Promise<void>;
  allocations(filter: {
    readonly entryId?: EntryId;
    readonly openItemId?: OpenItemId;
    readonly openItemIds?: readonly OpenItemId[];
  }): Promise<readonly Allocation[]>;
  /** All live and reversed allocations, oldest first. */
  allAllocations(): Promise<readonly Allocation[]>;
  /** Whether what is open of it in the host is not certain; it stays so until it is said again. */
  setUnsure(id: OpenItemId, isUnsure: boolean): Promise<void>;
  /** Those of which it is not certain. */
  unsure(): Promise<readonly { readonly id: OpenItemId; readonly hostId: string }[]>;
  openDispute(dispute: Dispute & { readonly id: DisputeId }): Promise<void>;
  closeDisputes(openItemId: OpenItemId, on: PlainDate): Promise<number>;
  /** All, or those of some items, oldest first. */
  disputes(of?: readonly OpenItemId[]): Promise<readonly (Dispute & { readonly id: DisputeId })[]>;
  /** Kept as it was said; what is to be judged stands in AgreementRepository. */
  addPromise(promise: Promised): Promise<void>;
  /** Those that were added here, of these debtors or of all; oldest first. */
  promises(debtors?: readonly DebtorId[]): Promise<readonly Promised[]>;
}

/** Money on account of debtors (domain/ledger/on-account). */
export interface OnAccountRepository {
  /**
   * Puts money of entries on account. The database refuses the transaction when an entry would give more than it has,
   * or a debtor would have less than nothing on account (INV-4).
   */
  put(rows: readonly OnAccount[]): Promise<void>;
  /** Marks it reversed, once. */
  reverse(id: OnAccountId, on: PlainDate): Promise<void>;
  /** Live rows, oldest first. */
  live(filter: {
    readonly entryId?: EntryId;
    readonly debtorId?: DebtorId;
    readonly debtorIds?: readonly DebtorId[];
  }): Promise<readonly OnAccount[]>;
}

export interface RateRepository {
  /** Rates published from the first day to the last, both included; oldest first, then by currency. */
  between(from: PlainDate, until: PlainDate): Promise<readonly ExchangeRate[]>;
}

/** A file as it arrived, kept whether or not it could be used. */
export interface StoredFile {
  readonly id: FileId;
  readonly sha256: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly at: Instant;
  readonly outcome: 'imported' | 'refused';
  readonly faults: readonly Fault[];
}

/** An entry to store, with the key that recognises it again (INV-6, see domain/bank/entry-key). */
export interface EntryToStore {
  readonly id: EntryId;
  readonly key: string;
  readonly entry: StatementEntry;
}

export interface StatementToStore {
  readonly id: StatementId;
  readonly fileId: FileId;
  readonly iban: string;
  readonly statement: StatementHead;
  /** The day its closing balance speaks of; null when it has none */
  readonly closedOn: PlainDate | null;
  /** How many entries it books, and what they come to; null when they are not of one currency */
  readonly booked: { readonly count: number; readonly sum: Decimal } | null;
}

/** What the chain of an account needs to know of a stored statement. */
export interface StatementLink extends Pick<Statement, 'id' | 'sequence' | 'opening' | 'closing'> {
  readonly statementId: StatementId;
}

/** What became of a bank entry, as decided by a rule or a person; allocations say the money. */
export type EntryLabel =
  'review' | 'matched' | 'non-ar' | 'payout' | 'on-account' | 'reopen' | 'not-ours';

export interface StoredEntry {
  readonly id: EntryId;
  readonly statementId: StatementId;
  readonly iban: string;
  readonly key: string;
  readonly entry: StatementEntry;
  readonly label: EntryLabel | null;
  /** Candidates with evidence, as the matcher proposed them; for people, rebuilt at any time */
  readonly proposals: readonly MatchProposal[];
  /** What was assigned to items and put on account, signed, decimal text in the entry's currency */
  readonly allocated: string;
  /** Grows with every decision about the entry: who decides can say which picture he looked at */
  readonly version: number;
}

export interface BankRepository {
  /**
   * Keeps a file once per content and answers the id it is kept under. One that was refused may be offered again,
   * when what was wrong is mended: its outcome is replaced. What was imported stays so.
   */
  keepFile(file: StoredFile): Promise<FileId>;
  fileByHash(sha256: string): Promise<Omit<StoredFile, 'bytes'> | null>;
  files(): Promise<readonly Omit<StoredFile, 'bytes'>[]>;
  addStatement(statement: StatementToStore): Promise<void>;
  /** Stores those booked entries of a statement whose key is new; answers the ids that were new. */
  addEntries(
    statement: Pick<StatementToStore, 'id' | 'iban'>,
    entries: readonly EntryToStore[],
  ): Promise<readonly EntryId[]>;
  /** Entries of an account with one of these amounts (smallest units), booked in these days. */
  ofAmounts(
    iban: string,
    minors: readonly bigint[],
    days: { readonly from: PlainDate; readonly to: PlainDate },
  ): Promise<readonly StoredEntry[]>;
  /** Gives an entry the details a notice brought; it is matched again. Its amount and key stay. */
  enrich(id: EntryId, entry: StatementEntry): Promise<void>;
  /** Oldest first (by closing date, then arrival): balances for the chain check. */
  statements(iban: string): Promise<readonly StatementLink[]>;
  /** Content part of the keys of a statement's entries from a day on, each as often as it occurs (domain/bank/entry-key). */
  contentsOf(statementId: StatementId, from?: PlainDate): Promise<readonly string[]>;
  /** To look at. Whoever decides about an entry takes `lockedEntry`. */
  entry(id: EntryId): Promise<StoredEntry | null>;
  /** Locked until the transaction ends, so that two people cannot decide about it at once. */
  lockedEntry(id: EntryId): Promise<StoredEntry | null>;
  /** Booked entries without label, by booking date, then order of arrival; with `most`, locked for whoever asks. */
  unlabelled(most?: number): Promise<readonly StoredEntry[]>;
  /** Whether anything booked was not matched yet. */
  hasUnlabelled(): Promise<boolean>;
  /**
   * Entries in review for which nothing was found, and about which nobody ever decided, lose their label, to be matched
   * once more; answers how many.
   */
  tryAgain(): Promise<number>;
  withLabel(label: EntryLabel): Promise<readonly StoredEntry[]>;
  /** Every call grows the version of the entry, also with the label it has. */
  label(id: EntryId, label: EntryLabel, proposals: readonly MatchProposal[]): Promise<void>;
  /** The same for many entries, each once. */
  labelAll(
    decided: readonly {
      readonly id: EntryId;
      readonly label: EntryLabel;
      readonly proposals: readonly MatchProposal[];
    }[],
  ): Promise<void>;
  /** How many entries carry each label; entries without label count as review. */
  countByLabel(): Promise<Readonly<Record<EntryLabel, number>>>;
  /**
   * Day until which the bank picture is whole: the newest closing date of the account that is furthest behind. An
   * account no statement was ever imported for does not count; one that fell silent does.
   */
  lastBankDate(): Promise<PlainDate | null>;
}

export interface LearnedRepository {
  /** All facts, in the order they were learned, revoked ones too. */
  all(): Promise<readonly LearnedFact[]>;
  /**
   * Facts with one of these keys and the texts of these debtors. Learning waits here for its turn: until the
   * transaction ends nobody else learns in this administration, so that no confirmation gets lost.
   */
  toChange(about: {
    readonly keys: readonly string[];
    readonly debtorIds: readonly DebtorId[];
  }): Promise<readonly LearnedFact[]>;
  /** One fact, waiting for its turn like `toChange`. */
  lockedById(id: FactId): Promise<LearnedFact | null>;
  /** By id: adds facts, or replaces all but the kind, debtor, first day and first entry of known ones. */
  save(facts: readonly LearnedFact[]): Promise<void>;
}

export interface CreditAlert {
  readonly id: AlertId;
  readonly debtorId: DebtorId;
  readonly level: AlertLevel;
  readonly raisedAt: Instant;
  readonly clearedAt?: Instant;
}

export interface CreditRepository {
  /** Alerts that were raised and not cleared since; at most one per debtor and level. */
  live(debtorIds?: readonly DebtorId[]): Promise<readonly CreditAlert[]>;
  raise(alert: CreditAlert): Promise<'raised' | 'exists'>;
  clear(debtorId: DebtorId, level: AlertLevel, at: Instant): Promise<void>;
  all(): Promise<readonly CreditAlert[]>;
}

/** Work that must follow from a change; one row per key, kept after it is done. */
export interface OutboxMessage {
  readonly id: MessageId;
  readonly kind: string;
  readonly key: string;
  /** Plain JSON; no bigint */
  readonly payload: unknown;
  readonly state: 'due' | 'done' | 'parked';
  readonly attempts: number;
  readonly nextAt: Instant;
  readonly note?: string;
  /** When the attempt ended that parked it; told where parked messages alone are listed */
  readonly parkedAt?: Instant;
}

/** A message in the hands of a worker, until it settles it or the lease runs out. */
export interface ClaimedMessage extends OutboxMessage {
  readonly attemptId: AttemptId;
  /** After this moment another worker may take it over */
  readonly leaseUntil: Instant;
  /**
   * An earlier attempt began and left no outcome, or said it was uncertain: ask before acting (F1). It stays so,
   * also through parking and release, until an attempt that asked settles with `uncertain: false`.
   */
  readonly uncertain: boolean;
}

export type Outcome =
  | { readonly kind: 'done'; readonly note?: string }
  | {
      readonly kind: 'retry';
      readonly nextAt: Instant;
      readonly note: string;
      readonly uncertain: boolean;
    }
  | {
      readonly kind: 'parked';
      readonly note: string;
      /** The other side said no after it was asked: certainly nothing was done. Absent: as uncertain as before */
      readonly uncertain?: false;
    };

export interface OutboxRepository {
  /** Once per key: a second message with the same key is `exists` and changes nothing. */
  put(message: {
    readonly id: MessageId;
    readonly kind: string;
    readonly key: string;
    readonly payload: unknown;
    readonly nextAt: Instant;
  }): Promise<'added' | 'exists'>;
  /** The same for those who need not know which: it is not waited for, and fails the transaction if it fails. */
  post(message: Parameters<OutboxRepository['put']>[0]): Promise<void>;
  /**
   * Takes the next due message nobody else holds and writes the attempt's intent row in the same transaction.
   * Messages of one kind go in the order they were put when they share `payload.orderKey`: a later one waits until
   * the earlier one is done, also while that is parked; other order keys go on.
   */
  claim(claim: {
    readonly now: Instant;
    readonly leaseUntil: Instant;
    readonly attemptId: AttemptId;
  }): Promise<ClaimedMessage | null>;
  /** Records the outcome of the attempt; ignored when the lease was taken over meanwhile (fencing by attempt id). */
  settle(message: ClaimedMessage, outcome: Outcome, at: Instant): Promise<'settled' | 'lost-lease'>;
  list(filter: {
    readonly state?: OutboxMessage['state'];
    readonly kind?: string;
  }): Promise<readonly OutboxMessage[]>;
  /**
   * Whether a message of this kind with this `payload.orderKey` is not done yet (due or parked); with `keyStart`, only
   * messages whose key begins with it count.
   */
  isWaiting(kind: string, orderKey: string, keyStart?: string): Promise<boolean>;
  /** Puts a parked message back to work at once. */
  release(id: MessageId, now: Instant): Promise<void>;
  /**
   * Withdraws a message that was certainly not done yet, due or parked (an undone payment, a stopped run); false
   * when it is too late.
   */
  withdraw(key: string, note: string): Promise<boolean>;
  /** Every message that is not done asks the other side before it acts; answers how many. After a restore. */
  doubtWaiting(): Promise<number>;
}

export interface CursorRepository {
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<void>;
  /**
   * Sets it when it still is `from` (null: never set); false when somebody else moved it. Of two transactions that
   * move the same one, the second waits for the first.
   */
  move(name: string, from: string | null, to: string): Promise<boolean>;
  /** What comes next is the first. */
  remove(name: string): Promise<void>;
}

/** How a source of bank statements is doing, as a person must be able to see it. */
export interface BankSourceState {
  readonly connectionId: ConnectionId;
  /** Where to go on; the source's own */
  readonly cursor: string | null;
  /** Refs behind the cursor that were dealt with already, while others of their page still fail */
  readonly pageDone: readonly string[];
  readonly lookedAt: Instant;
  /** When it last answered and all it had was dealt with */
  readonly succeededAt: Instant | null;
  /** Not before this moment unless a person asks; null: at the next turn */
  readonly nextLookAt: Instant | null;
  readonly lastFile: { readonly name: string; readonly at: Instant } | null;
  /** The latest file that could not be taken, and why; a person has to see to it */
  readonly lastRefused: {
    readonly name: string;
    readonly reason: string;
    readonly at: Instant;
  } | null;
  readonly consentUntil: Instant | null;
  /** What the last look ran into; `since`: the first failure of this kind in a row */
  readonly error: (Pick<BankSourceError, 'kind' | 'message'> & { readonly since: Instant }) | null;
}

export interface BankSourceRepository {
  /** Null: never looked at. */
  state(connectionId: ConnectionId): Promise<BankSourceState | null>;
  /** By connection. */
  save(state: BankSourceState): Promise<void>;
}
