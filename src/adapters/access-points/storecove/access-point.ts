import type { AccessPoint, AccessPointTraits } from '../../../ports/access-point.js';
import type { AccessPointDeps } from '../adapter.js';
import { makeProviderClient } from '../provider-client.js';
import type { Storecove } from './connection.js';
import { lookup } from './lookup.js';
import { acknowledge, fetchDocument, inbox } from './queue.js';
import { send } from './send.js';
import type { StorecoveSettings } from './settings.js';
import { status } from './status.js';

/**
 * How long a repeated key is counted on, ms. How long Storecove keeps one is not in the specification: an hour covers the
 * attempts that follow one another after a lost answer; later a person looks.
 */
const KEY_WINDOW_MS = 3_600_000;

const OLD = 'in the specification held (OpenAPI 2.0.1), which is several years old';

/**
 * The access point of Storecove: one legal entity, invoices by document submission, received documents by the pull queue.
 * Built from an old specification; each thing it leaves open is declared lacking until a sandbox has shown it.
 */
export function makeStorecoveAccessPoint(
  settings: StorecoveSettings,
  deps: AccessPointDeps,
): AccessPoint {
  const { baseUrl, apiKey } = settings;
  const storecove: Storecove = {
    client: makeProviderClient(baseUrl, { authorization: `Bearer ${apiKey}` }, deps),
    now: () => deps.clock.now(),
    settings,
  };
  return {
    traits: traitsOf(settings),
    lookup: (wanted) => lookup(storecove, wanted),
    send: (transmission) => send(storecove, transmission),
    status: (of) => status(storecove, of),
    inbox: () => inbox(storecove),
    fetch: (reference) => fetchDocument(storecove, reference),
    acknowledge: (reference) => acknowledge(storecove, reference),
    registry: null,
  };
}

function traitsOf(settings: StorecoveSettings): AccessPointTraits {
  return {
    // No host or address that is only for playing is known: a key decides, and a key cannot be seen through.
    playground: false,
    unknownResolvedBy: 'same-key',
    keyWindowMs: KEY_WINDOW_MS,
    documentBytesMax: settings.documentBytesMax,
    lacks: {
      'bytes-kept': `Storecove reads the document and builds it anew ${OLD}; what is sent is not what arrives.`,
      'responses-out': `A response names the received invoice by an id of Storecove that no document carries ${OLD}.`,
      'responses-in': `What a received response looks like in the queue is not told ${OLD}.`,
      webhooks: `Names and signature of webhooks are not told ${OLD}; the queue is read instead.`,
      register: `How a participant is looked at or taken away again is not told ${OLD}; register it in the pages of Storecove.`,
      migrate: `Migration keys do not occur ${OLD}; ask the support of Storecove.`,
    },
  };
}
