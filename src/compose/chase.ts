import type { DunningPolicy } from '../domain/dunning/policy.js';
import { makeCheckCredit } from '../usecases/credit/check-credit.js';
import { makeClaimDesk } from '../usecases/dunning/claims-desk.js';
import { makeCreditConcerns } from '../usecases/credit/credit-concerns.js';
import { makeCreditDay } from '../usecases/credit/credit-day.js';
import { makeCreditDesk } from '../usecases/credit/credit-desk.js';
import { makeDailyRun } from '../usecases/dunning/daily-run.js';
import { makeDispatchDesk } from '../usecases/dunning/decide-dispatch.js';
import { makeDossier } from '../usecases/instrument/dossier.js';
import { makeFollowCases } from '../usecases/instrument/follow-cases.js';
import { makeHandOver } from '../usecases/instrument/hand-over-claims.js';
import { makeInstruments } from '../usecases/instrument/instruments.js';
import { makePartnerDesk } from '../usecases/instrument/partner-view.js';
import { makeProvisions } from '../usecases/instrument/provisions.js';
import { makeWriteOffs } from '../usecases/instrument/write-offs.js';
import { makeDunningStanding } from '../usecases/dunning/dunning-standing.js';
import { makeExportDossier } from '../usecases/instrument/export-dossier.js';
import { makeFigures } from '../usecases/figures/figures.js';
import { makeLawDesk } from '../usecases/law/law-desk.js';
import { makeLetterDesk } from '../usecases/dunning/letter-desk.js';
import { makeLists } from '../usecases/list/lists.js';
import { makeMakeReport } from '../usecases/figures/make-report.js';
import { makeOpenItemsSheet } from '../usecases/host/open-items-sheet.js';
import { makePlanDunning } from '../usecases/dunning/plan-dunning.js';
import { makePolicyDesk } from '../usecases/dunning/policies.js';
import { makePolicyTests } from '../usecases/dunning/policy-tests.js';
import { makePreviewAction } from '../usecases/dunning/preview-action.js';
import { makePreviewDraft } from '../usecases/dunning/preview-draft.js';
import { makePreviewLetter } from '../usecases/dunning/preview-letter.js';
import { makeRefusedAddresses } from '../usecases/mail/refused-addresses.js';
import { makeRequestCover } from '../usecases/credit/request-cover.js';
import { makeScreenDebtor } from '../usecases/credit/screen-debtor.js';
import { makeReportsDue } from '../usecases/figures/send-report.js';
import { makeCreditViews } from '../usecases/credit/show-credit.js';
import { makeShowRun } from '../usecases/dunning/show-run.js';
import {
  makeApproveRun,
  makeReleaseAutomatic,
  makeStopDunning,
  makeUndoRun,
} from '../usecases/dunning/steer-dunning.js';
import { makeTakeRegisterFile } from '../usecases/credit/take-register-file.js';
import { makeWatchInvoicing } from '../usecases/exchange/watch-invoicing.js';
import { makeTellInsurer } from '../usecases/instrument/tell-insurer.js';
import { makeWatchLaw } from '../usecases/law/watch-law.js';
import { makeWork } from '../usecases/work/work.js';
import type { Ports } from '../usecases/ports.js';

/** What follows up debtors and lends to them: the two streams CHASE and GUARD, with their figures. */
export function composeChase(ports: Ports, policies: (name: string) => DunningPolicy) {
  const planDunning = makePlanDunning(ports, policies);
  const releaseAutomatic = makeReleaseAutomatic(ports);
  const screenDebtor = makeScreenDebtor(ports);
  const previewLetter = makePreviewLetter(ports, policies);
  return {
    ...{ planDunning, releaseAutomatic, screenDebtor, previewLetter },
    law: makeLawDesk(ports),
    claims: makeClaimDesk(ports),
    watchLaw: makeWatchLaw(ports),
    watchInvoicing: makeWatchInvoicing(ports),
    policies: makePolicyDesk(ports),
    policyTests: makePolicyTests(ports),
    approveRun: makeApproveRun(ports),
    undoRun: makeUndoRun(ports),
    dunningStanding: makeDunningStanding(ports),
    showRun: makeShowRun(ports),
    stopDunning: makeStopDunning(ports),
    dispatches: makeDispatchDesk(ports),
    letters: makeLetterDesk(ports),
    refusedAddresses: makeRefusedAddresses(ports),
    previewDraft: makePreviewDraft(ports, previewLetter),
    previewAction: makePreviewAction(ports, policies),
    checkCredit: makeCheckCredit(ports),
    creditDesk: makeCreditDesk(ports),
    creditViews: makeCreditViews(ports),
    creditConcerns: makeCreditConcerns(ports),
    creditDay: makeCreditDay(ports, screenDebtor),
    requestCover: makeRequestCover(ports),
    takeRegisterFile: makeTakeRegisterFile(ports),
    figures: makeFigures(ports),
    lists: makeLists(ports),
    makeReport: makeMakeReport(ports),
    openItemsSheet: makeOpenItemsSheet(ports),
    reportsDue: makeReportsDue(ports),
    work: makeWork(ports, policies),
    instruments: makeInstruments(ports),
    writeOffs: makeWriteOffs(ports),
    provisions: makeProvisions(ports),
    tellInsurer: makeTellInsurer(ports),
    handOver: makeHandOver(ports, policies),
    partners: makePartnerDesk(ports),
    followCases: makeFollowCases(ports),
    dossier: makeDossier(ports),
    exportDossier: makeExportDossier(ports),
    dailyRun: makeDailyRun(ports, planDunning, releaseAutomatic),
  };
}
