import { epochMs, type Instant } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type { AccessPoint, LookupResult } from '../../ports/access-point.js';
import type { About, PeppolNetwork } from '../../ports/peppol-network.js';
import { connectionOf, type Ports } from '../ports.js';

const MINUTE_MS = 60_000;
/** How long "registered" is believed: somebody who leaves the network is found out within half a day's work. */
const POSITIVE_MS = 4 * 60 * MINUTE_MS;
/** How long "not registered" is: a customer may be registering today. */
const NEGATIVE_MS = 10 * MINUTE_MS;

export interface LookUpOptions {
  /** Of which document types the processes are asked for; without it of all */
  readonly about?: About;
  /** Which earlier answers will do, as long as they are fresh; without it `any`. A failed look-up never is one. */
  readonly remembered?: 'any' | 'registered' | 'none';
  /** The access point of the administration, where whoever asks has it in hand already */
  readonly through?: AccessPoint;
}

/** Null: there is nobody to ask, neither the network nor an access point that could. */
export type LookUp = (
  administration: AdministrationId | null,
  participant: ParticipantId,
  options?: LookUpOptions,
) => Promise<LookupResult | null>;

type Needs = Pick<Ports, 'store' | 'outside' | 'clock'>;

interface Question {
  readonly administration: AdministrationId | null;
  readonly participant: ParticipantId;
  readonly about: About;
  readonly remembered: 'any' | 'registered' | 'none';
}
type Source = (question: Question) => Promise<LookupResult>;

/**
 * Finds out whether somebody is registered, and for what. The network itself is asked first, over DNS and SMP, and its
 * answers are remembered for a while; where it gives none, the access point's own look-up is. A playground is asked
 * alone: who is registered there, the real network does not know.
 */
export function makeLookUpParticipant(ports: Needs): LookUp {
  const { network } = ports.outside;
  return async (administration, participant, options = {}) => {
    const { about = 'all', remembered = 'any', through = null } = options;
    const accessPoint = through ?? (await accessPointOf(ports, administration));
    let best: LookupResult | null = null;
    for (const source of sourcesOf(ports, accessPoint, network)) {
      const found = await source({ administration, participant, about, remembered });
      if (isWhole(found, about)) return found;
      if (best === null || best.registered === 'unknown') best = found;
    }
    return best;
  };
}

async function accessPointOf(
  ports: Needs,
  administration: AdministrationId | null,
): Promise<AccessPoint | null> {
  if (administration === null) return null;
  const connection = await ports.store.inTransaction(administration, (tx) =>
    connectionOf(tx, 'access-point'),
  );
  return connection === null ? null : ports.outside.accessPoint(connection);
}

/** Whom to ask, in order; the next one only when the one before knows nothing. */
function sourcesOf(
  ports: Needs,
  accessPoint: AccessPoint | null,
  network: PeppolNetwork | null,
): readonly Source[] {
  const direct = network === null ? [] : [fromNetwork(ports, network)];
  if (accessPoint === null) return direct;
  const { lacks, playground } = accessPoint.traits;
  const provider: readonly Source[] =
    lacks.lookup === undefined ? [({ participant }) => accessPoint.lookup(participant)] : [];
  // What a playground is connected to, if anything, is the test network.
  const same = playground === (network?.name === 'test') ? direct : [];
  if (playground) return provider.length > 0 ? provider : same;
  return [...same, ...provider];
}

/** An answer that leaves nothing open of what was asked; of all document types, being registered is enough. */
function isWhole({ registered, error }: LookupResult, about: About): boolean {
  return registered !== 'unknown' && (about === 'all' || error === undefined);
}

function fromNetwork(ports: Needs, network: PeppolNetwork): Source {
  return async ({ administration, participant, about, remembered }) => {
    if (administration === null) return network.lookUp(participant, about);
    const earlier = await ports.store.inTransaction(administration, (tx) =>
      tx.lookups.latest(network.name, participant),
    );
    const will = remembered === 'any' || (remembered === 'registered' && earlier?.registered);
    if (earlier !== null && will && isFresh(earlier, ports.clock.now()) && covers(earlier, about))
      return { ...earlier, remembered: true };
    const found = await network.lookUp(participant, about);
    if (found.registered !== 'unknown')
      await ports.store.inTransaction(administration, (tx) => tx.lookups.keep(network.name, found));
    return found;
  };
}

function isFresh({ registered, checkedAt }: LookupResult, now: Instant): boolean {
  const ageMs = epochMs(now) - epochMs(checkedAt);
  return ageMs >= 0 && ageMs < (registered === true ? POSITIVE_MS : NEGATIVE_MS);
}

/** Whether an earlier answer tells what is asked now: it may have been asked about other document types. */
function covers({ documentTypes, endpoints = {} }: LookupResult, about: About): boolean {
  const told = new Set(Object.keys(endpoints));
  const asked =
    about === 'all' ? documentTypes : documentTypes.filter((type) => about.includes(type));
  return asked.every((type) => told.has(type));
}
