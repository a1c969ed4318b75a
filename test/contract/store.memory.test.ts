import { memoryStore } from '../../src/adapters/memory/store.js';
import { type Part, storeContract } from './store.contract.js';

/** Grows with the store in memory. */
const HOLDS: readonly Part[] = ['document', 'outbox', 'transaction', 'answers'];

describe('store in memory', () => {
  storeContract(() => Promise.resolve(memoryStore()), { holds: HOLDS, database: false });
});
