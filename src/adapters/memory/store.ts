import type { AdministrationId } from '../../kernel/ids.js';
import type { Store, Tx } from '../../ports/store.js';
import { MONEY } from './money.js';
import { type Guarded, makeMemory, type Plain, type Session } from './memory.js';
import { PAPER } from './paper.js';
import { platformStore } from './platform.js';

/** What makes a repository for one transaction of an administration. */
export type Make<Repository> = (
  session: Session,
  administration: AdministrationId,
) => Plain<Repository>;

/** Of each name the repository that is held in memory. */
export type Held = { readonly [Name in keyof Tx]?: Make<Tx[Name]> };

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
    get(_target, name: keyof Tx) {
      const known = made.get(name);
      if (known !== undefined) return known;
      // Whoever waits for it asks whether it is a promise.
      if ((name as string) === 'then') return undefined;
      const make = HELD[name] as Make<object> | undefined;
      if (make === undefined) throw new Error(`The store in memory holds no ${name}`);
      const repository: unknown = guarded(make(session, administration));
      made.set(name, repository);
      return repository;
    },
  });
}
