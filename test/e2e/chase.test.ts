import { morningOf } from '../support/at-work.js';
import { actsOfReminders } from './acts-reminders.js';
import { actsOfWork } from './acts-work.js';

/* What is done about those who are late. */
morningOf((visitor, atWork) => {
  actsOfReminders(visitor);
  actsOfWork(visitor, { onPhone: () => atWork.come({ language: 'fr', width: 390 }) });
});
