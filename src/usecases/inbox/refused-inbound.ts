import type { AdministrationId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { InboundRecord } from '../../ports/store.js';
import { put } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

export type RefusedError = {
  readonly kind: 'no-such-transmission';
  readonly message: string;
};

/** What came over the network and could not be taken: kept as it came, for a person to look at. */
export interface RefusedInbound {
  /** Oldest first, with the reason in `note`, without bytes. */
  list(administration: AdministrationId): Promise<readonly Omit<InboundRecord, 'bytes'>[]>;
  /** With its bytes; null when nothing of that transport id was refused. */
  one(administration: AdministrationId, transportId: string): Promise<InboundRecord | null>;
  /** Reads the same bytes once more: after an update, or after the administration was given its numbers. */
  tryAgain(
    administration: AdministrationId,
    transportId: string,
  ): Promise<Result<void, RefusedError>>;
}

export function makeRefusedInbound(ports: Pick<Ports, 'store' | 'clock' | 'ids'>): RefusedInbound {
  return {
    list: (administration) =>
      ports.store.inTransaction(administration, (tx) => tx.inbound.inState('refused')),
    one: (administration, transportId) =>
      ports.store.inTransaction(administration, async (tx) => {
        const record = await tx.inbound.byTransportId(transportId);
        return record?.state === 'refused' ? record : null;
      }),
    tryAgain: (administration, transportId) =>
      ports.store.inTransaction(administration, async (tx) => {
        const record = await tx.inbound.byTransportId(transportId);
        if (record?.state !== 'refused') {
          const message = 'Nothing with that transport id was refused. Look at the list again.';
          return err({ kind: 'no-such-transmission', message });
        }
        const now = ports.clock.now();
        await tx.inbound.setState(transportId, 'stored');
        const key = `${transportId}:${ports.ids.next('message')}`;
        await put(tx, ports.ids, 'process-inbound', key, { transportId }, now);
        return ok(undefined);
      }),
  };
}
