import type { Instant } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { OutboxRepository, Store } from '../../ports/store.js';
import { wrappedTx } from './wrapped-tx.js';

/** Hears, after the commit, from when on an administration has something in its outbox that was not there before. */
export type Wake = (administration: AdministrationId, at: Instant) => void;

/**
 * The same store, which tells `wake` of each committed transaction that put, put off or released a message; of several in one
 * transaction the earliest. What is not told (a process that dies in between) is found by the sweep.
 */
export function wakingStore(store: Store, wake: Wake): Store {
  return {
    platform: store.platform,
    close: () => store.close(),
    async inTransaction(administration, work) {
      const noted: { at: Instant | null } = { at: null };
      const result = await store.inTransaction(administration, (tx) => {
        // A transaction that is run again puts again.
        noted.at = null;
        const note = (at: Instant): void => {
          if (noted.at === null || at < noted.at) noted.at = at;
        };
        return work(wrappedTx(tx, { outbox: (outbox) => noting(outbox, note) }));
      });
      if (noted.at !== null) wake(administration, noted.at);
      return result;
    },
  };
}

function noting(outbox: OutboxRepository, note: (at: Instant) => void): OutboxRepository {
  return {
    ...outbox,
    async put(message) {
      const added = await outbox.put(message);
      if (added === 'added') note(message.nextAt);
      return added;
    },
    post(message) {
      note(message.nextAt);
      return outbox.post(message);
    },
    async settle(message, outcome, at) {
      const settled = await outbox.settle(message, outcome, at);
      if (outcome.kind === 'retry') note(outcome.nextAt);
      return settled;
    },
    async release(id, now) {
      await outbox.release(id, now);
      note(now);
    },
  };
}
