import type { PlainDate } from '../../kernel/dates.js';
import { faultsToNote } from '../../kernel/fault.js';
import type { DocumentId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { ResponseCode } from '../../domain/exchange/exchange.js';
import {
  caseOf,
  isPartPayment,
  mayFollow,
  type Ordered,
  RESPONSE_EFFECTS,
  type Said,
} from '../../domain/exchange/response-effects.js';
import type { ResponseStatus } from '../../domain/exchange/response.js';
import { type ParticipantId, printParticipant } from '../../domain/party/participant.js';
import { writeInvoiceResponse } from '../../formats/ubl/response-write.js';
import type { ResponseSent } from '../../ports/responses-sent.js';
import type { StoredDocument, Tx } from '../../ports/store.js';
import { put } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';
import { transportIdOf } from '../exchange/transport-id.js';

/** What we say about an invoice we received. */
export interface InvoiceAnswer {
  readonly code: ResponseCode;
  readonly statuses: readonly ResponseStatus[];
  readonly note?: string;
  readonly effectiveOn?: PlainDate;
}

type AnswerRefused = { readonly kind: string; readonly message: string };

/**
 * Queues an answer (Invoice Response) to the supplier of a received invoice, written before it is sent, in the caller's
 * transaction. `exists`: that status was given already. Errors: `no-such-invoice`, `no-address` (the supplier or we have
 * no participant), `after-final`, `out-of-order` (BIS 63 fixes the order), `invalid` (a reason or text is missing).
 * Whether the supplier takes responses is looked up when it is sent.
 */
export async function queueAnswer(
  ports: Pick<Ports, 'clock' | 'ids' | 'digest'>,
  tx: Tx,
  documentId: DocumentId,
  answer: InvoiceAnswer,
): Promise<Result<'queued' | 'exists', AnswerRefused>> {
  const document = await tx.documents.byId(documentId);
  if (document?.direction !== 'in')
    return err({ kind: 'no-such-invoice', message: `We received no invoice ${documentId}.` });
  const earlier = await tx.responsesSent.conversation(documentId);
  const given = earlier.filter(({ state }) => state !== 'rejected' && state !== 'undelivered');
  if (given.some((one) => isSaidBy(one, answer))) return ok('exists');
  const refused = refusalOf(given.at(-1), answer);
  if (refused !== null) return err(refused);
  const parties = await partiesOf(tx, document);
  if (parties === null) {
    const message = `Invoice ${document.invoice.number} does not say at which electronic address its supplier takes answers, or we have none.`;
    return err({ kind: 'no-address', message });
  }
  const made = await makeResponse(ports, tx, document, answer, {
    ...parties,
    serial: earlier.length + 1,
  });
  if (!made.ok) return made;
  await tx.responsesSent.add(made.value);
  const { id } = made.value;
  const payload = { responseId: id, orderKey: documentId };
  await put(tx, ports.ids, 'send-response', id, payload, ports.clock.now());
  return ok('queued');
}

/** A query, a condition and a part payment may be said again when their content differs; nothing else may. */
function isSaidBy(one: ResponseSent, answer: InvoiceAnswer): boolean {
  const as = caseOf(answer);
  if (caseOf(one) !== as) return false;
  return !RESPONSE_EFFECTS[as].repeats || contentOf(one) === contentOf(answer);
}

function contentOf({ statuses, note = '' }: Pick<InvoiceAnswer, 'statuses' | 'note'>): string {
  const parts = statuses.map(({ list, code, text, conditions }) => [
    ...[list, code, text],
    conditions.map(({ term, value }) => [term, value]),
  ]);
  return JSON.stringify([parts, note]);
}

function refusalOf(standing: ResponseSent | undefined, answer: Said): AnswerRefused | null {
  if (standing === undefined || mayFollow(orderedOf(standing), orderedOf(answer))) return null;
  const { code } = standing;
  return RESPONSE_EFFECTS[caseOf(standing)].final
    ? {
        kind: 'after-final',
        message: `After ${code} nothing may follow; ${answer.code} was not sent.`,
      }
    : { kind: 'out-of-order', message: `After ${code} the answer ${answer.code} may not follow.` };
}

function orderedOf({ code, statuses }: Said): Ordered {
  return { code, part: isPartPayment(statuses) };
}

interface Parties {
  /** Whom the invoice was sent to: his supplier knows him by that address */
  readonly sender: ParticipantId;
  readonly receiver: ParticipantId;
}

async function partiesOf(tx: Tx, { invoice }: StoredDocument): Promise<Parties | null> {
  const sender = invoice.buyer.endpoint ?? (await tx.administration.get()).participant;
  const receiver = invoice.seller.endpoint;
  return sender === undefined || receiver === undefined ? null : { sender, receiver };
}

/** Write-ahead: key, transport id and bytes are decided here and never change (INV-1). */
async function makeResponse(
  ports: Pick<Ports, 'clock' | 'ids' | 'digest'>,
  tx: Tx,
  { id: documentId, invoice }: StoredDocument,
  answer: InvoiceAnswer,
  { sender, receiver, serial }: Parties & { readonly serial: number },
): Promise<Result<ResponseSent, AnswerRefused>> {
  const { id: administration, zone, name: ownName } = await tx.administration.get();
  const id = ports.ids.next('response');
  const { code, statuses, note, effectiveOn } = answer;
  const written = writeInvoiceResponse({
    id,
    issueDate: ports.clock.today(zone),
    ...(note === undefined ? {} : { note }),
    sender: { endpoint: sender, name: invoice.buyer.name ?? ownName },
    receiver: { endpoint: receiver, name: invoice.seller.name ?? printParticipant(receiver) },
    code,
    ...(effectiveOn === undefined ? {} : { effectiveDate: effectiveOn }),
    statuses,
    invoice: { number: invoice.number, issueDate: invoice.issueDate, typeCode: invoice.typeCode },
  });
  if (!written.ok) return err({ kind: 'invalid', message: faultsToNote(written.error) });
  const key = `${documentId}.answer-${serial}.${printParticipant(receiver)}`;
  const now = ports.clock.now();
  return ok({
    ...{ id, documentId, serial, code, statuses, sender, receiver, key },
    ...(note === undefined ? {} : { note }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    transportId: transportIdOf(ports.digest, administration, key),
    bytes: written.value,
    sha256: ports.digest(written.value),
    ...{ queuedAt: now, state: 'queued', stateAt: now, attempts: 0 },
  });
}
