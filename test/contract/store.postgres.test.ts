import { testStoreOn } from '../support/database.js';
import { storeContract } from './store.contract.js';

const url = process.env['VOLDAAN_TEST_DATABASE_URL'];

if (url === undefined) {
  describe.skip('store on PostgreSQL: VOLDAAN_TEST_DATABASE_URL is not set (scripts/services.sh up)', () => {
    test('needs a server', () => undefined);
  });
} else {
  describe('store on PostgreSQL', () => {
    storeContract(() => testStoreOn(url));
  });
}
