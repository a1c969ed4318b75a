import { crashMatrix, onStage } from './crash/flow.js';
import { POSTING, STATEMENT } from './crash/money.js';
import { REMINDER } from './crash/reminder.js';

/** The crash points of STATEMENT, HOST POSTING and REMINDER, each with five faults; see crash-documents. */
crashMatrix(onStage(STATEMENT));
crashMatrix(onStage(POSTING));
crashMatrix(onStage(REMINDER));
