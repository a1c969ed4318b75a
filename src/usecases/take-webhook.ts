import { fault, type Fault } from '../kernel/fault.js';
import { checkJsonLimits } from '../formats/webhook/limits.js';
import type { ConnectionId } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import { followEvent } from './follow-event.js';
import { keepInbound } from './fetch-inbound.js';
import type { Ports } from './ports.js';

export interface WebhookRequest {
  /** Null: the address names nothing that could be one */
  readonly connectionId: ConnectionId | null;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export interface WebhookTaken {
  readonly outcome: 'added' | 'exists';
  /** What the provider wants to hear, as JSON; nothing without it */
  readonly answer?: Readonly<Record<string, string>>;
}

export type TakeWebhook = (request: WebhookRequest) => Promise<Result<WebhookTaken, Fault>>;

/**
 * Takes what an access point sends us: signature first, then kept once, then a reason to go and look. Answered only
 * after commit. An event's own words are never believed: what it hints at is fetched. A document that is handed over
 * is kept as raw bytes, like one that was fetched.
 */
export function makeTakeWebhook(ports: Ports): TakeWebhook {
  return async ({ connectionId, headers, body }) => {
    const connection =
      connectionId === null ? null : await ports.store.platform.connection(connectionId);
    const reader =
      connection?.kind === 'access-point' ? ports.outside.webhookReader(connection) : null;
    if (connection === null || reader === null) return err(unknownEndpoint(ports, body));
    const now = ports.clock.now();
    const content = reader.read({ headers, body, now });
    if (!content.ok) return err(content.error.class === 'AUTH' ? notAuthentic() : content.error);
    if (content.value.kind === 'document') {
      const { document, answer } = content.value;
      const outcome = await keepInbound(ports, connection.administrationId, document);
      return ok({ outcome, ...(answer === undefined ? {} : { answer }) });
    }
    const { event } = content.value;
    return ports.store.inTransaction(connection.administrationId, async (tx) => {
      const outcome = await tx.inbound.addEvent({
        connectionId: connection.id,
        eventId: event.id,
        ...(event.providerId === undefined ? {} : { about: event.providerId }),
        body,
        at: now,
      });
      if (outcome === 'added') await followEvent(ports, tx, connection, event);
      return ok({ outcome });
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
