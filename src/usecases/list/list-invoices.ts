import type { ExchangeState } from '../../domain/exchange/exchange.js';
import type { Channel } from '../../domain/exchange/fallback.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { amountOwed } from '../../domain/invoice/owed.js';
import { daysLate } from '../../domain/ledger/open-item.js';
import {
  INVOICE_KEYS,
  type InvoiceQuestion,
  type InvoiceSort,
  type SendingState,
  sendingState,
} from '../../domain/list/invoice-list.js';
import type { ItemBrake } from '../../domain/list/item-list.js';
import type { Order } from '../../domain/list/list.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { Instant, PlainDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/fault.js';
import { type AdministrationId, type DocumentId, idOf } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { Result } from '../../kernel/result.js';
import type { InvoiceStanding, ItemStanding } from '../../ports/lists.js';
import type { OpenItemState, StoredDocument, Tx } from '../../ports/store.js';
import { inOrder, type Listed, listed, type NoSuchPlace, type PageWanted } from '../listed.js';
import type { Ports } from '../ports.js';

/** An invoice or credit note of ours as a row of a list. */
export interface ListedInvoice extends Pick<Invoice, 'kind' | 'number' | 'issueDate' | 'dueDate'> {
  readonly id: DocumentId;
  readonly version: number;
  /** Null: its debtor is not known */
  readonly debtor: Pick<Debtor, 'id' | 'number' | 'name'> | null;
  /** What it asks for, negative for a credit note; absent: no exact amount */
  readonly total?: Money;
  readonly sending: {
    readonly state: SendingState;
    /** Absent: nobody asked for it to be sent */
    readonly exchange?: ExchangeState;
    readonly since?: Instant;
    readonly channel?: Channel;
  };
  /** What the checks said of it */
  readonly findings: { readonly count: number; readonly worst: Fault['severity'] | null };
  /** Absent: it makes no claim */
  readonly claim?: {
    readonly openItemId: OpenItemState['id'];
    readonly open: Money;
    readonly daysLate: number;
    readonly brakes: readonly ItemBrake[];
    readonly reminded?: NonNullable<ItemStanding['reminded']>;
  };
}

export interface InvoicesAsked
  extends
    Order<InvoiceSort>,
    PageWanted,
    Pick<InvoiceQuestion, 'filter' | 'search' | 'from' | 'until'> {}

export type ListInvoices = (
  administration: AdministrationId,
  asked: InvoicesAsked,
) => Promise<Result<Listed<ListedInvoice>, NoSuchPlace>>;

/** What we sent, or should, a page at a time: how it travels, and whether it is paid. */
export function makeListInvoices(ports: Pick<Ports, 'store' | 'clock'>): ListInvoices {
  return (id, { after, limit, ...asked }) =>
    ports.store.inTransaction(id, async (tx) => {
      const { zone } = await tx.administration.get();
      const question = { ...asked, today: ports.clock.today(zone) };
      const page = { limit, ...(after === undefined ? {} : { after }) };
      return listed(question, page, {
        kind: INVOICE_KEYS[question.sort],
        read: (wanted) => tx.lists.invoices(question, wanted),
        totals: () => tx.lists.invoiceTotals(question),
        rowsOf: (ids) => invoiceRows(tx, ids.map(idOf<'document'>), question.today),
      });
    });
}

/** The rows of these documents, in this order. */
export async function invoiceRows(
  tx: Tx,
  ids: readonly DocumentId[],
  today: PlainDate,
): Promise<readonly ListedInvoice[]> {
  const [documents, standings] = await Promise.all([
    tx.documents.byIds(ids),
    tx.lists.invoiceStandings(ids),
  ]);
  const claims = await loadClaims(tx, standings, today);
  const debtorIds = documents.flatMap(({ debtorId }) => debtorId ?? []);
  const debtors = await tx.debtors.byIds([...new Set(debtorIds)]);
  const debtorOf = new Map(debtors.map(({ id, number, name }) => [id, { id, number, name }]));
  const standingOf = new Map(standings.map((one) => [one.documentId, one]));
  return inOrder(ids, documents).map((document) => {
    const standing = standingOf.get(document.id);
    const claim = claims.get(standing?.openItemId ?? idOf('none'));
    const { debtorId } = document;
    return {
      ...documentMembers(document),
      debtor: (debtorId === undefined ? undefined : debtorOf.get(debtorId)) ?? null,
      sending: sendingOf(standing),
      ...(claim === undefined ? {} : { claim }),
    };
  });
}

type Claim = NonNullable<ListedInvoice['claim']>;

async function loadClaims(
  tx: Tx,
  standings: readonly InvoiceStanding[],
  today: PlainDate,
): Promise<ReadonlyMap<OpenItemState['id'], Claim>> {
  const ids = standings.flatMap(({ openItemId }) => openItemId ?? []);
  const [items, held] = await Promise.all([
    tx.ledger.items({ openOnly: false, ids }),
    tx.lists.itemStandings(ids),
  ]);
  const heldOf = new Map(held.map((one) => [one.openItemId, one]));
  const claims = items.map(({ id, open, dueDate }): [OpenItemState['id'], Claim] => {
    const { brakes = [], reminded } = heldOf.get(id) ?? {};
    const late = open.minor === 0n ? 0 : Math.max(0, daysLate(dueDate, today));
    return [
      id,
      {
        ...{ openItemId: id, open, daysLate: late, brakes },
        ...(reminded === undefined ? {} : { reminded }),
      },
    ];
  });
  return new Map(claims);
}

function documentMembers({ id, version, invoice, findings }: StoredDocument) {
  const { kind, number, issueDate, dueDate } = invoice;
  const total = amountOwed(invoice);
  return {
    ...{ id, version, kind, number, issueDate },
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(total === null ? {} : { total }),
    findings: { count: findings.length, worst: worstOf(findings) },
  };
}

function worstOf(findings: readonly Fault[]): Fault['severity'] | null {
  const isFatal = findings.some(({ severity }) => severity === 'fatal');
  return isFatal ? 'fatal' : (findings[0]?.severity ?? null);
}

function sendingOf(standing: InvoiceStanding | undefined): ListedInvoice['sending'] {
  const { exchange, stopped = false } = standing ?? {};
  const state = sendingState(exchange?.state ?? null, stopped);
  if (exchange === undefined) return { state };
  return { state, exchange: exchange.state, since: exchange.since, channel: exchange.channel };
}
