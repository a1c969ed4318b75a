import { checkBeforeSending } from '../../domain/invoice/checks.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import {
  type ParticipantId,
  printParticipant,
  sameParticipant,
} from '../../domain/party/participant.js';
import type { Administration } from '../../domain/party/administration.js';
import { officialFaults } from '../../formats/ubl/official-faults.js';
import { fault, type Fault, untold } from '../../kernel/fault.js';
import { type AdministrationId, type DocumentId, idOf } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { StoredDocument, Tx } from '../../ports/store.js';
import { noteOf } from './journey.js';
import { connectionOf, type Ports } from '../ports.js';
import { builtNote, openExchange } from './send-invoice.js';

/** An invoice of one's own with the UBL that is to travel, unchanged. */
export interface FileToSend {
  readonly administration: AdministrationId;
  readonly invoice: Invoice;
  readonly bytes: Uint8Array;
}

export interface SentFile {
  readonly outcome: 'queued' | 'exists';
  readonly documentId: DocumentId;
}

/**
 * SEND from a file instead of the host: the same checks, the same exchange and outbox, the bytes as they were given.
 * An invoice number goes once: the same file again is `exists`, another content under the number is refused.
 */
export function makeSendFile(
  ports: Ports,
): (file: FileToSend) => Promise<Result<SentFile, readonly Fault[]>> {
  return (file) =>
    ports.store.inTransaction(file.administration, async (tx) => {
      const administration = await tx.administration.get();
      const sha256 = ports.digest(file.bytes);
      const earlier = (await tx.documents.sentByNumber(file.invoice.number)).filter(
        (document) => document.invoice.kind === file.invoice.kind,
      );
      const same = earlier.find((document) => document.sha256 === sha256);
      if (same !== undefined) return ok({ outcome: 'exists', documentId: same.id });
      if (earlier.length > 0) return err([numberTaken(file.invoice)]);
      const own = [
        ...(await senderFaults(tx, administration, file.invoice)),
        ...checkBeforeSending(file.invoice, {
          orderReferenceRequired: false,
          buyerKind: 'business',
          network: true,
        }),
      ];
      const faults = [...own, ...untold(officialFaults(file.bytes), own)];
      const fatal = faults.filter((f) => f.severity === 'fatal');
      const receiver = file.invoice.buyer.endpoint;
      if (fatal.length > 0 || receiver === undefined) return err(fatal);
      return ok(await store(ports, tx, { ...file, sha256, receiver, findings: faults }));
    });
}

interface Checked extends FileToSend {
  readonly sha256: string;
  readonly receiver: ParticipantId;
  readonly findings: readonly Fault[];
}

async function store(ports: Ports, tx: Tx, file: Checked): Promise<SentFile> {
  const document: StoredDocument = {
    id: documentIdOf(ports, file.invoice),
    direction: 'out',
    version: 1,
    invoice: file.invoice,
    bytes: file.bytes,
    sha256: file.sha256,
    findings: file.findings,
    heldFor: [],
    at: ports.clock.now(),
  };
  // The id follows from the number: of two commands at the same moment one finds the other's document.
  if ((await tx.documents.add(document)) !== 'added')
    throw new Error(`Invoice ${file.invoice.number} is being sent by another command`);
  const taken = noteOf({ document }, document.at, 'taken', { from: 'file', version: 1 });
  const built = builtNote(ports, { ...document, bytes: file.bytes });
  await openExchange(ports, tx, document, file.receiver, { notes: [taken, built] });
  return { outcome: 'queued', documentId: document.id };
}

function documentIdOf(ports: Ports, { kind, number }: Invoice): DocumentId {
  const name = new TextEncoder().encode(`${kind} ${number}`);
  return idOf<'document'>(`doc_file${ports.digest(name).slice(0, 32)}`);
}

async function senderFaults(
  tx: Tx,
  { name, participant }: Administration,
  invoice: Invoice,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const seller = invoice.seller.endpoint;
  if (participant === undefined || seller === undefined || !sameParticipant(participant, seller)) {
    const found = seller === undefined ? 'nobody' : printParticipant(seller);
    const own = participant === undefined ? 'no identifier' : printParticipant(participant);
    const message = `The invoice is from ${found}; ${name} is ${own} on the network. Send it from the administration whose invoice it is.`;
    faults.push(fault('RULE', 'send.not-our-invoice', '', message, 'BT-34'));
  }
  if ((await connectionOf(tx, 'access-point')) === null) {
    const message = `${name} has no access point connected, so nothing can be sent. Add one to its file and run voldaan administration add again.`;
    faults.push(fault('CONFIG', 'send.no-access-point', '', message));
  }
  return faults;
}

function numberTaken({ number }: Invoice): Fault {
  const message = `Invoice ${number} was sent before with other content. What the network has stays: make a credit note and a new number.`;
  return fault('CONFLICT', 'send.number-taken', '', message, 'BT-1');
}
