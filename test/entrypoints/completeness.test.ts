import type { Command } from 'commander';
import { GROUPS } from '../../src/entrypoints/cli/groups.js';
import { describedRoutes } from '../../src/entrypoints/http/api-routes.js';

/** Command -> the operations of the API that do the same. */
const DONE: Readonly<Record<string, string>> = {
  'administration list': 'listAdministrations readSummary',
  'administration fallback': 'readFallback setFallback',
  'audit show': 'listAudit',
  'collection plan': 'planCollection',
  'collection make': 'makeCollection',
  'collection list': 'listCollections',
  'collection file': 'takeCollectionFile',
  'connection list': 'listConnections',
  'connection consent': 'askConsent',
  'connection disconnect': 'disconnect',
  'debtor show': 'readDebtorCard',
  'debtor timeline': 'readTimeline',
  'debtor note': 'noteDebtor',
  'debtor own': 'ownDebtor',
  'debtor due-soon': 'listDueSoon',
  'credit show': 'checkCredit readSales',
  'dispute open': 'openDispute',
  'dispute list': 'listDisputes',
  'dispute resolve': 'resolveDispute',
  'dossier add': 'addDossierFile',
  'dossier list': 'readDossier',
  'dunning run': 'planDunning',
  'dunning show': 'readRun',
  'dunning approve': 'approveRun',
  'dunning undo': 'undoRun',
  'dunning stop': 'stopDunning stopAllDunning',
  'dunning resume': 'resumeDunning resumeAllDunning',
  'exchange held': 'listHeldExchanges',
  'exchange release': 'releaseExchange',
  'exchange parked': 'listParkedMessages',
  'exchange replay': 'releaseMessage releaseMessages',
  'firm add': 'addFirm',
  'firm list': 'listFirms',
  'firm show': 'readFirm readStanding',
  'firm usage': 'readUsage',
  'firm place': 'placeAdministration',
  'firm take-out': 'takeAdministrationOut',
  'firm resume': 'resumeAdministration',
  'firm suspend': 'suspendAdministration',
  'firm remove': 'removeAdministration',
  'firm connect': 'provisionAdministration',
  'firm consent': 'listConsents',
  'figures show': 'readFigures',
  'figures open': 'openFigure',
  'figures outlook': 'readOutlook',
  'figures control': 'readControl',
  'figures remark': 'remarkFigure',
  'figures settings': 'readFigureSettings setFigures',
  'host show': 'readHost',
  'host read': 'readFromHost',
  'host problems': 'listHostProblems',
  'host seen': 'dropHostProblem',
  'host compare': 'compareHost',
  'host mapping': 'readMapping setMapping proposeMapping acceptMapping',
  'instrument list': 'listInstruments',
  'instrument add': 'addInstrument',
  'instrument change': 'changeInstrument',
  'instrument close': 'changeInstrument',
  'instrument announce': 'announceHandOver',
  'instrument hand-over': 'handOver',
  'instrument withdraw': 'withdrawCase',
  'instrument cases': 'listCases viewPartnerCases',
  'instrument partner': 'registerPartner',
  'instrument provision': 'listProvisions proposeProvisions',
  'instrument write-off': 'proposeWriteOff',
  'instrument tell-insurer': 'tellInsurer',
  'instrument approve-provision': 'decideProvision',
  'instrument refuse-provision': 'decideProvision',
  'instrument approve-write-off': 'decideWriteOff',
  'instrument refuse-write-off': 'decideWriteOff',
  'inbox list': 'listInbox',
  'inbox show': 'readDocument',
  'inbox approve': 'approveDocument',
  'inbox reject': 'rejectDocument',
  'inbox query': 'queryDocument',
  'inbox release': 'releaseDocument',
  'inbox refuse': 'refuseDocument',
  'inbox html': 'viewDocument',
  'inbox xml': 'takeDocument',
  'inbox attachment': 'takeAttachment',
  'inbox refused': 'listRefused',
  'inbox refused-file': 'takeRefused',
  'inbox try-again': 'tryRefusedAgain',
  'invoice journey': 'readJourney',
  'key make': 'makeKey',
  'key list': 'listKeys',
  'key revoke': 'revokeKey',
  'learned list': 'listLearned',
  'learned revoke': 'revokeFact',
  'learned restore': 'restoreFact',
  'matching policy': 'readMatchingPolicy setMatchingPolicy',
  'onboarding show': 'readOnboarding',
  'participant lookup': 'lookUpParticipant findReceiver',
  'participant search': 'searchDirectory',
  'policy list': 'listPolicies',
  'policy show': 'readPolicy',
  'policy save': 'savePolicy',
  'policy assign': 'assignPolicy',
  'policy try': 'startPolicyTest',
  'policy end': 'endPolicyTest',
  'policy compare': 'listPolicyTests comparePolicies',
  'person save': 'savePerson',
  'person list': 'listPeople',
  'person absent': 'saveAbsence',
  'promise add': 'recordPromise',
  'promise plan': 'recordPlan',
  'promise list': 'listAgreements',
  'promise confirm': 'confirmPromise',
  'promise cancel': 'cancelPromise',
  'report weekly': 'readReport',
  'report monthly': 'readReport',
  'response list': 'readAnswers',
  ...Object.fromEntries(
    [
      'assign',
      'dismiss',
      'confirm-provider',
      'accept-term',
      'refuse-term',
      'settle',
      'release',
    ].map((decision) => [`response ${decision}`, 'decideAnswer']),
  ),
  'review list': 'listReview listOnAccount listRefusedPayments',
  'review accept': 'acceptProposal',
  'review not-ours': 'markNotOurs',
  'review undo': 'undoEntry',
  'review split': 'splitEntry',
  'review reassign': 'reassignEntry',
  'review on-account': 'putOnAccount',
  'review apply': 'applyOnAccount',
  'statement import': 'importStatement',
  'statement fetch': 'fetchStatements readBankSources',
  'task list': 'listTasks',
  'task show': 'readTask',
  'task close': 'closeTask',
  'task move': 'moveTask',
  'task call': 'openCall',
  'task day': 'runDay',
  'user add': 'inviteUser',
  'user grant': 'inviteUser',
  'user list': 'listUsers',
  'user revoke': 'revokeUser',
  'webhook events': 'listWebhooks',
  'webhook list': 'listWebhooks',
  'webhook add': 'addWebhook',
  'webhook change': 'changeWebhook',
  'webhook remove': 'removeWebhook',
  'webhook rotate': 'rotateWebhook',
  'webhook test': 'testWebhook',
  'webhook log': 'listWebhookCalls',
  'webhook replay': 'replayWebhook',
  'mandate add': 'addMandates',
  'mandate list': 'listMandates',
  'mandate revoke': 'revokeMandate',
  'mandate release': 'releaseMandate',
  'refund make': 'makeRefund',
  'refund list': 'listRefunds',
  'refund file': 'takeRefundFile',
};

