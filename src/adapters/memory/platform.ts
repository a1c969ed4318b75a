import type { PlatformStore } from '../../ports/store.js';
import { ADMINISTRATIONS } from './administrations.js';
import type { Memory, Session } from './memory.js';
import { ordered } from './order.js';
import { MESSAGES, waitingSince } from './outbox.js';

/** What is asked before an administration is known. */
export function platformStore(memory: Memory): PlatformStore {
  const read = <T>(work: (session: Session) => T): Promise<T> =>
    memory.transaction(null, (session) => Promise.resolve(work(session)));
  const held: Partial<PlatformStore> = {
    addAdministration: (administration) =>
      read(({ shared }) => (shared(ADMINISTRATIONS).add(administration) ? 'added' : 'exists')),
    administrations: () => read(({ shared }) => shared(ADMINISTRATIONS).all()),
    administrationsWithDueMessages: (now, limit) =>
      read(({ shared, rowsOf }) => {
        const waiting = shared(ADMINISTRATIONS)
          .all()
          .flatMap(({ id }) => {
            const since = waitingSince(rowsOf(id, MESSAGES), now);
            return since === null ? [] : [{ id, since }];
          });
        const longestFirst = ordered(
          waiting,
          ({ since }) => since,
          ({ id }) => id,
        );
        return longestFirst.slice(0, limit).map(({ id }) => id);
      }),
  };
  return held as PlatformStore;
}
