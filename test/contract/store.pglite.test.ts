import { testStore } from '../support/database.js';
import { storeContract } from './store.contract.js';

describe('store on PGlite', () => {
  storeContract(testStore);
});
