import { morningOf } from '../support/at-work.js';
import { actsOfAccess } from './acts-access.js';
import { actsOfFirm } from './acts-firm.js';
import { actsOfLetters } from './acts-letters.js';
import { actsOfSettings } from './acts-settings.js';

/* How the books are set up: links, letters, and who may come in; and what a firm says of all of them. */
morningOf((visitor) => {
  actsOfSettings(visitor);
  actsOfLetters(visitor);
  actsOfAccess(visitor);
  actsOfFirm(visitor);
});
