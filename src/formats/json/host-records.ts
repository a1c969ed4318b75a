import { z } from 'zod';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { printParticipant } from '../../domain/party/participant.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { invoiceToJson, parseInvoiceJson, pricesIncludeVatField } from './invoice.js';
import { foreignIdJson, nameJson, readHostValue, textJson } from './host-values.js';
import {
  countryField,
  foreignMoneyField,
  moneyToJson,
  participantField,
  dateField,
} from './values.js';

/** What a host tells us, as it stands in the Voldaan Host API (schemas/host-api.yaml). */

const absent = z.exactOptional;

const addressJson = z.object({
  line1: absent(textJson),
  line2: absent(textJson),
  line3: absent(textJson),
  city: absent(textJson),
  postalCode: absent(textJson),
  subdivision: absent(textJson),
  country: absent(countryField),
});

const debtorJson = z.object({
  hostId: foreignIdJson,
  hostVersion: nameJson,
  number: nameJson,
  name: nameJson,
  kind: z.enum(['business', 'consumer', 'public']),
  country: countryField,
  language: absent(z.enum(['nl', 'fr', 'en', 'de'])),
  email: absent(nameJson),
  phone: absent(nameJson),
  address: absent(addressJson),
  vatId: absent(nameJson),
  legalId: absent(nameJson),
  participant: absent(participantField),
  ibans: z.array(nameJson).max(100).readonly(),
  aliases: z.array(nameJson).max(100).readonly(),
  group: absent(nameJson),
  creditLimit: absent(foreignMoneyField),
  orders: absent(foreignMoneyField),
  delivered: absent(foreignMoneyField),
  drafts: absent(foreignMoneyField),
  insolvent: z.boolean(),
  purchaseOrderRequired: z.boolean(),
  blockedUntil: absent(dateField),
  blockedReason: absent(textJson),
});

/** A debtor as a host tells it; the port's HostDebtor. */
export type DebtorRecord = z.output<typeof debtorJson>;

/** Faults of an invoice inside another value keep their own places. */
function tell(faults: readonly Fault[], context: z.core.$RefinementCtx, field: readonly string[]) {
  for (const f of faults) {
    const path = [...field, ...f.path.split('/').slice(1)];
    context.addIssue({ code: 'custom', message: f.message.replace(/\.$/, ''), path });
  }
  return z.NEVER;
}

/** A canonical invoice inside another value. */
export const invoiceJson = z.unknown().transform((value, context): Invoice => {
  const invoice = parseInvoiceJson(value);
  return invoice.ok ? invoice.value : tell(invoice.error, context, []);
});

const salesInvoiceJson = z
  .object({
    hostId: foreignIdJson,
    version: nameJson,
    debtorHostId: foreignIdJson,
    send: z.boolean(),
    invoice: z.unknown(),
    pricesIncludeVat: absent(pricesIncludeVatField),
    open: foreignMoneyField,
    deliveredOn: absent(dateField),
    discount: absent(z.object({ amount: foreignMoneyField, until: dateField })),
  })
  .transform(({ invoice: value, pricesIncludeVat, ...record }, context) => {
    const invoice = parseInvoiceJson(value, { pricesIncludeVat });
    if (!invoice.ok) return tell(invoice.error, context, ['invoice']);
    return { ...record, invoice: invoice.value };
  });

/** A sales invoice as a host tells it; the port's HostSalesInvoice. `open` is negative for a credit note. */
export type SalesInvoiceRecord = z.output<typeof salesInvoiceJson>;

/**
 * Longest bank statement in base64, characters: 20 MiB. A page of statements ends where it would hold more, so that it
 * fits the answer we take (32 MiB).
 */
export const STATEMENT_BASE64_MAX = 27_962_028;

const capabilitiesJson = z.object({
  matchesPayments: z.boolean(),
  takesTasks: z.boolean(),
  takesAlerts: z.boolean(),
  takesCreditStatus: z.boolean(),
  takesPurchaseDocuments: z.boolean(),
  // Came later than the others: a host that does not know it does not do it.
  takesPaymentsOnAccount: z.boolean().default(false),
  takesClaims: z.boolean().default(false),
  takesPurchaseDecisions: z.boolean().default(false),
  takesReminders: z.boolean().default(false),
  takesNotes: z.boolean().default(false),
  takesDocuments: z.boolean().default(false),
  takesJournals: z.boolean().default(false),
  keepsCreditLimits: z.boolean().default(true),
  sendsByPeppol: z.boolean().default(false),
  reportsDeletions: z.boolean(),
  /** Hosts of before this was asked do not say */
  holdsBankStatements: z.boolean().default(false),
});

