import { dateIn } from '../../kernel/dates.js';
import { base64Of } from '../../kernel/base64.js';
import { standingOf, type InboxDecision } from '../../domain/exchange/inbox.js';
import { isSelfBilled } from '../../domain/exchange/received.js';
import { filesOf } from '../../domain/invoice/files.js';
import type { HostAttachment, HostReport, PurchaseDecision } from '../../ports/host.js';
import type { StoredDocument, Tx } from '../../ports/store.js';
import { tellHost } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** Base64 characters of the embedded files of one report, 20 MiB: the Host API takes bodies of 72 MiB with the document itself. */
const ATTACHMENTS_MAX = 27_962_028;
/** Files of one report; the Host API takes no more. */
const FILES_MAX = 100;

/** Tells the host of a received document, held where something is odd. In the caller's transaction. */
export async function tellPurchase(
  ports: Ports,
  tx: Tx,
  document: StoredDocument,
  transportId: string,
): Promise<void> {
  const held = document.heldFor.length === 0 ? {} : { heldFor: document.heldFor };
  const report = { ...purchaseReport(document, transportId), ...held };
  await tellHost(tx, ports.ids, report, transportId, ports.clock.now());
}

const WORDS: Readonly<Record<Exclude<InboxDecision['kind'], 'superseded'>, PurchaseDecision>> = {
  release: 'released',
  refuse: 'refused',
  approve: 'approved',
  reject: 'rejected',
  query: 'queried',
};

/**
 * Tells the host what was decided about a purchase document. One that takes no decisions was told nothing of a held
 * document: on its release it gets the document itself.
 */
export async function tellPurchaseDecision(
  ports: Ports,
  tx: Tx,
  document: StoredDocument,
  decisions: readonly InboxDecision[],
): Promise<void> {
  const decision = decisions.at(-1);
  const first = await tx.inbound.firstOf(document.id);
  if (first === null || decision === undefined || decision.kind === 'superseded') return;
  if (isSelfBilled(document.invoice)) return;
  const { transportId } = first;
  const { zone } = await tx.administration.get();
  const { kind, by, at, reason, note } = decision;
  const isRelease = kind === 'release';
  const names = isRelease
    ? decisions.filter((one) => one.kind === 'release').map((one) => one.by)
    : [by];
  const why = [reason, note].filter((part) => part !== undefined).join(': ');
  const report: HostReport = {
    key: `purchase-decision:${document.id}:${decisions.length}`,
    kind: 'purchase-decision',
    purchaseKey: purchaseKey(transportId),
    decision: WORDS[kind],
    by: names,
    decidedOn: dateIn(at, zone),
    ...(why === '' ? {} : { note: why.slice(0, NOTE_MAX) }),
  };
  const otherwise = isRelease ? { otherwise: purchaseReport(document, transportId) } : {};
  // The first of two releases changes nothing yet.
  if (isRelease && standingOf(document.heldFor, decisions).isHeld) return;
  await tellHost(tx, ports.ids, report, transportId, ports.clock.now(), otherwise);
}

/** Characters of a note in the Host API. */
const NOTE_MAX = 4_000;

const purchaseKey = (transportId: string): string => `purchase:${transportId}`;

type PurchaseDocument = Extract<HostReport, { kind: 'purchase-document' }>;

function purchaseReport(document: StoredDocument, transportId: string): PurchaseDocument {
  const { invoice, bytes } = document;
  if (bytes === undefined) throw new Error(`Received document ${document.id} has no bytes`);
  const attachments = attachmentsOf(document);
  return {
    key: purchaseKey(transportId),
    kind: 'purchase-document',
    invoice,
    xmlBase64: base64Of(bytes),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
}

/** The embedded files that may be opened, as many as fit; all of them are in the document itself. */
function attachmentsOf({ invoice }: StoredDocument): readonly HostAttachment[] {
  let room = ATTACHMENTS_MAX;
  const fitting = filesOf(invoice).filter(({ isUnsafe, base64 }) => {
    if (isUnsafe || base64.length > room) return false;
    room -= base64.length;
    return true;
  });
  return fitting
    .slice(0, FILES_MAX)
    .map(({ id, name, mediaType, base64 }) => ({ id, name, mediaType, base64 }));
}
