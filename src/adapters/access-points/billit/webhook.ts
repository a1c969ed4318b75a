import { createHash } from 'node:crypto';
import { fault, type Fault } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { type JsonObject, type JsonValue, readJson } from '../../../formats/webhook/json.js';
import type { SignatureForm } from '../../../formats/webhook/signature.js';
import type {
  AccessPointEvent,
  WebhookReader,
  WebhookRequest,
} from '../../../ports/access-point.js';
import { checkTimedSignature } from '../timed-signature.js';

/** `Billit-Signature: t=<unix seconds>,s=<hex hmac-sha256 of "<t>.<raw body>">`. */
const BILLIT_SIGNATURE: SignatureForm = { header: 'billit-signature', digest: 's' };

/** An order with its lines is in it; what is larger is not read (JSON 1 MiB, facts: limits). */
const EVENT_BYTES_MAX = 1_048_576;

/** What is updated, and how (inserted, updated, deleted), to what it hints at. What is not named is kept, without effect. */
const ABOUT: Readonly<Record<string, AccessPointEvent['about']>> = {
  'Order U': 'sent',
  // A new order may be a received document; a message is a response to one that was sent. Both wait in the inbox.
  'Order I': 'received',
  'Message I': 'received',
  'Message U': 'received',
};

/** Verifies and reads a webhook over its raw bytes. Errors: as of the signature, then BODY and VALUE (signed, but no event). */
export function makeBillitWebhookReader(secrets: readonly string[]): WebhookReader {
  return {
    takes: { mediaType: 'application/json', bytesMax: EVENT_BYTES_MAX },
    read: (request) => {
      const event = readEvent(secrets, request);
      return event.ok ? ok({ kind: 'event', event: event.value }) : event;
    },
  };
}

function readEvent(
  secrets: readonly string[],
  request: WebhookRequest,
): Result<AccessPointEvent, Fault> {
  const signed = checkTimedSignature(request, secrets, BILLIT_SIGNATURE);
  if (!signed.ok) return signed;
  const json = readJson(request.body);
  if (!json.ok) return json;
  if (!isObject(json.value))
    return err(fault('BODY', 'webhook.shape', '', 'The body must be an object.'));
  const { UpdatedEntityType: entity, WebhookUpdateTypeTC: update } = json.value;
  const named =
    typeof entity === 'string' && typeof update === 'string' ? `${entity} ${update}` : '';
  const about = (Object.hasOwn(ABOUT, named) ? ABOUT[named] : undefined) ?? 'other';
  const order = orderOf(json.value);
  return ok({
    // It gives no id. The same call repeated is the same event; signed anew it hints once more, which does no harm.
    id: createHash('sha256').update(signed.value).digest('hex'),
    ...{ about, createdAt: request.now },
    ...(about === 'sent' && order !== null ? { providerId: order } : {}),
  });
}

function orderOf(body: JsonObject): string | null {
  const detail = body['EntityDetail'] ?? null;
  const found = (isObject(detail) ? detail['OrderID'] : undefined) ?? body['UpdatedEntityID'];
  const order = typeof found === 'number' ? String(found) : found;
  return typeof order === 'string' && order !== '' && order.length <= 200 ? order : null;
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
