import { dateIn, type PlainDate } from '../kernel/dates.js';
import { faultsToText } from '../kernel/fault.js';
import type { OpenItemId } from '../kernel/ids.js';
import { standingAnswer } from '../domain/dunning/responses.js';
import { RESPONSE_EFFECTS } from '../domain/exchange/exchange.js';
import { accountsOf, alertsOf } from '../domain/exchange/received.js';
import type { Invoice } from '../domain/invoice/invoice.js';
import { sameParticipant } from '../domain/party/participant.js';
import { base64Of } from '../kernel/base64.js';
import { sameInvoice } from '../formats/json/invoice.js';
import type { InvoiceResponse } from '../formats/ubl/response.js';
import type { InboundRecord, StoredDocument, Tx } from '../ports/store.js';
import { done, type Handler } from './handled.js';
import type { Messages } from './outbox-messages.js';
import { tellHost } from './outbox-messages.js';
import type { Ports } from './ports.js';
import { type ReadInbound, readInbound } from './read-inbound.js';

/** Faults noted of a refused document; its bytes are kept, so that all can be told again. */
const NOTED_MAX = 20;

/**
 * RECEIVE, second half: reads stored bytes. An invoice becomes a purchase document in the host, held when
 * something is odd; an Invoice Response steers debtor management. What cannot be read stays, refused, for a person.
 */
export function makeProcessInbound(ports: Ports): Handler {
  return async (administration, message) => {
    const { transportId } = message.payload as Messages['process-inbound'];
    return ports.store.inTransaction(administration, async (tx) => {
      const record = await tx.inbound.byTransportId(transportId);
      if (record?.state !== 'stored') return done('Nothing left to do');
      const read = readInbound(record.bytes);
      if (!read.ok) {
        const note = faultsToText(read.error.slice(0, NOTED_MAX));
        await tx.inbound.setState(transportId, 'refused', note);
        ports.observe.event('inbound.refused', {
          administration,
          transport: transportId,
          code: read.error[0]?.code ?? '',
        });
        return done(note);
      }
      await (read.value.kind === 'invoice'
        ? takeInvoice(ports, tx, record, read.value)
        : takeResponse(ports, tx, record, read.value.response));
      return done(read.value.kind);
    });
  };
}

async function takeInvoice(
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

/** A response counts only when it comes from the party the invoice went to and fits exactly one invoice (facts/peppol 7). */
async function takeResponse(
  ports: Ports,
  tx: Tx,
  record: InboundRecord,
  response: InvoiceResponse,
): Promise<void> {
  const document = await answeredInvoice(tx, record, response);
  if (document === null) {
    await tx.inbound.setState(
      record.transportId,
      'refused',
      `Response ${response.code} to invoice ${response.invoice.number}: no such invoice was sent to this party. A person has to look.`,
    );
    return;
  }
  const { zone } = await tx.administration.get();
  const receivedOn = dateIn(record.receivedAt, zone);
  // A date in the future would outlive every later answer: news counts from the day it came, at the latest.
  const { effectiveDate = receivedOn } = response;
  const effectiveOn = effectiveDate < receivedOn ? effectiveDate : receivedOn;
  const added = await tx.exchanges.addResponse({
    documentId: document.id,
    transportId: record.transportId,
    code: response.code,
    reasons: reasonsOf(response),
    ...(response.note === undefined ? {} : { note: response.note }),
    at: record.receivedAt,
    effectiveOn,
  });
  await tx.inbound.setState(record.transportId, 'processed', response.code, document.id);
  if (added === 'exists') return;
  const answers = (await tx.exchanges.responses(document.id)).map(({ code, effectiveOn: on }) => ({
    code,
    on,
  }));
  const standing = standingAnswer(answers, receivedOn);
  await applyResponse(ports, tx, {
    document,
    response,
    on: effectiveOn,
    transportId: record.transportId,
    counts: standing?.code === response.code && standing.on === effectiveOn,
  });
}

/** The one invoice of that number, and date where given, that went to this party; null when there is none or several. */
async function answeredInvoice(
  tx: Tx,
  record: InboundRecord,
  { invoice }: InvoiceResponse,
): Promise<StoredDocument | null> {
  const found: StoredDocument[] = [];
  for (const document of await tx.documents.sentByNumber(invoice.number)) {
    if (invoice.issueDate !== undefined && document.invoice.issueDate !== invoice.issueDate)
      continue;
    const exchanges = await tx.exchanges.byDocument(document.id);
    if (exchanges.some((e) => sameParticipant(e.receiver, record.sender))) found.push(document);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Codes and words of every clarification, for people. */
function reasonsOf(response: InvoiceResponse): readonly string[] {
  return response.statuses.map(({ code, text }) =>
    [code, text].filter((part) => part !== undefined).join(': '),
  );
}

interface Answered {
  readonly document: StoredDocument;
  readonly response: InvoiceResponse;
  readonly on: PlainDate;
  readonly transportId: string;
  /** It is the answer that stands; after a final one, or backwards, nothing changes (facts/peppol 7, last row) */
  readonly counts: boolean;
}

async function applyResponse(
  ports: Ports,
  tx: Tx,
  { document, response, on, transportId, counts }: Answered,
): Promise<void> {
  const item = document.hostId === undefined ? null : await tx.ledger.itemByHostId(document.hostId);
  if (!counts)
    ports.observe.event('response.out-of-order', { document: document.id, code: response.code });
  if (item !== null && counts) await steer(ports, tx, { item: item.id, response, on });
  if (document.hostId === undefined) return;
  const key = `response:${document.id}:${transportId}`;
  const note = [...reasonsOf(response), response.note ?? ''].join(' ').trim();
  const status = `response-${response.code}`;
  await tellHost(
    tx,
    ports.ids,
    { key, kind: 'exchange-status', invoiceHostId: document.hostId, status, note },
    document.hostId,
    ports.clock.now(),
  );
}

async function steer(
  ports: Ports,
  tx: Tx,
  {
    item,
    response,
    on,
  }: { readonly item: OpenItemId; readonly response: InvoiceResponse; readonly on: PlainDate },
): Promise<void> {
  const effect = RESPONSE_EFFECTS[response.code];
  if (effect.dispute === 'close') await tx.ledger.closeDisputes(item, on);
  if (effect.dispute !== 'open') return;
  const open = (await tx.ledger.disputes()).some(
    (d) => d.openItemId === item && d.closedOn === undefined && d.amount === undefined,
  );
  if (open) return;
  const reason = [response.code, ...reasonsOf(response), response.note ?? ''].join(' ').trim();
  const id = ports.ids.next('dispute');
  await tx.ledger.openDispute({ id, openItemId: item, openedOn: on, reason });
}
