import type { AdministrationId } from '../../src/kernel/ids.js';
import type { Tx } from '../../src/ports/store.js';
import type { TestStore } from '../support/database.js';

/** What a part of the contract works with: one store for all its tests, an administration of its own for each. */
export interface Subject {
  /** Its `database` is there for tests that are registered with `behind` only */
  readonly store: () => TestStore;
  /** Registers a new administration. */
  readonly administration: () => Promise<AdministrationId>;
  /** One transaction of a new administration, or of the given one. */
  readonly run: <T>(work: (tx: Tx) => Promise<T>, administration?: AdministrationId) => Promise<T>;
  /** As `test`, for tests that look past the port into the database; where there is none they are not registered. */
  readonly behind: Behind;
}

export type Behind = Pick<jest.It, 'each'> & ((name: string, test: jest.ProvidesCallback) => void);
