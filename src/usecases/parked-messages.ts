import type { AdministrationId, MessageId } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OutboxMessage } from '../ports/store.js';
import type { Ports } from './ports.js';

export type ParkedError = { readonly kind: 'no-such-message'; readonly message: string };

/** Messages that only a person can bring further: refused by the other side, or breaking our own code. */
export interface ParkedMessages {
  /** Without payload: it may hold names and letters. */
  list(administration: AdministrationId): Promise<readonly Omit<OutboxMessage, 'payload'>[]>;
  /** Puts one back to work, after what its note says was mended. */
  release(administration: AdministrationId, id: MessageId): Promise<Result<void, ParkedError>>;
}

export function makeParkedMessages(ports: Pick<Ports, 'store' | 'clock'>): ParkedMessages {
  return {
    list: (administration) =>
      ports.store.inTransaction(administration, async (tx) =>
        (await tx.outbox.list({ state: 'parked' })).map(({ payload: _payload, ...rest }) => rest),
      ),
    release: (administration, id) =>
      ports.store.inTransaction(administration, async (tx) => {
        const parked = await tx.outbox.list({ state: 'parked' });
        if (!parked.some((message) => message.id === id))
          return err({ kind: 'no-such-message', message: `No message ${id} is parked.` });
        await tx.outbox.release(id, ports.clock.now());
        return ok(undefined);
      }),
  };
}
