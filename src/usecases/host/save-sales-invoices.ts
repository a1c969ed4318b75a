import { addDays } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId, DocumentId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import { amountOwed } from '../../domain/invoice/owed.js';
import type { OpenItem } from '../../domain/ledger/open-item.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { invoiceToJson, sameInvoice } from '../../formats/json/invoice.js';
import type { HostReport, HostSalesInvoice } from '../../ports/host.js';
import type { StoredDocument, Tx } from '../../ports/store.js';
import { reviewCredit } from '../credit/check-credit.js';
import { type ClaimState, followHostPayments } from './follow-host-payments.js';
import { tellHost } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';
import { newVersion, queueSending } from '../exchange/reissue.js';
import { settleByCredit } from '../dispute/settle-by-credit.js';

/** Saves a page of sales invoices with their open items, and what follows from them. */
export async function saveSalesInvoices(
  ports: Ports,
  tx: Tx,
  records: readonly HostSalesInvoice[],
): Promise<void> {
  const changed = new Set<DebtorId>();
  const known = new Set(await tx.documents.hostIdsAmong(records.map(({ hostId }) => hostId)));
  const { id: administration } = await tx.administration.get();
  const debtors = new Map<string, Debtor | null>();
  for (const record of records) {
    const { hostId, debtorHostId } = record;
    const debtor = debtors.get(debtorHostId) ?? (await tx.debtors.byHostId(debtorHostId));
    debtors.set(debtorHostId, debtor);
    if (debtor === null) {
      // The host names a debtor it never gave us: nothing may be guessed, the host is told, sync goes on.
      await tell(ports, tx, record, unknownDebtor(record));
      continue;
    }
    const document = known.has(hostId) ? await tx.documents.byHostId(hostId) : null;
    await saveInvoice(ports, tx, record, { administration, debtorId: debtor.id }, document);
    known.add(hostId);
    changed.add(debtor.id);
  }
  await reviewCredit(ports, tx, [...changed]);
}

interface Said {
  readonly key: string;
  readonly status: string;
  readonly note: string;
}

function tell(ports: Ports, tx: Tx, record: HostSalesInvoice, said: Said): Promise<unknown> {
  const report: HostReport = { ...said, kind: 'exchange-status', invoiceHostId: record.hostId };
  return tellHost(tx, ports.ids, report, record.hostId, ports.clock.now());
}

function unknownDebtor(record: HostSalesInvoice): Said {
  return {
    key: `unknown-debtor:${record.hostId}:${record.version}`,
    status: 'stopped',
    note: `Debtor ${record.debtorHostId} of invoice ${record.invoice.number} is unknown. Check the debtor in the host and save the invoice again.`,
  };
}

async function saveInvoice(
  ports: Ports,
  tx: Tx,
  record: HostSalesInvoice,
  whose: Whose,
  known: StoredDocument | null,
): Promise<void> {
  const { debtorId } = whose;
  const saved =
    known === null
      ? await addDocument(ports, tx, record, whose)
      : await changeDocument(ports, tx, record, debtorId, known);
  // Asked once per version, also when the host comes to want it later.
  if (record.send && saved.current) await queueSending(ports, tx, saved.document);
  const item = await saveOpenItem(ports, tx, record, debtorId, saved);
  if (item !== null) await followHostPayments(ports, tx, record, item);
  await settleByCredit(ports, tx, saved.document);
}

interface Whose {
  readonly administration: AdministrationId;
  readonly debtorId: DebtorId;
}

interface Saved {
  readonly document: StoredDocument;
  /** It says what the host says; false: the network has an earlier version */
  readonly current: boolean;
}

async function addDocument(
  ports: Ports,
  tx: Tx,
  record: HostSalesInvoice,
  { administration, debtorId }: Whose,
): Promise<Saved> {
  const document: StoredDocument = {
    id: documentIdOf(ports, administration, record),
    direction: 'out',
    hostId: record.hostId,
    debtorId,
    version: 1,
    invoice: record.invoice,
    findings: [],
    heldFor: [],
    at: ports.clock.now(),
  };
  await tx.documents.add(document);
  return { document, current: true };
}

/**
 * The id follows from the record in the host, and so does the key it is sent with: a database that was restored from before
 * it came asks the access point for the very same key, and does not send it a second time (F17).
 */
