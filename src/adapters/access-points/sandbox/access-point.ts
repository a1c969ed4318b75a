import { z } from 'zod';
import { type Instant, parseInstant } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { parseParticipant, printParticipant } from '../../../domain/party/participant.js';
import type {
  AccessPoint,
  AccessPointTraits,
  InboundDocument,
  InboundReference,
  InboxPage,
  LookupResult,
  Transmission,
  TransmissionStatus,
} from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import type { AccessPointDeps } from '../adapter.js';
import { makeAnswers, malformed } from '../answers.js';
import { type Client, makeClient } from './client.js';
import { refusalCode, SANDBOX_DIALECT } from './errors.js';
import { makeSandboxRegistry } from './registry.js';
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
  state: z.enum(['accepted', 'delivered', 'rejected', 'undelivered']),
  at: moment,
  message: z.string().max(2000).optional(),
});
const lookupSchema = z.object({
  registered: z.boolean(),
  documentTypes: z.array(z.string().max(500)).max(1000),
  name: z.string().max(500).optional(),
  provider: z.string().max(200).optional(),
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

const TRAITS: AccessPointTraits = {
  playground: true,
  unknownResolvedBy: 'status',
  keyWindowMs: null,
  documentBytesMax: 10 * 1024 * 1024,
  lacks: {},
};

const { successOf, contentOf } = makeAnswers(SANDBOX_DIALECT);

/**
 * The access point of our sandbox, over real HTTP. It keeps idempotency keys for ever, so repeating `send` with the same
 * key is always safe. What each failure becomes is a table in `errors.ts`.
 */
export function makeSandboxAccessPoint(
  settings: SandboxAccessPointSettings,
  deps: AccessPointDeps,
): AccessPoint {
  const client = makeClient(settings, deps);
  const now = (): Instant => deps.clock.now();
  return {
    traits: { ...TRAITS, playground: settings.actsAs !== 'network' },
    lookup: (wanted) => lookup(client, wanted, now),
    send: (transmission) => send(client, transmission, now),
    status: (of) => status(client, of, now),
    inbox: () => inbox(client, now),
    registry: makeSandboxRegistry(client, now),
    fetch: (reference) => fetchDocument(client, reference, now),
    acknowledge: (reference) => acknowledge(client, reference, now),
  };
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
    const nothing = { documentTypes: [], processesByDocumentType: {} };
    return { ...about, ...nothing, registered: 'unknown', error: read.error.message };
  }
  const { registered, documentTypes, name, provider } = read.value;
  // Which process belongs to which document type it does not tell.
  return {
    ...about,
    ...{ registered, documentTypes, processesByDocumentType: {} },
    ...(name === undefined ? {} : { name }),
    ...(provider === undefined ? {} : { accessPoint: provider }),
  };
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
      'x-transport-id': transmission.transportId,
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
    of.providerId === undefined
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
): Promise<Result<InboxPage, AccessPointError>> {
  const answer = await client({ method: 'GET', path: '/v1/inbox' });
  const read = contentOf(answer, inboxSchema, 'repeatable', now());
  if (!read.ok) return read;
  const entries = read.value.documents.map(({ transportId }) => ({ id: transportId }));
  return ok({ entries, next: null });
}

async function fetchDocument(
  client: Client,
  { id: transportId }: InboundReference,
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
  return ok({
    ...{ id: transportId, transportId },
    ...envelope.data,
    bytes: new Uint8Array(body),
  });
}

async function acknowledge(
  client: Client,
  { id: transportId }: InboundReference,
  now: () => Instant,
): Promise<Result<void, AccessPointError>> {
  const path = `/v1/inbox/${encodeURIComponent(transportId)}/acknowledge`;
  const answer = await client({ method: 'POST', path });
  const success = successOf(answer, 'repeatable', now());
  return success.ok ? ok(undefined) : success;
}

function statusOf(said: z.infer<typeof statusSchema>): TransmissionStatus {
  const { id: providerId, state, at, message } = said;
  return { providerId, state, at, ...(message === undefined ? {} : { message }) };
}
