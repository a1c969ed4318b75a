import { setImmediate } from 'node:timers/promises';
import type { Config } from './config.js';
import { bankAdapters } from './compose/bank-sources.js';
import { composeNetwork } from './compose/network.js';
import { mailAdapters } from './compose/mail.js';
import { connectionFaults, makeOutside } from './compose/outside.js';
import type { App } from './entrypoints/app.js';
import { makeJobs } from './entrypoints/worker/jobs.js';
import { openSans } from './adapters/fonts/open-sans.js';
import { makePrintFolder } from './adapters/print/folder/folder.js';
import { holidayCalendar } from './adapters/calendar/holidays.js';
import { sha256 } from './adapters/digest/sha256.js';
import { randomIds } from './adapters/ids/random.js';
import { placeOf } from './adapters/place/place.js';
import { makeLog } from './adapters/log/winston.js';
import { openStore } from './adapters/postgres/store.js';
import { systemClock } from './adapters/clock/system.js';
import type { Clock } from './ports/clock.js';
import type { Ids } from './ports/ids.js';
import { shippedPolicy } from './domain/dunning/policies.js';
import type { DunningPolicy } from './domain/dunning/policy.js';
import {
  makeCancelCollection,
  makeRefuseLine,
  makeTakeCollectionFile,
} from './usecases/cancel-collection.js';
import { makeAnswerDesk } from './usecases/answer-desk.js';
import { makeAnswersDue } from './usecases/answer-invoice.js';
import { makeCheckCredit } from './usecases/check-credit.js';
import { makeClearRecords } from './usecases/clear-records.js';
import { makeExportEvidence } from './usecases/export-evidence.js';
import { makeShowJourney } from './usecases/show-journey.js';
import { makeImportRates, makeShowRates } from './usecases/exchange-rates.js';
import { makeDeliverOutbox } from './usecases/deliver-outbox.js';
import { makePollInbound } from './usecases/fetch-inbound.js';
import { makeExportLedger } from './usecases/export-ledger.js';
import { makeFigures } from './usecases/figures.js';
import { makeMakeReport } from './usecases/make-report.js';
import { makeFallbackPolicy } from './usecases/fallback-policy.js';
import { makeFetchStatements } from './usecases/fetch-statements.js';
import { makeDecideInbox } from './usecases/inbox.js';
import { makeReleaseRule } from './usecases/release-rule.js';
import { makeRefusedInbound } from './usecases/refused-inbound.js';
import { makeShowInbox } from './usecases/show-inbox.js';
import { makeImportStatement } from './usecases/import-statement.js';
import { makeInstallation } from './usecases/installation.js';
import { makeLearnedFacts } from './usecases/learned-facts.js';
import { makeFindReceiver } from './usecases/find-receiver.js';
import { makeLookUpParticipant } from './usecases/look-up-participant.js';
import { makeMakeCollection, makePlanCollection } from './usecases/make-collection.js';
import { makeMakeRefund, makeTakeRefundFile } from './usecases/make-refund.js';
import { makeMatchingPolicy } from './usecases/matching-policy.js';
import { makeOpenItemsSheet } from './usecases/open-items-sheet.js';
import { makeOnboard } from './usecases/onboarding.js';
import { makeParkedMessages } from './usecases/parked-messages.js';
import type { Ports } from './usecases/ports.js';
import { makeMandates } from './usecases/record-mandate.js';
import { makeOnAccountDesk } from './usecases/on-account.js';
import { makeRefusedPayments } from './usecases/refused-payments.js';
import { makeRegisterAdministration } from './usecases/register-administration.js';
import { makeHeldExchanges, makeReleaseExchange } from './usecases/release-exchange.js';
import { makeReviewEntries } from './usecases/review-entries.js';
import { makePlanDunning } from './usecases/plan-dunning.js';
import { makeApproveRun, makeStopDunning, makeUndoRun } from './usecases/steer-dunning.js';
import { makeReportsDue } from './usecases/send-report.js';
import { makeSendFile } from './usecases/send-file.js';
import { makeReleaseResponse } from './usecases/send-response.js';
import { makeSettleDesk } from './usecases/settle-answers.js';
import { makeShowBankSources } from './usecases/show-bank-sources.js';
import { makeSummarise } from './usecases/summarise.js';
import { makeSyncHost } from './usecases/sync-host.js';
import { makeAdmitWebhook, makeTakeWebhook } from './usecases/take-webhook.js';
import { makeVerify } from './usecases/verify.js';

/** What a program may replace: the demo and the stories bring their own clock. */
export interface Overrides {
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly store?: Ports['store'];
  readonly observe?: Ports['observe'];
  /** May stand between the hub and everything outside */
  readonly wrapOutside?: (outside: Ports['outside']) => Ports['outside'];
  /** Messages in hand at once; one gives every run of the same seed the same order */
  readonly lanes?: number;
}

