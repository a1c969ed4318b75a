import { memoryStore } from '../../src/adapters/memory/store.js';
import type { TestStore } from './database.js';

/** The store in memory, for stories that look past no port: there is no database under it. */
export function memoryTestStore(): Promise<TestStore> {
  return Promise.resolve({
    ...memoryStore(),
    get database(): never {
      throw new Error('The store in memory has no database');
    },
  });
}
