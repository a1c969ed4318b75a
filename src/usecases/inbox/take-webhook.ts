import { fault, type Fault } from '../../kernel/fault.js';
import { checkJsonLimits } from '../../formats/webhook/limits.js';
import type { ConnectionId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { followEvent } from '../exchange/follow-event.js';
import { keepInbound } from './fetch-inbound.js';
import type { WebhookReader } from '../../ports/access-point.js';
import type { Connection } from '../../ports/store.js';
import type { Ports } from '../ports.js';

export interface WebhookRequest {
  /** Null: the address names nothing that could be one */
  readonly connectionId: ConnectionId | null;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly mediaType: WebhookReader['takes']['mediaType'];
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
  return async ({ connectionId, headers, mediaType, body }) => {
    const endpoint = await endpointOf(ports, connectionId);
    if (endpoint === null) return err(unknownEndpoint(ports, body));
    const { connection, reader } = endpoint;
    if (reader.takes.mediaType !== mediaType)
      return err(
        reader.admits?.(headers) === true ? otherMediaType(reader) : unknownEndpoint(ports, body),
      );
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

export type AdmitWebhook = (
  request: Pick<WebhookRequest, 'connectionId' | 'headers'>,
) => Promise<number | null>;

/**
 * How many bytes of XML may be read from a caller, judged before any is: null unless the connection takes XML and the
 * headers prove who calls. Strangers cannot tell the one from the other.
 */
export function makeAdmitWebhook(ports: Ports): AdmitWebhook {
  return async ({ connectionId, headers }) => {
    const endpoint = await endpointOf(ports, connectionId);
    if (endpoint?.reader.takes.mediaType !== 'application/xml') return null;
    const { takes, admits } = endpoint.reader;
    return admits?.(headers) === true ? takes.bytesMax : null;
  };
}

interface Endpoint {
  readonly connection: Connection;
  readonly reader: WebhookReader;
}

async function endpointOf(
  ports: Ports,
  connectionId: ConnectionId | null,
): Promise<Endpoint | null> {
  const connection =
    connectionId === null ? null : await ports.store.platform.connection(connectionId);
  if (connection?.kind !== 'access-point') return null;
  const reader = ports.outside.webhookReader(connection);
  return reader === null ? null : { connection, reader };
}

function otherMediaType({ takes }: WebhookReader): Fault {
  const message = `This connection takes ${takes.mediaType}. Set that media type at the access point.`;
  return fault('MEDIA_TYPE', 'webhook.media-type', '', message);
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
