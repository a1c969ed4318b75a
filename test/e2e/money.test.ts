import { morningOf } from '../support/at-work.js';
import { actsOfBank } from './acts-bank.js';
import { actsOfInbox } from './acts-inbox.js';

/* What came in: money, and what suppliers send. */
morningOf((visitor) => {
  actsOfBank(visitor);
  actsOfInbox(visitor);
});
