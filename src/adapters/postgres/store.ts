import type { AdministrationId } from '../../kernel/ids.js';
import type { Actors } from '../../ports/actor.js';
import type { Observe } from '../../ports/observe.js';
import type { Store, Tx } from '../../ports/store.js';
import type { Vault } from '../../ports/vault.js';
import { administrationRepository } from './administrations.js';
import { agreementRepository } from './agreements.js';
import { answerRepository } from './answers.js';
import { auditRepository } from './audit.js';
import { bankRepository } from './bank.js';
import { claimRepository } from './claims.js';
import { caseRepository } from './collection-cases.js';
import { collectionRepository } from './collections.js';
import { bankSourceRepository } from './bank-sources.js';
import { creditRepository } from './credit.js';
import { limitRepository } from './credit-limits.js';
import { scoreRepository } from './credit-scores.js';
import { inquiryRepository } from './inquiries.js';
import { cursorRepository } from './cursors.js';
import { debtorRepository } from './debtors.js';
import { dispatchRepository } from './dispatches.js';
import { deskReader } from './desk.js';
import { disputeRepository } from './disputes.js';
import { documentRepository } from './documents.js';
import { dossierRepository } from './dossier.js';
import { dunningRepository } from './dunning.js';
import { exchangeRepository } from './exchanges.js';
import { connectionTokenRepository } from './connection-tokens.js';
import { hostOffRepository } from './host-off.js';
import { mappingCheckRepository } from './host-mapping.js';
import { hostProblemRepository } from './host-problems.js';
import { hostReadingRepository } from './host-reading.js';
import { hostWebhookRepository } from './host-webhooks.js';
import { figureRepository } from './figures.js';
import { inboundRepository } from './inbound.js';
import { installationReader } from './installation.js';
import { instrumentRepository, provisionRepository } from './instruments.js';
import { journeyRepository } from './journey.js';
import { inboxRepository } from './inbox.js';
import { learnedRepository } from './learned.js';
import { lawRateRepository, termsRepository } from './law.js';
import { ledgerRepository } from './ledger.js';
import { letterRepository } from './letters.js';
import { linkRepository } from './links.js';
import { listReader } from './lists.js';
import { lookupRepository } from './lookups.js';
import { namedRequestRepository } from './named-requests.js';
import { mandateRepository } from './mandates.js';
import { messageRepository } from './messages.js';
import { NO_VAULT } from './no-vault.js';
import { noticeRepository } from './notices.js';
import { onAccountRepository } from './on-account.js';
import { onboardingRepository } from './onboarding.js';
import { openDatabase, type StoreOptions } from './connect.js';
import { outboxRepository } from './outbox.js';
import { paymentLinkRepository } from './payment-links.js';
import { peopleRepository } from './people.js';
import { platformStore } from './platform.js';
import { policyRepository } from './policies.js';
import { privacyRepository } from './privacy.js';
import { profileRepository } from './profiles.js';
import { rateRepository } from './rates.js';
import { reconciliationRepository } from './reconciliations.js';
import { refundRepository } from './refunds.js';
import { receivedRepository } from './received.js';
import { retentionRepository } from './retention.js';
import { responseSentRepository } from './responses-sent.js';
import { standingRepository } from './standings.js';
import { type Sealing, sealPlain } from './seal-plain.js';
import { secretRepository } from './secrets.js';
import { subscriptionRepository } from './subscriptions.js';
import { taskRepository } from './tasks.js';
import { timelineRepository } from './timeline.js';
import type { Database, Sql } from './sql.js';

/**
 * Opens the store, brings its schema up to date and seals what older releases left in plain. Throws when the database
 * cannot be reached, when the data folder is in use by another process, when the login may not do what migrating needs, or
 * when there is something to seal and no key.
 */
