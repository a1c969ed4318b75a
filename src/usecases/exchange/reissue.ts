import { isReplaceable } from '../../domain/exchange/exchange.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type { Exchange, StoredDocument, Tx } from '../../ports/store.js';
import { moveExchange } from './exchange-state.js';
import { note } from './journey.js';
import { put } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** Who gets a document: the host's customer card counts before the invoice. */
export function receiverOf(
  document: StoredDocument,
  debtor: Debtor | null,
): ParticipantId | undefined {
  return debtor?.participant ?? document.invoice.buyer.endpoint;
}

/**
 * Gives an outgoing document a new version without bytes, to be checked and written afresh; its earlier exchanges
 * are replaced. Null, and nothing changed, when the network or the receiver has or may have an earlier version.
 */
export async function newVersion(
  ports: Ports,
  tx: Tx,
  known: StoredDocument,
  change: Partial<Pick<StoredDocument, 'invoice' | 'debtorId'>> = {},
): Promise<StoredDocument | null> {
  const exchanges = await tx.exchanges.byDocument(known.id);
  // An e-mail without an answer may have arrived.
  const isFree = ({ state, dispatch }: Exchange): boolean =>
    isReplaceable(state) && dispatch?.uncertain !== true;
  if (!exchanges.every(isFree)) return null;
  for (const exchange of exchanges) await replace(ports, tx, exchange);
  // What may have travelled can always be shown again.
  const { bytes, sha256 } = known;
  if (bytes !== undefined && sha256 !== undefined)
    await tx.journey.keepVersion({ documentId: known.id, version: known.version, bytes, sha256 });
  const { id, direction, hostId, heldFor } = known;
  const debtorId = change.debtorId ?? known.debtorId;
  // The earlier version's bytes are left out: with them the new one would count as written already.
  const document: StoredDocument = {
    ...{ id, direction, heldFor },
    ...(hostId === undefined ? {} : { hostId }),
    ...(debtorId === undefined ? {} : { debtorId }),
    version: known.version + 1,
    invoice: change.invoice ?? known.invoice,
    findings: [],
    at: ports.clock.now(),
  };
  await tx.documents.save(document);
  return document;
}

async function replace(ports: Ports, tx: Tx, exchange: Exchange): Promise<void> {
  if (exchange.state === 'replaced') return;
  await moveExchange(ports, tx, exchange, { event: { kind: 'replaced' }, at: ports.clock.now() });
}

/** Once per version; an earlier version that waits still finds the newest one. */
export async function queueSending(ports: Ports, tx: Tx, document: StoredDocument): Promise<void> {
  const now = ports.clock.now();
  const asked = await put(
    tx,
    ports.ids,
    'send-invoice',
    `${document.id}:${document.version}`,
    { documentId: document.id, orderKey: document.id },
    now,
  );
  if (asked === 'exists') return;
  const { hostId, version } = document;
  await note(tx, { document }, now, 'taken', { from: 'host', hostId, version });
}