/** Composition root: builds the adapters and hands them to the use cases. */
export async function compose(config: Config, overrides: Overrides = {}): Promise<App> {
  const clock = overrides.clock ?? systemClock();
  const observe = overrides.observe ?? makeLog(config.log);
  const banks = bankAdapters(config, clock);
  const network = composeNetwork(config.peppol, clock);
  const mails = mailAdapters(config);
  const store = overrides.store ?? (await openStore(storeOptions(config), { observe }));
  const place = placeOf({ ...config, name: config.installation });
  const ports: Ports = {
    store,
    place,
    clock,
    observe,
    ids: overrides.ids ?? randomIds(),
    digest: sha256,
    breathe: () => setImmediate(),
    calendar: holidayCalendar,
    outside: (overrides.wrapOutside ?? ((outside) => outside))(
      makeOutside(clock, banks, mails, network),
    ),
    print: makePrintFolder(config.printFolder),
    viewFonts: openSans,
  };
  const installation = makeInstallation(ports);
  await installation.settle();
  const importStatement = makeImportStatement(ports);
  const lookUpParticipant = makeLookUpParticipant(ports);
  return {
    store,
    clock,
    observe,
    outbox: makeDeliverOutbox(ports, makeJobs(ports, policyNamed), overrides.lanes),
    installation,
    onboarding: makeOnboard(ports),
    journey: makeShowJourney(ports),
    exportEvidence: makeExportEvidence(ports),
    clearRecords: makeClearRecords(ports),
    register: makeRegisterAdministration(ports),
    syncHost: makeSyncHost(ports),
    heldExchanges: makeHeldExchanges(ports),
    releaseExchange: makeReleaseExchange(ports),
    parked: makeParkedMessages(ports),
    answers: makeAnswerDesk(ports),
    settle: makeSettleDesk(ports),
    answersDue: makeAnswersDue(ports),
    releaseResponse: makeReleaseResponse(ports),
    pollInbound: makePollInbound(ports),
    takeWebhook: makeTakeWebhook(ports),
    admitWebhook: makeAdmitWebhook(ports),
    showInbox: makeShowInbox(ports),
    decideInbox: makeDecideInbox(ports),
    refusedInbound: makeRefusedInbound(ports),
    releaseRule: makeReleaseRule(ports),
    importStatement,
    fetchStatements: makeFetchStatements(ports, importStatement),
    showBankSources: makeShowBankSources(ports),
    review: makeReviewEntries(ports),
    learned: makeLearnedFacts(ports),
    matchingPolicy: makeMatchingPolicy(ports),
    fallbackPolicy: makeFallbackPolicy(ports),
    onAccount: makeOnAccountDesk(ports),
    refusedPayments: makeRefusedPayments(ports),
    importRates: makeImportRates(ports),
    showRates: makeShowRates(ports),
    planDunning: makePlanDunning(ports, policyNamed),
    approveRun: makeApproveRun(ports),
    undoRun: makeUndoRun(ports),
    stopDunning: makeStopDunning(ports),
    checkCredit: makeCheckCredit(ports),
    figures: makeFigures(ports),
    makeReport: makeMakeReport(ports),
    openItemsSheet: makeOpenItemsSheet(ports),
    reportsDue: makeReportsDue(ports),
    viewFonts: ports.viewFonts,
    summarise: makeSummarise(ports),
    sendFile: makeSendFile(ports),
    lookUpParticipant,
    findReceiver: makeFindReceiver(ports, lookUpParticipant),
    searchDirectory: network?.search ?? null,
    exportLedger: makeExportLedger(ports),
    verify: makeVerify(ports),
    mandates: makeMandates(ports),
    planCollection: makePlanCollection(ports),
    makeCollection: makeMakeCollection(ports),
    takeCollectionFile: makeTakeCollectionFile(ports),
    cancelCollection: makeCancelCollection(ports),
    refuseLine: makeRefuseLine(ports),
    makeRefund: makeMakeRefund(ports),
    takeRefundFile: makeTakeRefundFile(ports),
    connectionFaults: (connection) => connectionFaults(connection, banks, mails),
    close: () => store.close(),
  };
}

/** An administration can only name a policy that exists: registration and settings refuse others. */
function policyNamed(name: string): DunningPolicy {
  const policy = shippedPolicy(name);
  if (policy === null) throw new Error(`There is no dunning policy "${name}"`);
  return policy;
}

function storeOptions(config: Config): Parameters<typeof openStore>[0] {
  return config.databaseUrl === null
    ? { kind: 'pglite', dataDir: `${config.dataDir}/database` }
    : { kind: 'postgres', url: config.databaseUrl };
}
