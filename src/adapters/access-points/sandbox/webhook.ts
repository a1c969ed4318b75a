import type { Fault } from '../../../kernel/fault.js';
import { ok, type Result } from '../../../kernel/result.js';
import type {
  AccessPointEvent,
  WebhookReader,
  WebhookRequest,
} from '../../../ports/access-point.js';
import { readWebhookEvent, type WebhookEvent } from '../../../formats/webhook/event.js';
import { OUR_SIGNATURE } from '../../../formats/webhook/signature.js';
import { checkTimedSignature } from '../timed-signature.js';

/** An event is small; what is larger is not one (JSON 1 MiB, facts: limits). */
const EVENT_BYTES_MAX = 1_048_576;

/** An event type from the future is kept, without effect. */
const ABOUT: Readonly<Record<string, AccessPointEvent['about']>> = {
  'document.status': 'sent',
  'document.received': 'received',
};

function hintOf({ id, type, createdAt, documentId }: WebhookEvent): AccessPointEvent {
  const about = Object.hasOwn(ABOUT, type) ? ABOUT[type] : undefined;
  return {
    ...{ id, createdAt, about: about ?? 'other' },
    ...(documentId === undefined ? {} : { providerId: documentId }),
  };
}

/**
 * Verifies and reads a webhook over its raw bytes. Never throws, whatever the bytes and headers.
 * Errors, in order of precedence: LIMIT_EXCEEDED (measured before anything is computed), AUTH (signature missing,
 * malformed or wrong), STALE (right, but more than 300 s off), BODY and VALUE (signed, but not an event).
 */
export function makeSandboxWebhookReader(secrets: readonly string[]): WebhookReader {
  return {
    takes: { mediaType: 'application/json', bytesMax: EVENT_BYTES_MAX },
    read: (request) => {
      const event = readEvent(secrets, request);
      return event.ok ? ok({ kind: 'event', event: hintOf(event.value) }) : event;
    },
  };
}

function readEvent(
  secrets: readonly string[],
  request: WebhookRequest,
): Result<WebhookEvent, Fault> {
  const signed = checkTimedSignature(request, secrets, OUR_SIGNATURE);
  return signed.ok ? readWebhookEvent(request.body) : signed;
}
