import { answerRepository } from './answers.js';
import { connectionTokenRepository } from './connection-tokens.js';
import { cursorRepository } from './cursors.js';
import { documentRepository } from './documents.js';
import { exchangeRepository } from './exchanges.js';
import {
  hostOffRepository,
  hostProblemRepository,
  hostReadingRepository,
  hostWebhookRepository,
  mappingCheckRepository,
} from './hosts.js';
import { inboundRepository } from './inbound.js';
import { inboxRepository } from './inbox.js';
import { installationReader } from './installation.js';
import { journeyRepository } from './journey.js';
import { outboxRepository } from './outbox.js';
import { responseSentRepository } from './responses-sent.js';
<<<<<<< HEAD
import { secretRepository } from './secrets.js';
import type { Held } from './store.js';
=======
import type { Held } from './held.js';
>>>>>>> wt-memory-a
import { taskRepository } from './tasks.js';
import { timelineRepository } from './timeline.js';

/** Documents and messages, and how they travel. */
export const PAPER = {
  answers: answerRepository,
  connectionTokens: connectionTokenRepository,
  cursors: cursorRepository,
  documents: documentRepository,
  exchanges: exchangeRepository,
  hostOff: hostOffRepository,
  hostProblems: hostProblemRepository,
  hostReading: hostReadingRepository,
  hostWebhooks: hostWebhookRepository,
  inbound: inboundRepository,
  inbox: inboxRepository,
  installation: installationReader,
  journey: journeyRepository,
  mappingChecks: mappingCheckRepository,
  outbox: outboxRepository,
  responsesSent: responseSentRepository,
  secrets: secretRepository,
  tasks: taskRepository,
  timeline: timelineRepository,
} satisfies Held;
