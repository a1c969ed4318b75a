import { createHash } from 'node:crypto';
import { fault, type Fault } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type {
  AccessPointEvent,
  WebhookReader,
  WebhookRequest,
} from '../../../ports/access-point.js';
import { type JsonValue, readJson } from '../../../formats/webhook/json.js';
import { headerOf, isSignedBySome } from '../signatures.js';
import { type RecommandSettings, webhookSecrets } from './settings.js';

const SIGNATURE_HEADER = 'x-signature';
const DELIVERY_HEADER = 'x-idempotency-key';
const SIGNATURE = /^sha256=([0-9a-f]{64})$/i;
/** An event is small; what is larger is not one (JSON 1 MiB, facts: limits). */
const EVENT_BYTES_MAX = 1_048_576;
const ID_MAX = 200;

/**
 * Verifies and reads a webhook over its raw bytes. The signature holds no time, so an old one is as good as a new one:
 * it is a hint to look, and looking is harmless. Unsigned ones (the version of April 2026, or no secret set) are not
 * believed. Errors: AUTH (missing, malformed or wrong), those of the JSON reader, BODY (not an object with eventType).
 */
export function makeRecommandWebhookReader(settings: RecommandSettings): WebhookReader {
  const secrets = webhookSecrets(settings);
  return {
    takes: { mediaType: 'application/json', bytesMax: EVENT_BYTES_MAX },
    read: (request) => {
      const claimed = SIGNATURE.exec(headerOf(request.headers, SIGNATURE_HEADER) ?? '')?.[1] ?? '';
      if (!isSignedBySome([claimed], request.body, secrets)) return err(notSigned());
      const event = readEvent(settings.companyId, request);
      return event.ok ? ok({ kind: 'event', event: event.value }) : event;
    },
  };
}

function readEvent(
  companyId: string,
  { headers, body, now }: WebhookRequest,
): Result<AccessPointEvent, Fault> {
  const json = readJson(body);
  if (!json.ok) return json;
  const type = textAt(json.value, 'eventType');
  if (type === null) {
    const message = 'The body must be an object with an eventType.';
    return err(fault('BODY', 'webhook.shape', '/eventType', message));
  }
  const isOurs = textAt(json.value, 'companyId') === companyId;
  const about = type === 'document.received' && isOurs ? 'received' : 'other';
  return ok({ id: idOf(headers, body), about, createdAt: now });
}

/** The delivery’s own id, the same at each repetition; where it has none, what it says. */
function idOf(headers: WebhookRequest['headers'], body: Uint8Array): string {
  const delivery = headerOf(headers, DELIVERY_HEADER) ?? '';
  return /^[\x21-\x7e]+$/.test(delivery) && delivery.length <= ID_MAX
    ? delivery
    : createHash('sha256').update(body).digest('hex');
}

function textAt(value: JsonValue, name: string): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const found = (value as Readonly<Record<string, JsonValue>>)[name];
  return typeof found === 'string' ? found : null;
}

function notSigned(): Fault {
  const message =
    'The X-Signature does not fit the body and the secret. Set the same secret at Recommand and in this connection.';
  return fault('AUTH', 'webhook.signature-wrong', '', message);
}
