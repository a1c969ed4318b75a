import { type ParticipantId, printParticipant } from '../../src/domain/party/participant.js';
import { networkTypeOf } from '../../src/formats/ubl/profiles.js';
import type { Stage } from './stage.js';
import { SELLER, SUPPLIER } from './stage-world.js';

/** Somebody puts bytes on the network for us. */
export function deliver(
  s: Stage,
  bytes: Uint8Array,
  change: {
    readonly sender?: ParticipantId;
    readonly transportId?: string;
    readonly type?: { readonly documentType: string; readonly process: string };
  } = {},
): string {
  const { documentType, process } = change.type ?? networkTypeOf({ kind: 'invoice' });
  return s.accessPoint.deliver({
    sender: printParticipant(change.sender ?? SUPPLIER),
    receiver: printParticipant(SELLER),
    ...{ documentType, process, bytes },
    ...(change.transportId === undefined ? {} : { transportId: change.transportId }),
  }).transportId;
}