function documentIdOf(
  ports: Pick<Ports, 'ids' | 'digest'>,
  administration: AdministrationId,
  { hostId }: HostSalesInvoice,
): DocumentId {
  const text = new TextEncoder().encode(`sales-invoice ${administration} ${hostId}`);
  return ports.ids.of('document', ports.digest(text).slice(0, 26));
}

/** Changed in the host before the network took it: a new version. Changed afterwards: said to the host, once. */
async function changeDocument(
  ports: Ports,
  tx: Tx,
  record: HostSalesInvoice,
  debtorId: DebtorId,
  known: StoredDocument,
): Promise<Saved> {
  const { invoice } = record;
  if (sameInvoice(known.invoice, invoice) && known.debtorId === debtorId)
    return { document: known, current: true };
  const document = await newVersion(ports, tx, known, { invoice, debtorId });
  if (document !== null) return { document, current: true };
  await tell(ports, tx, record, {
    // By content: a payment gives the record a new version too, and is no further change of the invoice.
    key: `changed-after-sending:${record.hostId}:${contentOf(ports, record)}`,
    status: 'changed-after-sending',
    note: `Invoice ${invoice.number} was changed after it was sent. The network has the earlier version: make a credit note and a new invoice.`,
  });
  return { document: known, current: false };
}

function contentOf(ports: Ports, { invoice, debtorHostId }: HostSalesInvoice): string {
  const text = JSON.stringify([debtorHostId, invoiceToJson(invoice)]);
  return ports.digest(new TextEncoder().encode(text)).slice(0, 32);
}

/** The claim follows the document, until money is assigned to it; from then on a difference is for a person. */
async function saveOpenItem(
  ports: Ports,
  tx: Tx,
  record: HostSalesInvoice,
  debtorId: DebtorId,
  { document, current }: Saved,
): Promise<ClaimState | null> {
  const amount = amountOwed(record.invoice);
  if (current && amount !== null) {
    const item = itemOf(ports, record, { debtorId, document, amount });
    const isClaim = amount.minor !== 0n || (await tx.ledger.itemByHostId(record.hostId)) !== null;
    const outcome = isClaim ? await tx.ledger.addItem(item) : 'exists';
    if (outcome === 'added') return { ...item, open: item.amount, isNew: true };
    if (outcome === 'exists-different' && (await tx.ledger.correctItem(item)) === 'allocated')
      await tell(ports, tx, record, {
        key: `changed-after-payment:${record.hostId}:${contentOf(ports, record)}`,
        status: 'changed-after-payment',
        note: `Invoice ${item.number} was changed after money was assigned to it. Undo the payment, save the invoice again, and assign the payment anew.`,
      });
  }
  const item = await tx.ledger.itemByHostId(record.hostId);
  return item === null ? null : { ...item, isNew: false };
}

/** A discount that is no part of the claim (another currency, the other sign, all of it or more) is none. */
function discountOn(
  { minor, currency }: Money,
  discount: HostSalesInvoice['discount'],
): Pick<OpenItem, 'discount'> {
  if (discount?.amount.currency !== currency) return {};
  const off = discount.amount.minor;
  const isPart = minor > 0n ? off > 0n && off < minor : off < 0n && off > minor;
  return isPart ? { discount } : {};
}

function itemOf(
  ports: Ports,
  { hostId, invoice, discount }: HostSalesInvoice,
  owed: {
    readonly debtorId: DebtorId;
    readonly document: StoredDocument;
    readonly amount: Money;
  },
): OpenItem {
  const reference = invoice.payments?.find((payment) => payment.reference !== undefined)?.reference;
  const description = invoice.lines[0]?.item.name;
  return {
    id: ports.ids.next('open-item'),
    debtorId: owed.debtorId,
    documentId: owed.document.id,
    hostId,
    kind: invoice.kind,
    number: invoice.number,
    issueDate: invoice.issueDate,
    // Without a due date the law's term counts, not the day itself: 30 days (BE law of 2 Aug 2002 art. 4, NL BW 6:119a).
    dueDate: invoice.dueDate ?? addDays(invoice.issueDate, 30),
    amount: owed.amount,
    ...discountOn(owed.amount, discount),
    ...(reference === undefined ? {} : { reference }),
    ...(invoice.orderReference === undefined ? {} : { orderReference: invoice.orderReference }),
    ...(description === undefined ? {} : { description }),
  };
}
