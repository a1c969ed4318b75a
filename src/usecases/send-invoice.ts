import { fault, type Fault, faultsToNote, untold } from '../kernel/fault.js';
import type { Channel } from '../domain/exchange/fallback.js';
import { holdSentence } from '../domain/exchange/fallback-words.js';
import type { Invoice } from '../domain/invoice/invoice.js';
import { checkBeforeSending } from '../domain/invoice/checks.js';
import { withSellerFilledIn } from '../domain/invoice/seller-filled-in.js';
import { completeTotals } from '../domain/invoice/totals.js';
import type { Debtor } from '../domain/party/debtor.js';
import { parseEmail } from '../domain/party/email.js';
import { EMAIL_SCHEME, printParticipant, type ParticipantId } from '../domain/party/participant.js';
import { officialFaults } from '../formats/ubl/official-faults.js';
import { EN16931 } from '../formats/ubl/profiles.js';
import { writeUbl } from '../formats/ubl/write.js';
import type { JourneyEntry } from '../ports/journey.js';
import type { StoredDocument, Tx } from '../ports/store.js';
import { decisionFor, queueAnotherWay } from './fall-back.js';
import { done, type Handler } from './handled.js';
import { note, noteOf } from './journey.js';
import type { Messages } from './outbox-messages.js';
import { post, tellHost } from './outbox-messages.js';
import type { Ports } from './ports.js';
import { receiverOf } from './reissue.js';
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
  const { debtorId } = document;
  const [debtor, { isLargeCompany }] =
    debtorId === undefined
      ? ([null, {}] as const)
      : await Promise.all([tx.debtors.byId(debtorId), tx.profiles.get(debtorId)]);
  const way = await wayTo(tx, document, debtor);
  const { receiver, channel } = way;
  const told = withSellerFilledIn(document.invoice, await tx.administration.get());
  const invoice = completeTotals(addressed(told, way));
  const findings = [
    ...way.faults,
    ...checkBeforeSending(invoice, {
      orderReferenceRequired: debtor?.purchaseOrderRequired ?? false,
      buyerKind: debtor?.kind ?? 'business',
      ...(isLargeCompany === undefined ? {} : { buyerIsLarge: isLargeCompany }),
      network: channel === 'network',
    }),
  ];
  const written = writeUbl(invoice);
  const refused = written.ok ? officialFaults(written.value) : written.error;
  const faults = [...findings, ...untold(refused, findings)];
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

function ofNoProfile({ profileId: _profile, ...invoice }: Invoice): Invoice {
  return { ...invoice, customizationId: EN16931 };
}

interface Way {
  /** Undefined: there is none, and the checks say so */
  readonly receiver: ParticipantId | undefined;
  readonly channel: Channel;
  /** What keeps it from another way although policy and law would let it */
  readonly faults: readonly Fault[];
}

/** Over the network to whoever has an address there; another way to those who have none, where policy and law let it. */
async function wayTo(tx: Tx, document: StoredDocument, debtor: Debtor | null): Promise<Way> {
  const receiver = receiverOf(document, debtor);
  const network: Way = { receiver, channel: 'network', faults: [] };
  if (receiver !== undefined) return network;
  const decision = await decisionFor(tx, document);
  const noAddress = decision.kind === 'hold' && decision.because === 'no-address';
  if (noAddress) return { ...network, faults: [emailMissing()] };
  const email = parseEmail(debtor?.email ?? '');
  // The e-mail address is what such a document calls its buyer by; without one it stays at home.
  if (decision.kind === 'hold' || email === null) return network;
  return {
    receiver: { scheme: EMAIL_SCHEME, value: email },
    channel: decision.channel,
    faults: [],
  };
}

function emailMissing(): Fault {
  const message = holdSentence('no-address', 'en', null);
  return fault('RULE', 'send.no-email', '/buyer/contact/email', message, 'BT-58');
}

/**
 * The invoice need not repeat the address that stands on the customer's card. Without one on the network it follows no
 * profile of the network either: plain EN 16931, the e-mail address as BT-49.
 */
function addressed(invoice: Invoice, { receiver, channel }: Way): Invoice {
  if (receiver === undefined || invoice.buyer.endpoint !== undefined) return invoice;
  const written = channel === 'network' ? invoice : ofNoProfile(invoice);
  return { ...written, buyer: { ...invoice.buyer, endpoint: receiver } };
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
