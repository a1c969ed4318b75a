import { z } from 'zod';
import { type Instant, parseInstant } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { parseParticipant, printParticipant } from '../../../domain/party/participant.js';
import type {
  AccessPoint,
  AccessPointError,
  InboundDocument,
  InboundReference,
  LookupResult,
  Transmission,
  TransmissionStatus,
} from '../../../ports/access-point.js';
import type { Clock } from '../../../ports/clock.js';
import { isSuccess, jsonOf } from '../../http/answers.js';
import { createHttpClient, type HttpAnswer, type HttpClient } from '../../http/client.js';
import type { HttpFailure } from '../../http/failures.js';
import { type Effect, errorOfAnswer, errorOfFailure, malformed, refusalCode } from './errors.js';
import type { SandboxAccessPointSettings } from './settings.js';

/** Entries of an inbox page we are ready to read. */
const INBOX_MAX = 1000;

const id = z.string().min(1).max(200);
const moment = z.string().transform((text, context): Instant => {
  const read = parseInstant(text);
  if (read.ok) return read.value;
  context.addIssue('not a moment');
  return z.NEVER;
});
const participant = z.string().transform((text, context) => {
  const read = parseParticipant(text);
  if (read.ok) return read.value;
  context.addIssue('not a participant');
  return z.NEVER;
});

const statusSchema = z.object({
  id,
  state: z.enum(['accepted', 'delivered', 'rejected']),
  at: moment,
  message: z.string().max(2000).optional(),
});
const lookupSchema = z.object({
  registered: z.boolean(),
  documentTypes: z.array(z.string().max(500)).max(1000),
  name: z.string().max(500).optional(),
});
const inboxSchema = z.object({
  documents: z.array(z.object({ transportId: id })).max(INBOX_MAX),
});
const envelopeSchema = z.object({
  sender: participant,
  receiver: participant,
  documentType: z.string().min(1).max(500),
  process: z.string().min(1).max(500),
  receivedAt: moment,
});

export interface SandboxAccessPointDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly http?: HttpClient;
}

