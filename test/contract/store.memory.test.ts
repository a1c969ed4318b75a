import { memoryStore } from '../../src/adapters/memory/store.js';
import { type Part, storeContract } from './store.contract.js';

/** Grows with the store in memory. */
const HOLDS: readonly Part[] = [
  'outbox',
  'transaction',
  'tenancy',
  'firm',
  'bank',
  'learned',
  'notices',
  'allocation',
  'onAccount',
  'rates',
];

describe('store in memory', () => {
  storeContract(() => Promise.resolve(memoryStore()), { holds: HOLDS, database: false });
});
