import type { z } from 'zod';
import type { Fault } from '../../kernel/fault.js';
import { assertNever, ok, type Result } from '../../kernel/result.js';
import { BODIES } from './host-report-bodies.js';
import { invoiceToJson } from './invoice.js';
import { foreignIdJson, readHostValue } from './host-values.js';
import { moneyToJson } from './values.js';

/**
 * What we tell a host, as it stands in the Voldaan Host API: the key travels in the header `Idempotency-Key`,
 * the kind is the collection in the path, the rest is the body.
 */

export type ReportKind = keyof typeof BODIES;

/** The report without its key; the kind says which body it is. */
export type ReportContent<Kind extends ReportKind = ReportKind> = {
  [K in Kind]: { readonly kind: K } & z.output<(typeof BODIES)[K]>;
}[Kind];

/** One report to a host; the port's HostReport. */
export type ReportRecord<Kind extends ReportKind = ReportKind> = ReportContent<Kind> & {
  readonly key: string;
};

export const REPORT_KINDS = Object.keys(BODIES) as readonly ReportKind[];

/** Last part of the path a report of this kind is posted to. */
export const REPORT_COLLECTIONS: Readonly<Record<ReportKind, string>> = {
  'exchange-status': 'exchange-statuses',
  'purchase-document': 'purchase-documents',
  'purchase-decision': 'purchase-decisions',
  payment: 'payments',
  'payment-undone': 'payment-reversals',
  'payment-on-account': 'payments-on-account',
  'payment-on-account-undone': 'payment-on-account-reversals',
  claim: 'claims',
  task: 'tasks',
  alert: 'alerts',
  'credit-status': 'credit-statuses',
  reminder: 'reminders',
  note: 'notes',
  document: 'documents',
  journal: 'journal-proposals',
};

/** The capability a host must declare to be sent this kind; null: every host takes it. */
export const REPORT_CAPABILITIES = {
  'exchange-status': null,
  'purchase-document': 'takesPurchaseDocuments',
  'purchase-decision': 'takesPurchaseDecisions',
  payment: null,
  'payment-undone': null,
  'payment-on-account': 'takesPaymentsOnAccount',
  'payment-on-account-undone': 'takesPaymentsOnAccount',
  claim: 'takesClaims',
  task: 'takesTasks',
  alert: 'takesAlerts',
  'credit-status': 'takesCreditStatus',
  reminder: 'takesReminders',
  note: 'takesNotes',
  document: 'takesDocuments',
  journal: 'takesJournals',
} as const;

export function isReportKind(text: string): text is ReportKind {
  return Object.hasOwn(BODIES, text);
}

/** Names one effect at the host: 1 to 200 printable ASCII characters without blanks. */
const reportKeyJson = foreignIdJson;

export function parseReport(
  kind: ReportKind,
  key: string,
  body: unknown,
): Result<ReportRecord, readonly Fault[]> {
  const readKey = readHostValue(reportKeyJson, key, 'host.report-key');
  if (!readKey.ok) return readKey;
  const schema: z.ZodType<object> = BODIES[kind];
  const read = readHostValue(schema, body, 'host.report-form');
  // The table ties the body's shape to its kind; the compiler cannot follow a key that is a variable.
  return read.ok ? ok({ ...read.value, kind, key } as ReportRecord) : read;
}

/** The body alone, in one fixed order of fields per kind: equal reports print equally. */
export function reportBodyToJson(report: ReportContent): object {
  switch (report.kind) {
    case 'exchange-status': {
      const { invoiceHostId, status, note } = report;
      return { invoiceHostId, status, ...(note === undefined ? {} : { note }) };
    }
    case 'purchase-document': {
      const { invoice, xmlBase64, attachments, heldFor } = report;
      return {
        invoice: invoiceToJson(invoice),
        xmlBase64,
        ...(attachments === undefined ? {} : { attachments }),
        ...(heldFor === undefined ? {} : { heldFor }),
      };
    }
    case 'purchase-decision': {
      const { purchaseKey, decision, by, decidedOn, note } = report;
      const why = note === undefined ? {} : { note };
      return { purchaseKey, decision, by, decidedOn, ...why };
    }
    case 'payment':
      return paymentToJson(report);
    case 'payment-undone': {
      const { paymentKey, invoiceHostId } = report;
      return { paymentKey, invoiceHostId };
    }
    case 'payment-on-account': {
      const { debtorHostId, amount, bookedOn, bankReference } = report;
      return { debtorHostId, amount: moneyToJson(amount), bookedOn, bankReference };
    }
    case 'payment-on-account-undone': {
      const { paymentKey, debtorHostId, amount, bankReference } = report;
      return { paymentKey, debtorHostId, amount: moneyToJson(amount), bankReference };
    }
    case 'claim': {
      const { what, claimKey, claim, debtorHostId, amount, on, note, invoiceHostIds } = report;
      const sums = { amount: moneyToJson(amount), on, note, invoiceHostIds };
      return { what, claimKey, claim, debtorHostId, ...sums };
    }
    case 'task': {
      const { debtorHostId, subject, text, dueOn, invoiceHostIds } = report;
      return { debtorHostId, subject, text, dueOn, invoiceHostIds };
    }
    case 'alert': {
      const { debtorHostId, level, text } = report;
      return { debtorHostId, level, text };
    }
    case 'credit-status': {
      const { debtorHostId, status } = report;
      return { debtorHostId, status };
    }
    case 'reminder': {
      const { debtorHostId, invoiceHostIds, level, on, text } = report;
      return { debtorHostId, invoiceHostIds, level, on, text };
    }
    case 'note': {
      const { debtorHostId, invoiceHostIds, text } = report;
      return { debtorHostId, invoiceHostIds, text };
    }
    case 'document': {
      const { debtorHostId, invoiceHostIds, name, mediaType, base64 } = report;
      return { debtorHostId, invoiceHostIds, name, mediaType, base64 };
    }
    case 'journal': {
      const { debtorHostId, on, text, lines } = report;
      const rows = lines.map(({ account, side, amount }) => ({
        ...{ account, side },
        amount: moneyToJson(amount),
      }));
      return { debtorHostId, on, text, lines: rows };
    }
    default:
      return assertNever(report);
  }
}

function paymentToJson(payment: ReportContent<'payment'>): object {
  const { invoiceHostId, amount, cash, bookedOn, bankReference, writeOff } = payment;
  return {
    invoiceHostId,
    amount: moneyToJson(amount),
    ...(cash === undefined ? {} : { cash: moneyToJson(cash) }),
    bookedOn,
    bankReference,
    ...(writeOff === undefined
      ? {}
      : { writeOff: { reason: writeOff.reason, amount: moneyToJson(writeOff.amount) } }),
  };
}
