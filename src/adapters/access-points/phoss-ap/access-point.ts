import { z } from 'zod';
import { addMs, type Instant } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { type ParticipantId, printParticipant } from '../../../domain/party/participant.js';
import type {
  AccessPoint,
  AccessPointTraits,
  SentReference,
  Transmission,
  TransmissionStatus,
} from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import { documentClient } from '../document-client.js';
import type { AccessPointDeps } from '../adapter.js';
import { type Answered, makeAnswers, malformed } from '../answers.js';
import {
  PHOSS_DIALECT,
  reportSchema,
  statusOfReport,
  statusOfTransaction,
  transactionSchema,
} from './answers.js';
import type { PhossSettings } from './settings.js';

/**
 * A submission whose answer we did not wait for may still be on its way into the access point: until then "not there"
 * is no answer. Our own calls end after 30 s; a proxy in between may hold one for about a minute.
 */
const SETTLED_MS = 120_000;

const PUSHED = 'phoss-ap hands received documents over by itself; there is nothing to look into.';

const LACKS: AccessPointTraits['lacks'] = {
  lookup:
    'phoss-ap has no look-up; it looks the receiver up while sending. Our own look-up in the network answers.',
  inbox: PUSHED,
  register: 'Participants are published in the SMP of its operator, not by the access point.',
  migrate: 'A participant moves in the SMP of its operator, not by the access point.',
};

const { contentOf } = makeAnswers(PHOSS_DIALECT);

type Client = (call: {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: Uint8Array;
}) => Promise<Answered>;

type Asked<T> = Promise<Result<T, AccessPointError>>;

/**
 * phoss-ap, an access point run by oneself (facts 9.1, source of 2026-08-20). It stores a document under the SBDH id
 * we choose, sends it within the call, and goes on by itself when that fails. A second submission under the same id is
 * a second transmission: whatever is not certain is asked, never repeated.
 */
export function makePhossAccessPoint(settings: PhossSettings, deps: AccessPointDeps): AccessPoint {
  const client = makeClient(settings, deps);
  const now = (): Instant => deps.clock.now();
  return {
    traits: {
      playground: settings.testNetwork,
      unknownResolvedBy: 'status',
      keyWindowMs: null,
      documentBytesMax: settings.documentBytesMax,
      lacks: LACKS,
    },
    lookup: (participant) =>
      Promise.resolve({
        ...{ participant, registered: 'unknown', checkedAt: now(), source: 'provider' },
        ...{ documentTypes: [], processesByDocumentType: {}, error: LACKS.lookup ?? '' },
      }),
    send: (transmission) => send(client, transmission, now),
    status: (of) => status(client, of, now),
    inbox: () => Promise.resolve(ok({ entries: [], next: null })),
    fetch: () => Promise.resolve(err({ kind: 'precondition', message: PUSHED })),
    acknowledge: () => Promise.resolve(ok(undefined)),
    registry: null,
  };
}

function makeClient({ baseUrl, apiToken }: PhossSettings, deps: AccessPointDeps): Client {
  const http = documentClient(deps);
  return ({ path, ...call }) =>
    http.send({
      ...call,
      url: baseUrl + path,
      headers: {
        'x-token': apiToken,
        accept: 'application/json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/xml' }),
      },
    });
}

async function send(
  client: Client,
  transmission: Transmission,
  now: () => Instant,
): Asked<TransmissionStatus> {
  const { sender, receiver, documentType, process, country, transportId, key } = transmission;
  const steps = [
    participantOf(sender),
    participantOf(receiver),
    `${schemeOf(documentType)}::${documentType}`,
    `cenbii-procid-ubl::${process}`,
    country,
  ].map(encodeURIComponent);
  const query = new URLSearchParams({ sbdhInstanceID: transportId, custom1: key });
  const answer = await client({
    method: 'POST',
    path: `/api/outbound/submit/${steps.join('/')}?${query.toString()}`,
    body: transmission.bytes,
  });
  if (answer.ok && answer.value.status === 422) return afterFailure(client, transportId, now);
  const report = contentOf(answer, reportSchema, 'sends', now());
  return report.ok ? ok(statusOfReport(report.value, now())) : report;
}

/** All PINT types have their own scheme (facts 2); every other type has the common one. */
function schemeOf(documentType: string): string {
  return documentType.includes('##urn:peppol:pint:')
    ? 'peppol-doctype-wildcard'
    : 'busdox-docid-qns';
}

function participantOf(id: ParticipantId): string {
  return `iso6523-actorid-upis::${printParticipant(id)}`;
}

/** This attempt failed, but the document is kept and goes on; only its status tells. */
async function afterFailure(
  client: Client,
  transportId: string,
  now: () => Instant,
): Asked<TransmissionStatus> {
  const found = await transactionOf(client, transportId, now);
  if (!found.ok) return err({ ...found.error, kind: 'unknown', providerId: transportId });
  if (found.value !== null) return ok(found.value);
  // The answer came, so the call is over: what is not stored now never will be.
  return err({ kind: 'transient', message: 'The access point did not take the document.' });
}

async function status(
  client: Client,
  of: SentReference,
  now: () => Instant,
): Asked<TransmissionStatus | null> {
  const found = await transactionOf(client, of.providerId ?? of.transportId, now);
  if (!found.ok || found.value !== null) return found;
  if (now() < addMs(of.attemptedAt, SETTLED_MS)) {
    const message = 'The document is not there yet, but its call may still be on the way.';
    return err({ kind: 'transient', message, retryAfterMs: SETTLED_MS });
  }
  return ok(null);
}

/** Null when the access point itself says that it never stored it. */
async function transactionOf(
  client: Client,
  transportId: string,
  now: () => Instant,
): Asked<TransmissionStatus | null> {
  const path = `/api/outbound/status/${encodeURIComponent(transportId)}?includeArchive=true`;
  const answer = await client({ method: 'GET', path });
  // Its own 404 has no body; one with a body is somebody's in between.
  if (answer.ok && answer.value.status === 404 && answer.value.body.length === 0)
    return isThere(client, now);
  const read = contentOf(answer, transactionSchema, 'repeatable', now());
  if (!read.ok) return read;
  if (read.value.sbdhInstanceID !== transportId) return err(malformed('repeatable'));
  return ok(statusOfTransaction(read.value, now()));
}

/** A 404 without words is believed when the access point proves to be at this address by another answer. */
async function isThere(client: Client, now: () => Instant): Asked<null> {
  const answer = await client({ method: 'GET', path: '/api/outbound/in-transmission' });
  const list = contentOf(answer, z.array(z.unknown()), 'repeatable', now());
  return list.ok ? ok(null) : list;
}
