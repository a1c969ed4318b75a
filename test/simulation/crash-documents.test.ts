import { RECEIVE, SEND } from './crash/documents.js';
import { crashMatrix, onStage } from './crash/flow.js';

/**
 * The crash points of SEND and RECEIVE (reliability-security, section 7), each with five faults: a worker is killed
 * before or after it, hears no answer, does it twice, or is overtaken by a second worker. Afterwards a healthy worker
 * goes on for some hours, and each document must have its effect exactly once.
 */
for (const flow of [SEND, RECEIVE]) crashMatrix(onStage(flow));
