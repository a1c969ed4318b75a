import type { ParticipantId } from '../domain/party/participant.js';
import type { AdministrationId } from '../kernel/ids.js';
import type { LookupResult } from '../ports/access-point.js';
import { connectionOf, type Ports } from './ports.js';

/** Asks the administration's access point about somebody on the network; null when none is connected. */
export function makeLookUpParticipant(
  ports: Pick<Ports, 'store' | 'outside'>,
): (administration: AdministrationId, participant: ParticipantId) => Promise<LookupResult | null> {
  return async (administration, participant) => {
    const connection = await ports.store.inTransaction(administration, (tx) =>
      connectionOf(tx, 'access-point'),
    );
    return connection === null ? null : ports.outside.accessPoint(connection).lookup(participant);
  };
}
