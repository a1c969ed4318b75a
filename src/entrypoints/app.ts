import type { makePlanDunning } from '../usecases/plan-dunning.js';
import type { makeDailyRun } from '../usecases/daily-run.js';
import type { makeShowRun } from '../usecases/show-run.js';
import type {
  makeApproveRun,
  makeReleaseAutomatic,
  makeStopDunning,
  makeUndoRun,
} from '../usecases/steer-dunning.js';
import type {
  makeCancelCollection,
  makeRefuseLine,
  makeTakeCollectionFile,
} from '../usecases/cancel-collection.js';
import type { AnswerDesk } from '../usecases/answer-desk.js';
import type { makeCheckCredit } from '../usecases/check-credit.js';
import type { CheckSender } from '../usecases/check-sender.js';
import type { ClearRecords } from '../usecases/clear-records.js';
import type { makeExportEvidence } from '../usecases/export-evidence.js';
import type { makeShowJourney } from '../usecases/show-journey.js';
import type { LetterDesk } from '../usecases/letter-desk.js';
import type { makePreviewLetter } from '../usecases/preview-letter.js';
import type { RefusedAddresses } from '../usecases/refused-addresses.js';
import type { DispatchDesk } from '../usecases/decide-dispatch.js';
import type { DeliverOutbox } from '../usecases/deliver-outbox.js';
import type { makeExportLedger } from '../usecases/export-ledger.js';
import type { FallbackPolicies } from '../usecases/fallback-policy.js';
import type { FetchMail, ShowMailbox } from '../usecases/fetch-mail.js';
import type { makeFetchStatements } from '../usecases/fetch-statements.js';
import type { makeImportStatement } from '../usecases/import-statement.js';
import type { Installation } from '../usecases/installation.js';
import type { DecideInbox } from '../usecases/inbox.js';
import type { ReleaseRule } from '../usecases/release-rule.js';
import type { RefusedInbound } from '../usecases/refused-inbound.js';
import type { ShowInbox } from '../usecases/show-inbox.js';
import type { ClaimDesk } from '../usecases/claims-desk.js';
import type { LawDesk } from '../usecases/law-desk.js';
import type { makeWatchLaw } from '../usecases/watch-law.js';
import type { LearnedFacts } from '../usecases/learned-facts.js';
import type { makeFindReceiver } from '../usecases/find-receiver.js';
import type { LookUp } from '../usecases/look-up-participant.js';
import type { makeMakeCollection, makePlanCollection } from '../usecases/make-collection.js';
import type { makeMakeRefund, makeTakeRefundFile } from '../usecases/make-refund.js';
import type { MatchingPolicy } from '../usecases/matching-policy.js';
import type { OnAccountDesk } from '../usecases/on-account.js';
import type { Onboard } from '../usecases/onboarding.js';
import type { ParkedMessages } from '../usecases/parked-messages.js';
import type { makePollInbound } from '../usecases/fetch-inbound.js';
import type { Mandates } from '../usecases/record-mandate.js';
import type { makeRegisterAdministration } from '../usecases/register-administration.js';
import type { makeHeldExchanges, makeReleaseExchange } from '../usecases/release-exchange.js';
import type { makeImportRates, makeShowRates } from '../usecases/exchange-rates.js';
import type { makeRefusedPayments } from '../usecases/refused-payments.js';
import type { PolicyDesk } from '../usecases/policies.js';
import type { PolicyTests } from '../usecases/policy-tests.js';
import type { ReviewEntries } from '../usecases/review-entries.js';
import type { makeSendFile } from '../usecases/send-file.js';
import type { makeReleaseResponse } from '../usecases/send-response.js';
import type { SettleDesk } from '../usecases/settle-answers.js';
import type { makeShowBankSources } from '../usecases/show-bank-sources.js';
import type { makeSummarise } from '../usecases/summarise.js';
import type { makeSyncHost } from '../usecases/sync-host.js';
import type { makeAdmitWebhook, makeTakeWebhook } from '../usecases/take-webhook.js';
import type { FollowPayments, TakePaymentEvent } from '../usecases/follow-payments.js';
import type { PayByLink } from '../usecases/pay-by-link.js';
import type { ShowLink } from '../usecases/show-link.js';
import type { TakeLink } from '../usecases/take-link.js';
import type { makeVerify } from '../usecases/verify.js';
import type { Work } from '../usecases/work.js';
import type { Fault } from '../kernel/fault.js';
import type { Clock } from '../ports/clock.js';
import type { Observe } from '../ports/observe.js';
import type { PeppolNetwork } from '../ports/peppol-network.js';
import type { Connection, Store } from '../ports/store.js';

