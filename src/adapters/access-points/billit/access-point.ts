import type { AccessPoint, AccessPointTraits } from '../../../ports/access-point.js';
import type { AccessPointDeps } from '../adapter.js';
import { makeProviderClient } from '../provider-client.js';
import type { Billit } from './connection.js';
import { acknowledge, fetchDocument, inbox } from './inbox.js';
import { lookup } from './lookup.js';
import { send } from './send.js';
import { billitSecrets, type BillitSettings, isBillitPlayground } from './settings.js';
import { status } from './status.js';

/**
 * How long a repeated key is counted on, ms. How long Billit keeps one is not documented: an hour covers the attempts that
 * follow one another after a lost answer; later a person looks.
 */
const KEY_WINDOW_MS = 3_600_000;

/**
 * The access point of Billit: one company there (PartyID), documents as UBL, received ones from its Peppol inbox.
 *
 * On reception Billit itself answers AB to senders that registered for responses, before anybody here has looked. To the
 * sender that says "readable and submitted for processing", no more; it is not our word, and we do not repeat it.
 */
export function makeBillitAccessPoint(
  settings: BillitSettings,
  deps: AccessPointDeps,
): AccessPoint {
  const { baseUrl, apiKey, partyId, contextPartyId } = settings;
  const billit: Billit = {
    client: makeProviderClient(
      baseUrl,
      {
        ...{ apikey: apiKey, partyid: partyId },
        ...(contextPartyId === undefined ? {} : { contextpartyid: contextPartyId }),
      },
      deps,
    ),
    now: () => deps.clock.now(),
  };
  return {
    traits: traitsOf(settings),
    lookup: (wanted) => lookup(billit, wanted),
    send: (transmission) => send(billit, transmission),
    status: (of) => status(billit, of),
    inbox: () => inbox(billit),
    fetch: (reference) => fetchDocument(billit, reference),
    acknowledge: (reference) => acknowledge(billit, reference),
    registry: null,
  };
}

function traitsOf(settings: BillitSettings): AccessPointTraits {
  return {
    playground: isBillitPlayground(settings),
    unknownResolvedBy: 'same-key',
    keyWindowMs: KEY_WINDOW_MS,
    documentBytesMax: settings.documentBytesMax,
    lacks: {
      register:
        'Companies are registered on the network in the pages of Billit, which verifies who they are.',
      migrate: 'How Billit takes or gives a migration key is not known: ask its support.',
      'responses-out':
        'Whether Billit carries a response of ours has not been verified. On reception it answers AB by itself, where the sender registered for it.',
      ...(billitSecrets(settings).length > 0
        ? {}
        : {
            webhooks:
              'No webhook secret is set, so that nothing that arrives could be believed; the inbox and sent documents are polled.',
          }),
    },
  };
}
