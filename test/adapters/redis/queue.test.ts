import { redisQueue } from '../../../src/adapters/redis/queue.js';
import { queueContract } from '../../contract/queue.contract.js';
import { silent } from '../../support/database.js';

const url = process.env['REDIS_URL'];
let count = 0;

if (url === undefined) {
  test.skip('a queue in Redis: set REDIS_URL (scripts/services.sh up)', () => undefined);
} else {
  describe('the queue in Redis', () => {
    queueContract(() => {
      const prefix = `test-${process.pid}-${(count += 1)}`;
      return Promise.resolve(redisQueue({ url, prefix }, silent));
    });
  });
}
