import { isDeepStrictEqual } from 'node:util';
import type { Instant, PlainDate } from '../../kernel/dates.js';
import { type Fault, faultsToText } from '../../kernel/fault.js';
import { type Money, negateMoney, subtractMoney, toMoney } from '../../kernel/money.js';
import { assert, err, ok, type Result } from '../../kernel/result.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import {
  type BankStatementRecord,
  type DebtorRecord,
  debtorToJson,
  type PageRecord,
  parseBankStatementRecord,
  parseDebtorRecord,
  parseSalesInvoiceRecord,
  type ReceiptRecord,
  type SalesInvoiceRecord,
  salesInvoiceToJson,
} from '../../formats/json/host-records.js';
import type { ReportKind, ReportRecord } from '../../formats/json/host-reports.js';
import type { Problem } from '../lib/http.js';
import { openJournal } from '../lib/journal.js';
import { type AcceptedReport, eventToJson, type HostEvent, readEvent } from './events.js';
import { held, type PageAsked, pageOf, statementPageOf } from './pages.js';
import { keyReused, refusalOf } from './refusals.js';
import { apply, type Books, type HostState, onAccountOf, paidOn, reportsOf } from './state.js';
import { payablePurchases } from './purchases.js';

export type NewDebtor = Omit<DebtorRecord, 'hostVersion'>;

/** `open` is what was open before anything was paid in this host; without it, the whole claim. */
export type NewSalesInvoice = Omit<SalesInvoiceRecord, 'version' | 'open'> & {
  readonly open?: Money;
};

export interface PaymentByHand {
  readonly invoiceHostId: string;
  /** Signed like the claim: positive pays an invoice */
  readonly amount: Money;
  readonly on: PlainDate;
}

/** The host's books as its own people use them; an unknown id throws, because it is the caller's bug. */
export interface HostBooks {
  /** Harmless when it is there already. */
  addAdministration(administration: { readonly id: string; readonly name: string }): void;
  administrations(): readonly { readonly id: string; readonly name: string }[];
  /** Answers the record with its version; saving the same again changes nothing. */
  upsertDebtor(administration: string, debtor: NewDebtor): DebtorRecord;
  addSalesInvoice(administration: string, invoice: NewSalesInvoice): SalesInvoiceRecord;
  /** Ordered or delivered and not yet invoiced. */
  setOrders(administration: string, debtorHostId: string, orders: Money): DebtorRecord;
  /** The bank sent the host a statement; saying the same again changes nothing. */
  addBankStatement(administration: string, statement: BankStatementRecord): void;
  /** A person books a payment in the host, without us. */
  payByHand(administration: string, payment: PaymentByHand): SalesInvoiceRecord;
  /** What stands on account of a debtor, in one currency. */
  onAccount(administration: string, debtorHostId: string, currency: string): Money;
  /** Keys of the purchase documents this host would pay: those not held, and those released since. */
  payablePurchases(administration: string): readonly string[];
  debtors(administration: string): readonly DebtorRecord[];
  salesInvoices(administration: string): readonly SalesInvoiceRecord[];
  /** What was reported to the host, oldest first. */
  reports<Kind extends ReportKind>(
    administration: string,
    kind: Kind,
  ): readonly AcceptedReport<Kind>[];
}

/** The books as the API sees them. */
export interface ServedBooks extends HostBooks {
  has(administration: string): boolean;
  debtor(administration: string, hostId: string): DebtorRecord | null;
  salesInvoice(administration: string, hostId: string): SalesInvoiceRecord | null;
  /** A page of changes after a cursor; null for a cursor this host never gave. */
  debtorChanges(administration: string, page: PageAsked): PageRecord<DebtorRecord> | null;
  salesInvoiceChanges(
    administration: string,
    page: PageAsked,
  ): PageRecord<SalesInvoiceRecord> | null;
  bankStatementChanges(
    administration: string,
    page: PageAsked,
  ): PageRecord<BankStatementRecord> | null;
  accept(administration: string, report: ReportRecord): Result<ReceiptRecord, Problem>;
  find(administration: string, kind: ReportKind, key: string): ReceiptRecord | null;
  close(): void;
}

/** Stands for the version until saving gives the real one. */
const UNSAVED = 'unsaved';

const HOST_ID_PREFIX: Readonly<Record<ReportKind, string>> = {
  'exchange-status': 'XS',
  'purchase-document': 'PUR',
  'purchase-decision': 'PURDEC',
  payment: 'PAY',
  'payment-undone': 'REV',
  'payment-on-account': 'ACC',
  'payment-on-account-undone': 'ACCREV',
  claim: 'CLAIM',
  task: 'TASK',
  alert: 'ALERT',
  'credit-status': 'CREDIT',
  reminder: 'REM',
  note: 'NOTE',
  document: 'DOC',
  journal: 'JRN',
};

