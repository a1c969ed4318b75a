import type { AccessPointEvent } from '../../ports/access-point.js';
import type { Connection, Tx } from '../../ports/store.js';
import { post, put } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** Goes and looks because of a hint of the access point, in the caller's transaction; the hint itself is not believed. */
export async function followEvent(
  ports: Pick<Ports, 'clock' | 'ids' | 'observe'>,
  tx: Tx,
  connection: Connection,
  event: AccessPointEvent,
): Promise<void> {
  const now = ports.clock.now();
  switch (event.about) {
    case 'sent': {
      const { providerId } = event;
      const exchange =
        providerId === undefined ? null : await tx.exchanges.byProviderId(providerId);
      if (exchange === null) return followResponse(ports, tx, event);
      const key = `${exchange.id}:${event.id}`;
      await post(tx, ports.ids, 'track-exchange', key, { exchangeId: exchange.id }, now);
      return;
    }
    case 'received': {
      const key = `${connection.id}:${event.id}`;
      await put(tx, ports.ids, 'fetch-inbound', key, { connectionId: connection.id }, now);
      return;
    }
    case 'other':
      // An event type from the future: kept, no effect.
      ports.observe.event('webhook.unknown-type', { connection: connection.id, event: event.id });
  }
}

/** An answer of ours to a supplier travels like an invoice, and is looked after like one. */
async function followResponse(
  ports: Pick<Ports, 'clock' | 'ids'>,
  tx: Tx,
  { id, providerId }: AccessPointEvent,
): Promise<void> {
  const sent = providerId === undefined ? null : await tx.responsesSent.byProviderId(providerId);
  if (sent === null) return;
  const payload = { responseId: sent.id };
  await put(tx, ports.ids, 'track-response', `${sent.id}:${id}`, payload, ports.clock.now());
}
