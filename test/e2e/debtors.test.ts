import { morningOf } from '../support/at-work.js';
import { actsOfCredit } from './acts-credit.js';
import { actsOfDebtor } from './acts-debtor.js';

/* Whom one sells to: what he may owe, and what is known of him. */
morningOf((visitor) => {
  actsOfCredit(visitor);
  actsOfDebtor(visitor);
});
