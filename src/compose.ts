import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Config } from './config.js';
import { addressesOf } from './compose/addresses.js';
import { composeChase } from './compose/chase.js';
import { bankAdapters } from './compose/bank-sources.js';
import { creditAdapters } from './compose/credit-sources.js';
import { mappingOf, shippedMapping } from './compose/hosts.js';
import { consentParts } from './compose/consent.js';
import { composeFirms } from './compose/firms.js';
import { composeMarket } from './compose/market.js';
import { partnerAdapters } from './compose/collection-partners.js';
import { installationKeys, keyDesk } from './compose/keys.js';
import { composeNetwork } from './compose/network.js';
import { mailAdapters, mailboxAdapters } from './compose/mail.js';
import { type Adapters, connectionFaults, makeOutside } from './compose/outside.js';
import { paymentAdapters } from './compose/payment-links.js';
import { measuredOutside } from './compose/measured.js';
import { spreadingOver } from './compose/spreading.js';
import { storeOptions } from './compose/store-options.js';
import { composePeople, composeSignIn } from './compose/sign-in.js';
import type { App } from './entrypoints/app.js';
import { makeJobs } from './entrypoints/worker/jobs.js';
import { localActors } from './adapters/actor/local.js';
import { auditHeadsFile } from './adapters/audit-heads/file.js';
import { openSans } from './adapters/fonts/open-sans.js';
import { makePrintFolder } from './adapters/print/folder/folder.js';
import { holidayCalendar } from './adapters/calendar/holidays.js';
import { makeDns } from './adapters/dns/texts.js';
import { hmacSigner } from './adapters/digest/hmac.js';
import { sealerOfAll } from './adapters/digest/sealer.js';
import { sha256 } from './adapters/digest/sha256.js';
import { vaultOf } from './adapters/digest/vault.js';
import { randomIds } from './adapters/ids/random.js';
import { placeOf } from './adapters/place/place.js';
import { diskOf } from './adapters/disk/free.js';
import { makeLog } from './adapters/log/winston.js';
import { makeMetrics } from './adapters/metrics/prometheus.js';
import { openStore } from './adapters/postgres/store.js';
import { makeWebhookCalls } from './adapters/webhooks/calls.js';
import { systemClock } from './adapters/clock/system.js';
import { type Actors, SYSTEM } from './ports/actor.js';
import type { AuditHeads } from './ports/audit.js';
import type { Clock } from './ports/clock.js';
import type { Disk } from './ports/disk.js';
import type { Ids } from './ports/ids.js';
import type { Queue } from './ports/queue.js';
import { shippedPolicy } from './domain/dunning/policies.js';
import type { DunningPolicy } from './domain/dunning/policy.js';
import {
  makeCancelCollection,
  makeRefuseLine,
  makeTakeCollectionFile,
} from './usecases/collection/cancel-collection.js';
import { makeAuditDesk } from './usecases/upkeep/audit.js';
import { makeAnswerDesk } from './usecases/inbox/answer-desk.js';
import { makeApiKeys } from './usecases/access/api-keys.js';
import { makeListBankFiles } from './usecases/bank/bank-files.js';
import { makeCheckSender } from './usecases/exchange/check-sender.js';
import { makeClearRecords, makeDailyClearing } from './usecases/upkeep/clear-records.js';
import { makeEraseDebtor } from './usecases/privacy/erase-debtor.js';
import { makeExportDebtor } from './usecases/privacy/export-debtor.js';
import { makeExportEvidence } from './usecases/exchange/export-evidence.js';
import { makeShowCollection } from './usecases/collection/show-collection.js';
import { makeShowJourney } from './usecases/exchange/show-journey.js';
import { makeImportRates, makeShowRates } from './usecases/ledger/exchange-rates.js';
import { makeDeliverOutbox } from './usecases/outbox/deliver-outbox.js';
import { makePollInbound } from './usecases/inbox/fetch-inbound.js';
import { makeExportLedger } from './usecases/ledger/export-ledger.js';
import { makeFallbackPolicy } from './usecases/exchange/fallback-policy.js';
import { makeFetchMail, makeShowMailbox } from './usecases/mail/fetch-mail.js';
import { makeFetchStatements } from './usecases/bank/fetch-statements.js';
import { makeDecideInbox } from './usecases/inbox/inbox.js';
import { makeReconcile } from './usecases/upkeep/reconcile.js';
import { makeReleaseRule } from './usecases/access/release-rule.js';
import { makeRefusedInbound } from './usecases/inbox/refused-inbound.js';
import { makeFollowPayments, makeTakePaymentEvent } from './usecases/ledger/follow-payments.js';
import { makePayByLink } from './usecases/link/pay-by-link.js';
import { makeLinkInvoices } from './usecases/link/link-invoice.js';
import { makeShowLink } from './usecases/link/show-link.js';
import { makeTakeLink } from './usecases/link/take-link.js';
import { makeShowInbox } from './usecases/inbox/show-inbox.js';
import { makeShowInvoice } from './usecases/list/show-invoice.js';
import { makeImportStatement } from './usecases/bank/import-statement.js';
import { makeInstallation } from './usecases/installation.js';
import { makeLearnedFacts } from './usecases/bank/learned-facts.js';
import { makeFindReceiver } from './usecases/exchange/find-receiver.js';
import { makeLookUpParticipant } from './usecases/exchange/look-up-participant.js';
import { makeMakeCollection, makePlanCollection } from './usecases/collection/make-collection.js';
import { makeMakeRefund, makeTakeRefundFile } from './usecases/collection/make-refund.js';
import { makeMatchingPolicy } from './usecases/bank/matching-policy.js';
import { makeOnboard } from './usecases/exchange/onboarding.js';
import { makeParkedMessages } from './usecases/outbox/parked-messages.js';
import type { Ports } from './usecases/ports.js';
import { makeMandates } from './usecases/collection/record-mandate.js';
import { makeOnceOnly } from './usecases/outbox/once-only.js';
import { makeOnAccountDesk } from './usecases/bank/on-account.js';
import { makeRefusedPayments } from './usecases/bank/refused-payments.js';
import { makeRegisterAdministration } from './usecases/host/register-administration.js';
import { makeHeldExchanges, makeReleaseExchange } from './usecases/exchange/release-exchange.js';
import { makeReviewEntries } from './usecases/bank/review-entries.js';
import { makeShowReview } from './usecases/bank/show-review.js';
import { makeSecrets } from './usecases/upkeep/secrets.js';
import { makeSendFile } from './usecases/exchange/send-file.js';
import { makeReleaseResponse } from './usecases/inbox/send-response.js';
import { makeSettleDesk } from './usecases/dispute/settle-answers.js';
import { makeShowBankSources } from './usecases/bank/show-bank-sources.js';
import { makeShowMetrics } from './usecases/upkeep/show-metrics.js';
import { makeSummarise } from './usecases/figures/summarise.js';
import { makeCheckMappingDaily } from './usecases/host/check-mapping.js';
import { makeFirmMappings } from './usecases/firm/firm-mapping.js';
import { makeHostMappings } from './usecases/host/host-mapping.js';
import { makeHostDesk } from './usecases/host/host-desk.js';
import { makeAdmitWebhook, makeTakeWebhook } from './usecases/inbox/take-webhook.js';
import { makeSubscriptions } from './usecases/event/subscriptions.js';
import { tellingStore } from './usecases/event/tell-events.js';
import { makeVerify } from './usecases/upkeep/verify.js';
import { makeVerifyDaily } from './usecases/upkeep/verify-daily.js';