const words = (text: string): readonly string[] => text.split(/,\s*/);

/** Commands that are no operation, and why. */
const NOT: Readonly<Record<string, readonly string[]>> = {
  'work on files alone, and know no administration': words(
    'dunning plan, evidence verify, invoice read, invoice write, invoice validate, invoice render, letter lint, reconcile, statement read, audit heads, host check',
  ),
  'are for whoever runs the machine, on it': words(
    'administration add, backup, restore, demo, serve, verify, audit verify, installation show, installation reconcile, installation adopt, installation suspend, secrets show, secrets rotate, secrets rewrap, user show, user lock, user unlock, user leave, user password, user totp, user sessions, user sign-out, rates import, rates show, law rates, law confirm, law watch, credit register',
  ),
  'are not built': words(
    'administration connect, administration disconnect, administration import, administration erase',
  ),
};

/** Commands whose operation is still to come. The list may only shrink. */
const GAPS = words(
  'administration export, claim list, claim settle, claim waive, collection cancel, collection refused, credit limit, credit release, credit insolvency, credit cover, credit watch, credit screen, credit day, credit order, credit settings, debtor export, debtor erase, dossier export, dunning runs, evidence export, evidence retention, firm defaults, firm policy, firm inherited, firm mapping, host vanished, inbox people, invoice send, items export, items import, law creditor, law debtor, letter list, letter show, letter save, letter reset, letter preview, letter waiting, letter decide, letter addresses, mail check, mailbox fetch, mailbox show, onboarding sender, onboarding identify, onboarding authority, onboarding withdraw, onboarding lookup, onboarding register, onboarding test, onboarding check, onboarding live, onboarding key, onboarding leave, person back, terms save, terms list, terms accept',
);

/** Operations that only people with a session, or programs, need. */
const API_ONLY = words(
  'readApi, readRights, signIn, askReset, resetPassword, signOut, listProviders, beginAtProvider, comeFromProvider, readSession, stepUp, changePassword, offerCode, confirmCode, listSessions, endOtherSessions, endSession, readWatchList, readEntry, readToday, readTrend',
);

async function commands(): Promise<readonly string[]> {
  const found: string[] = [];
  // One after the other: modules of tests are not loaded side by side.
  for (const load of Object.values(GROUPS)) {
    const { build } = await load();
    found.push(...leaves(build({} as never), ''));
  }
  return found;
}

function leaves(command: Command, before: string): readonly string[] {
  const name = `${before} ${command.name()}`.trim();
  return command.commands.length === 0
    ? [name]
    : command.commands.flatMap((inner) => leaves(inner, name));
}

test('every command is an operation of the API, or it says why not', async () => {
  const told = [...Object.keys(DONE), ...Object.values(NOT).flat(), ...GAPS];
  expect(told.toSorted()).toEqual([...(await commands())].sort());
});

test('every operation does what a command does, or is of the API alone', () => {
  const told = [...Object.values(DONE).flatMap((names) => names.split(' ')), ...API_ONLY];
  const there = describedRoutes().map(({ told: { name } }) => name);
  expect([...new Set(told)].sort()).toEqual(there.toSorted());
});
