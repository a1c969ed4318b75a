import { z } from 'zod';
import type { Fault } from '../../kernel/fault.js';
import { WRITE_OFF_REASONS } from '../../domain/ledger/open-item.js';
import { assertNever, ok, type Result } from '../../kernel/result.js';
import { invoiceJson } from './host-records.js';
import { invoiceToJson } from './invoice.js';
import { foreignIdJson, nameJson, readHostValue, textJson } from './host-values.js';
import { foreignMoneyField, moneyToJson, dateField } from './values.js';

/**
 * What we tell a host, as it stands in the Voldaan Host API: the key travels in the header `Idempotency-Key`,
 * the kind is the collection in the path, the rest is the body.
 */

const absent = z.exactOptional;

/** Base64 of a document of at most 25 MiB (facts: intake limit). */
const XML_BASE64_MAX = Math.ceil((25 * 1024 * 1024 * 4) / 3) + 4;

const writeOffJson = z.object({
  reason: z.enum(WRITE_OFF_REASONS),
  amount: foreignMoneyField,
});

/** Embedded files of one document: Peppol names no most; this many are no invoice any more. */
const ATTACHMENTS_MAX = 100;

const base64Json = z
  .string()
  .max(XML_BASE64_MAX)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64');

const attachmentJson = z.object({
  id: foreignIdJson,
  name: z.string().min(1).max(255),
  mediaType: nameJson,
  base64: base64Json,
});

const BODIES = {
  'exchange-status': z.object({
    invoiceHostId: foreignIdJson,
    status: nameJson,
    note: absent(textJson),
  }),
  'purchase-document': z.object({
    invoice: invoiceJson,
    xmlBase64: base64Json,
    attachments: absent(z.array(attachmentJson).max(ATTACHMENTS_MAX).readonly()),
    heldFor: absent(z.array(nameJson).max(100).readonly()),
  }),
  'purchase-decision': z.object({
    purchaseKey: foreignIdJson,
    decision: z.enum(['released', 'refused', 'approved', 'rejected', 'queried']),
    by: z.array(nameJson).min(1).max(10).readonly(),
    decidedOn: dateField,
    note: absent(textJson),
  }),
  payment: z.object({
    invoiceHostId: foreignIdJson,
    amount: foreignMoneyField,
    cash: absent(foreignMoneyField),
    bookedOn: dateField,
    bankReference: nameJson,
    writeOff: absent(writeOffJson),
  }),
  'payment-undone': z.object({ paymentKey: foreignIdJson, invoiceHostId: foreignIdJson }),
  'payment-on-account': z.object({
    debtorHostId: foreignIdJson,
    amount: foreignMoneyField,
    bookedOn: dateField,
    bankReference: nameJson,
  }),
  'payment-on-account-undone': z.object({
    paymentKey: foreignIdJson,
    debtorHostId: foreignIdJson,
    amount: foreignMoneyField,
    bankReference: nameJson,
  }),
  claim: z.object({
    what: z.enum(['asked', 'settled', 'waived']),
    claimKey: foreignIdJson,
    claim: z.enum(['interest', 'costs', 'damages']),
    debtorHostId: foreignIdJson,
    amount: foreignMoneyField,
    on: dateField,
    note: textJson,
    invoiceHostIds: z.array(foreignIdJson).max(10_000).readonly(),
  }),
  task: z.object({
    debtorHostId: foreignIdJson,
    subject: nameJson,
    text: textJson,
    dueOn: dateField,
    invoiceHostIds: z.array(foreignIdJson).max(10_000).readonly(),
  }),
  alert: z.object({
    debtorHostId: foreignIdJson,
    level: z.enum(['warn', 'hold']),
    text: textJson,
  }),
  'credit-status': z.object({
    debtorHostId: foreignIdJson,
    status: z.enum(['granted', 'warn', 'hold']),
  }),
} as const;

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
