import { ok, type Result } from '../../../kernel/result.js';
import { REPORT_CAPABILITIES } from '../../../formats/json/host-reports.js';
import type { HostCapabilities, HostError, HostReceipt, HostReport } from '../../../ports/host.js';
import type { OdooBooks } from './books.js';
import { findFiles, keepFiles } from './files.js';
import { bookPayment, findPayment } from './payments.js';
import { bookPurchase, findPurchase } from './purchases.js';
import { moveTarget, partnerTarget, refused, type Target, targetsOf } from './targets.js';
import {
  addActivity,
  addMessage,
  existing,
  findActivity,
  findMessage,
  type Telling,
} from './telling.js';

type Kind = HostReport['kind'];
type Report<K extends Kind> = Extract<HostReport, { readonly kind: K }>;

/** How reports of one kind are written, and found again by their key. */
interface Way<K extends Kind> {
  readonly write: (books: OdooBooks, report: Report<K>) => Promise<Result<HostReceipt, HostError>>;
  readonly find: (books: OdooBooks, key: string) => Promise<Result<HostReceipt | null, HostError>>;
}

/** Kinds without a row are nothing Odoo keeps: they are refused, and what falls back on them becomes a task. */
const WAYS: { readonly [K in Kind]?: Way<K> } = {
  payment: { write: bookPayment, find: findPayment },
  'purchase-document': { write: bookPurchase, find: findPurchase },
  task: {
    write: (books, { key, debtorHostId, subject, text, dueOn }) =>
      once(books, key, findActivity, async () => {
        const target = await partnerTarget(books, debtorHostId);
        return target.ok ? addActivity(books, target.value, { key, subject, text, dueOn }) : target;
      }),
    find: findActivity,
  },
  alert: {
    write: (books, { key, debtorHostId, text }) =>
      once(books, key, findActivity, async () => {
        const target = await partnerTarget(books, debtorHostId);
        return target.ok ? addActivity(books, target.value, { key, subject: '', text }) : target;
      }),
    find: findActivity,
  },
  'exchange-status': {
    write: (books, { key, invoiceHostId, status, note }) =>
      once(books, key, findStatus, async () => {
        const move = await moveTarget(books, invoiceHostId);
        if (!move.ok) return move;
        const target: Target = { model: 'account.move', id: move.value.id };
        const telling = { key, subject: `Peppol: ${status}`, text: note ?? status };
        return addStatus(books, target, telling);
      }),
    find: findStatus,
  },
  note: {
    write: (books, { key, debtorHostId, text }) =>
      once(books, key, findMessage, async () => {
        const target = await partnerTarget(books, debtorHostId);
        return target.ok ? addMessage(books, target.value, { key, subject: '', text }) : target;
      }),
    find: findMessage,
  },
  document: {
    write: async (books, report) => {
      const targets = await targetsOf(books, report);
      return targets.ok ? keepFiles(books, report.key, targets.value, [report]) : targets;
    },
    find: async (books, key) => {
      const files = await findFiles(books, key);
      if (!files.ok) return files;
      return ok(files.value[0] === undefined ? null : existing(files.value[0].id));
    },
  },
};

/** Looks before it writes: the same key twice is one effect, also after a lost answer or from another process. */
async function once(
  books: OdooBooks,
  key: string,
  find: Way<Kind>['find'],
  write: () => Promise<Result<HostReceipt, HostError>>,
): Promise<Result<HostReceipt, HostError>> {
  const known = await find(books, key);
  if (!known.ok) return known;
  return known.value === null ? write() : ok(known.value);
}

/** How an invoice fared is a message where messages are written, else an activity somebody ticks off. */
function findStatus(books: OdooBooks, key: string): Promise<Result<HostReceipt | null, HostError>> {
  return books.settings.notes === 'messages' ? findMessage(books, key) : findActivity(books, key);
}

function addStatus(
  books: OdooBooks,
  target: Target,
  telling: Telling,
): Promise<Result<HostReceipt, HostError>> {
  return books.settings.notes === 'messages'
    ? addMessage(books, target, telling)
    : addActivity(books, target, telling);
}

export function capabilitiesOf({ settings }: OdooBooks): HostCapabilities {
  return {
    matchesPayments: true,
    takesTasks: true,
    takesAlerts: true,
    // `trust` says what a person thinks of a customer; it stops no order.
    takesCreditStatus: false,
    takesPurchaseDocuments: true,
    takesPurchaseDecisions: false,
    takesPaymentsOnAccount: false,
    takesClaims: false,
    // The follow-up of Odoo is part of Enterprise, and nobody has shown us its API.
    takesReminders: false,
    takesNotes: settings.notes === 'messages',
    takesDocuments: true,
    takesJournals: false,
    keepsCreditLimits: true,
    sendsByPeppol: true,
    reportsDeletions: false,
    holdsBankStatements: false,
  };
}

/** Writes one report, once. What Odoo does not take is refused without a call. */
export async function report(
  books: OdooBooks,
  told: HostReport,
): Promise<Result<HostReceipt, HostError>> {
  const way = wayOf(books, told.kind);
  return way === null
    ? refused(`Odoo takes no report of the kind ${told.kind}: a person does it there.`)
    : way.write(books, told);
}

export function findReport(
  books: OdooBooks,
  kind: Kind,
  key: string,
): Promise<Result<HostReceipt | null, HostError>> {
  return wayOf(books, kind)?.find(books, key) ?? Promise.resolve(ok(null));
}

/** The table ties report and way by their kind; the compiler cannot follow a key that is a variable. */
function wayOf(books: OdooBooks, kind: Kind): Way<Kind> | null {
  const needed = REPORT_CAPABILITIES[kind];
  if (needed !== null && !capabilitiesOf(books)[needed]) return null;
  return (WAYS[kind] ?? null) as Way<Kind> | null;
}