export type CapabilitiesRecord = z.output<typeof capabilitiesJson>;

const receiptJson = z.object({ hostId: foreignIdJson, existed: z.boolean() });

const bankStatementJson = z.object({
  hostId: foreignIdJson,
  name: nameJson,
  format: z.enum(['camt', 'mt940', 'coda']),
  base64: z
    .string()
    .max(STATEMENT_BASE64_MAX)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64'),
});

/** A bank statement as a host tells it; the port's HostBankStatement. */
export type BankStatementRecord = z.output<typeof bankStatementJson>;

/** The answer to a write or a read-back; the port's HostReceipt. */
export type ReceiptRecord = z.output<typeof receiptJson>;

/** Most records one page of a change feed may hold. */
export const PAGE_MAX = 500;

/** A place in a change feed, made by the host and opaque to everybody else. */
export const cursorJson = foreignIdJson;

function pageJson<T>(record: z.ZodType<T>) {
  return z.object({
    records: z.array(record).max(PAGE_MAX).readonly(),
    next: cursorJson,
    more: z.boolean(),
  });
}

export interface PageRecord<T> {
  readonly records: readonly T[];
  readonly next: string;
  readonly more: boolean;
}

const debtorPageJson = pageJson(debtorJson);
const salesInvoicePageJson = pageJson(salesInvoiceJson);
const bankStatementPageJson = pageJson(bankStatementJson);

type Read<T> = Result<T, readonly Fault[]>;

export function parseDebtorRecord(value: unknown): Read<DebtorRecord> {
  return readHostValue(debtorJson, value, 'host.debtor-form');
}

export function parseSalesInvoiceRecord(value: unknown): Read<SalesInvoiceRecord> {
  return readHostValue(salesInvoiceJson, value, 'host.sales-invoice-form');
}

export function parseDebtorPage(value: unknown): Read<PageRecord<DebtorRecord>> {
  return readHostValue(debtorPageJson, value, 'host.page-form');
}

export function parseSalesInvoicePage(value: unknown): Read<PageRecord<SalesInvoiceRecord>> {
  return readHostValue(salesInvoicePageJson, value, 'host.page-form');
}

export function parseBankStatementRecord(value: unknown): Read<BankStatementRecord> {
  return readHostValue(bankStatementJson, value, 'host.bank-statement-form');
}

export function parseBankStatementPage(value: unknown): Read<PageRecord<BankStatementRecord>> {
  return readHostValue(bankStatementPageJson, value, 'host.page-form');
}

export function parseCapabilities(value: unknown): Read<CapabilitiesRecord> {
  return readHostValue(capabilitiesJson, value, 'host.capabilities-form');
}

export function parseReceipt(value: unknown): Read<ReceiptRecord> {
  return readHostValue(receiptJson, value, 'host.receipt-form');
}

export function debtorToJson(debtor: DebtorRecord): object {
  const { participant, creditLimit, orders, delivered, drafts, ...rest } = debtor;
  return {
    ...rest,
    ...(participant === undefined ? {} : { participant: printParticipant(participant) }),
    ...(creditLimit === undefined ? {} : { creditLimit: moneyToJson(creditLimit) }),
    ...(orders === undefined ? {} : { orders: moneyToJson(orders) }),
    ...(delivered === undefined ? {} : { delivered: moneyToJson(delivered) }),
    ...(drafts === undefined ? {} : { drafts: moneyToJson(drafts) }),
  };
}

export function salesInvoiceToJson(record: SalesInvoiceRecord): object {
  const { discount } = record;
  return {
    ...record,
    invoice: invoiceToJson(record.invoice),
    open: moneyToJson(record.open),
    ...(discount === undefined
      ? {}
      : { discount: { ...discount, amount: moneyToJson(discount.amount) } }),
  };
}
