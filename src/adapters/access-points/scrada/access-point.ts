import { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result.js';
import { printParticipant } from '../../../domain/party/participant.js';
import type {
  AccessPoint,
  AccessPointTraits,
  SentReference,
  Transmission,
  TransmissionState,
  TransmissionStatus,
} from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import type { AccessPointDeps } from '../adapter.js';
import { makeAnswers } from '../answers.js';
import { id, remark } from '../answer-parts.js';
import { isHeaderText, makeProviderClient } from '../provider-client.js';
import {
  DOCUMENT_TYPE_SCHEME,
  PARTICIPANT_SCHEME,
  PROCESS_SCHEME,
  type Scrada,
} from './connection.js';
import { SCRADA_DIALECT } from './errors.js';
import { acknowledge, fetchDocument, inbox } from './inbox.js';
import { lookup } from './lookup.js';
import { makeScradaRegistry } from './registry.js';
import { isScradaPlayground, type ScradaSettings } from './settings.js';

const { contentOf } = makeAnswers(SCRADA_DIALECT);

/**
 * The access point of Scrada. Documents go as they are, with the envelope in headers, and Scrada carries them by itself.
 *
 * It refuses no doubles, and nothing is known that finds a document by our reference: an attempt without an answer is
 * resolved through the id Scrada gave, and where there is none by a person. Sending again could be a second invoice.
 */
export function makeScradaAccessPoint(
  settings: ScradaSettings,
  deps: AccessPointDeps,
): AccessPoint {
  const { baseUrl, companyId, apiKey, password } = settings;
  const scrada: Scrada = {
    client: makeProviderClient(
      `${baseUrl}/v1/company/${companyId}/peppol`,
      { 'x-api-key': apiKey, 'x-password': password },
      deps,
    ),
    now: () => deps.clock.now(),
  };
  return {
    traits: traitsOf(settings),
    lookup: (wanted) => lookup(scrada, wanted),
    send: (transmission) => send(scrada, transmission),
    status: (of) => status(scrada, of),
    inbox: () => inbox(scrada),
    fetch: (reference) => fetchDocument(scrada, reference),
    acknowledge: (reference) => acknowledge(scrada, reference),
    registry: makeScradaRegistry(scrada),
  };
}

function traitsOf(settings: ScradaSettings): AccessPointTraits {
  return {
    playground: isScradaPlayground(settings),
    unknownResolvedBy: 'person',
    keyWindowMs: null,
    documentBytesMax: settings.documentBytesMax,
    lacks: {
      webhooks:
        'How Scrada proves that a webhook is its own has not been verified; the inbox and sent documents are polled.',
      migrate:
        'A migration key moves a company to Scrada. How Scrada gives one for leaving is not known: ask its support.',
    },
  };
}

async function send(
  { client, now }: Scrada,
  transmission: Transmission,
): Promise<Result<TransmissionStatus, AccessPointError>> {
  const headers = headersOf(transmission);
  if (!Object.values(headers).every(isHeaderText)) {
    const message = `Sender, receiver, document type or process of ${transmission.number} holds characters that no identifier on the network has. Correct the participant.`;
    return err({ kind: 'precondition', message });
  }
  const answer = await client({
    ...{ method: 'POST', path: '/outbound/document' },
    headers,
    body: transmission.bytes,
  });
  const read = contentOf(answer, z.guid(), 'sends', now());
  return read.ok ? ok({ providerId: read.value, state: 'accepted', at: now() }) : read;
}

function headersOf(transmission: Transmission): Readonly<Record<string, string>> {
  const { key, sender, receiver, country, documentType, process } = transmission;
  return {
    'content-type': 'application/xml',
    'x-scrada-peppol-sender-scheme': PARTICIPANT_SCHEME,
    'x-scrada-peppol-sender-id': printParticipant(sender),
    'x-scrada-peppol-receiver-scheme': PARTICIPANT_SCHEME,
    'x-scrada-peppol-receiver-id': printParticipant(receiver),
    'x-scrada-peppol-c1-country-code': country,
    'x-scrada-peppol-document-type-scheme': DOCUMENT_TYPE_SCHEME,
    'x-scrada-peppol-document-type-value': documentType,
    'x-scrada-peppol-process-scheme': PROCESS_SCHEME,
    'x-scrada-peppol-process-value': process,
    // Shown in Scrada's own pages: what a person looks for when an answer was lost.
    'x-scrada-external-reference': key,
  };
}

/**
 * What a status proves. Processed means that the receiver's access point took it (its message id and time come along):
 * that is the receipt of the network, not a word of the receiver. Retry goes on by itself. Error says in free text what
 * happened, so that nothing can be held against the document: a person reads it.
 */
const STATE: Readonly<Record<string, TransmissionState>> = {
  Created: 'accepted',
  Retry: 'accepted',
  Processed: 'accepted',
  Error: 'undelivered',
};

const infoSchema = z.looseObject({
  id,
  status: z.string().max(100),
  errorMessage: remark,
  peppolSbdhInstanceID: id.nullish(),
});

async function status(
  { client, now }: Scrada,
  { providerId, number }: SentReference,
): Promise<Result<TransmissionStatus | null, AccessPointError>> {
  if (providerId === undefined) {
    const message = `Scrada cannot be asked for document ${number}: it gave no id, and it finds nothing by our reference.`;
    return err({ kind: 'unknown', message });
  }
  const path = `/outbound/document/${encodeURIComponent(providerId)}/info`;
  const read = contentOf(await client({ method: 'GET', path }), infoSchema, 'repeatable', now());
  if (!read.ok) return read;
  const { status: said, errorMessage, peppolSbdhInstanceID: transportId } = read.value;
  return ok({
    providerId,
    // A status from the future is never final by itself.
    state: (Object.hasOwn(STATE, said) ? STATE[said] : undefined) ?? 'accepted',
    at: now(),
    ...(errorMessage === '' ? {} : { message: `Scrada: ${said}: ${errorMessage}` }),
    ...(transportId == null ? {} : { transportId }),
    evidence: evidenceOf(read.value),
  });
}

/** Message ids and times of both access points, under the names Scrada gives them. */
function evidenceOf(info: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const proof = Object.entries(info).filter(
    (entry): entry is [string, string] =>
      /^peppol(C[23]|Sbdh|Conversation)/.test(entry[0]) && typeof entry[1] === 'string',
  );
  return Object.fromEntries(proof.map(([name, value]) => [name, value.slice(0, 200)]));
}
