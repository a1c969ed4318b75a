import type { Money } from '../../kernel/money.js';
import { printMoney } from '../../kernel/money.js';
import type { ReportRecord } from '../../formats/json/host-reports.js';
import type { Problem } from '../lib/http.js';
import { unknownPurchase } from './purchases.js';
import { type Books, onAccountOf, reportsOf, settledBy } from './state.js';

/** Why the host does not take a report; the first reason in order of precedence, or null. */
export function refusalOf(books: Books, report: ReportRecord): Problem | null {
  return (
    unknownDebtor(books, report) ??
    unknownInvoice(books, report) ??
    unknownPurchase(books, report) ??
    (report.kind === 'payment' ? unfitPayment(books, report) : null) ??
    (report.kind === 'payment-undone' ? unfitReversal(books, report) : null) ??
    (report.kind === 'payment-on-account' ? unfitOnAccount(books, report) : null) ??
    (report.kind === 'payment-on-account-undone' ? unfitTakenOff(books, report) : null) ??
    (report.kind === 'claim' ? unfitClaim(books, report) : null) ??
    (report.kind === 'journal' ? unbalanced(report) : null)
  );
}

function refusal(code: string, title: string, detail: string): Problem {
  return { status: 422, code, title, detail };
}

function unknownDebtor(books: Books, report: ReportRecord): Problem | null {
  if (!('debtorHostId' in report) || books.debtors.has(report.debtorHostId)) return null;
  return refusal(
    'debtor-unknown',
    'No such debtor',
    `This administration has no debtor ${report.debtorHostId}.`,
  );
}

function unknownInvoice(books: Books, report: ReportRecord): Problem | null {
  const named =
    'invoiceHostId' in report
      ? [report.invoiceHostId]
      : 'invoiceHostIds' in report
        ? report.invoiceHostIds
        : [];
  const unknown = named.find((id) => !books.salesInvoices.has(id));
  if (unknown === undefined) return null;
  return refusal(
    'sales-invoice-unknown',
    'No such sales invoice',
    `This administration has no sales invoice ${unknown}.`,
  );
}

function unfitPayment(books: Books, payment: ReportRecord<'payment'>): Problem | null {
  const open = books.salesInvoices.get(payment.invoiceHostId)?.open;
  if (open === undefined) return null;
  const currencies = [payment.amount.currency, payment.writeOff?.amount.currency ?? open.currency];
  if (currencies.some((currency) => currency !== open.currency)) {
    return refusal(
      'currency-differs',
      'Other currency',
      `Sales invoice ${payment.invoiceHostId} is in ${open.currency}.`,
    );
  }
  if (fits(settledBy(payment), open)) return null;
  return refusal(
    'payment-exceeds-open',
    'More than is open',
    `Of sales invoice ${payment.invoiceHostId} ${printMoney(open)} ${open.currency} is open, ` +
      `and ${printMoney(settledBy(payment))} would be settled. Read the invoice again.`,
  );
}

/** Zero is no payment, and nobody gets back more than stands on his account. */
function unfitOnAccount(books: Books, row: ReportRecord<'payment-on-account'>): Problem | null {
  const { amount, debtorHostId } = row;
  const standing = onAccountOf(books, debtorHostId, amount.currency);
  if (amount.minor > 0n || (amount.minor < 0n && standing.minor + amount.minor >= 0n)) return null;
  return refusal(
    'on-account-exceeded',
    'More than stands on account',
    `${printMoney(standing)} ${amount.currency} stands on account of ${debtorHostId}; ` +
      `${printMoney(amount)} cannot be booked on it.`,
  );
}

function unfitTakenOff(
  books: Books,
  { paymentKey, debtorHostId }: ReportRecord<'payment-on-account-undone'>,
): Problem | null {
  const booked = reportsOf(books, 'payment-on-account').get(paymentKey);
  if (booked?.report.debtorHostId !== debtorHostId) {
    return refusal(
      'payment-unknown',
      'No such payment',
      `Debtor ${debtorHostId} has no payment on account with the key ${paymentKey}.`,
    );
  }
  if (!books.undoneOnAccount.has(paymentKey)) return null;
  return refusal(
    'payment-already-undone',
    'Undone already',
    `The payment on account ${paymentKey} was undone before, under another key.`,
  );
}

/** Interest and costs are asked once each, and paid or given up at most as far as they were asked. */
function unfitClaim(books: Books, report: ReportRecord<'claim'>): Problem | null {
  if (report.what === 'asked') return null;
  const rows = [...reportsOf(books, 'claim').values()].map(({ report: row }) => row);
  const asked = rows.find(({ key, what }) => key === report.claimKey && what === 'asked');
  if (asked?.debtorHostId !== report.debtorHostId || asked.claim !== report.claim) {
    return refusal(
      'claim-unknown',
      'No such claim',
      `Debtor ${report.debtorHostId} has no ${report.claim} with the key ${report.claimKey}.`,
    );
  }
  const ended = rows.filter(({ what, claimKey }) => what !== 'asked' && claimKey === asked.key);
  const left = ended.reduce((open, { amount }) => open - amount.minor, asked.amount.minor);
  const isSame = asked.amount.currency === report.amount.currency;
  if (isSame && report.amount.minor > 0n && report.amount.minor <= left) return null;
  return refusal(
    'claim-exceeded',
    'More than is open',
    `${printMoney({ ...asked.amount, minor: left })} ${asked.amount.currency} is open of the claim ${asked.key}, ` +
      `not ${printMoney(report.amount)} ${report.amount.currency}.`,
  );
}

/** What is taken from one account goes to another, in one currency. */
function unbalanced({ lines }: ReportRecord<'journal'>): Problem | null {
  const signed = lines.map(({ side, amount }) => (side === 'debit' ? amount.minor : -amount.minor));
  const isOneCurrency = new Set(lines.map(({ amount }) => amount.currency)).size === 1;
  if (isOneCurrency && signed.reduce((sum, minor) => sum + minor, 0n) === 0n) return null;
  return refusal(
    'journal-unbalanced',
    'Debit and credit differ',
    'The debit lines of a proposal add up to its credit lines, all in one currency.',
  );
}

/** A settlement has the sign of what is open and never goes beyond it; nothing at all is no payment. */
function fits(settled: Money, open: Money): boolean {
  return open.minor > 0n
    ? settled.minor > 0n && settled.minor <= open.minor
    : settled.minor < 0n && settled.minor >= open.minor;
}

function unfitReversal(books: Books, reversal: ReportRecord<'payment-undone'>): Problem | null {
  const payment = reportsOf(books, 'payment').get(reversal.paymentKey);
  if (payment?.report.invoiceHostId !== reversal.invoiceHostId) {
    return refusal(
      'payment-unknown',
      'No such payment',
      `Sales invoice ${reversal.invoiceHostId} has no payment with the key ${reversal.paymentKey}.`,
    );
  }
  if (!books.undone.has(reversal.paymentKey)) return null;
  return refusal(
    'payment-already-undone',
    'Undone already',
    `The payment ${reversal.paymentKey} was undone before, under another key.`,
  );
}

/** One key names one effect for ever. */
export function keyReused(key: string): Problem {
  return {
    status: 409,
    code: 'key-reused',
    title: 'Same key, other content',
    detail: `Another report of this kind is held under the key ${key}. Nothing was changed.`,
  };
}
