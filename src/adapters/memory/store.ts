import type { AdministrationId } from '../../kernel/ids.js';
import type { Store, Tx } from '../../ports/store.js';
import { MONEY } from './money.js';
import type { Held, Make } from './held.js';
import { type Guarded, makeMemory, type Session } from './memory.js';
import { PAPER } from './paper.js';
import { platformStore } from './platform.js';

const HELD: Held = { ...MONEY, ...PAPER };

/**
 * The store in this process alone: nothing is on disk, transactions take turns. It keeps every promise of ports/store.ts that
 * the contract suite asks for, but no audit chain, no secrets at rest and nobody who signs in: it is what simulations and
 * short stories run on.
 */
export function memoryStore(): Store {
  const memory = makeMemory();
  return {
    inTransaction: (administration, work) =>
      memory.transaction(administration, (session, guarded) =>
        work(repositories(session, guarded, administration)),
      ),
    platform: platformStore(memory),
    close: () => Promise.resolve(),
  };
}

/** Each is made when it is first asked for: most transactions use a few. */
function repositories(session: Session, guarded: Guarded, administration: AdministrationId): Tx {
  const made = new Map<string, unknown>();
  return new Proxy({} as Tx, {
    get(_target, name: string) {
      const known = made.get(name);
      // Whoever hands it on through a promise is asked whether it is one itself.
      if (known !== undefined || name === 'then') return known;
      const make = HELD[name as keyof Tx] as Make<object> | undefined;
      if (make === undefined) throw new Error(`The store in memory holds no ${name}`);
      const repository: unknown = guarded(make(session, administration));
      made.set(name, repository);
      return repository;
    },
  });
}
