import { negate, type Decimal, printDecimal } from '../../../kernel/decimal.js';
import { type Money, printMoney, toDecimal, toMoney } from '../../../kernel/money.js';
import { ok } from '../../../kernel/result.js';
import type { JournalAccount } from '../../../domain/ledger/journal.js';
import type { WriteOffReason } from '../../../domain/ledger/open-item.js';
import type { HostReceipt, HostReport } from '../../../ports/host.js';
import type { Answered } from './client.js';
import { type Desk, invoicePath, readRecord, receipt, refused, remember } from './desk.js';
import { type MoneybirdInvoice, paymentForm } from './forms.js';
import { noteOn, noteWith } from './notes.js';

type PaymentReport = Extract<HostReport, { readonly kind: 'payment' }>;
type UndoReport = Extract<HostReport, { readonly kind: 'payment-undone' }>;

/** Ledger account, by its name in the mapping, that takes what is written off; the others have none there. */
const ACCOUNTS: Readonly<Partial<Record<WriteOffReason, JournalAccount>>> = {
  'payment-discount': 'discount',
  rounding: 'rounding',
};

/** One payment of Moneybird: what came in, or what is written off beside it. */
interface Part {
  readonly key: string;
  readonly amount: Money;
  readonly ledgerAccountId?: string;
}

const writeOffKey = (key: string): string => `${key}:write-off`;

/**
 * Books a payment on its invoice, and what is written off as a second one on its ledger account. Each carries the key as
 * `transaction_identifier`. Read just before: never more than is open, never what is there already. Read afterwards:
 * Moneybird has to have kept the key, else the payment is taken back, because nobody could find it again.
 */
export async function writePayment(
  desk: Desk,
  report: PaymentReport,
): Promise<Answered<HostReceipt>> {
  const path = invoicePath(report.invoiceHostId);
  const parts = partsOf(desk, report);
  if (path === null) return noInvoice(report.invoiceHostId);
  if (parts === null)
    return refused(
      `What is written off as ${report.writeOff?.reason ?? ''} has no ledger account in the mapping of Moneybird. Name one, or book the payment by hand.`,
    );
  const read = await readRecord(desk, 'invoice', path);
  if (!read.ok) return read;
  if (read.value === null) return noInvoice(report.invoiceHostId);
  const invoice = read.value;
  const missing = parts.filter(({ key }) => paymentOf(invoice, key) === undefined);
  const existing = paymentOf(invoice, report.key);
  if (missing.length === 0 && existing !== undefined) return receipt(existing.id, true);
  const wrong = whyNot(invoice, missing);
  if (wrong !== null) return refused(wrong);
  remember(desk, report.key, path);
  for (const part of missing) {
    const written = await book(desk, path, part, report);
    if (!written.ok) return written;
  }
  const after = await readRecord(desk, 'invoice', path);
  if (!after.ok) return after;
  const booked = after.value === null ? undefined : paymentOf(after.value, report.key);
  if (booked === undefined)
    return {
      ok: false,
      error: {
        kind: 'unknown',
        message: 'Moneybird took the payment and does not show it. Look at the invoice there.',
      },
    };
  return receipt(booked.id, false);
}

function partsOf({ mapping }: Desk, report: PaymentReport): readonly Part[] | null {
  const { key, amount, writeOff } = report;
  if (writeOff === undefined) return [{ key, amount }];
  const account = ACCOUNTS[writeOff.reason];
  const ledgerAccountId = account === undefined ? undefined : mapping.accounts[account];
  if (ledgerAccountId === undefined) return null;
  const off = { key: writeOffKey(key), amount: writeOff.amount, ledgerAccountId };
  return amount.minor === 0n ? [{ ...off, key }] : [{ key, amount }, off];
}

function paymentOf({ payments }: MoneybirdInvoice, key: string) {
  return payments.find((payment) => payment.transaction_identifier === key);
}

/** Why these parts cannot be booked as the invoice stands now; null: they can. */
function whyNot(invoice: MoneybirdInvoice, parts: readonly Part[]): string | null {
  const currency = invoice.currency ?? 'EUR';
  const open = toMoney(invoice.total_unpaid ?? { unscaled: 0n, scale: 0 }, currency);
  if (invoice.state === 'draft' || invoice.state === 'scheduled')
    return 'The invoice is a draft in Moneybird. Send it there first.';
  if (parts.some(({ amount }) => amount.currency !== currency))
    return `The invoice is in ${currency} and the payment is not. Book it by hand.`;
  const minor = parts.reduce((sum, { amount }) => sum + amount.minor, 0n);
  const left = open.ok ? open.value.minor : 0n;
  const isWithin = minor >= 0n ? minor <= left : minor >= left;
  if (isWithin) return null;
  const wanted = printMoney({ minor, currency });
  return `${wanted} ${currency} was to be booked and ${printMoney({ minor: left, currency })} is open in Moneybird. Look who booked the rest.`;
}

async function book(
  desk: Desk,
  path: string,
  { key, amount, ledgerAccountId }: Part,
  { bookedOn }: PaymentReport,
): Promise<Answered<null>> {
  const bank = desk.mapping.journals.bank;
  const payment = {
    ...{ payment_date: bookedOn, price: priceOf(amount), transaction_identifier: key },
    ...(ledgerAccountId !== undefined
      ? { ledger_account_id: ledgerAccountId }
      : bank === undefined
        ? {}
        : { financial_account_id: bank }),
  };
  const written = await desk.client.post(`${path}/payments`, { payment }, paymentForm);
  if (!written.ok) return written;
  if (written.value.transaction_identifier === key) return ok(null);
  const removed = await desk.client.remove(`${path}/payments/${written.value.id}`);
  if (!removed.ok) return removed;
  return refused(
    'Moneybird did not keep the key of the payment, so it was taken back. Book it by hand.',
  );
}

function priceOf(amount: Money): string {
  const value: Decimal = toDecimal(amount);
  return amount.minor < 0n ? `-${printDecimal(negate(value))}` : printDecimal(value);
}

/**
 * Takes a payment and what was written off with it back, and says so in a note on the invoice: what is gone could not be
 * found by its key. Of a payment that is not there (any more) nothing is taken back, and the note stands all the same.
 */
export async function undoPayment(desk: Desk, report: UndoReport): Promise<Answered<HostReceipt>> {
  const path = invoicePath(report.invoiceHostId);
  if (path === null) return noInvoice(report.invoiceHostId);
  const read = await readRecord(desk, 'invoice', path);
  if (!read.ok) return read;
  if (read.value === null) return noInvoice(report.invoiceHostId);
  const noted = noteWith(read.value.notes, report.key);
  if (noted !== null) return receipt(noted, true);
  for (const key of [report.paymentKey, writeOffKey(report.paymentKey)]) {
    const payment = paymentOf(read.value, key);
    if (payment === undefined) continue;
    const removed = await desk.client.remove(`${path}/payments/${payment.id}`);
    if (!removed.ok) return removed;
  }
  const after = await readRecord(desk, 'invoice', path);
  if (!after.ok) return after;
  if (after.value !== null && paymentOf(after.value, report.paymentKey) !== undefined)
    return refused('Moneybird still shows the payment after it was taken back. Look at it there.');
  return noteOn(desk, path, report.key, { text: `Betaling teruggedraaid: ${report.paymentKey}` });
}

function noInvoice(hostId: string) {
  return refused(`There is no sales invoice ${hostId} in this administration of Moneybird.`);
}
