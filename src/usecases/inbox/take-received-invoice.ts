import { isTrusted, standingOf } from '../../domain/exchange/inbox.js';
import {
  accountsOf,
  alertsOf,
  issuerOf,
  isSelfBilled,
  type KnownSupplier,
} from '../../domain/exchange/received.js';
import { filesOf } from '../../domain/invoice/files.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { ownNumbers } from '../../domain/party/administration.js';
import { sameInvoice } from '../../formats/json/invoice.js';
import type { InboundRecord, StoredDocument, Tx } from '../../ports/store.js';
import { note as noteJourney } from '../exchange/journey.js';
import type { Ports } from '../ports.js';
import { tellPurchase } from '../host/purchase-reports.js';
import type { ReadInbound } from '../exchange/read-inbound.js';

/**
 * An invoice of a supplier: kept with what is odd about it, and told to the host, held where a person must look first.
 * What we have already, by its bytes or by what it says, is taken once. In the caller's transaction.
 */
export async function takeReceivedInvoice(
  ports: Ports,
  tx: Tx,
  record: InboundRecord,
  { invoice, findings }: Extract<ReadInbound, { kind: 'invoice' }>,
): Promise<void> {
  const versions = await versionsOf(tx, invoice);
  const same: Version[] = [];
  for (const one of versions)
    if (await isSame(tx, one.document, record.sha256, invoice)) same.push(one);
  const alerts = alertsOf({
    invoice,
    envelopeSender: record.sender,
    us: ownNumbers(await tx.administration.get()),
    known: await knownSupplier(tx, invoice),
    numberTaken: versions.some((one) => !same.includes(one) && one.state !== 'refused'),
    unsafeFiles: filesOf(invoice).flatMap(({ isUnsafe, name }) => (isUnsafe ? [name] : [])),
  });
  // One that was held, for its sender say, does not stand in the way of the same from the right one.
  const [first] = same;
  if (first !== undefined && !(alerts.length === 0 && same.every(({ isHeld }) => isHeld))) {
    const note = 'DUPLICATE of a document we have';
    await tx.inbound.setState(record.transportId, 'processed', note, first.document.id);
    return;
  }
  const heldFor = alerts.map(({ code }) => code);
  const document: StoredDocument = {
    id: ports.ids.next('document'),
    direction: 'in',
    version: 1 + Math.max(0, ...versions.map((v) => v.document.version)),
    invoice,
    bytes: record.bytes,
    sha256: record.sha256,
    findings,
    heldFor,
    ...(alerts.length === 0 ? {} : { alerts }),
    at: ports.clock.now(),
  };
  if ((await tx.documents.add(document)) !== 'added')
    throw new Error(`Invoice ${invoice.number} of one supplier was taken twice at once; try again`);
  for (const { document: held, state, decided } of same)
    if (state === 'held' || state === 'queried')
      await supersede(ports, tx, held, decided, record.transportId);
  await tx.inbound.setState(record.transportId, 'processed', heldFor.join(' '), document.id);
  const { transportId, sha256 } = record;
  const came = {
    from: 'network',
    version: document.version,
    transportId,
    sha256,
    heldFor: [...heldFor],
  };
  await noteJourney(tx, { document }, record.receivedAt, 'taken', came);
  // A self-billed document is no purchase: nothing of it may ever be posted as one.
  if (!isSelfBilled(invoice)) await tellPurchase(ports, tx, document, record.transportId);
}

interface Version {
  readonly document: StoredDocument;
  readonly state: ReturnType<typeof standingOf>['state'];
  /** Held, and not answered: no person said that this is the document that counts */
  readonly isHeld: boolean;
  readonly decided: number;
}

/** What we have under the same number of the same issuer, newest first, and where each stands. */
async function versionsOf(tx: Tx, invoice: Invoice): Promise<readonly Version[]> {
  const documents = await tx.documents.versionsReceived(invoice);
  const decisions = await tx.inbox.decisions(documents.map(({ id }) => id));
  return documents.map((document) => {
    const decided = decisions.get(document.id) ?? [];
    const { state, isHeld } = standingOf(document.heldFor, decided);
    return { document, state, isHeld: isHeld && state !== 'rejected', decided: decided.length };
  });
}

/** Whether a version is what came now: the same bytes, or the same invoice. Its embedded files are loaded only to be sure. */
async function isSame(
  tx: Tx,
  version: StoredDocument,
  sha256: string,
  invoice: Invoice,
): Promise<boolean> {
  if (version.sha256 === sha256) return true;
  if (!sameInvoice(version.invoice, withoutFiles(invoice))) return false;
  const whole = await tx.documents.byId(version.id);
  return whole !== null && sameInvoice(whole.invoice, invoice);
}

const withoutFiles = ({ attachments: _attachments, ...rest }: Invoice): Invoice => rest;

async function supersede(
  ports: Ports,
  tx: Tx,
  held: StoredDocument,
  decided: number,
  transportId: string,
): Promise<void> {
  const note = `The same document came without anything odd about it, as transmission ${transportId}.`;
  const decision = { kind: 'superseded', by: 'voldaan', at: ports.clock.now(), note } as const;
  if ((await tx.inbox.decide(held.id, decided, decision)) !== 'added')
    throw new Error(`Document ${held.id} was decided about at the same time; try again`);
}

/** Newest documents of a supplier whose accounts count as known. */
const SUPPLIER_HISTORY_MAX = 500;

/** What trusted documents of whoever carries these numbers say: posted without alarm, or released by people. */
async function knownSupplier(tx: Tx, invoice: Invoice): Promise<KnownSupplier> {
  const received = await tx.documents.receivedFrom(issuerOf(invoice), SUPPLIER_HISTORY_MAX);
  const decisions = await tx.inbox.decisions(received.map(({ id }) => id));
  const trusted = received.filter(({ id, heldFor }) => isTrusted(heldFor, decisions.get(id) ?? []));
  const purchases = trusted.filter((document) => !isSelfBilled(document.invoice));
  return {
    parties: trusted.map((document) => issuerOf(document.invoice)),
    accounts: purchases.flatMap((document) => accountsOf(document.invoice)),
    payees: purchases.flatMap(({ invoice: { payee } }) => (payee === undefined ? [] : [payee])),
  };
}
