import { dateIn, type PlainDate } from '../kernel/dates.js';
import type { OpenItemId } from '../kernel/ids.js';
import { standingAnswer } from '../domain/dunning/responses.js';
import { RESPONSE_EFFECTS } from '../domain/exchange/exchange.js';
import { type ParticipantId, sameParticipant } from '../domain/party/participant.js';
import type { InvoiceResponse } from '../formats/ubl/response.js';
import type { InboundRecord, StoredDocument, Tx } from '../ports/store.js';
import { note as noteJourney } from './journey.js';
import { tellHost } from './outbox-messages.js';
import type { Ports } from './ports.js';

/** A response counts only when it comes from the party the invoice went to and fits exactly one invoice (facts/peppol 7). */
export async function takeResponse(
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
  const { transportId, sha256 } = record;
  const said = { code: response.code, reasons: reasonsOf(response), note: response.note };
  const detail = { ...said, transportId, sha256, effectiveOn };
  await noteJourney(tx, { document }, record.receivedAt, 'response', detail);
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
    if (exchanges.some(({ receiver }) => isSame(receiver, record.sender))) found.push(document);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isSame(receiver: ParticipantId, sender: ParticipantId | null): boolean {
  return sender !== null && sameParticipant(receiver, sender);
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
  await noteJourney(tx, { document }, ports.clock.now(), 'told-host', { status, note });
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