/** Everything the outside may ask of us: the use cases, composed. Entrypoints speak to this and to nothing deeper. */
export interface App {
  readonly store: Store;
  readonly clock: Clock;
  readonly observe: Observe;
  readonly outbox: DeliverOutbox;
  readonly installation: Installation;
  readonly onboarding: Onboard;
  readonly journey: ReturnType<typeof makeShowJourney>;
  readonly exportEvidence: ReturnType<typeof makeExportEvidence>;
  readonly clearRecords: ClearRecords;
  readonly register: ReturnType<typeof makeRegisterAdministration>;
  readonly syncHost: ReturnType<typeof makeSyncHost>;
  readonly heldExchanges: ReturnType<typeof makeHeldExchanges>;
  readonly releaseExchange: ReturnType<typeof makeReleaseExchange>;
  readonly parked: ParkedMessages;
  readonly answers: AnswerDesk;
  readonly settle: SettleDesk;
  readonly releaseResponse: ReturnType<typeof makeReleaseResponse>;
  readonly pollInbound: ReturnType<typeof makePollInbound>;
  readonly takeWebhook: ReturnType<typeof makeTakeWebhook>;
  readonly admitWebhook: ReturnType<typeof makeAdmitWebhook>;
  readonly checkSender: CheckSender;
  readonly fetchMail: FetchMail;
  readonly showMailbox: ShowMailbox;
  readonly showLink: ShowLink;
  readonly takeLink: TakeLink;
  readonly payByLink: PayByLink;
  readonly followPayments: FollowPayments;
  readonly takePaymentEvent: TakePaymentEvent;
  readonly showInbox: ShowInbox;
  readonly decideInbox: DecideInbox;
  readonly refusedInbound: RefusedInbound;
  readonly releaseRule: ReleaseRule;
  readonly importStatement: ReturnType<typeof makeImportStatement>;
  readonly fetchStatements: ReturnType<typeof makeFetchStatements>;
  readonly showBankSources: ReturnType<typeof makeShowBankSources>;
  readonly review: ReviewEntries;
  readonly learned: LearnedFacts;
  readonly matchingPolicy: MatchingPolicy;
  readonly fallbackPolicy: FallbackPolicies;
  readonly onAccount: OnAccountDesk;
  readonly refusedPayments: ReturnType<typeof makeRefusedPayments>;
  readonly importRates: ReturnType<typeof makeImportRates>;
  readonly showRates: ReturnType<typeof makeShowRates>;
  readonly law: LawDesk;
  readonly claims: ClaimDesk;
  readonly watchLaw: ReturnType<typeof makeWatchLaw>;
  readonly policies: PolicyDesk;
  readonly policyTests: PolicyTests;
  readonly planDunning: ReturnType<typeof makePlanDunning>;
  readonly approveRun: ReturnType<typeof makeApproveRun>;
  readonly undoRun: ReturnType<typeof makeUndoRun>;
  readonly dailyRun: ReturnType<typeof makeDailyRun>;
  readonly showRun: ReturnType<typeof makeShowRun>;
  readonly releaseAutomatic: ReturnType<typeof makeReleaseAutomatic>;
  readonly stopDunning: ReturnType<typeof makeStopDunning>;
  readonly dispatches: DispatchDesk;
  readonly letters: LetterDesk;
  readonly refusedAddresses: RefusedAddresses;
  readonly previewLetter: ReturnType<typeof makePreviewLetter>;
  readonly checkCredit: ReturnType<typeof makeCheckCredit>;
  readonly summarise: ReturnType<typeof makeSummarise>;
  readonly sendFile: ReturnType<typeof makeSendFile>;
  readonly lookUpParticipant: LookUp;
  readonly findReceiver: ReturnType<typeof makeFindReceiver>;
  /** Null: a setting says not to ask the network */
  readonly searchDirectory: PeppolNetwork['search'] | null;
  readonly exportLedger: ReturnType<typeof makeExportLedger>;
  readonly verify: ReturnType<typeof makeVerify>;
  readonly work: Work;
  readonly mandates: Mandates;
  readonly planCollection: ReturnType<typeof makePlanCollection>;
  readonly makeCollection: ReturnType<typeof makeMakeCollection>;
  readonly takeCollectionFile: ReturnType<typeof makeTakeCollectionFile>;
  readonly cancelCollection: ReturnType<typeof makeCancelCollection>;
  readonly refuseLine: ReturnType<typeof makeRefuseLine>;
  readonly makeRefund: ReturnType<typeof makeMakeRefund>;
  readonly takeRefundFile: ReturnType<typeof makeTakeRefundFile>;
  /** What keeps a connection from being made: an unknown adapter, or settings it cannot use. */
  connectionFaults(connection: Omit<Connection, 'id'>): readonly Fault[];
  close(): Promise<void>;
}
