import { accountsOf, alertsOf } from '../domain/exchange/received.js';
import type { Invoice } from '../domain/invoice/invoice.js';
import { sameInvoice } from '../formats/json/invoice.js';
import { base64Of } from '../kernel/base64.js';
import type { InboundRecord, StoredDocument, Tx } from '../ports/store.js';
import { note } from './journey.js';
import { tellHost } from './outbox-messages.js';
import type { Ports } from './ports.js';
import type { ReadInbound } from './read-inbound.js';

/**
 * An invoice of a supplier: kept with what is odd about it, and told to the host, held where a person must look first.
 * In the caller's transaction.
 */
export async function takeReceivedInvoice(
  ports: Ports,
  tx: Tx,
  record: InboundRecord,
  { invoice, findings }: Extract<ReadInbound, { kind: 'invoice' }>,
): Promise<void> {
  const earlier = await tx.documents.received(invoice);
  const repeated = earlier !== null && sameInvoice(earlier.invoice, invoice);
  const heldFor = alertsOf({
    invoice,
    envelopeSender: record.sender,
    knownAccounts: await accountsOfSupplier(tx, invoice),
    numberTaken: earlier !== null && !repeated,
    attachmentMismatch: findings.some((f) => UNSAFE_FILES.has(f.code)),
  });
  // One that was held, for its sender say, does not stand in the way of the same from the right one.
  if (repeated && (earlier.heldFor.length === 0 || heldFor.length > 0)) {
    const note = 'DUPLICATE of a document we have';
    await tx.inbound.setState(record.transportId, 'processed', note, earlier.id);
    return;
  }
  const document: StoredDocument = {
    id: ports.ids.next('document'),
    direction: 'in',
    version: earlier === null ? 1 : earlier.version + 1,
    invoice,
    bytes: record.bytes,
    sha256: record.sha256,
    findings,
    heldFor,
    at: ports.clock.now(),
  };
  if ((await tx.documents.add(document)) !== 'added')
    throw new Error(`Invoice ${invoice.number} of one supplier was taken twice at once; try again`);
  await tx.inbound.setState(record.transportId, 'processed', heldFor.join(' '), document.id);
  const { transportId, sha256 } = record;
  const came = { from: 'network', version: document.version, transportId, sha256, heldFor };
  await note(tx, { document }, record.receivedAt, 'taken', came);
  const report = {
    key: `purchase:${record.transportId}`,
    kind: 'purchase-document',
    invoice,
    xmlBase64: base64Of(record.bytes),
    ...(heldFor.length === 0 ? {} : { heldFor }),
  } as const;
  await tellHost(tx, ports.ids, report, record.transportId, ports.clock.now());
}

/** Findings about an embedded file that nobody should open before a person has looked. */
const UNSAFE_FILES: ReadonlySet<string> = new Set([
  'attachment.mismatch',
  'attachment.program',
  'attachment.macros',
]);

/** Newest documents of a supplier whose accounts count as known. */
const SUPPLIER_HISTORY_MAX = 500;

async function accountsOfSupplier(tx: Tx, invoice: Invoice): Promise<readonly string[]> {
  const received = await tx.documents.receivedFrom(invoice.seller, SUPPLIER_HISTORY_MAX);
  return received.filter((d) => d.heldFor.length === 0).flatMap((d) => accountsOf(d.invoice));
}
