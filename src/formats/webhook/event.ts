import { type Instant, parseInstant } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { type JsonObject, type JsonValue, readJson } from './json.js';

/** An event of an access point: `{"id","type","createdAt","data":{"documentId"?,"status"?}}`. */
export interface WebhookEvent {
  readonly id: string;
  readonly type: string;
  readonly createdAt: Instant;
  readonly documentId?: string;
  readonly status?: string;
}

/** Ids and names longer than this are not anybody's. */
const TEXT_MAX = 200;

/**
 * Reads an event body. Names we do not know are ignored, types we do not know are read: the caller stores them
 * without effect. Errors: LIMIT_EXCEEDED, BODY (not JSON, or not this shape), VALUE (a field has the wrong form).
 */
export function readWebhookEvent(body: Uint8Array): Result<WebhookEvent, Fault> {
  const json = readJson(body);
  if (!json.ok) return json;
  if (!isObject(json.value)) return err(shape('', 'an object'));
  const data = json.value['data'] ?? null;
  if (data !== null && !isObject(data)) return err(shape('/data', 'an object'));
  const id = textAt(json.value, 'id', '/id');
  if (!id.ok) return id;
  const type = textAt(json.value, 'type', '/type');
  if (!type.ok) return type;
  const createdAt = momentAt(json.value, 'createdAt', '/createdAt');
  if (!createdAt.ok) return createdAt;
  const details = readDetails(data);
  if (!details.ok) return details;
  return ok({ id: id.value, type: type.value, createdAt: createdAt.value, ...details.value });
}

function readDetails(
  data: JsonObject | null,
): Result<Pick<WebhookEvent, 'documentId' | 'status'>, Fault> {
  const details: { documentId?: string; status?: string } = {};
  for (const name of ['documentId', 'status'] as const) {
    if (data === null || (data[name] ?? null) === null) continue;
    const value = textAt(data, name, `/data/${name}`);
    if (!value.ok) return value;
    details[name] = value.value;
  }
  return ok(details);
}

function textAt(object: JsonObject, name: string, path: string): Result<string, Fault> {
  const value = object[name];
  if (value === undefined) return err(shape(path, 'a string'));
  if (typeof value === 'string' && value !== '' && value.length <= TEXT_MAX) return ok(value);
  return err(
    fault(
      'VALUE',
      'webhook.field',
      path,
      `The field must be a string of 1 to ${TEXT_MAX} characters.`,
    ),
  );
}

function momentAt(object: JsonObject, name: string, path: string): Result<Instant, Fault> {
  const text = textAt(object, name, path);
  if (!text.ok) return text;
  const moment = parseInstant(text.value);
  return moment.ok
    ? moment
    : err(fault('VALUE', 'webhook.field', path, 'The field must be an ISO 8601 moment with zone.'));
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shape(path: string, expected: string): Fault {
  const where = path === '' ? 'The body' : `The field ${path}`;
  return fault('BODY', 'webhook.shape', path, `${where} must be ${expected}.`);
}
