import { AsyncLocalStorage } from 'node:async_hooks';
import { type Actor, type Actors, SYSTEM } from '../../ports/actor.js';

/** The actor follows each call through everything it awaits; where nobody was named the product acts by itself. */
export function localActors(): Actors {
  const storage = new AsyncLocalStorage<Actor>();
  return {
    current: () => storage.getStore() ?? SYSTEM,
    as: (actor, work) => storage.run(actor, work),
  };
}
