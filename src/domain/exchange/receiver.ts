import type { Instant } from '../../kernel/dates.js';

/** What travels and under which agreement, as the network names both. */
export interface NetworkType {
  /** `<root namespace>::<local name>##<CustomizationID>::<version>` */
  readonly documentType: string;
  readonly process: string;
}

/** One way in of a receiver, of one document type (Endpoint of the service metadata). */
export interface ReceiverEndpoint {
  readonly process: string;
  readonly transportProfile: string;
  /** Absent: always; the moment itself counts */
  readonly activeFrom?: Instant;
  /** Absent: for ever; the moment itself does not count any more */
  readonly activeUntil?: Instant;
}

/** What a look-up found out about somebody. */
export interface Registered {
  /** Three-valued: a failed look-up is never "not registered" */
  readonly registered: boolean | 'unknown';
  readonly documentTypes: readonly string[];
  /** By document type, as far as they were asked for. Absent: whoever was asked does not tell them at all */
  readonly endpoints?: Readonly<Record<string, readonly ReceiverEndpoint[]>>;
}

/** Why somebody cannot receive a document now, from the most general to the most particular. */
export type Obstacle =
  'absent' | 'document-type' | 'process' | 'other-transport' | 'expired' | 'not-yet-active';

export type Reachability =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no'; readonly why: Obstacle; readonly at?: Instant }
  | { readonly kind: 'unknown' };

/** The only transport profile in use (code list v9.7). */
const TRANSPORT_PROFILE = 'peppol-transport-as4-v2_0';

/**
 * Whether somebody can receive this document under this process at `now`. `no` is an answer of the network; where
 * whoever was asked tells no endpoints, being registered is all there is to know.
 */
export function canReceive(found: Registered, wanted: NetworkType, now: Instant): Reachability {
  if (found.registered === 'unknown') return { kind: 'unknown' };
  if (!found.registered) return { kind: 'no', why: 'absent' };
  if (found.endpoints === undefined) return { kind: 'yes' };
  if (!found.documentTypes.includes(wanted.documentType))
    return { kind: 'no', why: 'document-type' };
  const endpoints = Object.hasOwn(found.endpoints, wanted.documentType)
    ? found.endpoints[wanted.documentType]
    : undefined;
  if (endpoints === undefined) return { kind: 'unknown' };
  const obstacles = endpoints
    .filter(({ process }) => process === wanted.process)
    .map((endpoint) => obstacleOf(endpoint, now));
  if (obstacles.includes(null)) return { kind: 'yes' };
  return obstacles[0] ?? { kind: 'no', why: 'process' };
}

/** Processes under which a document of these endpoints gets in at `now`. */
export function usableProcesses(
  endpoints: readonly ReceiverEndpoint[],
  now: Instant,
): readonly string[] {
  const usable = endpoints.filter((endpoint) => obstacleOf(endpoint, now) === null);
  return [...new Set(usable.map(({ process }) => process))];
}

/**
 * The first of what we would like to send, in our order, that the receiver takes at `now`; null when it takes none of
 * it, or when that is not known.
 */
export function chooseType(
  found: Registered,
  preferred: readonly NetworkType[],
  now: Instant,
): NetworkType | null {
  if (found.endpoints === undefined) return null;
  return preferred.find((type) => canReceive(found, type, now).kind === 'yes') ?? null;
}

function obstacleOf(
  { transportProfile, activeFrom, activeUntil }: ReceiverEndpoint,
  now: Instant,
): (Reachability & { readonly kind: 'no' }) | null {
  if (transportProfile !== TRANSPORT_PROFILE) return { kind: 'no', why: 'other-transport' };
  if (activeUntil !== undefined && activeUntil <= now)
    return { kind: 'no', why: 'expired', at: activeUntil };
  if (activeFrom !== undefined && activeFrom > now)
    return { kind: 'no', why: 'not-yet-active', at: activeFrom };
  return null;
}
