import type { Instant } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import {
  type ParticipantId,
  parseParticipant,
  printParticipant,
} from '../../../domain/party/participant.js';
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
import { momentOr, withoutScheme } from '../fields.js';
import {
  inboxSchema,
  RECOMMAND_DIALECT,
  type RecommandDocument,
  sentSchema,
  statusOfSent,
  verifySchema,
} from './answers.js';
import { type Client, makeClient } from './client.js';
import { type RecommandSettings, webhookSecrets } from './settings.js';
import { openDocument, statusOf } from './status.js';

/** Entries handed out at once; the provider lists everything that is unread. */
const PAGE_MAX = 500;

const NO_IS_NOT_TOLD =
  'Recommand answers isValid:false for every failure, so that its "no" may be a look-up that failed. Its "yes" counts; a "no" comes from our own look-up in the network.';
const UNSIGNED =
  'No webhookSecret is set, and unsigned webhooks are not believed: the inbox is looked into at intervals.';

const { successOf, contentOf } = makeAnswers(RECOMMAND_DIALECT);

type Asked<T> = Promise<Result<T, AccessPointError>>;

/**
 * Recommand (facts 9.3, source of 2026-04-21). It sends within the call, knows no key of ours, and writes its record
 * afterwards: what is not certain is looked up in its list of sent documents, and never concluded from too early.
 */
export function makeRecommandAccessPoint(
  settings: RecommandSettings,
  deps: AccessPointDeps,
): AccessPoint {
  const client = makeClient(settings, deps);
  const { companyId } = settings;
  const now = (): Instant => deps.clock.now();
  return {
    traits: traitsOf(settings),
    lookup: (participant) => lookup(client, participant, now),
    send: (transmission) => send(client, companyId, transmission, now),
    status: (of) => statusOf(client, companyId, of, now()),
    inbox: () => inbox(client, companyId, now),
    fetch: (reference) => fetchDocument(client, companyId, reference, now),
    acknowledge: (reference) => acknowledge(client, reference, now),
    registry: null,
  };
}

function traitsOf(settings: RecommandSettings): AccessPointTraits {
  return {
    playground: settings.playground,
    unknownResolvedBy: 'status',
    keyWindowMs: null,
    documentBytesMax: settings.documentBytesMax,
    lacks: {
      lookup: NO_IS_NOT_TOLD,
      ...(webhookSecrets(settings).length === 0 ? { webhooks: UNSIGNED } : {}),
      register:
        'A representative of the company proves who he is on Recommand’s own pages; companies are added there.',
      migrate: 'Moving a participant is new at Recommand and was not verified; ask its support.',
    },
  };
}

async function lookup(
  client: Client,
  participant: ParticipantId,
  now: () => Instant,
): Promise<LookupResult> {
  const json = { peppolAddress: printParticipant(participant), includeBusinessCard: true };
  const answer = await client({ method: 'POST', path: '/verify', json });
  const about = { participant, checkedAt: now(), source: 'provider' } as const;
  const nothing = { documentTypes: [], processesByDocumentType: {} };
  const read = contentOf(answer, verifySchema, 'repeatable', now());
  if (!read.ok) return { ...about, ...nothing, registered: 'unknown', error: read.error.message };
  const { isValid, supportedDocuments, smpUrl, companyName } = read.value;
  if (!isValid) return { ...about, ...nothing, registered: 'unknown', error: NO_IS_NOT_TOLD };
  const types = (supportedDocuments ?? []).flatMap(({ docTypeId }) => docTypeId ?? []);
  return {
    ...{ ...about, ...nothing, registered: true, documentTypes: types.map(withoutScheme) },
    ...(smpUrl != null && URL.canParse(smpUrl) ? { accessPoint: new URL(smpUrl).hostname } : {}),
    ...(companyName == null ? {} : { name: companyName }),
  };
}

async function send(
  client: Client,
  companyId: string,
  transmission: Transmission,
  now: () => Instant,
): Asked<TransmissionStatus> {
  const document = textOf(transmission.bytes);
  if (document === null)
    return err({
      kind: 'invalid',
      message: 'The document is not UTF-8, and travels as text here.',
    });
  const json = {
    recipient: printParticipant(transmission.receiver),
    documentType: 'xml',
    document,
    doctypeId: transmission.documentType,
    processId: transmission.process,
  };
  const path = `/${encodeURIComponent(companyId)}/send`;
  const answer = await client({ method: 'POST', path, json });
  const read = contentOf(answer, sentSchema, 'sends', now());
  return read.ok ? ok(statusOfSent(read.value, now())) : read;
}

/** The very text, byte order mark included. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function inbox(client: Client, companyId: string, now: () => Instant): Asked<InboxPage> {
  const path = `/inbox?${new URLSearchParams({ companyId }).toString()}`;
  const answer = await client({ method: 'GET', path });
  const read = contentOf(answer, inboxSchema, 'repeatable', now());
  if (!read.ok) return read;
  // It lists the newest first.
  const ours = read.value.documents
    .filter((one) => one.direction === 'incoming' && one.companyId === companyId)
    .map(({ id, createdAt }) => ({ id, at: momentOr(createdAt, now()) }))
    .reverse()
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return ok({ entries: ours.slice(0, PAGE_MAX).map(({ id }) => ({ id })), next: null });
}

async function fetchDocument(
  client: Client,
  companyId: string,
  { id }: InboundReference,
  now: () => Instant,
): Asked<InboundDocument> {
  const read = await openDocument(client, companyId, id, now());
  if (!read.ok) return read;
  const { xml, direction } = read.value;
  if (direction !== 'incoming' || xml == null || xml === '') {
    const message = `Document ${id} is not one we received as XML. Look at it at Recommand.`;
    return err({ kind: 'precondition', message });
  }
  const envelope = envelopeOf(read.value, now());
  if (envelope === null) return err(malformed('repeatable'));
  return ok({ id, ...envelope, bytes: new TextEncoder().encode(xml) });
}

function envelopeOf(
  said: RecommandDocument,
  now: Instant,
): Omit<InboundDocument, 'id' | 'bytes'> | null {
  const sender = parseParticipant(said.senderId ?? '');
  const receiver = parseParticipant(said.receiverId ?? '');
  if (!receiver.ok) return null;
  return {
    transportId: said.envelopeId ?? said.id,
    sender: sender.ok ? sender.value : null,
    receiver: receiver.value,
    documentType: withoutScheme(said.docTypeId ?? ''),
    process: withoutScheme(said.processId ?? ''),
    receivedAt: momentOr(said.createdAt, now),
  };
}

async function acknowledge(
  client: Client,
  { id }: InboundReference,
  now: () => Instant,
): Asked<void> {
  const path = `/documents/${encodeURIComponent(id)}/mark-as-read`;
  const answer = await client({ method: 'POST', path, json: { read: true } });
  const success = successOf(answer, 'repeatable', now());
  return success.ok ? ok(undefined) : success;
}
