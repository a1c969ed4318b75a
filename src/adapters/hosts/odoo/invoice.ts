import { parsePlainDate, type PlainDate } from '../../../kernel/dates.js';
import { equals } from '../../../kernel/decimal.js';
import { type Money, negateMoney, printMoney, toDecimal } from '../../../kernel/money.js';
import { printDecimal } from '../../../kernel/decimal.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Invoice, PaymentInstruction } from '../../../domain/invoice/invoice.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostSalesInvoice, RecordProblem } from '../../../ports/host.js';
import { moneyOfNumber } from '../lib/numbers.js';
import type { OdooBooks } from './books.js';
import { contentOf, type Why } from './content.js';
import type { MoveDetails, OdooMove } from './moves.js';
import { partyOf } from './partners.js';
import type { OdooSettings } from './settings.js';
import { versionOf } from './version.js';

/** Payment by transfer (UNCL4461), where the mapping names no other means for the empty code. */
const TRANSFER = '30';
/** Not said how (UNCL4461): a transfer needs an account (EN 16931-1 BR-61). */
const UNDEFINED = '1';

/** A posted invoice in our words, or why it cannot be taken. */
export function invoiceOf(
  books: OdooBooks,
  move: OdooMove,
  details: MoveDetails,
): HostSalesInvoice | RecordProblem {
  const hostId = String(move.id);
  const label = move.name ?? hostId;
  const read = recordOf(books, move, details);
  if (read.ok) return read.value;
  const { reason, message } = read.error;
  return {
    entity: 'sales-invoice',
    hostId,
    label,
    reason,
    message: `Invoice ${label}: ${message}`,
  };
}

/** What an invoice cannot do without. */
interface Head {
  readonly number: string;
  readonly issueDate: PlainDate;
  readonly debtorId: number;
  readonly total: Money;
  readonly residual: Money;
}

function recordOf(
  { settings, mapping }: OdooBooks,
  move: OdooMove,
  details: MoveDetails,
): Result<HostSalesInvoice, Why> {
  if (move.company_id?.id !== settings.company)
    return err({ reason: 'foreign', message: 'it belongs to another company of this Odoo.' });
  const head = headOf(move);
  if (!head.ok) return head;
  const { total, residual, issueDate, debtorId } = head.value;
  const isCredit = move.move_type === 'out_refund';
  const lines = details.lines.get(move.id);
  if (lines === undefined || lines === null)
    return err({
      reason: 'malformed',
      message: 'its lines cannot be read.',
      fact: { what: 'lines' },
    });
  const { currency } = total;
  const content = contentOf(lines, { mapping, taxes: details.taxes, currency, isCredit });
  if (!content.ok) return content;
  const { payable } = content.value.totals;
  if (!equals(payable, toDecimal(total)))
    return err({
      reason: 'malformed',
      message: `its lines and taxes add up to ${printDecimal(payable)}, and Odoo says ${printMoney(total)}. Look at the invoice in Odoo.`,
      fact: { what: 'total' },
    });
  const invoice = written(move, head.value, details, { mapping, isCredit, content: content.value });
  const deliveredOn = dateOf(move.delivery_date);
  const record = {
    ...{ hostId: String(move.id), debtorHostId: String(debtorId), invoice },
    open: isCredit ? negateMoney(residual) : residual,
    ...(deliveredOn === undefined ? {} : { deliveredOn }),
  };
  return ok({ ...record, send: isToSend(settings, issueDate), version: versionOf(record) });
}

/** Odoo sends over the network itself: we do where the settings say so, from a day on, so that none goes twice. */
function isToSend({ send, sendFrom }: OdooSettings, issueDate: PlainDate): boolean {
  return send === 'all' && sendFrom !== undefined && issueDate >= sendFrom;
}

function headOf(move: OdooMove): Result<Head, Why> {
  const { name: number, partner_id: partner, commercial_partner_id: commercial } = move;
  const issueDate = dateOf(move.invoice_date);
  const debtorId = (commercial ?? partner)?.id;
  const currency = move.currency_id?.name ?? '';
  if (number === undefined || issueDate === undefined || debtorId === undefined)
    return err({
      ...{ reason: 'incomplete', message: 'it has no number, no date or no customer.' },
      fact: {
        what: number === undefined ? 'number' : issueDate === undefined ? 'date' : 'customer',
      },
    });
  if (!/^[A-Z]{3}$/.test(currency))
    return err({
      reason: 'incomplete',
      message: 'it has no currency.',
      fact: { what: 'currency' },
    });
  const total = moneyOfNumber(move.amount_total, currency);
  const residual = moneyOfNumber(move.amount_residual, currency);
  if (total === null || residual === null)
    return err({
      ...{ reason: 'malformed', message: `its total is no amount in ${currency}.` },
      fact: { what: 'total' },
    });
  return ok({ number, issueDate, debtorId, total, residual });
}

interface Writing {
  readonly mapping: HostMapping;
  readonly isCredit: boolean;
  readonly content: Pick<Invoice, 'lines' | 'vatBreakdown' | 'notes' | 'totals'>;
}

function written(
  move: OdooMove,
  { number, issueDate, debtorId, total }: Head,
  { partners, seller, ibans, numbers }: MoveDetails,
  { mapping, isCredit, content }: Writing,
): Invoice {
  const buyer = partners.get(debtorId);
  const dueDate = dateOf(move.invoice_date_due);
  const { notes, ...sums } = content;
  const reversed = numbers.get(move.reversed_entry_id?.id ?? 0);
  // On a credit note the account is the customer's own.
  const iban = isCredit ? undefined : ibans.get(move.partner_bank_id?.id ?? 0);
  const payments = paymentsOf(move.payment_reference, iban, mapping);
  return {
    ...{ kind: isCredit ? 'credit-note' : 'invoice', number, issueDate },
    ...{ typeCode: isCredit ? '381' : '380', currency: total.currency },
    ...(dueDate === undefined ? {} : { dueDate }),
    // On a credit note Odoo writes a text of its own into the same field.
    ...(isCredit || move.ref === undefined ? {} : { orderReference: move.ref }),
    ...(reversed === undefined ? {} : { precedingInvoices: [{ number: reversed }] }),
    ...(notes === undefined || notes.length === 0 ? {} : { notes }),
    seller: seller === undefined ? {} : partyOf(seller),
    buyer: buyer === undefined ? {} : partyOf(buyer),
    ...(payments.length === 0 ? {} : { payments }),
    ...sums,
  };
}

/** Where to pay and with which reference; nothing where Odoo knows neither. */
function paymentsOf(
  reference: string | undefined,
  iban: string | undefined,
  { paymentMeans }: HostMapping,
): readonly PaymentInstruction[] {
  if (reference === undefined && iban === undefined) return [];
  return [
    {
      meansCode: iban === undefined ? UNDEFINED : (paymentMeans[''] ?? TRANSFER),
      ...(reference === undefined ? {} : { reference }),
      ...(iban === undefined ? {} : { account: { id: iban } }),
    },
  ];
}

function dateOf(text: string | undefined): PlainDate | undefined {
  const date = parsePlainDate(text ?? '');
  return date.ok ? date.value : undefined;
}
