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
import type { Writer } from './writer.js';
import { rowForm } from './rows.js';
import { book, type Booking, type BookingLine, oppositeLines, statementOf } from './statements.js';
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

async function invoiceNow(
  { client, desk }: Parameters<Writer<Payment>>[0],
  hostId: string,
): Said<InvoiceRow> {
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
  { client, desk, mapping }: Parameters<Writer<Payment>>[0],
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
  { client, desk, mapping }: Parameters<Writer<OnAccount>>[0],
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
 * paid is opened again first.
 */
export const writeUndone: Writer<Undone> = (about, report, mark) =>
  book(about.client, about.desk.company, mark, about.mapping, async () => {
    const { client, desk } = about;
    const kind = report.kind === 'payment-undone' ? 'payment' : 'payment-on-account';
    const original = await statementOf(
      client,
      desk.company,
      markOf(desk.company, kind, report.paymentKey),
    );
    if (!original.ok) return original;
    if (original.value?.state !== 'posted')
      return err(refused('the payment that is to be undone was never booked here'));
    const opposite = await oppositeLines(client, original.value.id);
    if (!opposite.ok) return opposite;
    if (report.kind === 'payment-undone') {
      const opened = await reopen(about, opposite.value.ids);
      if (!opened.ok) return opened;
    }
    const booking: Booking = {
      ...{
        date: dateIn(about.clock.now(), ZONE),
        reference: `-${report.paymentKey}`.slice(0, REFERENCE_MAX),
      },
      lines: opposite.value.lines,
    };
    return ok(booking);
  });

/** Companies of our countries count their days there. */
const ZONE = 'Europe/Brussels';
/** Characters of a reference on a line. */
const REFERENCE_MAX = 80;

const reconciledRow = rowForm(
  'account.move.line',
  { id: idField, reconciliation: idField.nullable() },
  {},
);

/** Undoes the reconciliation that these statement lines are part of; the invoice is open again for all that paid it. */
async function reopen(
  { client }: Parameters<Writer<Undone>>[0],
  statementLines: readonly number[],
): Said<null> {
  const rows = await client.rows(reconciledRow, [
    ['origin', 'in', statementLines.map((id) => `account.statement.line,${id}`)],
    ['reconciliation', '!=', null],
  ]);
  if (!rows.ok) return rows;
  const ids = [...new Set(rows.value.flatMap(({ reconciliation }) => reconciliation ?? []))];
  return ids.length === 0 ? ok(null) : client.remove('account.move.reconciliation', ids);
}

/** The statement a report made, once it is posted: until then the report is not done. */
export async function findPosted(
  { client, desk }: Pick<Parameters<Writer<Payment>>[0], 'client' | 'desk'>,
  mark: string,
): Said<string | null> {
  const id = await firstOf(client, 'account.statement', [
    ['company', '=', desk.company],
    ['name', '=', mark],
    ['state', '=', 'posted'],
  ]);
  return id.ok ? ok(id.value === null ? null : `account.statement,${id.value}`) : id;
}
