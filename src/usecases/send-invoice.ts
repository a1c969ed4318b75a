import { type Fault, faultsToNote, untold } from '../kernel/fault.js';
import { printParticipant, type ParticipantId } from '../domain/party/participant.js';
import type { Invoice } from '../domain/invoice/invoice.js';
import { checkBeforeSending } from '../domain/invoice/checks.js';
import { completeTotals } from '../domain/invoice/totals.js';
import { officialFaults } from '../formats/ubl/official-faults.js';
import { writeUbl } from '../formats/ubl/write.js';
import type { StoredDocument, Tx } from '../ports/store.js';
import { done, type Handler } from './handled.js';
import { note } from './journey.js';
import type { Messages } from './outbox-messages.js';
import { put, tellHost } from './outbox-messages.js';
import type { Ports } from './ports.js';
import { receiverOf } from './reissue.js';
import { transportIdOf } from './transport-id.js';

/**
 * SEND, first half: checks the invoice, writes its UBL, opens an exchange and puts it in the outbox. An invoice with
 * a fatal finding stays at home: the finding is kept, the host is told what to mend, and a corrected version
 * from the host is checked afresh.
 */
export function makeSendInvoice(ports: Ports): Handler {
  return async (administration, message) => {
    const { documentId } = message.payload as Messages['send-invoice'];
    await ports.store.inTransaction(administration, async (tx) => {
      const document = await tx.documents.byId(documentId);
      if (document === null || document.bytes !== undefined) return;
      await prepare(ports, tx, document);
    });
    return done();
  };
}

async function prepare(ports: Ports, tx: Tx, document: StoredDocument): Promise<void> {
  const debtor = document.debtorId === undefined ? null : await tx.debtors.byId(document.debtorId);
  const receiver = receiverOf(document, debtor);
  const invoice = completeTotals(addressed(document.invoice, receiver));
  const findings = checkBeforeSending(invoice, {
    orderReferenceRequired: debtor?.purchaseOrderRequired ?? false,
    buyerKind: debtor?.kind ?? 'business',
    network: true,
  });
  const written = writeUbl(invoice);
  const refused = written.ok ? officialFaults(written.value) : written.error;
  const faults = [...findings, ...untold(refused, findings)];
  const fatal = faults.filter((f) => f.severity === 'fatal');
  if (fatal.length > 0 || !written.ok || receiver === undefined) {
    await tx.documents.save({ ...document, findings: faults });
    const stoppedFor = fatal.map(({ code, message }) => `${code}: ${message}`);
    await note(tx, { document }, ports.clock.now(), 'stopped', {
      version: document.version,
      faults: stoppedFor,
    });
    await tellStopped(ports, tx, document, fatal);
    return;
  }
  const bytes = written.value;
  // The invoice stays as the host told it: what we filled in must not look like a change of theirs at the next sync.
  await tx.documents.save({ ...document, bytes, sha256: ports.digest(bytes), findings: faults });
  await noteBuilt(ports, tx, { ...document, bytes, findings: faults });
  await openExchange(ports, tx, document, receiver);
}

/** Written, or taken as it was given, and checked: what exactly will travel. */
export function noteBuilt(
  ports: Pick<Ports, 'clock' | 'digest'>,
  tx: Tx,
  document: Pick<StoredDocument, 'id' | 'version' | 'findings'> & { readonly bytes: Uint8Array },
): Promise<void> {
  const { version, bytes, findings } = document;
  const detail = {
    ...{ version, size: bytes.length, sha256: ports.digest(bytes) },
    warnings: findings.map(({ code }) => code),
  };
  return note(tx, { document }, ports.clock.now(), 'built', detail);
}

/** The invoice need not repeat the address that stands on the customer's card. */
function addressed(invoice: Invoice, receiver: ParticipantId | undefined): Invoice {
  if (receiver === undefined || invoice.buyer.endpoint !== undefined) return invoice;
  return { ...invoice, buyer: { ...invoice.buyer, endpoint: receiver } };
}

async function tellStopped(
  ports: Ports,
  tx: Tx,
  document: StoredDocument,
  fatal: readonly Fault[],
): Promise<void> {
  if (document.hostId === undefined) return;
  const words = faultsToNote(fatal);
  const key = `exchange-status:${document.id}:${document.version}:stopped`;
  await tellHost(
    tx,
    ports.ids,
    {
      key,
      kind: 'exchange-status',
      invoiceHostId: document.hostId,
      status: 'stopped',
      note: words,
    },
    document.hostId,
    ports.clock.now(),
  );
}

/** One idempotency key per document version, derived from it: the same version can never get a second one (INV-1). */
export async function openExchange(
  ports: Ports,
  tx: Tx,
  document: StoredDocument,
  receiver: ParticipantId,
): Promise<void> {
  const now = ports.clock.now();
  const key = `${document.id}.${document.version}.${printParticipant(receiver)}`;
  const exchange = {
    id: ports.ids.next('exchange'),
    documentId: document.id,
    documentVersion: document.version,
    key,
    transportId: transportIdOf(ports.digest, (await tx.administration.get()).id, key),
    receiver,
    state: 'queued',
    stateAt: now,
    attempts: 0,
  } as const;
  if ((await tx.exchanges.add(exchange)) === 'exists') return;
  const to = printParticipant(receiver);
  await note(tx, exchange, now, 'queued', { to, key, transportId: exchange.transportId });
  await put(
    tx,
    ports.ids,
    'transmit',
    exchange.id,
    { exchangeId: exchange.id, orderKey: document.id },
    now,
  );
}
