import type { DunningPolicy } from '../domain/dunning/policy.js';
import { makeCheckCredit } from '../usecases/check-credit.js';
import { makeClaimDesk } from '../usecases/claims-desk.js';
import { makeCreditConcerns } from '../usecases/credit-concerns.js';
import { makeCreditDay } from '../usecases/credit-day.js';
import { makeCreditDesk } from '../usecases/credit-desk.js';
import { makeDailyRun } from '../usecases/daily-run.js';
import { makeDispatchDesk } from '../usecases/decide-dispatch.js';
import { makeDossier } from '../usecases/dossier.js';
import { makeFollowCases } from '../usecases/follow-cases.js';
import { makeHandOver } from '../usecases/hand-over-claims.js';
import { makeInstruments } from '../usecases/instruments.js';
import { makePartnerDesk } from '../usecases/partner-view.js';
import { makeProvisions } from '../usecases/provisions.js';
import { makeWriteOffs } from '../usecases/write-offs.js';
import { makeDunningStanding } from '../usecases/dunning-standing.js';
import { makeExportDossier } from '../usecases/export-dossier.js';
import { makeFigures } from '../usecases/figures.js';
import { makeLawDesk } from '../usecases/law-desk.js';
import { makeLetterDesk } from '../usecases/letter-desk.js';
import { makeLists } from '../usecases/lists.js';
import { makeMakeReport } from '../usecases/make-report.js';
import { makeOpenItemsSheet } from '../usecases/open-items-sheet.js';
import { makePlanDunning } from '../usecases/plan-dunning.js';
import { makePolicyDesk } from '../usecases/policies.js';
import { makePolicyTests } from '../usecases/policy-tests.js';
import { makePreviewAction } from '../usecases/preview-action.js';
import { makePreviewDraft } from '../usecases/preview-draft.js';
import { makePreviewLetter } from '../usecases/preview-letter.js';
import { makeRefusedAddresses } from '../usecases/refused-addresses.js';
import { makeRequestCover } from '../usecases/request-cover.js';
import { makeScreenDebtor } from '../usecases/screen-debtor.js';
import { makeReportsDue } from '../usecases/send-report.js';
import { makeCreditViews } from '../usecases/show-credit.js';
import { makeShowRun } from '../usecases/show-run.js';
import {
  makeApproveRun,
  makeReleaseAutomatic,
  makeStopDunning,
  makeUndoRun,
} from '../usecases/steer-dunning.js';
import { makeTakeRegisterFile } from '../usecases/take-register-file.js';
import { makeWatchInvoicing } from '../usecases/watch-invoicing.js';
import { makeTellInsurer } from '../usecases/tell-insurer.js';
import { makeWatchLaw } from '../usecases/watch-law.js';
import { makeWork } from '../usecases/work.js';
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
