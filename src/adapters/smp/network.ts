import { type ReceiverEndpoint, usableProcesses } from '../../domain/exchange/receiver.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type { NetworkIdentifier, ServiceEndpoint } from '../../formats/smp/model.js';
import type { LookupResult } from '../../ports/access-point.js';
import type { Clock } from '../../ports/clock.js';
import type { Digest } from '../../ports/digest.js';
import type { About, PeppolNetwork } from '../../ports/peppol-network.js';
import { createHttpClient } from '../http/client.js';
import { makeDirectory, type Pause } from './directory.js';
import type { PeppolSettings } from './settings.js';
import { makeSmpClient, type SmpClient } from './smp.js';
import { findPublisher } from './sml.js';

/** Document types whose processes a look-up about all of them tells; who registers more has the rest listed only. */
const DESCRIBED_MAX = 24;
/** Asked of one SMP at once. */
const AT_ONCE = 4;
/** Bytes of one answer; the directory's largest page of names stays below. */
const ANSWER_BYTES_MAX = 1_048_576;

export interface NetworkDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly digest: Digest;
  readonly pause: Pause;
}

/**
 * The Peppol network over DNS and HTTP. Answers of an SMP are believed as far as TLS says who it is: its signature is
 * not verified, and DNS is not signed. Enough to know whom to send to; the access point checks both before it sends.
 */
export function makePeppolNetwork(settings: PeppolSettings, deps: NetworkDeps): PeppolNetwork {
  const http = createHttpClient({
    ...{ addresses: settings.addresses, answerBytesMax: ANSWER_BYTES_MAX, socketsMax: AT_ONCE },
    ...{ connectTimeoutMs: settings.timeoutMs, answerTimeoutMs: settings.timeoutMs },
    // Nothing stays open between two questions, so nothing has to be closed.
    keepAlive: false,
  });
  const lookUp = async (participant: ParticipantId, about: About): Promise<LookupResult> => {
    const asked: LookupResult = {
      ...{ participant, registered: false, checkedAt: deps.clock.now(), source: 'smp' },
      ...{ documentTypes: [], processesByDocumentType: {} },
    };
    const publisher = await findPublisher(participant, settings, deps.digest);
    if (publisher.kind === 'absent') return asked;
    if (publisher.kind === 'unknown')
      return { ...asked, registered: 'unknown', error: publisher.message };
    const smp = makeSmpClient({ base: publisher.url, participant }, settings, http);
    const found = { ...asked, accessPoint: publisher.url.hostname };
    const group = await smp.group();
    if (!group.ok) return { ...found, registered: 'unknown', error: group.error };
    if (group.value === null) return found;
    return { ...found, ...(await described(smp, group.value.documentTypes, about, found)) };
  };
  return {
    name: settings.network,
    lookUp,
    search: makeDirectory(settings.directoryUrl, http, deps),
  };
}

type Described = Pick<
  LookupResult,
  'registered' | 'documentTypes' | 'endpoints' | 'processesByDocumentType' | 'error'
>;

/** What is registered, with the ways in of the types that were asked about. */
async function described(
  smp: SmpClient,
  listed: readonly NetworkIdentifier[],
  about: About,
  { checkedAt }: Pick<LookupResult, 'checkedAt'>,
): Promise<Described> {
  const wanted = listed
    .filter((type) => about === 'all' || about.includes(nameOf(type)))
    .slice(0, DESCRIBED_MAX);
  const endpoints: Record<string, readonly ReceiverEndpoint[]> = {};
  let error: string | undefined;
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const told = wanted.slice(at, at + AT_ONCE).map(async (type) => {
      const ways = await smp.endpoints(type);
      if (ways.ok) endpoints[nameOf(type)] = ways.value.map(endpointOf);
      else error ??= ways.error;
    });
    await Promise.all(told);
  }
  const processes = Object.entries(endpoints).map(
    ([type, ways]) => [type, usableProcesses(ways, checkedAt)] as const,
  );
  return {
    registered: true,
    documentTypes: [...new Set(listed.map(nameOf))],
    processesByDocumentType: Object.fromEntries(processes),
    endpoints,
    ...(error === undefined ? {} : { error }),
  };
}

/** The usual scheme goes without saying, as in the documents themselves; others (PINT) stand before the value. */
function nameOf({ scheme, value }: NetworkIdentifier): string {
  return scheme === 'busdox-docid-qns' ? value : `${scheme}::${value}`;
}

function endpointOf({
  process,
  transportProfile,
  activeFrom,
  activeUntil,
}: ServiceEndpoint): ReceiverEndpoint {
  return {
    ...{ process, transportProfile },
    ...(activeFrom === undefined ? {} : { activeFrom }),
    ...(activeUntil === undefined ? {} : { activeUntil }),
  };
}
