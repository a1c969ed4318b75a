import { z } from 'zod';
import { type Money, money, printMoney } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { JournalAccount } from '../../../domain/ledger/journal.js';
import type { WriteOffReason } from '../../../domain/ledger/open-item.js';
import type { HostError, HostReceipt, HostReport } from '../../../ports/host.js';
import { moneyOfNumber } from '../lib/numbers.js';
import type { OdooBooks } from './books.js';
import { create, marked, markOf } from './marks.js';
import { search } from './records.js';
import { moveTarget, type OpenMove, refused } from './targets.js';
import { existing } from './telling.js';

type Payment = Extract<HostReport, { readonly kind: 'payment' }>;

/** Accounts of the mapping a rest is written off to; for the other reasons a person books it in Odoo. */
const WRITE_OFF_ACCOUNTS: Readonly<Partial<Record<WriteOffReason, JournalAccount>>> = {
  'payment-discount': 'discount',
  rounding: 'rounding',
};

/** The payment under this key; the field is `memo` since Odoo 18 and was `ref` before. */
export async function findPayment(
  books: OdooBooks,
  key: string,
): Promise<Result<HostReceipt | null, HostError>> {
  const fields = await books.fieldsThere('account.payment', ['memo', 'ref']);
  if (!fields.ok) return fields;
  const [field] = fields.value;
  if (field === undefined) return refused(NO_PAYMENTS);
  const domain = [['company_id', '=', books.settings.company]];
  const rows = await marked(books, { model: 'account.payment', field, domain }, markOf(key));
  if (!rows.ok) return rows;
  return ok(rows.value[0] === undefined ? null : existing(rows.value[0].id));
}

/**
 * Books a payment with Odoo's own window for it: one call that posts and matches in one transaction. What is open is read
 * just before, and read back afterwards.
 */
export async function bookPayment(
  books: OdooBooks,
  report: Payment,
): Promise<Result<HostReceipt, HostError>> {
  const known = await findPayment(books, report.key);
  if (!known.ok) return known;
  if (known.value !== null) return ok(known.value);
  const move = await moveTarget(books, report.invoiceHostId);
  if (!move.ok) return move;
  const open = openOf(move.value);
  if (open === null) return refused(`What is open of ${move.value.name ?? ''} is no amount.`);
  const obstacle = obstacleOf(report, open);
  if (obstacle !== null) return refused(obstacle);
  const wizard = await openWizard(books, report, move.value);
  if (!wizard.ok) return wizard;
  const booked = await books.client.call(
    {
      ...{ model: 'account.payment.register', method: 'action_create_payments' },
      ...{ ids: [wizard.value], context: { dont_redirect_to_payments: true }, doing: 'write' },
    },
    z.unknown(),
  );
  if (!booked.ok) return booked;
  return readBack(books, report, money(open.minor - settledBy(report), open.currency));
}

/** What is open now, negative for a credit note. */
function openOf({ amount_residual: residual, move_type: type, currency_id: currency }: OpenMove) {
  const open = moneyOfNumber(residual, currency?.name ?? '');
  return open !== null && type === 'out_refund' ? money(-open.minor, open.currency) : open;
}

function settledBy({ amount, writeOff }: Payment): bigint {
  return amount.minor + (writeOff?.amount.minor ?? 0n);
}

/** Why this cannot be booked as it is; null: nothing. */
function obstacleOf(report: Payment, open: Money): string | null {
  const { amount, cash, writeOff } = report;
  const settled = settledBy(report);
  if (amount.currency !== open.currency || (cash !== undefined && cash.currency !== open.currency))
    return `The money is not in ${open.currency}, the currency of the invoice: book it in Odoo by hand.`;
  if (amount.minor === 0n) return 'There is no money to book: write the rest off in Odoo by hand.';
  const isWithin =
    open.minor > 0n
      ? amount.minor > 0n && settled <= open.minor
      : amount.minor < 0n && settled >= open.minor;
  if (open.minor === 0n || !isWithin)
    return `Open in Odoo is ${printMoney(open)}, and this would settle ${printMoney(money(settled, open.currency))}: somebody paid or credited it meanwhile. Look at the invoice.`;
  // Odoo writes off the whole rest or nothing.
  if (writeOff !== undefined && settled !== open.minor)
    return `Open in Odoo is ${printMoney(open)}, which is not the payment and its write-off: book it in Odoo by hand.`;
  return null;
}

const wizardForm = z.array(z.looseObject({ payment_difference: z.number() })).min(1);

