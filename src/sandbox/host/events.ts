import { z } from 'zod';
import { type Instant, parseInstant, type PlainDate } from '../../kernel/dates.js';
import { faultsToText, type Fault } from '../../kernel/fault.js';
import type { Money } from '../../kernel/money.js';
import { assertNever, type Result } from '../../kernel/result.js';
import {
  type BankStatementRecord,
  type DebtorRecord,
  debtorToJson,
  parseBankStatementRecord,
  parseDebtorRecord,
  parseSalesInvoiceRecord,
  type SalesInvoiceRecord,
  salesInvoiceToJson,
} from '../../formats/json/host-records.js';
import {
  isReportKind,
  parseReport,
  reportBodyToJson,
  type ReportKind,
  type ReportRecord,
} from '../../formats/json/host-reports.js';
import { dateField, foreignMoneyField, moneyToJson } from '../../formats/json/values.js';

/** A report the host took, under the id it gave to what it wrote. */
export interface AcceptedReport<Kind extends ReportKind = ReportKind> {
  readonly hostId: string;
  readonly at: Instant;
  readonly report: ReportRecord<Kind>;
}

/** What happened in the host; its whole state follows from these, in order. */
export type HostEvent = { readonly administration: string } & (
  | { readonly type: 'administration-added'; readonly name: string }
  | { readonly type: 'debtor-saved'; readonly debtor: DebtorRecord }
  | { readonly type: 'sales-invoice-saved'; readonly salesInvoice: SalesInvoiceRecord }
  | { readonly type: 'bank-statement-added'; readonly bankStatement: BankStatementRecord }
  /** A person booked a payment in the host itself */
  | {
      readonly type: 'paid-in-host';
      readonly invoiceHostId: string;
      readonly amount: Money;
      readonly on: PlainDate;
    }
  | { readonly type: 'report-accepted'; readonly accepted: AcceptedReport }
);

export function eventToJson(event: HostEvent): object {
  switch (event.type) {
    case 'administration-added':
    case 'bank-statement-added':
      return event;
    case 'debtor-saved':
      return { ...event, debtor: debtorToJson(event.debtor) };
    case 'sales-invoice-saved':
      return { ...event, salesInvoice: salesInvoiceToJson(event.salesInvoice) };
    case 'paid-in-host':
      return { ...event, amount: moneyToJson(event.amount) };
    case 'report-accepted': {
      const { hostId, at, report } = event.accepted;
      const { kind, key } = report;
      return { ...event, accepted: { hostId, at, kind, key, body: reportBodyToJson(report) } };
    }
    default:
      return assertNever(event);
  }
}

const eventJson = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('administration-added'),
    administration: z.string(),
    name: z.string(),
  }),
  z.object({ type: z.literal('debtor-saved'), administration: z.string(), debtor: z.unknown() }),
  z.object({
    type: z.literal('sales-invoice-saved'),
    administration: z.string(),
    salesInvoice: z.unknown(),
  }),
  z.object({
    type: z.literal('bank-statement-added'),
    administration: z.string(),
    bankStatement: z.unknown(),
  }),
  z.object({
    type: z.literal('paid-in-host'),
    administration: z.string(),
    invoiceHostId: z.string(),
    amount: foreignMoneyField,
    on: dateField,
  }),
  z.object({
    type: z.literal('report-accepted'),
    administration: z.string(),
    accepted: z.object({
      hostId: z.string(),
      at: z.string(),
      kind: z.string(),
      key: z.string(),
      body: z.unknown(),
    }),
  }),
]);

/** Reads what `eventToJson` wrote; throws, because nobody else writes the journal. */
export function readEvent(value: unknown): HostEvent {
  const event = eventJson.parse(value);
  switch (event.type) {
    case 'administration-added':
    case 'paid-in-host':
      return event;
    case 'bank-statement-added':
      return { ...event, bankStatement: own(parseBankStatementRecord(event.bankStatement)) };
    case 'debtor-saved':
      return { ...event, debtor: own(parseDebtorRecord(event.debtor)) };
    case 'sales-invoice-saved':
      return { ...event, salesInvoice: own(parseSalesInvoiceRecord(event.salesInvoice)) };
    case 'report-accepted': {
      const { hostId, at, kind, key, body } = event.accepted;
      const moment = parseInstant(at);
      if (!isReportKind(kind) || !moment.ok) throw new Error(`Journal of the host: ${kind} ${at}`);
      const report = own(parseReport(kind, key, body));
      return { ...event, accepted: { hostId, at: moment.value, report } };
    }
    default:
      return assertNever(event);
  }
}

function own<T>(read: Result<T, readonly Fault[]>): T {
  if (!read.ok) throw new Error(`Journal of the host: ${faultsToText(read.error)}`);
  return read.value;
}
