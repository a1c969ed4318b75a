import type { Instant, PlainDate } from '../../kernel/dates.js';
import type { ReportKind } from '../../domain/figures/period.js';
import type {
  ActionId,
  CaseId,
  ConnectionId,
  DebtorId,
  DocumentId,
  ExchangeId,
  FileId,
  InstrumentId,
  PaymentPlanId,
  EventId,
  PromiseId,
  ResponseId,
  SubscriptionId,
} from '../../kernel/ids.js';
import type { HostReport } from '../../ports/host.js';
import type { Ids } from '../../ports/ids.js';
import type { Tx } from '../../ports/store.js';

/**
 * Every kind of message the outbox carries, with its payload. Payloads are plain JSON: ids and texts,
 * never money; what is needed is loaded again when the message is handled, so nothing is acted on stale.
 */
export interface Messages {
  'send-invoice': { readonly documentId: DocumentId; readonly orderKey: string };
  transmit: { readonly exchangeId: ExchangeId; readonly orderKey: string };
  'send-another-way': { readonly exchangeId: ExchangeId; readonly orderKey: string };
  'track-exchange': { readonly exchangeId: ExchangeId };
  /** Looks after some working days whether what was awaited came */
  'follow-answer':
    | { readonly about: 'silence'; readonly documentId: DocumentId; readonly since: Instant }
    | {
        readonly about: 'payment';
        readonly documentId: DocumentId;
        readonly transportId: string;
        readonly on: PlainDate;
      };
  'send-response': { readonly responseId: ResponseId; readonly orderKey: string };
  'track-response': { readonly responseId: ResponseId };
  'fetch-inbound': { readonly connectionId: ConnectionId };
  'process-inbound': { readonly transportId: string };
  /** `again`: entries that led to nothing are tried once more, because the books have changed */
  'match-entries': { readonly fileId?: FileId; readonly again?: boolean };
  'issue-reminder': { readonly actionId: ActionId };
  /** Sends the debtor what was agreed with him */
  'confirm-agreement': { readonly promiseId: PromiseId } | { readonly planId: PaymentPlanId };
  /** To one mailbox; null: a task says that it is there */
  'send-report': { readonly kind: ReportKind; readonly on: PlainDate; readonly to: string | null };
  /** Tells the debtor who collects next; gives a case to its collection partner, or takes it back */
  'announce-hand-over': {
    readonly debtorId: DebtorId;
    readonly instrumentIds: readonly InstrumentId[];
  };
  'hand-over-case': { readonly caseId: CaseId };
  'withdraw-case': {
    readonly caseId: CaseId;
    readonly reason: 'paid' | 'asked';
    readonly by: string;
  };
  /** `otherwise`: what a host is told that takes no report of this kind, or never saw what it is about; null: nothing */
  'report-to-host': {
    readonly report: HostReport;
    readonly otherwise?: HostReport | null;
    readonly orderKey: string;
  };
  /** Tells a subscriber of an event; `since`: from when on it is tried, when not since it happened */
  'call-webhook': {
    readonly subscriptionId: SubscriptionId;
    readonly eventId: EventId;
    readonly orderKey: string;
    readonly since?: Instant;
  };
}

/** Puts a message in the outbox of the transaction; the key makes it happen once. */
export function put<K extends keyof Messages>(
  tx: Tx,
  ids: Ids,
  kind: K,
  key: string,
  payload: Messages[K],
  at: Instant,
): Promise<'added' | 'exists'> {
  return tx.outbox.put(messageOf(ids, kind, key, payload, at));
}

/** The same where nobody needs to know whether it was there already. */
export function post<K extends keyof Messages>(
  tx: Tx,
  ids: Ids,
  kind: K,
  key: string,
  payload: Messages[K],
  at: Instant,
): Promise<void> {
  return tx.outbox.post(messageOf(ids, kind, key, payload, at));
}

function messageOf<K extends keyof Messages>(
  ids: Ids,
  kind: K,
  key: string,
  payload: Messages[K],
  nextAt: Instant,
) {
  return { id: ids.next('message'), kind, key: `${kind}:${key}`, payload, nextAt };
}

/** Tells the host something, in order per subject (one invoice, one debtor), once per report key. */
export function tellHost(
  tx: Tx,
  ids: Ids,
  report: HostReport,
  orderKey: string,
  at: Instant,
  more: { readonly otherwise?: HostReport | null } = {},
): Promise<void> {
  return post(tx, ids, 'report-to-host', report.key, { report, orderKey, ...more }, at);
}
