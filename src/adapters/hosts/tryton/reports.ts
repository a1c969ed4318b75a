import { err, ok } from '../../../kernel/result.js';
import type { HostCapabilities, HostReceipt, HostReport } from '../../../ports/host.js';
import { REPORT_CAPABILITIES } from '../../../formats/json/host-reports.js';
import type { Desk, Said } from './client.js';
import { refused } from './errors.js';
import { findFile, writeDocument } from './files.js';
import { markOf } from './marks.js';
import { findNote, writeNote } from './notes.js';
import { findPosted, findUndone, writeOnAccount, writePayment, writeUndone } from './payments.js';
import { findPurchase, writePurchase } from './purchases.js';
import { writeReminder } from './reminders.js';
import type { About, Finder, Writer } from './writer.js';

type Kind = HostReport['kind'];
interface Row<Report> {
  readonly write: Writer<Report>;
  /** What stands there under a mark, whole; null: nothing does */
  readonly find: Finder;
}

/** Each kind of report: how it is written and how it is found again. */
const REPORTS: { readonly [K in Kind]: Row<Extract<HostReport, { kind: K }>> | null } = {
  payment: { write: writePayment, find: findPosted },
  'payment-undone': { write: writeUndone, find: findUndone },
  'payment-on-account': { write: writeOnAccount, find: findPosted },
  'payment-on-account-undone': { write: writeUndone, find: findUndone },
  'purchase-document': { write: writePurchase, find: findPurchase },
  reminder: { write: writeReminder, find: findNote },
  document: { write: writeDocument, find: findFile },
  'exchange-status': { write: writeNote, find: findNote },
  task: { write: writeNote, find: findNote },
  alert: { write: writeNote, find: findNote },
  'credit-status': { write: writeNote, find: findNote },
  note: { write: writeNote, find: findNote },
  'purchase-decision': null,
  claim: null,
  journal: null,
};

/** What this installation takes, by the modules that are there. Tasks, alerts and credit status are notes of the customer. */
export function capabilitiesOf({ models }: Desk): HostCapabilities {
  const statements = models.has('account.statement');
  return {
    matchesPayments: statements,
    ...{ takesTasks: true, takesAlerts: true, takesCreditStatus: true, takesNotes: true },
    ...{ takesDocuments: true, takesPurchaseDocuments: true, takesPurchaseDecisions: false },
    ...{ takesPaymentsOnAccount: statements, takesClaims: false, takesJournals: false },
    takesReminders: models.has('account.dunning'),
    keepsCreditLimits: models.has('party.party.credit_limit_amount'),
    ...{ sendsByPeppol: false, reportsDeletions: false, holdsBankStatements: false },
  };
}

export function writeReport(about: About, report: HostReport): Said<HostReceipt> {
  // The table pairs each kind with its writer; the compiler cannot follow the pairing through the index.
  const row = REPORTS[report.kind] as Row<HostReport> | null;
  if (row === null || !takes(about.desk, report.kind))
    return Promise.resolve(err(refused(`it takes no report of the kind ${report.kind}`)));
  return row.write(about, report, markOf(about.desk.company, report.kind, report.key));
}

function takes(desk: Desk, kind: Kind): boolean {
  const needed = REPORT_CAPABILITIES[kind];
  const capabilities = capabilitiesOf(desk);
  if (needed !== null) return capabilities[needed];
  return capabilities.matchesPayments || (kind !== 'payment' && kind !== 'payment-undone');
}

/** Kinds that no installation takes: refused before anybody is asked. */
export function isNeverTaken(kind: Kind): boolean {
  return REPORTS[kind] === null;
}

export async function findReport(
  about: Pick<About, 'client' | 'desk'>,
  kind: Kind,
  key: string,
): Said<HostReceipt | null> {
  const row = REPORTS[kind];
  if (row === null) return ok(null);
  const found = await row.find(about, markOf(about.desk.company, kind, key));
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  return ok({ hostId: found.value, existed: true });
}
