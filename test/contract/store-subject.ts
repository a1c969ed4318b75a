import type { AdministrationId } from '../../src/kernel/ids.js';
import type { Tx } from '../../src/ports/store.js';
import type { TestStore } from '../support/database.js';

/** What a part of the contract works with: one store for all its tests, an administration of its own for each. */
export interface Subject {
  readonly store: () => TestStore;
  /** Registers a new administration. */
  readonly administration: () => Promise<AdministrationId>;
  /** One transaction of a new administration, or of the given one. */
  readonly run: <T>(work: (tx: Tx) => Promise<T>, administration?: AdministrationId) => Promise<T>;
}
