import type { PlatformStore } from '../../ports/store.js';
import { ADMINISTRATIONS } from './administrations.js';
import type { Memory, Session } from './memory.js';

/** What is asked before an administration is known. */
export function platformStore(memory: Memory): PlatformStore {
  const read = <T>(work: (session: Session) => T): Promise<T> =>
    memory.transaction(null, (session) => Promise.resolve(work(session)));
  const held: Partial<PlatformStore> = {
    addAdministration: (administration) =>
      read(({ shared }) => (shared(ADMINISTRATIONS).add(administration) ? 'added' : 'exists')),
    administrations: () => read(({ shared }) => shared(ADMINISTRATIONS).all()),
  };
  return held as PlatformStore;
}
