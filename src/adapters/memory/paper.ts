import { answerRepository } from './answers.js';
import { auditRepository } from './audit.js';
import { caseRepository } from './collection-cases.js';
import { connectionTokenRepository } from './connection-tokens.js';
import { cursorRepository } from './cursors.js';
import { deskReader } from './desk.js';
import { dispatchRepository } from './dispatches.js';
import { documentRepository } from './documents.js';
import { dossierRepository } from './dossier.js';
import { exchangeRepository } from './exchanges.js';
import type { Held } from './held.js';
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
import { instrumentRepository, provisionRepository } from './instruments.js';
import { journeyRepository } from './journey.js';
import { letterRepository } from './letters.js';
import { linkRepository } from './links.js';
import { lookupRepository } from './lookups.js';
import { messageRepository } from './messages.js';
import { namedRequestRepository } from './named-requests.js';
import { onboardingRepository } from './onboarding.js';
import { outboxRepository } from './outbox.js';
import { paymentLinkRepository } from './payment-links.js';
import { peopleRepository } from './people.js';
import { privacyRepository } from './privacy.js';
import { profileRepository } from './profiles.js';
import { receivedRepository } from './received.js';
import { reconciliationRepository } from './reconciliations.js';
import { responseSentRepository } from './responses-sent.js';
import { retentionRepository } from './retention.js';
import { secretRepository } from './secrets.js';
import { subscriptionRepository } from './subscriptions.js';
import { taskRepository } from './tasks.js';
import { timelineRepository } from './timeline.js';

/** Documents and messages, and how they travel. */
export const PAPER = {
  answers: answerRepository,
  audit: auditRepository,
  cases: caseRepository,
  connectionTokens: connectionTokenRepository,
  cursors: cursorRepository,
  desk: deskReader,
  dispatches: dispatchRepository,
  documents: documentRepository,
  dossier: dossierRepository,
  exchanges: exchangeRepository,
  hostOff: hostOffRepository,
  hostProblems: hostProblemRepository,
  hostReading: hostReadingRepository,
  hostWebhooks: hostWebhookRepository,
  inbound: inboundRepository,
  inbox: inboxRepository,
  installation: installationReader,
  instruments: instrumentRepository,
  journey: journeyRepository,
  letters: letterRepository,
  links: linkRepository,
  lookups: lookupRepository,
  mappingChecks: mappingCheckRepository,
  messages: messageRepository,
  namedRequests: namedRequestRepository,
  onboarding: onboardingRepository,
  outbox: outboxRepository,
  paymentLinks: paymentLinkRepository,
  people: peopleRepository,
  privacy: privacyRepository,
  profiles: profileRepository,
  provisions: provisionRepository,
  received: receivedRepository,
  reconciliations: reconciliationRepository,
  responsesSent: responseSentRepository,
  retention: retentionRepository,
  secrets: secretRepository,
  subscriptions: subscriptionRepository,
  tasks: taskRepository,
  timeline: timelineRepository,
} satisfies Held;
