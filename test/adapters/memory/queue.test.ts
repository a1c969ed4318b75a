import { memoryQueue } from '../../../src/adapters/memory/queue.js';
import { queueContract } from '../../contract/queue.contract.js';
import { silent } from '../../support/database.js';

describe('the queue of one process', () => {
  queueContract(() => Promise.resolve(memoryQueue(silent, () => Date.now())));
});
