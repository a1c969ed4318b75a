import type { AdministrationId, DocumentId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { MessageStatusReceived, ParkedAnswer } from '../../ports/answers.js';
import type { InboundRecord, StoredDocument, Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
import { readInbound } from '../exchange/read-inbound.js';
import { applyStatus } from './take-message-status.js';
import { applyResponse, takeResponse } from './take-response.js';

export type AnswerError = {
  readonly kind: 'no-such-answer' | 'no-such-invoice' | 'no-provider' | 'decided-already';
  readonly message: string;
};

/** What buyers and service providers said that fits nothing by itself. */
export interface AnswerDesk {
  /** Answers that fit nothing by themselves, oldest first. */
  parked(administration: AdministrationId): Promise<readonly ParkedAnswer[]>;
  /** An answer belongs to that invoice after all: what it says is done as if it had fitted. */
  assign(
    administration: AdministrationId,
    decision: { readonly transportId: string; readonly invoiceNumber: string; readonly by: string },
  ): Promise<Result<void, AnswerError>>;
  /** An answer means nothing to us; its bytes are kept. */
  dismiss(
    administration: AdministrationId,
    decision: { readonly transportId: string; readonly by: string },
  ): Promise<Result<void, AnswerError>>;
  /** Its sender may answer for buyers, from now on; what waits from him is looked at again. Answers how many. */
  confirmProvider(
    administration: AdministrationId,
    decision: { readonly transportId: string; readonly by: string },
  ): Promise<Result<number, AnswerError>>;
  /** What service providers said about messages of ours (MLS, MLR). */
  messageStatuses(administration: AdministrationId): Promise<readonly MessageStatusReceived[]>;
}

export function makeAnswerDesk(ports: Ports): AnswerDesk {
  const inTransaction = <T>(id: AdministrationId, work: (tx: Tx) => Promise<T>): Promise<T> =>
    ports.store.inTransaction(id, work);
  return {
    parked: (id) => inTransaction(id, (tx) => tx.answers.parked('waiting')),
    assign: (id, decision) => inTransaction(id, (tx) => assign(ports, tx, decision)),
    dismiss: (id, { transportId, by }) =>
      inTransaction(id, async (tx) => {
        const parked = await waiting(tx, transportId);
        if (parked.ok) await settle(ports, tx, parked.value, { state: 'dismissed', by });
        return parked.ok ? ok(undefined) : parked;
      }),
    confirmProvider: (id, decision) =>
      inTransaction(id, (tx) => confirmProvider(ports, tx, decision)),
    messageStatuses: (id) => inTransaction(id, (tx) => tx.answers.messageStatuses()),
  };
}

/** A parked answer nobody decided about; locked. */
async function waiting(tx: Tx, transportId: string): Promise<Result<ParkedAnswer, AnswerError>> {
  const parked = await tx.answers.lockedParked(transportId);
  if (parked === null)
    return err({ kind: 'no-such-answer', message: `No answer ${transportId} waits for a person.` });
  if (parked.state !== 'waiting')
    return err({
      kind: 'decided-already',
      message: `Answer ${transportId} was ${parked.state} by ${parked.decidedBy ?? 'somebody'}.`,
    });
  return ok(parked);
}

async function settle(
  ports: Ports,
  tx: Tx,
  parked: ParkedAnswer,
  decided: {
    readonly state: 'assigned' | 'dismissed';
    readonly by: string;
    readonly documentId?: DocumentId;
  },
): Promise<void> {
  const { state, by, documentId } = decided;
  await tx.answers.saveParked({
    ...parked,
    ...{ state, decidedBy: by, decidedAt: ports.clock.now() },
    ...(documentId === undefined ? {} : { documentId }),
  });
  if (state === 'dismissed')
    await tx.inbound.setState(parked.transportId, 'refused', `Dismissed by ${by}`);
}

async function assign(
  ports: Ports,
  tx: Tx,
  { transportId, invoiceNumber, by }: Parameters<AnswerDesk['assign']>[1],
): Promise<Result<void, AnswerError>> {
  const parked = await waiting(tx, transportId);
  if (!parked.ok) return parked;
  const [document, ...others] = await tx.documents.sentByNumber(invoiceNumber);
  if (document === undefined || others.length > 0) {
    const count = document === undefined ? 'no' : 'more than one';
    const message = `There is ${count} invoice ${invoiceNumber} of ours.`;
    return err({ kind: 'no-such-invoice', message });
  }
  const record = await tx.inbound.byTransportId(transportId);
  if (record === null) throw new Error(`The bytes of parked answer ${transportId} are gone`);
  const applied = await apply(ports, tx, record, document);
  if (!applied.ok) return applied;
  await settle(ports, tx, parked.value, { state: 'assigned', by, documentId: document.id });
  return ok(undefined);
}

async function apply(
  ports: Ports,
  tx: Tx,
  record: InboundRecord,
  document: StoredDocument,
): Promise<Result<void, AnswerError>> {
  const read = readInbound(record.bytes);
  if (!read.ok || read.value.kind === 'invoice')
    throw new Error(`Parked answer ${record.transportId} is no answer`);
  if (read.value.kind === 'response') {
    await applyResponse(ports, tx, record, read.value.response, document);
    return ok(undefined);
  }
  const exchange = (await tx.exchanges.byDocument(document.id)).at(-1);
  if (exchange === undefined)
    return err({
      kind: 'no-such-invoice',
      message: `Invoice ${document.invoice.number} never went over the network.`,
    });
  await applyStatus(ports, tx, record, read.value.status, { kind: 'exchange', exchange });
  return ok(undefined);
}

async function confirmProvider(
  ports: Ports,
  tx: Tx,
  { transportId, by }: Parameters<AnswerDesk['confirmProvider']>[1],
): Promise<Result<number, AnswerError>> {
  const parked = await waiting(tx, transportId);
  if (!parked.ok) return parked;
  const { sender, reason } = parked.value;
  if (sender === null || reason !== 'provider-unconfirmed') {
    const message = `Answer ${transportId} does not wait for its service provider to be confirmed.`;
    return err({ kind: 'no-provider', message });
  }
  await tx.answers.confirmProvider(sender, { by, at: ports.clock.now() });
  let taken = 0;
  for (const other of await tx.answers.parked('waiting')) {
    if (other.reason !== 'provider-unconfirmed' || other.sender?.scheme !== sender.scheme) continue;
    if (!(await tx.answers.isConfirmed(other.sender))) continue;
    const record = await tx.inbound.byTransportId(other.transportId);
    const read = record === null ? null : readInbound(record.bytes);
    if (record === null || read?.ok !== true || read.value.kind !== 'response') continue;
    await takeResponse(ports, tx, record, read.value.response);
    const after = await tx.inbound.byTransportId(other.transportId);
    if (after?.state !== 'processed' || after.documentId === undefined) continue;
    await settle(ports, tx, other, { state: 'assigned', by, documentId: after.documentId });
    taken += 1;
  }
  return ok(taken);
}
