import { type ParticipantId, sameParticipant } from '../../domain/party/participant.js';
import type { InvoiceResponse } from '../../formats/ubl/response.js';
import type { ParkReason } from '../../ports/answers.js';
import type { InboundRecord, StoredDocument, Tx } from '../../ports/store.js';

export type Answered =
  | { readonly kind: 'found'; readonly document: StoredDocument }
  | { readonly kind: 'parked'; readonly reason: ParkReason };

/**
 * The one invoice an answer is about, and whether its sender may answer for it (facts/peppol 7, trust first): the
 * party the invoice went to, or a service provider of his that a person confirmed once. Anything else is parked.
 */
export async function answeredInvoice(
  tx: Tx,
  { sender }: Pick<InboundRecord, 'sender'>,
  response: InvoiceResponse,
): Promise<Answered> {
  const candidates = await candidatesFor(tx, response);
  const own = candidates.filter(({ receivers }) => isAmong(receivers, sender));
  if (own.length === 1) return found(own);
  if (own.length > 1) return parked('several-invoices');
  if (candidates.length === 0) return parked('no-invoice');
  // Not from the buyer himself: the document must at least speak for him.
  const spoken = candidates.filter(({ receivers }) => isAmong(receivers, response.sender.endpoint));
  if (spoken.length === 0) return parked('other-party');
  if (spoken.length > 1) return parked('several-invoices');
  if (sender === null) return parked('sender-unknown');
  return (await tx.answers.isConfirmed(sender)) ? found(spoken) : parked('provider-unconfirmed');
}

interface Candidate {
  readonly document: StoredDocument;
  /** Whom its versions went to */
  readonly receivers: readonly ParticipantId[];
}

/** Invoices of ours with that number, and date where it is given. */
async function candidatesFor(tx: Tx, { invoice }: InvoiceResponse): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const document of await tx.documents.sentByNumber(invoice.number)) {
    if (invoice.issueDate !== undefined && document.invoice.issueDate !== invoice.issueDate)
      continue;
    // Who was only going to get a version that another replaced has nothing to answer.
    const exchanges = (await tx.exchanges.byDocument(document.id)).filter(
      ({ state, attempts }) => attempts > 0 && state !== 'replaced',
    );
    candidates.push({ document, receivers: exchanges.map(({ receiver }) => receiver) });
  }
  return candidates;
}

function isAmong(receivers: readonly ParticipantId[], sender: ParticipantId | null): boolean {
  return sender !== null && receivers.some((receiver) => sameParticipant(receiver, sender));
}

function found([only]: readonly Candidate[]): Answered {
  return only === undefined ? parked('no-invoice') : { kind: 'found', document: only.document };
}

function parked(reason: ParkReason): Answered {
  return { kind: 'parked', reason };
}
