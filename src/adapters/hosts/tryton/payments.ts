import { z } from 'zod';
import { dateIn } from '../../../kernel/dates.js';
import { decimal, negate } from '../../../kernel/decimal.js';
import { type Money, placesOf, printMoney, toMoney } from '../../../kernel/money.js';
import { err, ok } from '../../../kernel/result.js';
import type { JournalAccount } from '../../../domain/ledger/journal.js';
import type { WriteOffReason } from '../../../domain/ledger/open-item.js';
import type { HostReport } from '../../../ports/host.js';
import type { Said } from './client.js';
import { refused } from './errors.js';
import { accountWith, firstOf, idOf, markOf, receivableAccountOf } from './marks.js';
import type { About, Finder, Writer } from './writer.js';
import { rowForm } from './rows.js';
import { book, type BookingLine, ledgerLines, oppositeLines, statementOf } from './statements.js';
import { decimalField, idField, textField } from './values.js';

type Payment = Extract<HostReport, { kind: 'payment' }>;
type OnAccount = Extract<HostReport, { kind: 'payment-on-account' }>;
type Undone = Extract<HostReport, { kind: 'payment-undone' | 'payment-on-account-undone' }>;

const invoiceRow = rowForm(
  'account.invoice',
  {
    ...{ id: idField, number: textField.nullable(), state: z.string(), party: idField },
    ...{ account: idField, amount_to_pay: decimalField },
  },
  { currency: { code: textField } },
);
type InvoiceRow = z.output<typeof invoiceRow.row>;

/** Where a rest that is no longer asked for goes; what has no account of its own here waits for a person. */
const WRITE_OFF: Readonly<Record<WriteOffReason, JournalAccount | null>> = {
  'payment-discount': 'discount',
  rounding: 'rounding',
  'bank-charges': null,
  'exchange-difference': null,
};

/** One payment as one line of a statement, with what is written off as another. Never beyond what is open now. */
export const writePayment: Writer<Payment> = (about, report, mark) =>
  book(about.client, about.desk.company, mark, about.mapping, async (currency) => {
    const { amount, writeOff, bankReference, bookedOn } = report;
    if (report.cash !== undefined || amount.currency !== currency)
      return err(
        refused(
          `the payment is in ${amount.currency} and the bank journal in ${currency}: book it by hand`,
        ),
      );
    const found = await invoiceNow(about, report.invoiceHostId);
    if (!found.ok) return found;
    const invoice = found.value;
    const settled = amount.minor + (writeOff?.amount.minor ?? 0n);
    const open = toMoney(invoice.amount_to_pay, invoice.of.currency?.code ?? '');
    if (!open.ok || !covers(open.value, settled, currency))
      return err(
        refused(
          `of invoice ${invoice.number ?? ''} ${open.ok ? printMoney(open.value) : '?'} is open now, and ${printMoney({ minor: settled, currency })} would go beyond it. Somebody may have paid it in Tryton: look at it there`,
        ),
      );
    const line = {
      amount: decimalOf({ minor: settled, currency }),
      party: invoice.party,
      account: invoice.account,
      invoice: invoice.id,
    };
    const off =
      writeOff === undefined ? ok([]) : await writeOffLine(about, writeOff, invoice.party);
    if (!off.ok) return off;
    return ok({ date: bookedOn, reference: bankReference, lines: [line, ...off.value] });
  });

function covers(open: Money, minor: bigint, currency: string): boolean {
  if (open.currency !== currency) return false;
  return minor >= 0n ? minor <= open.minor : minor >= open.minor;
}

function decimalOf({ minor, currency }: Money): BookingLine['amount'] {
  return decimal(minor, placesOf(currency));
}

async function invoiceNow({ client, desk }: About, hostId: string): Said<InvoiceRow> {
  const rows = await client.rows(invoiceRow, [
    ['id', '=', idOf(hostId) ?? 0],
    ['company', '=', desk.company],
    ['type', '=', 'out'],
  ]);
  if (!rows.ok) return rows;
  const [row] = rows.value;
  return row === undefined ? err(refused(`this company has no sales invoice ${hostId}`)) : ok(row);
}

async function writeOffLine(
  { client, desk, mapping }: About,
  { reason, amount }: NonNullable<Payment['writeOff']>,
  party: number,
): Said<readonly BookingLine[]> {
  const about = WRITE_OFF[reason];
  const code = about === null ? undefined : mapping.accounts[about];
  if (code === undefined)
    return err(refused(`the mapping names no account for "${reason}": book this payment by hand`));
  const account = await accountWith(client, desk.company, code);
  if (!account.ok) return account;
  if (account.value === null)
    return err(
      refused(
        `the chart has no account ${code}. Correct the mapping (accounts, ${about ?? reason})`,
      ),
    );
  return ok([{ amount: negate(decimalOf(amount)), party, account: account.value, invoice: null }]);
}

