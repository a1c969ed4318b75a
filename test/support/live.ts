import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import type { Store } from '../../src/ports/store.js';
import { NOON } from './facts.js';
import { ADMINISTRATION, SELLER } from './stage-world.js';

/** The administration has gone every step to sending for real through the connection `id:adapter`. */
export function goLive(store: Store, connection: string): Promise<void> {
  const by = { at: NOON, by: 'An Peeters' };
  return store.inTransaction(ADMINISTRATION.id, async (tx) => {
    await tx.onboarding.toChange();
    await tx.onboarding.save(
      {
        sender: { sends: 'voldaan', receives: 'elsewhere', selfBilling: false },
        identity: {
          participant: SELLER,
          mandate: { name: 'An Peeters', signedOn: plainDate('2026-05-01') },
        },
        test: { documentId: idOf('doc_test'), number: 'TEST', connection, outcome: 'seen' },
        liveSince: NOON,
      },
      { ...by, event: { kind: 'went-live', detail: { connection } } },
    );
  });
}