/** What a program may replace: the demo and the stories bring their own clock. */
export interface Overrides {
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly store?: Ports['store'];
  readonly observe?: Ports['observe'];
  /** Who acts; the store that is given must ask the same */
  readonly actors?: Actors;
  /** May stand between the hub and everything outside */
  readonly wrapOutside?: (outside: Ports['outside']) => Ports['outside'];
  /** Messages in hand at once; one gives every run of the same seed the same order */
  readonly lanes?: number;
  readonly disk?: Disk;
  /** Null: none, whatever the settings say */
  readonly queue?: Queue | null;
  /** Instead of the folder of the settings */
  readonly print?: Ports['print'];
  /** Instead of the file in the data folder */
  readonly auditHeads?: AuditHeads;
  /** Instead of those that come with the product */
  readonly policies?: (name: string) => DunningPolicy;
}

/** Composition root: builds the adapters and hands them to the use cases. */
export async function compose(config: Config, overrides: Overrides = {}): Promise<App> {
  const clock = overrides.clock ?? systemClock();
  const metrics = makeMetrics(overrides.observe ?? makeLog(config.log));
  const { observe } = metrics;
  const actors = overrides.actors ?? localActors();
  const adapters = adaptersOf(config, clock);
  const network = composeNetwork(config.peppol, clock);
  const keys = installationKeys(config);
  const sealing = { vault: vaultOf(keys), before: sealerOfAll(keys) };
  const ids = overrides.ids ?? randomIds();
  const opened =
    overrides.store ?? (await openStore(storeOptions(config), { observe, actors, sealing }));
  const { queue } = overrides;
  const spreading = spreadingOver(opened, config, { clock, observe, queue });
  // What is told is put by the transaction that changed something, so that it wakes whoever works as well.
  const store = tellingStore(spreading.store, { clock, ids });
  const place = placeOf({ ...config, name: config.installation });
  const consent = consentParts(config, { store, clock, ids });
  const ports: Ports = {
    store,
    place,
    clock,
    observe,
    ids,
    digest: sha256,
    signer: hmacSigner,
    publicUrl: config.publicUrl,
    breathe: () => setImmediate(),
    calendar: holidayCalendar,
    outside: measuredOutside(
      (overrides.wrapOutside ?? ((outside) => outside))(
        makeOutside(clock, adapters, network, consent.access),
      ),
      observe,
    ),
    print: overrides.print ?? makePrintFolder(config.printFolder),
    viewFonts: openSans,
  };
  const market = composeMarket(ports, consent, config, sealing.before);
  const connectable: App['connectionFaults'] = (connection) =>
    connectionFaults(connection, adapters);
  const policies = overrides.policies ?? policyNamed;
  const disk = overrides.disk ?? diskOf(config.dataDir);
  const installation = makeInstallation(ports);
  await installation.settle();
  const auditHeads =
    overrides.auditHeads ?? auditHeadsFile(join(config.dataDir, 'audit-heads.ndjson'));
  const outbox = makeDeliverOutbox(ports, makeJobs(ports, policies), overrides.lanes);
  const importStatement = makeImportStatement(ports);
  const lookUpParticipant = makeLookUpParticipant(ports);
  const { syncHost } = market;
  const verify = makeVerify(ports, auditHeads);
  return {
    store,
    clock,
    observe,
    actors,
    audit: makeAuditDesk(ports, auditHeads),
    metrics: makeShowMetrics(ports, metrics, disk, spreading.queue),
    disk,
    // Whoever starts it: what was decided before is carried out by the product.
    outbox: {
      deliverDue: (...how) => actors.as(SYSTEM, () => outbox.deliverDue(...how)),
      takeTurn: (...how) => actors.as(SYSTEM, () => outbox.takeTurn(...how)),
    },
    queue: spreading.queue,
    installation,
    reconcile: makeReconcile(ports, { syncHost, outbox }),
    signIn: composeSignIn(config, { ...ports, sealer: sealing.before }),
    ...composePeople(ports),
    keys: makeApiKeys(ports),
    subscriptions: makeSubscriptions(ports),
    once: makeOnceOnly(ports),
    onboarding: makeOnboard(ports),
    journey: makeShowJourney(ports),
    exportEvidence: makeExportEvidence(ports),
    clearRecords: makeClearRecords(ports),
    dailyClearing: makeDailyClearing(ports),
    eraseDebtor: makeEraseDebtor(ports),
    exportDebtor: makeExportDebtor(ports),
    register: makeRegisterAdministration(ports),
    ...market,
    hostDesk: makeHostDesk(ports),
    checkMappingDaily: makeCheckMappingDaily(ports),
    hostMappings: makeHostMappings(ports, mappingOf),
    firmMappings: makeFirmMappings(ports, shippedMapping),
    ...composeFirms(ports, market.connections, connectable),
    heldExchanges: makeHeldExchanges(ports),
    releaseExchange: makeReleaseExchange(ports),
    parked: makeParkedMessages(ports),
    answers: makeAnswerDesk(ports),
    settle: makeSettleDesk(ports),
    releaseResponse: makeReleaseResponse(ports),
    pollInbound: makePollInbound(ports),
    takeWebhook: makeTakeWebhook(ports),
    admitWebhook: makeAdmitWebhook(ports),
    checkSender: makeCheckSender(ports, makeDns(config.peppol?.dnsServers ?? [])),
    fetchMail: makeFetchMail(ports),
    showMailbox: makeShowMailbox(ports),
    showLink: makeShowLink(ports),
    linkInvoice: makeLinkInvoices(ports),
    takeLink: makeTakeLink(ports),
    payByLink: makePayByLink(ports),
    followPayments: makeFollowPayments(ports),
    takePaymentEvent: makeTakePaymentEvent(ports),
    showInbox: makeShowInbox(ports),
    showInvoice: makeShowInvoice(ports),
    decideInbox: makeDecideInbox(ports),
    refusedInbound: makeRefusedInbound(ports),
    releaseRule: makeReleaseRule(ports),
    importStatement,
    bankFiles: makeListBankFiles(ports),
    fetchStatements: makeFetchStatements(ports, importStatement),
    showBankSources: makeShowBankSources(ports),
    review: makeReviewEntries(ports),
    showReview: makeShowReview(ports),
    learned: makeLearnedFacts(ports),
    matchingPolicy: makeMatchingPolicy(ports),
    fallbackPolicy: makeFallbackPolicy(ports),
    onAccount: makeOnAccountDesk(ports),
    refusedPayments: makeRefusedPayments(ports),
    importRates: makeImportRates(ports),
    showRates: makeShowRates(ports),
    viewFonts: ports.viewFonts,
    ...composeChase(ports, policies),
    summarise: makeSummarise(ports),
    sendFile: makeSendFile(ports),
    lookUpParticipant,
    findReceiver: makeFindReceiver(ports, lookUpParticipant),
    searchDirectory: network?.search ?? null,
    exportLedger: makeExportLedger(ports),
    verify,
    verifyDaily: makeVerifyDaily(ports, verify),
    mandates: makeMandates(ports),
    planCollection: makePlanCollection(ports),
    makeCollection: makeMakeCollection(ports),
    takeCollectionFile: makeTakeCollectionFile(ports),
    cancelCollection: makeCancelCollection(ports),
    refuseLine: makeRefuseLine(ports),
    showCollection: makeShowCollection(ports),
    makeRefund: makeMakeRefund(ports),
    takeRefundFile: makeTakeRefundFile(ports),
    secrets: makeSecrets(ports, keyDesk(config), sealing.before),
    connectionFaults: connectable,
    async close() {
      await spreading.close();
      await store.close();
    },
  };
}

function adaptersOf(config: Config, clock: Clock): Adapters {
  return {
    banks: bankAdapters(config, clock),
    mails: mailAdapters(config),
    mailboxes: mailboxAdapters(config, clock),
    payments: paymentAdapters(config),
    partners: partnerAdapters(config, clock),
    credit: creditAdapters(config, clock),
    hostFolders: config.hostFolders,
    webhooks: makeWebhookCalls({ addresses: config.webhookAddresses }),
    addresses: addressesOf(config),
  };
}

/** A policy that comes with the product. An administration can only name one that exists: everything else is refused. */
function policyNamed(name: string): DunningPolicy {
  const policy = shippedPolicy(name);
  if (policy === null) throw new Error(`There is no dunning policy "${name}"`);
  return policy;
}
