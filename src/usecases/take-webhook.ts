import { fault, type Fault } from '../kernel/fault.js';
import { checkJsonLimits } from '../formats/webhook/limits.js';
import type { ConnectionId } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { AccessPointEvent } from '../ports/access-point.js';
import type { Connection, Tx } from '../ports/store.js';
import { put } from './outbox-messages.js';
import type { Ports } from './ports.js';

export interface WebhookRequest {
  /** Null: the address names nothing that could be one */
  readonly connectionId: ConnectionId | null;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/**
 * Takes an access point's event: signature first, then kept once per event id, then a reason to go and look.
 * Answered only after commit. The event's own words are never believed: what it hints at is fetched.
 */
export function makeTakeWebhook(
  ports: Ports,
): (request: WebhookRequest) => Promise<Result<'added' | 'exists', Fault>> {
  return async ({ connectionId, headers, body }) => {
    const connection =
      connectionId === null ? null : await ports.store.platform.connection(connectionId);
    if (connection?.kind !== 'access-point') return err(unknownEndpoint(ports, body));
    const now = ports.clock.now();
    const event = ports.outside.webhookReader(connection).readEvent({ headers, body, now });
    if (!event.ok) return err(event.error.class === 'AUTH' ? notAuthentic() : event.error);
    return ports.store.inTransaction(connection.administrationId, async (tx) => {
      const added = await tx.inbound.addEvent({
        connectionId: connection.id,
        eventId: event.value.id,
        body,
        at: now,
      });
      if (added === 'added') await follow(ports, tx, connection, event.value);
      return ok(added);
    });
  };
}

/** The same answers, after the same work, as an endpoint gives to what was not signed: nobody learns which exist. */
function unknownEndpoint(ports: Ports, body: Uint8Array): Fault {
  const tooLarge = checkJsonLimits(body);
  ports.digest(body);
  return tooLarge ?? notAuthentic();
}

function notAuthentic(): Fault {
  return fault(
    'AUTH',
    'webhook.not-authentic',
    '',
    'The signature does not fit. Check the shared secret of this webhook.',
  );
}

async function follow(
  ports: Ports,
  tx: Tx,
  connection: Connection,
  event: AccessPointEvent,
): Promise<void> {
  const now = ports.clock.now();
  const { documentId } = event;
  if (documentId === undefined) return;
  switch (event.type) {
    case 'document.status': {
      const exchange = await tx.exchanges.byProviderId(documentId);
      if (exchange === null) return;
      await put(
        tx,
        ports.ids,
        'track-exchange',
        `${exchange.id}:${event.id}`,
        { exchangeId: exchange.id },
        now,
      );
      return;
    }
    case 'document.received':
      await put(
        tx,
        ports.ids,
        'fetch-inbound',
        `${connection.id}:${event.id}`,
        { connectionId: connection.id },
        now,
      );
      return;
    default:
      // An event type from the future: kept, no effect.
      ports.observe.event('webhook.unknown-type', { connection: connection.id, event: event.id });
  }
}
