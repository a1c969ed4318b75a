import { type Fault, faultsToNote, untold } from '../../kernel/fault.js';
import type { Channel } from '../../domain/exchange/fallback.js';
import { faultOf } from '../../domain/invoice/checks.js';
import { printParticipant, type ParticipantId } from '../../domain/party/participant.js';
import { officialFaults } from '../../formats/ubl/official-faults.js';
import { writeUbl } from '../../formats/ubl/write.js';
import type { JourneyEntry } from '../../ports/journey.js';
import type { StoredDocument, Tx } from '../../ports/store.js';
import { queueAnotherWay } from './fall-back.js';
import { done, type Handler } from '../outbox/handled.js';
import { note, noteOf } from './journey.js';
import type { Messages } from '../outbox/outbox-messages.js';
import { post, tellHost } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';
import { readyToSend } from './ready-to-send.js';
import { transportIdOf } from './transport-id.js';

/**
 * SEND, first half: checks the invoice, writes its UBL, opens an exchange and puts it in the outbox. An invoice with
 * a fatal finding stays at home: the finding is kept, the host is told what to mend, and a corrected version
 * from the host is checked afresh.
 */
export function makeSendInvoice(ports: Ports): Handler {
  return (_, message) => {
    const { documentId } = message.payload as Messages['send-invoice'];
    const prepared = done(undefined, async (tx) => {
      const document = await tx.documents.byId(documentId);
      if (document === null || document.bytes !== undefined) return;
      await prepare(ports, tx, document);
    });
    return Promise.resolve(prepared);
  };
}

async function prepare(ports: Ports, tx: Tx, document: StoredDocument): Promise<void> {
  const { invoice, receiver, channel, faults: noWay, findings } = await readyToSend(tx, document);
  const own = [...noWay, ...findings.map(faultOf)];
  const written = writeUbl(invoice);
  const refused = written.ok ? officialFaults(written.value) : written.error;
  const faults = [...own, ...untold(refused, own)];
  const fatal = faults.filter((f) => f.severity === 'fatal');
  if (fatal.length > 0 || !written.ok || receiver === undefined) {
    await tx.documents.saveWritten({ id: document.id, findings: faults });
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
  const sha256 = ports.digest(bytes);
  await tx.documents.saveWritten({ id: document.id, bytes, sha256, findings: faults });
  const built = builtNote(ports, { ...document, bytes, findings: faults });
  await openExchange(ports, tx, document, receiver, { channel, notes: [built] });
}

/** Written, or taken as it was given, and checked: what exactly will travel. */
export function builtNote(
  ports: Pick<Ports, 'clock' | 'digest'>,
  document: Pick<StoredDocument, 'id' | 'version' | 'findings'> & { readonly bytes: Uint8Array },
): JourneyEntry {
  const { version, bytes, findings } = document;
  const detail = {
    ...{ version, size: bytes.length, sha256: ports.digest(bytes) },
    warnings: findings.map(({ code }) => code),
  };
  return noteOf({ document }, ports.clock.now(), 'built', detail);
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

interface Opening {
  readonly channel?: Channel;
  /** What happened right before, written down with it */
  readonly notes?: readonly JourneyEntry[];
}

/** One idempotency key per document version, derived from it: the same version can never get a second one (INV-1). */
export async function openExchange(
  ports: Ports,
  tx: Tx,
  document: StoredDocument,
  receiver: ParticipantId,
  { channel = 'network', notes = [] }: Opening = {},
): Promise<void> {
  const now = ports.clock.now();
  const administration = await tx.administration.get();
  const own = document.invoice.seller.endpoint ?? administration.participant;
  // Nobody is asked about what never goes over the network, so there it needs no sender.
  const sender = own ?? (channel === 'network' ? undefined : { scheme: '', value: '' });
  // The rules demand the seller's address, so what passed them has one.
  if (sender === undefined) throw new Error(`Document ${document.id} says nowhere who sends it`);
  const key = `${document.id}.${document.version}.${printParticipant(receiver)}`;
  const exchange = {
    id: ports.ids.next('exchange'),
    documentId: document.id,
    documentVersion: document.version,
    key,
    number: document.invoice.number,
    sender,
    transportId: transportIdOf(ports.digest, administration.id, key),
    receiver,
    state: 'queued',
    stateAt: now,
    attempts: 0,
    channel,
  } as const;
  if ((await tx.exchanges.add(exchange)) === 'exists') return tx.journey.add(...notes);
  const to = printParticipant(receiver);
  const { transportId } = exchange;
  await tx.journey.add(...notes, noteOf(exchange, now, 'queued', { to, key, transportId }));
  if (channel !== 'network') {
    await queueAnotherWay(ports, tx, exchange);
    return;
  }
  await post(
    tx,
    ports.ids,
    'transmit',
    exchange.id,
    { exchangeId: exchange.id, orderKey: document.id },
    now,
  );
}
