import { answerRepository } from './answers.js';
import { cursorRepository } from './cursors.js';
import { documentRepository } from './documents.js';
import { exchangeRepository } from './exchanges.js';
import { inboundRepository } from './inbound.js';
import { inboxRepository } from './inbox.js';
import { journeyRepository } from './journey.js';
import { outboxRepository } from './outbox.js';
import { responseSentRepository } from './responses-sent.js';
import type { Held } from './held.js';
import { taskRepository } from './tasks.js';
import { timelineRepository } from './timeline.js';

/** Documents and messages, and how they travel. */
export const PAPER = {
  answers: answerRepository,
  cursors: cursorRepository,
  documents: documentRepository,
  exchanges: exchangeRepository,
  inbound: inboundRepository,
  inbox: inboxRepository,
  journey: journeyRepository,
  outbox: outboxRepository,
  responsesSent: responseSentRepository,
  tasks: taskRepository,
  timeline: timelineRepository,
} satisfies Held;
