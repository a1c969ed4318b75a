import { dateIn, daysBetween, type Instant, type PlainDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/fault.js';
import type { AdministrationId, DocumentId } from '../../kernel/ids.js';
import { type Money, toMoney } from '../../kernel/money.js';
import {
  answerDueOn,
  DECIDED_BY,
  type InboxDecision,
  type InboxState,
  OPEN_STATES,
  type PersonDecision,
  possibleDecisions,
  standingOf,
} from '../../domain/exchange/inbox.js';
import {
  type AlertCode,
  isSelfBilled,
  issuerOf,
  type ReceivedAlert,
} from '../../domain/exchange/received.js';
import { filesOf, type InvoiceFile } from '../../domain/invoice/files.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import type { Administration } from '../../domain/party/administration.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type { StoredDocument, Tx } from '../../ports/store.js';
import { inOrder } from '../listed.js';
import type { Ports } from '../ports.js';

/** A received document in the list. */
export interface InboxItem {
  readonly id: DocumentId;
  /** Grows with every decision: who decides can say which picture he looked at */
  readonly version: number;
  readonly state: InboxState;
  readonly isHeld: boolean;
  /** Who released it first, while a second person is awaited */
  readonly releasedBy?: string;
  /** Where it belongs in the books: a self-billed document is a sale */
  readonly side: 'purchase' | 'sales';
  readonly kind: Invoice['kind'];
  readonly number: string;
  readonly from: string;
  readonly issueDate: PlainDate;
  readonly dueDate?: PlainDate;
  /** Absent where the document states none that its currency can pay */
  readonly payable?: Money;
  readonly alerts: readonly AlertCode[];
  readonly findings: number;
  readonly receivedAt: Instant;
  readonly receivedOn: PlainDate;
  readonly ageDays: number;
  /** Last day on which a first answer to the supplier is in time, while there is none */
  readonly answerDueOn?: PlainDate;
  readonly isAnswerLate: boolean;
  /** What can still be decided about it */
  readonly possible: readonly PersonDecision[];
}

/** One received document with all a person needs to decide. */
export interface InboxDocument extends InboxItem {
  readonly invoice: Invoice;
  readonly bytes: Uint8Array;
  readonly alertDetails: readonly ReceivedAlert[];
  readonly findingDetails: readonly Fault[];
  readonly files: readonly InvoiceFile[];
  /** Who decided what, when and why; oldest first */
  readonly decisions: readonly InboxDecision[];
  /** How it came; absent when it came another way than over the network */
  readonly transport?: {
    readonly transportId: string;
    readonly sender: ParticipantId | null;
    readonly receiver: ParticipantId;
  };
}

interface InboxFilter {
  /** What was decided too, and what waits */
  readonly all?: boolean;
  /** Those that stand there */
  readonly state?: InboxState;
}

export interface ShowInbox {
  /** What waits for a person, oldest first; everything with `all`. Of a state that is final the last decided first. */
  list(administration: AdministrationId, filter?: InboxFilter): Promise<readonly InboxItem[]>;
  /** Null when there is none. */
  document(administration: AdministrationId, id: DocumentId): Promise<InboxDocument | null>;
}

/** Documents of one list: more than a person looks through. */
const LISTED_MAX = 1_000;

export function makeShowInbox(ports: Pick<Ports, 'store' | 'clock' | 'calendar'>): ShowInbox {
  return {
    list: (administration, { all = false, state } = {}) =>
      ports.store.inTransaction(administration, async (tx) => {
        const books = await tx.administration.get();
        const decidedBy = state === undefined ? null : DECIDED_BY[state];
        const ids = await (decidedBy === null
          ? tx.inbox.documents({ openOnly: state !== undefined || !all, limit: LISTED_MAX })
          : tx.inbox.decided(decidedBy, LISTED_MAX));
        const decisions = await tx.inbox.decisions(ids);
        const documents = inOrder(ids, await tx.documents.byIds(ids));
        return documents
          .map((one) => itemOf(ports, books, one, decisions.get(one.id) ?? []))
          .filter((item) => state === undefined || item.state === state);
      }),
    document: (administration, id) =>
      ports.store.inTransaction(administration, (tx) => documentOf(ports, tx, id)),
  };
}

async function documentOf(
  ports: Pick<Ports, 'clock' | 'calendar'>,
  tx: Tx,
  id: DocumentId,
): Promise<InboxDocument | null> {
  const stored = await tx.documents.byId(id);
  if (stored?.direction !== 'in') return null;
  const { invoice, findings, heldFor, bytes = new Uint8Array() } = stored;
  const decisions = (await tx.inbox.decisions([id])).get(id) ?? [];
  const first = await tx.inbound.firstOf(id);
  return {
    ...itemOf(ports, await tx.administration.get(), stored, decisions),
    ...{ invoice, bytes, decisions },
    findingDetails: findings,
    // Documents of before have no details: the codes say what they can.
    alertDetails: stored.alerts ?? heldFor.map((code) => ({ code: code as AlertCode })),
    files: filesOf(invoice),
    ...(first === null ? {} : { transport: first }),
  };
}

/** Decisions that tell the supplier something. */
const ANSWERS: ReadonlySet<InboxDecision['kind']> = new Set(['approve', 'reject', 'query']);

function itemOf(
  { clock, calendar }: Pick<Ports, 'clock' | 'calendar'>,
  { zone, country }: Administration,
  { id, invoice, heldFor, findings, at }: StoredDocument,
  decisions: readonly InboxDecision[],
): InboxItem {
  const { state, isHeld, firstRelease } = standingOf(heldFor, decisions);
  const today = clock.today(zone);
  const receivedOn = dateIn(at, zone);
  const payable = invoice.totals && toMoney(invoice.totals.payable, invoice.currency);
  const isOwed = OPEN_STATES.has(state) && !decisions.some(({ kind }) => ANSWERS.has(kind));
  const dueOn = isOwed ? answerDueOn(calendar(country), receivedOn) : null;
  return {
    ...{ id, version: decisions.length, state, isHeld },
    ...(firstRelease === undefined ? {} : { releasedBy: firstRelease.by }),
    side: isSelfBilled(invoice) ? 'sales' : 'purchase',
    kind: invoice.kind,
    number: invoice.number,
    from: issuerOf(invoice).name ?? '',
    issueDate: invoice.issueDate,
    ...(invoice.dueDate === undefined ? {} : { dueDate: invoice.dueDate }),
    ...(payable?.ok === true ? { payable: payable.value } : {}),
    alerts: heldFor as readonly AlertCode[],
    findings: findings.length,
    ...{ receivedAt: at, receivedOn },
    ageDays: daysBetween(receivedOn, today),
    ...(dueOn === null ? {} : { answerDueOn: dueOn }),
    isAnswerLate: dueOn !== null && dueOn < today,
    possible: possibleDecisions(heldFor, decisions),
  };
}
