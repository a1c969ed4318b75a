import type { AdministrationId, ExchangeId } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import { EMAIL_SCHEME, sameParticipant } from '../domain/party/participant.js';
import type { Exchange, StoredDocument, Tx } from '../ports/store.js';
import { moveExchange } from './exchange-state.js';
import { queueAnotherWay } from './fall-back.js';
import { put } from './outbox-messages.js';
import type { Ports } from './ports.js';
import { newVersion, queueSending, receiverOf } from './reissue.js';

export type ReleaseError = {
  readonly kind: 'no-such-exchange' | 'not-held';
  readonly message: string;
};

/** An exchange that waits for a person, with the number people know it by. */
export interface HeldExchange extends Pick<Exchange, 'id' | 'receiver' | 'stateAt' | 'note'> {
  readonly invoiceNumber: string;
}

/** What waits until something outside is mended: a registration, a quota, a key. */
export function makeHeldExchanges(
  ports: Pick<Ports, 'store'>,
): (administration: AdministrationId) => Promise<readonly HeldExchange[]> {
  return (administration) =>
    ports.store.inTransaction(administration, async (tx) => {
      const held: HeldExchange[] = [];
      for (const exchange of await tx.exchanges.all()) {
        if (exchange.state !== 'held') continue;
        const { id, receiver, stateAt, note } = exchange;
        const invoiceNumber = (await tx.documents.byId(exchange.documentId))?.invoice.number ?? '';
        held.push({
          id,
          receiver,
          stateAt,
          invoiceNumber,
          ...(note === undefined ? {} : { note }),
        });
      }
      return held;
    });
}

/**
 * A person says that what held a document is mended: it goes again under the same key, so it can still go only once.
 * When the customer card names another receiver by now, a new version goes there instead.
 */
export function makeReleaseExchange(
  ports: Ports,
): (
  administration: AdministrationId,
  id: ExchangeId,
) => Promise<Result<'released' | 'reissued', ReleaseError>> {
  return (administration, id) =>
    ports.store.inTransaction(administration, async (tx) => {
      const exchange = await tx.exchanges.byId(id);
      const document = exchange === null ? null : await tx.documents.byId(exchange.documentId);
      if (exchange === null || document === null)
        return err({ kind: 'no-such-exchange', message: `There is no exchange ${id}.` });
      if (exchange.state !== 'held')
        return err({
          kind: 'not-held',
          message: `Exchange ${id} is ${exchange.state}; only what is held can be released.`,
        });
      return ok(await release(ports, tx, exchange, document));
    });
}

async function release(
  ports: Ports,
  tx: Tx,
  exchange: Exchange,
  document: StoredDocument,
): Promise<'released' | 'reissued'> {
  const debtor = document.debtorId === undefined ? null : await tx.debtors.byId(document.debtorId);
  const receiver = receiverOf(document, debtor);
  if (receiver !== undefined && !sameParticipant(receiver, exchange.receiver)) {
    const next = await newVersion(ports, tx, document);
    if (next !== null) {
      await queueSending(ports, tx, next);
      return 'reissued';
    }
  }
  const now = ports.clock.now();
  const event = { kind: 'released' } as const;
  if (exchange.receiver.scheme === EMAIL_SCHEME) {
    await queueAnotherWay(ports, tx, await moveExchange(ports, tx, exchange, { event, at: now }));
    return 'released';
  }
  // The network first, also for what was to leave another way: the receiver may have registered meanwhile.
  await moveExchange(ports, tx, exchange, { event, at: now, channel: 'network' });
  // Every hold comes after an attempt, so the count names this release.
  const key = `${exchange.id}:${exchange.attempts}`;
  await put(
    tx,
    ports.ids,
    'transmit',
    key,
    { exchangeId: exchange.id, orderKey: document.id },
    now,
  );
  return 'released';
}