/** The window, filled in; it has no effect until it is used, so a lost answer leaves nothing in doubt. */
async function openWizard(
  books: OdooBooks,
  { key, amount, bookedOn, bankReference, writeOff }: Payment,
  move: OpenMove,
): Promise<Result<number, HostError>> {
  const journal = await bankJournal(books);
  if (!journal.ok) return journal;
  const account = writeOff === undefined ? ok(null) : await accountFor(books, writeOff.reason);
  if (!account.ok) return account;
  const values = {
    ...{ payment_date: bookedOn, amount: asNumber(amount), journal_id: journal.value },
    // Grouped: an invoice in instalments would else be paid whole, with amounts and texts of Odoo's own.
    ...{ currency_id: move.currency_id?.id, group_payment: true },
    communication: `${bankReference} ${markOf(key)}`,
    ...(account.value === null
      ? { payment_difference_handling: 'open' }
      : {
          ...{ payment_difference_handling: 'reconcile', writeoff_account_id: account.value },
          writeoff_label: `${bankReference} ${markOf(key)}`,
        }),
  };
  const context = { active_model: 'account.move', active_ids: [move.id] };
  const made = await create(books, 'account.payment.register', [values], context, 'read');
  if (!made.ok) return made;
  const [wizard = 0] = made.value;
  if (writeOff === undefined) return ok(wizard);
  const read = await books.client.call(
    {
      ...{ model: 'account.payment.register', method: 'read', ids: [wizard], doing: 'read' },
      args: { fields: ['payment_difference'] },
    },
    wizardForm,
  );
  if (!read.ok) return read;
  const rest = moneyOfNumber(read.value[0]?.payment_difference ?? 0, amount.currency);
  return rest !== null && magnitude(rest) === magnitude(writeOff.amount)
    ? ok(wizard)
    : refused('What would be left to write off is no longer what was agreed. Look at the invoice.');
}

async function bankJournal(books: OdooBooks): Promise<Result<number, HostError>> {
  const code = books.mapping.journals.bank;
  if (code === undefined)
    return refused('The mapping names no journal for payments: say under journals which is bank.');
  return byCode(books, 'account.journal', code, [['company_id', '=', books.settings.company]]);
}

async function accountFor(
  books: OdooBooks,
  reason: WriteOffReason,
): Promise<Result<number, HostError>> {
  const about = WRITE_OFF_ACCOUNTS[reason];
  const code = about === undefined ? undefined : books.mapping.accounts[about];
  if (code === undefined)
    return refused(
      `The mapping names no account to write off a rest for ${reason}: book it in Odoo by hand, or say under accounts which it is.`,
    );
  // Since 18 an account belongs to several companies, each with its code: the company in sight decides.
  return byCode(books, 'account.account', code, []);
}

async function byCode(
  { client }: OdooBooks,
  model: 'account.journal' | 'account.account',
  code: string,
  domain: readonly unknown[],
): Promise<Result<number, HostError>> {
  const rows = await search(client, model, {
    domain: [['code', '=', code], ...domain],
    fields: ['code'],
  });
  if (!rows.ok) return rows;
  const [row, other] = rows.value;
  return row === undefined || other !== undefined
    ? refused(
        `Odoo has not one ${model} with the code ${code} in this company: correct the mapping.`,
      )
    : ok(row.id);
}

/** Odoo may take a payment and match nothing: then a person must know, for the invoice would be dunned on. */
async function readBack(
  books: OdooBooks,
  report: Payment,
  expected: Money,
): Promise<Result<HostReceipt, HostError>> {
  const payment = await findPayment(books, report.key);
  if (!payment.ok) return unclear(payment.error);
  const move = await moveTarget(books, report.invoiceHostId);
  if (!move.ok) return unclear(move.error);
  const open = openOf(move.value);
  if (payment.value === null)
    return err({ kind: 'unknown', message: 'Odoo took the payment and shows none of it.' });
  if (open === null || magnitude(open) > magnitude(expected))
    return refused(
      `The payment was made (${payment.value.hostId}), and the invoice is still open in Odoo: the bank journal needs an outstanding receipts account, or a person matches it there.`,
    );
  return ok({ ...payment.value, existed: false });
}

/** It was done; only the look afterwards failed. */
function unclear(error: HostError): Result<never, HostError> {
  return err({ ...error, kind: 'unknown' });
}

function magnitude({ minor }: Money): bigint {
  return minor < 0n ? -minor : minor;
}

/** The direction follows from the invoice: Odoo takes amounts above zero. Exact up to fifteen digits. */
function asNumber(amount: Money): number {
  return Number(printMoney(money(magnitude(amount), amount.currency)));
}

const NO_PAYMENTS = 'The user of this connection may not read payments in Odoo.';
