import { morningOf } from '../support/at-work.js';
import { actsOfAccess } from './acts-access.js';
import { actsOfLetters } from './acts-letters.js';
import { actsOfSettings } from './acts-settings.js';

/* How the books are set up: links, letters, and who may come in. */
morningOf((visitor) => {
  actsOfSettings(visitor);
  actsOfLetters(visitor);
  actsOfAccess(visitor);
});
