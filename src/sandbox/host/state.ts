import {
  addMoney,
  type Money,
  money,
  negateMoney,
  subtractMoney,
  sumMoney,
} from '../../kernel/money.js';
import { assert, assertNever } from '../../kernel/result.js';
import type {
  BankStatementRecord,
  DebtorRecord,
  SalesInvoiceRecord,
} from '../../formats/json/host-records.js';
import type { ReportKind, ReportRecord } from '../../formats/json/host-reports.js';
import { createFeed, type Feed } from '../lib/feed.js';
import type { AcceptedReport, HostEvent } from './events.js';

/** One administration in the host. */
export interface Books {
  readonly id: string;
  readonly name: string;
  readonly debtors: Map<string, DebtorRecord>;
  readonly debtorFeed: Feed;
  readonly salesInvoices: Map<string, SalesInvoiceRecord>;
  readonly salesInvoiceFeed: Feed;
  readonly bankStatements: Map<string, BankStatementRecord>;
  readonly bankStatementFeed: Feed;
  /** Sum of live payments per invoice, signed like the claim */
  readonly paid: Map<string, Money>;
  readonly reports: ReadonlyMap<ReportKind, Map<string, AcceptedReport>>;
  /** Keys of payments that were undone */
  readonly undone: Set<string>;
  /** The same of payments on account */
  readonly undoneOnAccount: Set<string>;
}

export type HostState = Map<string, Books>;

/** Brings the state forward by one event; `seq` is the event's number, counted from 1. */
export function apply(state: HostState, event: HostEvent, seq: number): void {
  if (event.type === 'administration-added') {
    state.set(event.administration, emptyBooks(event.administration, event.name));
    return;
  }
  const books = state.get(event.administration);
  assert(books !== undefined, `the host has no administration ${event.administration}`);
  switch (event.type) {
    case 'debtor-saved':
      books.debtors.set(event.debtor.hostId, { ...event.debtor, hostVersion: String(seq) });
      books.debtorFeed.touch(event.debtor.hostId, seq);
      return;
    case 'sales-invoice-saved':
      saveInvoice(books, event.salesInvoice, seq);
      return;
    case 'bank-statement-added':
      books.bankStatements.set(event.bankStatement.hostId, event.bankStatement);
      books.bankStatementFeed.touch(event.bankStatement.hostId, seq);
      return;
    case 'paid-in-host':
      pay(books, event.invoiceHostId, event.amount, seq);
      return;
    case 'report-accepted':
      reportsOf(books, event.accepted.report.kind).set(event.accepted.report.key, event.accepted);
      bookReport(books, event.accepted.report, seq);
      return;
    default:
      assertNever(event);
  }
}

function emptyBooks(id: string, name: string): Books {
  return {
    id,
    name,
    debtors: new Map(),
    debtorFeed: createFeed(),
    salesInvoices: new Map(),
    salesInvoiceFeed: createFeed(),
    bankStatements: new Map(),
    bankStatementFeed: createFeed(),
    paid: new Map(),
    reports: new Map(),
    undone: new Set(),
    undoneOnAccount: new Set(),
  };
}

/** The reports of one kind by key, in the order they came. */
export function reportsOf<Kind extends ReportKind>(
  books: Books,
  kind: Kind,
): Map<string, AcceptedReport<Kind>> {
  const all = books.reports as Map<ReportKind, Map<string, AcceptedReport>>;
  let found = all.get(kind);
  if (found === undefined) {
    found = new Map();
    all.set(kind, found);
  }
  return found as Map<string, AcceptedReport<Kind>>;
}

/** What a payment takes off the claim: the money and what was written off with it. */
export function settledBy(payment: ReportRecord<'payment'>): Money {
  return payment.writeOff === undefined
    ? payment.amount
    : addMoney(payment.amount, payment.writeOff.amount);
}

function bookReport(books: Books, report: ReportRecord, seq: number): void {
  if (report.kind === 'payment') pay(books, report.invoiceHostId, settledBy(report), seq);
  if (report.kind === 'payment-on-account-undone') books.undoneOnAccount.add(report.paymentKey);
  if (report.kind === 'payment-undone') {
    const payment = reportsOf(books, 'payment').get(report.paymentKey);
    assert(payment !== undefined, `no payment ${report.paymentKey} to undo`);
    books.undone.add(report.paymentKey);
    pay(books, report.invoiceHostId, negateMoney(settledBy(payment.report)), seq);
  }
}

/** What stands on account of a debtor in one currency: what was put there and not taken off again. */
export function onAccountOf(books: Books, debtorHostId: string, currency: string): Money {
  const rows = [...reportsOf(books, 'payment-on-account').values()].map(({ report }) => report);
  const live = rows.filter(
    (row) =>
      row.debtorHostId === debtorHostId &&
      row.amount.currency === currency &&
      !books.undoneOnAccount.has(row.key),
  );
  return sumMoney(
    live.map(({ amount }) => amount),
    currency,
  );
}

function saveInvoice(books: Books, record: SalesInvoiceRecord, seq: number): void {
  books.salesInvoices.set(record.hostId, { ...record, version: String(seq) });
  books.salesInvoiceFeed.touch(record.hostId, seq);
}

function pay(books: Books, invoiceHostId: string, amount: Money, seq: number): void {
  const record = books.salesInvoices.get(invoiceHostId);
  assert(record !== undefined, `no sales invoice ${invoiceHostId} to pay`);
  books.paid.set(invoiceHostId, addMoney(paidOn(books, record), amount));
  saveInvoice(books, { ...record, open: subtractMoney(record.open, amount) }, seq);
}

/** What has been paid on an invoice through this host so far. */
export function paidOn(books: Books, record: SalesInvoiceRecord): Money {
  return books.paid.get(record.hostId) ?? money(0n, record.open.currency);
}
