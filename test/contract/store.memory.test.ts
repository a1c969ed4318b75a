import { memoryStore } from '../../src/adapters/memory/store.js';
import { type Part, storeContract } from './store.contract.js';

/** Grows with the store in memory. */
const HOLDS: readonly Part[] = [
  'transaction',
  'tenancy',
  'users',
  'firm',
  'document',
  'inbox',
  'journey',
  'outbox',
  'answers',
  'work',
  'instruments',
  'letters',
  'links',
  'connections',
  'paymentLinks',
  'lists',
  'lookups',
  'bank',
  'learned',
  'notices',
  'allocation',
  'onAccount',
  'rates',
  'law',
  'policies',
  'agreements',
  'chase',
  'reminders',
  'credit',
  'collection',
  'bankSource',
  'figures',
  'anyFigures',
  'mail',
  'subscriptions',
  'namedRequests',
];

describe('store in memory', () => {
  storeContract(() => Promise.resolve(memoryStore()), { holds: HOLDS, database: false });
});
