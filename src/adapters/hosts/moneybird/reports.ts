import { z } from 'zod';
import { ok } from '../../../kernel/result.js';
import type { HostReceipt, HostReport } from '../../../ports/host.js';
import type { Answered } from './client.js';
import { type Desk, findByKey, invoicePath, place, type Place, refused } from './desk.js';
import { filePlace, purchasePlace, writeDocument, writePurchase } from './documents.js';
import { noteOnDebtor, noteOnInvoice, noteWith } from './notes.js';
import { undoPayment, writePayment } from './payments.js';

type Kind = HostReport['kind'];
type Of<K extends Kind> = Extract<HostReport, { readonly kind: K }>;

const INVOICES = ['sales_invoices', 'external_sales_invoices'];

const paymentPlace = place({
  record: 'invoice',
  lists: INVOICES,
  match: ({ payments }, key) =>
    payments.find(({ transaction_identifier: known }) => known === key)?.id ?? null,
});
const invoiceNote = place({
  record: 'invoice',
  lists: INVOICES,
  match: ({ notes }, key) => noteWith(notes, key),
});
const debtorNote = place({
  record: 'contact',
  lists: ['contacts'],
  match: ({ notes }, key) => noteWith(notes, key),
});

interface Row<K extends Kind> {
  readonly write: (desk: Desk, report: Of<K>) => Promise<Answered<HostReceipt>>;
  readonly find: (desk: Desk, key: string) => Promise<Answered<HostReceipt | null>>;
}

/** How each kind of report is written, and where it stands afterwards. What has no row is refused without a call. */
const ROWS: { readonly [K in Kind]?: Row<K> } = {
  payment: { write: writePayment, find: at(paymentPlace) },
  'payment-undone': { write: undoPayment, find: at(invoiceNote) },
  'exchange-status': {
    write: (desk, report) =>
      noteOnInvoice(desk, report, {
        text: `Peppol: ${[report.status, report.note].filter((part) => part !== undefined).join(', ')}`,
      }),
    find: at(invoiceNote),
  },
  task: {
    write: (desk, report) =>
      noteOnDebtor(desk, report, {
        text: `${report.subject} (${report.dueOn})\n${report.text}`,
        todo: true,
      }),
    find: at(debtorNote),
  },
  alert: {
    write: (desk, report) =>
      noteOnDebtor(desk, { ...report, invoiceHostIds: [] }, { text: report.text, todo: true }),
    find: at(debtorNote),
  },
  note: {
    write: (desk, report) => noteOnDebtor(desk, report, { text: report.text }),
    find: at(debtorNote),
  },
  reminder: { write: writeReminder, find: at(debtorNote) },
  document: { write: writeDocument, find: at(filePlace) },
  'purchase-document': { write: writePurchase, find: at(purchasePlace) },
};

function at(where: Place<'contact'> | Place<'invoice'> | Place<'document'>): Row<Kind>['find'] {
  return (desk, key) => findByKey(desk, where as Place, key);
}

/** A reminder of ours: its invoices are left alone by the reminders of Moneybird, and a note says what was sent. */
async function writeReminder(desk: Desk, report: Of<'reminder'>): Promise<Answered<HostReceipt>> {
  const written = await noteOnDebtor(desk, report, { text: report.text });
  if (!written.ok) return written;
  for (const hostId of report.invoiceHostIds) {
    const path = invoicePath(hostId);
    // Invoices that were made elsewhere have no reminders in Moneybird.
    if (path?.startsWith('sales_invoices/') !== true) continue;
    const paused = await desk.client.post(`${path}/pause`, {}, z.unknown());
    // Paused already: that is what was wanted.
    if (!paused.ok && paused.error.kind !== 'refused') return paused;
  }
  return written;
}

/** Writes one report; `undeclared` are the kinds that this connection says it does not take. */
export function writeReport(
  desk: Desk,
  report: HostReport,
  undeclared: (kind: Kind) => boolean,
): Promise<Answered<HostReceipt>> {
  const row = ROWS[report.kind] as Row<Kind> | undefined;
  if (row === undefined || undeclared(report.kind))
    return Promise.resolve(refused(`Moneybird takes no report of the kind ${report.kind}.`));
  return row.write(desk, report);
}

export function findReport(
  desk: Desk,
  kind: Kind,
  key: string,
): Promise<Answered<HostReceipt | null>> {
  return ROWS[kind]?.find(desk, key) ?? Promise.resolve(ok(null));
}