export async function openStore(
  options: StoreOptions,
  deps: {
    readonly observe: Observe;
    readonly actors?: Pick<Actors, 'current'>;
    readonly sealing?: Sealing;
  },
): Promise<Store> {
  const { sealing } = deps;
  const database = await openDatabase(options, deps);
  try {
    if (sealing !== undefined) await sealPlain(database, sealing);
  } catch (error) {
    await database.close();
    throw error;
  }
  return storeOver(database, sealing?.vault);
}

/** What is secret is sealed and opened with `vault`; without one whatever needs it throws. */
export function storeOver(database: Database, vault = NO_VAULT): Store {
  return {
    inTransaction: (administration, work) =>
      database.transaction({ as: 'administration', administration }, (sql) =>
        work(repositories(sql, administration, vault)),
      ),
    platform: platformStore(database, vault),
    close: () => database.close(),
  };
}

function repositories(sql: Sql, administration: AdministrationId, vault: Vault): Tx {
  return {
    administration: administrationRepository(sql, administration, vault),
    debtors: debtorRepository(sql, administration),
    documents: documentRepository(sql, administration),
    exchanges: exchangeRepository(sql, administration),
    inbound: inboundRepository(sql, administration),
    inbox: inboxRepository(sql, administration),
    answers: answerRepository(sql, administration),
    responsesSent: responseSentRepository(sql, administration),
    ledger: ledgerRepository(sql, administration),
    onAccount: onAccountRepository(sql, administration),
    rates: rateRepository(sql),
    bank: bankRepository(sql, administration),
    learned: learnedRepository(sql, administration),
    notices: noticeRepository(sql, administration),
    dunning: dunningRepository(sql, administration),
    credit: creditRepository(sql, administration),
    limits: limitRepository(sql, administration),
    scores: scoreRepository(sql, administration),
    inquiries: inquiryRepository(sql, administration),
    outbox: outboxRepository(sql, administration),
    cursors: cursorRepository(sql, administration),
    mandates: mandateRepository(sql, administration),
    collections: collectionRepository(sql, administration),
    refunds: refundRepository(sql, administration),
    bankSources: bankSourceRepository(sql, administration),
    lookups: lookupRepository(sql, administration),
    namedRequests: namedRequestRepository(sql, administration),
    installation: installationReader(sql),
    reconciliations: reconciliationRepository(sql, administration),
    journey: journeyRepository(sql, administration),
    onboarding: onboardingRepository(sql, administration),
    retention: retentionRepository(sql, administration),
    privacy: privacyRepository(sql, administration),
    profiles: profileRepository(sql, administration),
    policies: policyRepository(sql, administration),
    tasks: taskRepository(sql, administration),
    timeline: timelineRepository(sql, administration),
    disputes: disputeRepository(sql, administration),
    agreements: agreementRepository(sql, administration),
    people: peopleRepository(sql, administration),
    desk: deskReader(sql, administration),
    lists: listReader(sql, administration),
    connectionTokens: connectionTokenRepository(sql, administration, vault),
    hostProblems: hostProblemRepository(sql, administration),
    hostOff: hostOffRepository(sql, administration),
    mappingChecks: mappingCheckRepository(sql, administration),
    hostReading: hostReadingRepository(sql, administration),
    hostWebhooks: hostWebhookRepository(sql, administration),
    lawRates: lawRateRepository(sql),
    terms: termsRepository(sql, administration),
    claims: claimRepository(sql, administration),
    dispatches: dispatchRepository(sql, administration),
    letters: letterRepository(sql, administration),
    links: linkRepository(sql, administration),
    paymentLinks: paymentLinkRepository(sql, administration),
    messages: messageRepository(sql, administration),
    received: receivedRepository(sql, administration),
    figures: figureRepository(sql, administration),
    instruments: instrumentRepository(sql, administration),
    provisions: provisionRepository(sql, administration),
    audit: auditRepository(sql, administration),
    dossier: dossierRepository(sql, administration),
    cases: caseRepository(sql, administration),
    standings: standingRepository(sql, administration),
    secrets: secretRepository(sql, administration, vault),
    subscriptions: subscriptionRepository(sql, administration),
  };
}
