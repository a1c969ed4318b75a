import type { ParticipantId } from '../domain/party/participant.js';
import type { LookupResult } from './access-point.js';
import type { PeppolNetwork } from './peppol-network.js';

type NetworkName = PeppolNetwork['name'];

/** The latest answer of the network about each participant an administration asked for. */
export interface LookupRepository {
  /** Participants compare without case. */
  latest(network: NetworkName, participant: ParticipantId): Promise<LookupResult | null>;
  /** Keeps an answer unless there is a newer one. What is `unknown` is no answer, and a bug here. */
  keep(network: NetworkName, found: LookupResult): Promise<void>;
}