/** Money of the customer without an invoice: it stays open on his account. */
export const writeOnAccount: Writer<OnAccount> = (about, report, mark) =>
  book(about.client, about.desk.company, mark, about.mapping, async (currency) => {
    const { amount, bookedOn, bankReference, debtorHostId } = report;
    if (amount.currency !== currency)
      return err(
        refused(
          `the payment is in ${amount.currency} and the bank journal in ${currency}: book it by hand`,
        ),
      );
    const party = idOf(debtorHostId) ?? 0;
    const account = await receivableFor(about, party, debtorHostId);
    if (!account.ok) return account;
    const line = { amount: decimalOf(amount), party, account: account.value, invoice: null };
    return ok({ date: bookedOn, reference: bankReference, lines: [line] });
  });

async function receivableFor(
  { client, desk, mapping }: About,
  party: number,
  hostId: string,
): Said<number> {
  const own = await receivableAccountOf(client, party);
  if (!own.ok) return own;
  if (own.value === undefined) return err(refused(`there is no party ${hostId}`));
  if (own.value !== null) return ok(own.value);
  const code = mapping.accounts.receivable ?? '';
  const usual = await accountWith(client, desk.company, code);
  if (!usual.ok) return usual;
  return usual.value === null
    ? err(refused(`the chart has no account ${code}. Correct the mapping (accounts, receivable)`))
    : ok(usual.value);
}

/**
 * Takes a booking back by its opposite, dated today: what was posted stays in the books, as it has to. An invoice that it
 * paid is opened again first, and in the end both are set against each other, so that neither counts.
 */
export const writeUndone: Writer<Undone> = async (about, report, mark) => {
  const { client, desk, mapping, clock } = about;
  const kind = report.kind === 'payment-undone' ? 'payment' : 'payment-on-account';
  const paidBy = markOf(desk.company, kind, report.paymentKey);
  const original = await statementOf(client, desk.company, paidBy);
  if (!original.ok) return original;
  if (original.value?.state !== 'posted')
    return err(refused('the payment that is to be undone was never booked here'));
  const { id } = original.value;
  const booked = await book(client, desk.company, mark, mapping, async () => {
    const reopened = await reopen(about, report, id);
    if (!reopened.ok) return reopened;
    const lines = await oppositeLines(client, id);
    if (!lines.ok) return lines;
    const reference = `-${report.paymentKey}`.slice(0, REFERENCE_MAX);
    return ok({ date: dateIn(clock.now(), ZONE), reference, lines: lines.value });
  });
  if (!booked.ok) return booked;
  const opposite = Number(booked.value.hostId.split(',')[1]);
  const open = await ledgerLines(client, [id, opposite], 'open');
  if (!open.ok || open.value.length === 0) return open.ok ? booked : open;
  const set = await client.run(...RECONCILE, open.value);
  return set.ok ? booked : set;
};

/** Companies of our countries count their days there. */
const ZONE = 'Europe/Brussels';
/** Characters of a reference on a line. */
const REFERENCE_MAX = 80;

// Nobody may make or delete a reconciliation himself; these wizards of the menu do.
const RECONCILE = ['account.move.reconcile_lines', 'start', 'account.move.line'] as const;
const UNRECONCILE = ['account.move.unreconcile_lines', 'unreconcile', 'account.move.line'] as const;

/** Undoes what this statement is set against, and takes it off its invoice, which is open again for all that paid it. */
async function reopen(
  { client, desk }: Pick<About, 'client' | 'desk'>,
  report: Undone,
  statement: number,
): Said<null> {
  const set = await ledgerLines(client, [statement], 'set-off');
  if (!set.ok) return set;
  if (set.value.length > 0) {
    const opened = await client.run(...UNRECONCILE, set.value);
    if (!opened.ok) return opened;
  }
  if (report.kind !== 'payment-undone') return ok(null);
  const invoice = await firstOf(client, 'account.invoice', [
    ['id', '=', idOf(report.invoiceHostId) ?? 0],
    ['company', '=', desk.company],
  ]);
  if (!invoice.ok) return invoice;
  if (invoice.value === null)
    return err(refused(`this company has no sales invoice ${report.invoiceHostId}`));
  const lines = await ledgerLines(client, [statement], 'open');
  if (!lines.ok) return lines;
  return client.write('account.invoice', invoice.value, {
    payment_lines: [['remove', lines.value]],
  });
}

/** An undoing is whole once it is set against what it undoes. */
export const findUndone: Finder = async (about, mark) => {
  const posted = await findPosted(about, mark);
  if (!posted.ok || posted.value === null) return posted;
  const open = await ledgerLines(about.client, [Number(posted.value.split(',')[1])], 'open');
  if (!open.ok) return open;
  return ok(open.value.length === 0 ? posted.value : null);
};

/** The statement a report made, once it is posted: until then the report is not done. */
export const findPosted: Finder = async ({ client, desk }, mark) => {
  const id = await firstOf(client, 'account.statement', [
    ['company', '=', desk.company],
    ['name', '=', mark],
    ['state', '=', 'posted'],
  ]);
  return id.ok ? ok(id.value === null ? null : `account.statement,${id.value}`) : id;
};
