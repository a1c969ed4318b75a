import type { ParticipantId } from '../../../domain/party/participant.js';
import { printParticipant } from '../../../domain/party/participant.js';
import { ok } from '../../../kernel/result.js';
import type { AccessPoint, AccessPointTraits, LookupResult } from '../../../ports/access-point.js';
import type { AccessPointDeps } from '../adapter.js';
import { withoutScheme } from '../fields.js';
import { peppolIdSchema } from './answers.js';
import { type Client, makeClient } from './client.js';
import { fetchDocument, inboxSince } from './inbox.js';
import { NO_RESPONSES, sendDocument } from './send.js';
import { type EInvoiceBeSettings, isStaging } from './settings.js';
import { statusOf } from './status.js';

const NO_IS_NOT_TOLD =
  'Whether is_valid:false of e-invoice.be may hide a look-up that failed is not documented. Its "yes" counts; a "no" comes from our own look-up in the network.';

const LACKS: AccessPointTraits['lacks'] = {
  lookup: NO_IS_NOT_TOLD,
  webhooks:
    'Names of events and the signature of e-invoice.be’s webhooks are not documented: the inbox is looked into at intervals.',
  register:
    'The tenant is registered with e-invoice.be itself; its calls for it are not documented.',
  migrate: 'How e-invoice.be takes or gives a migration key is not known: ask its support.',
  'responses-out': NO_RESPONSES,
  'responses-in':
    'A received Invoice Response is an event in the timeline of the invoice, whose content is not documented.',
};

/**
 * e-invoice.be (facts 9.2, OpenAPI 1.1.0 of April 2026). A document is uploaded as a draft and then sent, once. Its
 * inbox knows no acknowledging: a cursor over what was created says how far we are.
 */
export function makeEInvoiceBeAccessPoint(
  settings: EInvoiceBeSettings,
  deps: AccessPointDeps,
): AccessPoint {
  const client = makeClient(settings, deps);
  return {
    traits: {
      playground: isStaging(settings),
      unknownResolvedBy: 'status',
      keyWindowMs: null,
      documentBytesMax: settings.documentBytesMax,
      lacks: LACKS,
    },
    lookup: (participant) => lookup(client, participant),
    send: (transmission) => sendDocument(client, transmission),
    status: (of) => statusOf(client, of),
    inbox: (since) => inboxSince(client, since),
    fetch: (reference) => fetchDocument(client, reference),
    acknowledge: () => Promise.resolve(ok(undefined)),
    registry: null,
  };
}

async function lookup(client: Client, participant: ParticipantId): Promise<LookupResult> {
  const read = await client.ask(
    {
      ...{ method: 'GET', path: '/api/validate/peppol-id' },
      query: { peppol_id: printParticipant(participant) },
    },
    peppolIdSchema,
  );
  const about = { participant, checkedAt: client.now(), source: 'provider' } as const;
  const nothing = { documentTypes: [], processesByDocumentType: {} };
  if (!read.ok) return { ...about, ...nothing, registered: 'unknown', error: read.error.message };
  const { is_valid: isValid, supported_document_types: types, business_card: card } = read.value;
  if (!isValid) return { ...about, ...nothing, registered: 'unknown', error: NO_IS_NOT_TOLD };
  // Whether these are identifiers or names is not documented; a name would decide nothing.
  const documentTypes = (types ?? []).filter((type) => type.includes('::')).map(withoutScheme);
  return {
    ...{ ...about, ...nothing, registered: true, documentTypes },
    ...(card?.name == null ? {} : { name: card.name }),
  };
}