/** A call of the access point's API. */
interface Call {
  readonly method: 'GET' | 'POST';
  /** Path and query, already percent-encoded */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

type Answered = Result<HttpAnswer, HttpFailure>;
type Client = (call: Call) => Promise<Answered>;

/** Largest document sent or read. */
const DOCUMENT_BYTES_MAX = 25 * 1024 * 1024;

/**
 * The access point of our sandbox, over real HTTP. It keeps idempotency keys for ever, so repeating `send` with the same
 * key is always safe. What each failure becomes is a table in `errors.ts`.
 */
export function makeSandboxAccessPoint(
  settings: SandboxAccessPointSettings,
  deps: SandboxAccessPointDeps,
): AccessPoint {
  const client = makeClient(settings, deps.http ?? createDocumentClient());
  const now = (): Instant => deps.clock.now();
  return {
    lookup: (wanted) => lookup(client, wanted, now),
    send: (transmission) => send(client, transmission, now),
    status: (of) => status(client, of, now),
    inbox: () => inbox(client, now),
    fetch: (reference) => fetchDocument(client, reference, now),
    acknowledge: (reference) => acknowledge(client, reference, now),
  };
}

/** A kept connection may have died unseen; then a document would be "unknown" that never left. */
function createDocumentClient(): HttpClient {
  return createHttpClient({
    keepAlive: false,
    answerBytesMax: DOCUMENT_BYTES_MAX,
    bodyBytesMax: DOCUMENT_BYTES_MAX,
  });
}

function makeClient({ baseUrl, apiKey }: SandboxAccessPointSettings, http: HttpClient): Client {
  const base = baseUrl.replace(/\/+$/, '');
  return ({ path, headers, ...call }) =>
    http.send({
      ...call,
      url: base + path,
      headers: {
        ...headers,
        authorization: `Bearer ${apiKey}`,
        // Bytes are signed for and compared as they stand.
        'accept-encoding': 'identity',
      },
    });
}

async function lookup(
  client: Client,
  wanted: LookupResult['participant'],
  now: () => Instant,
): Promise<LookupResult> {
  const path = `/v1/lookup/${encodeURIComponent(printParticipant(wanted))}`;
  const answer = await client({ method: 'GET', path });
  const about = { participant: wanted, checkedAt: now(), source: 'provider' } as const;
  const read = contentOf(answer, lookupSchema, 'repeatable', now());
  if (!read.ok) {
    return { ...about, registered: 'unknown', documentTypes: [], error: read.error.message };
  }
  const { registered, documentTypes, name } = read.value;
  return { ...about, registered, documentTypes, ...(name === undefined ? {} : { name }) };
}

async function send(
  client: Client,
  transmission: Transmission,
  now: () => Instant,
): Promise<Result<TransmissionStatus, AccessPointError>> {
  const answer = await client({
    method: 'POST',
    path: '/v1/transmissions',
    headers: {
      'content-type': 'application/xml',
      'idempotency-key': transmission.key,
      'x-sender': printParticipant(transmission.sender),
      'x-receiver': printParticipant(transmission.receiver),
      'x-document-type': transmission.documentType,
      'x-process': transmission.process,
      'x-country': transmission.country,
    },
    body: transmission.bytes,
  });
  const read = contentOf(answer, statusSchema, 'sends', now());
  return read.ok ? ok(statusOf(read.value)) : read;
}

async function status(
  client: Client,
  of: Parameters<AccessPoint['status']>[0],
  now: () => Instant,
): Promise<Result<TransmissionStatus | null, AccessPointError>> {
  const path =
    'key' in of
      ? `/v1/transmissions?key=${encodeURIComponent(of.key)}`
      : `/v1/transmissions/${encodeURIComponent(of.providerId)}`;
  const answer = await client({ method: 'GET', path });
  // "Never arrived" is believed from the access point alone: any proxy may say 404.
  if (answer.ok && refusalCode(answer.value) === 'transmission-not-found') return ok(null);
  const read = contentOf(answer, statusSchema, 'repeatable', now());
  return read.ok ? ok(statusOf(read.value)) : read;
}

async function inbox(
  client: Client,
  now: () => Instant,
): Promise<Result<readonly InboundReference[], AccessPointError>> {
  const answer = await client({ method: 'GET', path: '/v1/inbox' });
  const read = contentOf(answer, inboxSchema, 'repeatable', now());
  return read.ok ? ok(read.value.documents) : read;
}

async function fetchDocument(
  client: Client,
  { transportId }: InboundReference,
  now: () => Instant,
): Promise<Result<InboundDocument, AccessPointError>> {
  const path = `/v1/inbox/${encodeURIComponent(transportId)}`;
  const answer = await client({ method: 'GET', path });
  const success = successOf(answer, 'repeatable', now());
  if (!success.ok) return success;
  const { headers, body } = success.value;
  const envelope = envelopeSchema.safeParse({
    sender: headers['x-sender'],
    receiver: headers['x-receiver'],
    documentType: headers['x-document-type'],
    process: headers['x-process'],
    receivedAt: headers['x-received-at'],
  });
  if (!envelope.success) return err(malformed('repeatable'));
  return ok({ transportId, ...envelope.data, bytes: new Uint8Array(body) });
}

async function acknowledge(
  client: Client,
  { transportId }: InboundReference,
  now: () => Instant,
): Promise<Result<void, AccessPointError>> {
  const path = `/v1/inbox/${encodeURIComponent(transportId)}/acknowledge`;
  const answer = await client({ method: 'POST', path });
  const success = successOf(answer, 'repeatable', now());
  return success.ok ? ok(undefined) : success;
}

function successOf(
  answer: Answered,
  effect: Effect,
  now: Instant,
): Result<HttpAnswer, AccessPointError> {
  if (!answer.ok) return err(errorOfFailure(answer.error, effect));
  return isSuccess(answer.value) ? answer : err(errorOfAnswer(answer.value, effect, now));
}

/** The content of a success in the agreed form, or the error that the answer means. */
function contentOf<T>(
  answer: Answered,
  schema: z.ZodType<T>,
  effect: Effect,
  now: Instant,
): Result<T, AccessPointError> {
  const success = successOf(answer, effect, now);
  if (!success.ok) return success;
  const content = schema.safeParse(jsonOf(success.value));
  return content.success ? ok(content.data) : err(malformed(effect));
}

function statusOf(said: z.infer<typeof statusSchema>): TransmissionStatus {
  const { id: providerId, state, at, message } = said;
  return { providerId, state, at, ...(message === undefined ? {} : { message }) };
}
