import type { AdministrationId, MessageId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { OutboxMessage } from '../../ports/store.js';
import type { Ports } from '../ports.js';

/** Messages that are put back to work in one transaction; whoever has more asks again. */
const REPLAYED_MAX = 1_000;

export type ParkedError = { readonly kind: 'no-such-message'; readonly message: string };

/** Kind, attempts, since when and why; without payload: it may hold names and letters. */
export type ParkedMessage = Omit<OutboxMessage, 'payload'>;

/** Messages that only a person can bring further: refused by the other side, or breaking our own code. */
export interface ParkedMessages {
  /** In the order they were put; of one kind, or of all. */
  list(administration: AdministrationId, kind?: string): Promise<readonly ParkedMessage[]>;
  /** Puts one back to work, after what its note says was mended. */
  release(administration: AdministrationId, id: MessageId): Promise<Result<void, ParkedError>>;
  /** Puts back all of a kind, the oldest first and a thousand at most; answers how many, and how many of it are left. */
  releaseAll(
    administration: AdministrationId,
    kind: string,
  ): Promise<{ readonly released: number; readonly left: number }>;
}

export function makeParkedMessages(ports: Pick<Ports, 'store' | 'clock'>): ParkedMessages {
  return {
    list: (administration, kind) =>
      ports.store.inTransaction(administration, async (tx) => {
        const parked = await tx.outbox.list({
          state: 'parked',
          ...(kind === undefined ? {} : { kind }),
        });
        return parked.map(({ payload: _payload, ...rest }) => rest);
      }),
    release: (administration, id) =>
      ports.store.inTransaction(administration, async (tx) => {
        const parked = await tx.outbox.list({ state: 'parked' });
        if (!parked.some((message) => message.id === id))
          return err({ kind: 'no-such-message', message: `No message ${id} is parked.` });
        await tx.outbox.release(id, ports.clock.now());
        return ok(undefined);
      }),
    releaseAll: (administration, kind) =>
      ports.store.inTransaction(administration, async (tx) => {
        const parked = await tx.outbox.list({ state: 'parked', kind });
        const now = ports.clock.now();
        const first = parked.slice(0, REPLAYED_MAX);
        for (const { id } of first) await tx.outbox.release(id, now);
        return { released: first.length, left: parked.length - first.length };
      }),
  };
}