/** Opens the books kept in `journalPath` (null: kept nowhere). Every change is in the file before it is answered. */
export function openBooks(options: {
  readonly journalPath: string | null;
  readonly clock: () => Instant;
}): ServedBooks {
  const state: HostState = new Map();
  let seq = 0;
  const journal = openJournal(options.journalPath, (record) => {
    seq += 1;
    apply(state, readEvent(record), seq);
  });

  function record(event: HostEvent): void {
    journal.append(eventToJson(event));
    seq += 1;
    apply(state, event, seq);
  }

  function booksOf(administration: string): Books {
    const books = state.get(administration);
    assert(books !== undefined, `the host has no administration ${administration}`);
    return books;
  }

  function saveDebtor(administration: string, debtor: NewDebtor): DebtorRecord {
    const { debtors } = booksOf(administration);
    const before = debtors.get(debtor.hostId);
    const after = asTold(
      parseDebtorRecord(debtorToJson({ ...debtor, hostVersion: before?.hostVersion ?? UNSAVED })),
    );
    if (!isDeepStrictEqual(before, after)) {
      record({ type: 'debtor-saved', administration, debtor: after });
    }
    return held(debtors, debtor.hostId);
  }

  function saveInvoice(administration: string, invoice: NewSalesInvoice): SalesInvoiceRecord {
    const books = booksOf(administration);
    const before = books.salesInvoices.get(invoice.hostId);
    const claim = invoice.open ?? claimOf(invoice.invoice);
    const open = before === undefined ? claim : subtractMoney(claim, paidOn(books, before));
    const version = before?.version ?? UNSAVED;
    const after = asTold(
      parseSalesInvoiceRecord(salesInvoiceToJson({ ...invoice, open, version })),
    );
    if (!isDeepStrictEqual(before, after)) {
      record({ type: 'sales-invoice-saved', administration, salesInvoice: after });
    }
    return held(books.salesInvoices, invoice.hostId);
  }

  function accept(administration: string, report: ReportRecord): Result<ReceiptRecord, Problem> {
    const books = booksOf(administration);
    const before = reportsOf(books, report.kind).get(report.key);
    if (before !== undefined) {
      return isDeepStrictEqual(before.report, report)
        ? ok({ hostId: before.hostId, existed: true })
        : err(keyReused(report.key));
    }
    const refusal = refusalOf(books, report);
    if (refusal !== null) return err(refusal);
    const hostId = `${HOST_ID_PREFIX[report.kind]}-${seq + 1}`;
    const accepted = { hostId, at: options.clock(), report };
    record({ type: 'report-accepted', administration, accepted });
    return ok({ hostId, existed: false });
  }

  return {
    has: (administration) => state.has(administration),
    debtor: (administration, hostId) => booksOf(administration).debtors.get(hostId) ?? null,
    salesInvoice: (administration, hostId) =>
      booksOf(administration).salesInvoices.get(hostId) ?? null,
    addAdministration: ({ id, name }) => {
      if (!state.has(id)) record({ type: 'administration-added', administration: id, name });
    },
    administrations: () => [...state.values()].map(({ id, name }) => ({ id, name })),
    upsertDebtor: saveDebtor,
    addSalesInvoice: saveInvoice,
    setOrders: (administration, debtorHostId, orders) => {
      const debtor = held(booksOf(administration).debtors, debtorHostId);
      return saveDebtor(administration, { ...debtor, orders });
    },
    addBankStatement: (administration, statement) => {
      const bankStatement = asTold(parseBankStatementRecord(statement));
      if (
        !isDeepStrictEqual(
          booksOf(administration).bankStatements.get(statement.hostId),
          bankStatement,
        )
      )
        record({ type: 'bank-statement-added', administration, bankStatement });
    },
    payByHand: (administration, payment) => {
      const { salesInvoices } = booksOf(administration);
      held(salesInvoices, payment.invoiceHostId);
      record({ type: 'paid-in-host', administration, ...payment });
      return held(salesInvoices, payment.invoiceHostId);
    },
    onAccount: (administration, debtorHostId, currency) =>
      onAccountOf(booksOf(administration), debtorHostId, currency),
    payablePurchases: (administration) => payablePurchases(booksOf(administration)),
    debtors: (administration) => [...booksOf(administration).debtors.values()],
    salesInvoices: (administration) => [...booksOf(administration).salesInvoices.values()],
    reports: (administration, kind) => [...reportsOf(booksOf(administration), kind).values()],
    debtorChanges: (administration, page) => {
      const { debtorFeed, debtors } = booksOf(administration);
      return pageOf(debtorFeed, debtors, page);
    },
    salesInvoiceChanges: (administration, page) => {
      const { salesInvoiceFeed, salesInvoices } = booksOf(administration);
      return pageOf(salesInvoiceFeed, salesInvoices, page);
    },
    bankStatementChanges: (administration, page) => {
      const { bankStatementFeed, bankStatements } = booksOf(administration);
      return statementPageOf(bankStatementFeed, bankStatements, page);
    },
    accept,
    find: (administration, kind, key) => {
      const found = reportsOf(booksOf(administration), kind).get(key);
      return found === undefined ? null : { hostId: found.hostId, existed: true };
    },
    close: () => {
      journal.close();
    },
  };
}

/** A record as the API will tell it, known fields only; one that it could not tell is the caller's bug. */
function asTold<T>(read: Result<T, readonly Fault[]>): T {
  assert(read.ok, read.ok ? '' : faultsToText(read.error));
  return read.value;
}

/** What the invoice claims: payable (BT-115), negative for a credit note. */
function claimOf(invoice: Invoice): Money {
  assert(invoice.totals !== undefined, `sales invoice ${invoice.number} has no totals`);
  const payable = toMoney(invoice.totals.payable, invoice.currency);
  assert(payable.ok, `the payable amount of ${invoice.number} is no money`);
  return invoice.kind === 'credit-note' ? negateMoney(payable.value) : payable.value;
}
