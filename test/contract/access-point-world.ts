import type { ParticipantId } from '../../src/domain/party/participant.js';
import type { Instant } from '../../src/kernel/dates.js';
import type { AccessPoint, SentReference, Transmission } from '../../src/ports/access-point.js';

/** Through an access point, to a receiver nobody has a word against. */
export const waysOf = ({ accessPoint }: Pick<AccessPointWorld, 'accessPoint'>) => ({
  accessPoint,
  checkReceiver: () => Promise.resolve(null),
});

/** What the next call that sends meets, before anything is done. */
export type Trouble =
  /** The provider judges the document and refuses it */
  | 'document-refused'
  /** Something of ours must be mended: the key, the registration, the quota */
  | 'not-allowed'
  | 'throttled'
  | 'unavailable'
  /** It broke in the middle of the work: nobody knows whether it was done */
  | 'broken';

/**
 * One access point under test, with the controls a contract needs: our sandbox over real HTTP, or a provider's API
 * replayed from its field tables by a fake that keeps state.
 */
export interface AccessPointWorld {
  readonly accessPoint: AccessPoint;
  /** The same adapter, pointed at an address where nobody listens */
  readonly offline: AccessPoint;
  readonly registered: ParticipantId;
  readonly unregistered: ParticipantId;
  /** The moment the adapter takes for now */
  readonly now: Instant;
  /** A document that would be taken; the same number gives the same bytes, the key follows from the number */
  transmission(number: string): Transmission;
  /** The next document is taken, but its answer never arrives. */
  loseNextAnswer(): void;
  /** The next document never arrives, and nobody says so. */
  loseNextRequest(): void;
  /** The next call that sends meets this trouble; undefined in `troubles` where the provider has no such answer. */
  failNext(trouble: Trouble): void;
  readonly troubles: readonly Trouble[];
  /** The next call, whichever, is answered with this status and nothing of the provider's own. */
  failWithStatus(status: 500 | 502 | 503): void;
  /** How many documents were really taken. */
  taken(): number;
  /** The network or the provider comes to this end with a document that was taken. */
  becomes(number: string, outcome: 'delivered' | 'rejected' | 'undelivered'): Promise<void>;
  /** Outcomes this provider can tell; none: that the network has it is all there is to hear. */
  readonly outcomes: readonly ('delivered' | 'rejected' | 'undelivered')[];
  /** Somebody else sends us these bytes; null where documents are handed over, not fetched. */
  readonly receive: ((bytes: Uint8Array) => Promise<void>) | null;
  /** `untold`: a repeated key is refused without a word about what was taken under it. Left out: it is told. */
  readonly repeatedKey?: 'untold';
  close(): Promise<void>;
}

/** Long enough ago that a list that lags behind has caught up. */
export const LONG_AGO = '2026-11-01T08:00:00.000Z' as Instant;

export function referenceTo(transmission: Transmission, providerId?: string): SentReference {
  const { key, transportId, number, sender, receiver } = transmission;
  return {
    ...{ key, transportId, number, sender, receiver },
    ...{ firstAttemptAt: LONG_AGO, attemptedAt: LONG_AGO },
    ...(providerId === undefined ? {} : { providerId }),
  };
}
