import {
  absolute,
  compare,
  dec,
  equals,
  isZero,
  multiply,
  negate,
  printDecimal,
  subtract,
  sum,
  ZERO,
} from '../../../kernel/decimal.js';
import { groupBy } from '../../../kernel/group.js';
import { toMoney } from '../../../kernel/money.js';
import type { AllowanceCharge, Invoice, InvoiceLine } from '../../../domain/invoice/invoice.js';
import { completeTotals } from '../../../domain/invoice/totals.js';
import { vatKey, vatOn } from '../../../domain/invoice/vat.js';
import type { Party } from '../../../domain/party/party.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostDebtor, HostSalesInvoice, RecordProblem } from '../../../ports/host.js';
import { isProblem, type ProblemOf, problemsOf, versionOf } from './records.js';
import {
  categoryOf,
  type Meanings,
  meaningsOf,
  netOf,
  readLine,
  same,
  type Sign,
} from './sale-lines.js';
import type { Standing } from './receivables.js';
import { exclVat, openOf, type Receivable, type SaleHeader, type SaleLine } from './sale-rows.js';
import type { ExactSettings } from './settings.js';

/** A posted sale as the package keeps it. */
export interface Sale {
  readonly header: SaleHeader;
  readonly lines: readonly SaleLine[];
  /** Null: it cannot be read */
  readonly standing: Standing | null;
  readonly debtor: HostDebtor | null;
}

export interface SaleRules {
  readonly mapping: HostMapping;
  readonly settings: Pick<ExactSettings, 'send' | 'sendFrom'>;
  readonly seller: Party;
}

const KINDS: Readonly<Record<number, Invoice['kind']>> = {
  8020: 'invoice',
  8021: 'credit-note',
  20: 'invoice',
  21: 'credit-note',
};
const CENT = dec('0.01');

/** A sale in our words. Problems: unmapped, incomplete, malformed. */
export function readSale(sale: Sale, rules: SaleRules): HostSalesInvoice | RecordProblem {
  const { header, standing } = sale;
  const label = header.InvoiceNumber ?? '';
  const problem = problemsOf('sales-invoice', header.InvoiceID, label);
  const invoice = readInvoice(sale, rules, problem);
  if (isProblem(invoice)) return invoice;
  if (standing === null)
    return problem(
      'malformed',
      `A receivable of invoice ${label} cannot be read, so nobody knows what is open. Look at it in Exact Online.`,
      { what: 'receivable' },
    );
  const owed = openOf([...standing.own, ...standing.booked]);
  const open = toMoney(owed, invoice.currency);
  if (standing.own.length === 0 && !isZero(header.AmountFC))
    return problem(
      'incomplete',
      `Invoice ${label} is processed, and no receivable stands beside it. It is read again when one does.`,
      { what: 'receivable' },
    );
  if (!open.ok)
    return problem(
      'malformed',
      `Invoice ${label}: ${printDecimal(owed)} is open, which is no amount in ${invoice.currency}.`,
      { what: 'total', value: printDecimal(owed) },
    );
  const { send, sendFrom } = rules.settings;
  const record = {
    ...{ hostId: header.InvoiceID, debtorHostId: header.InvoiceTo },
    send: send === 'all' && sendFrom !== undefined && invoice.issueDate >= sendFrom,
    ...{ invoice, open: open.value },
    ...discountOf(standing.own, invoice.currency),
  };
  return { ...record, version: versionOf(record) };
}

/** What may be left off when it is paid in time; where several terms say something else, none is taken. */
function discountOf(
  receivables: readonly Receivable[],
  currency: string,
): Pick<HostSalesInvoice, 'discount'> {
  const [one, ...others] = receivables.filter(
    ({ AmountDiscountFC: off }) => off !== undefined && !isZero(off),
  );
  const amount = one?.AmountDiscountFC && toMoney(one.AmountDiscountFC, currency);
  if (others.length > 0 || amount?.ok !== true || one?.DiscountDueDate === undefined) return {};
  return { discount: { amount: amount.value, until: one.DiscountDueDate } };
}

function readInvoice(
  { header, lines: all, debtor }: Sale,
  { mapping, seller }: SaleRules,
  problem: ProblemOf,
): Invoice | RecordProblem {
  const { InvoiceNumber: label, InvoiceDate: issueDate, Currency: currency } = header;
  const kind = KINDS[header.Type ?? 0];
  if (kind === undefined)
    return problem(
      'unmapped',
      `Sale ${label ?? header.InvoiceID} is of type ${header.Type ?? 'none'}: known are 8020 and 20 (invoice), 8021 and 21 (credit note).`,
      { what: 'type', value: String(header.Type ?? '') },
    );
  if (label === undefined || issueDate === undefined || currency === undefined)
    return problem(
      'incomplete',
      `Sale ${label ?? header.InvoiceID} has no number, date or currency. Process it again in Exact Online.`,
      { what: label === undefined ? 'number' : issueDate === undefined ? 'date' : 'currency' },
    );
  // A line of text alone has neither an amount nor a code.
  const lines = all.filter(({ VATCode: vat, AmountFC: net }) => vat !== undefined || !isZero(net));
  const sign = kind === 'credit-note' && header.AmountFC.unscaled < 0n ? negate : same;
  const meanings = meaningsOf(lines, mapping, problem, label);
  if (isProblem(meanings)) return meanings;
  const taken = lines.map((line) => readLine(line, sign, meanings, mapping));
  const unitless = taken.findIndex(({ unit }) => unit === undefined);
  if (unitless !== -1)
    return problem(
      'unmapped',
      `Invoice ${label}: the unit "${lines[unitless]?.UnitCode ?? ''}" has no meaning here. Say in the mapping which unit of UN/ECE Rec 20 it is.`,
      { what: 'unit', value: lines[unitless]?.UnitCode ?? '' },
    );
  const discount = discountOnAll(header, lines, taken, sign);
  if (discount === null)
    return problem(
      'malformed',
      `Invoice ${label}: its lines are ${printDecimal(netOf(lines))}, it says ${printDecimal(exclVat(header))} without VAT. Check the discount on the whole invoice.`,
      { what: 'lines' },
    );
  const breakdown = breakdownOf(lines, discount, sign, meanings);
  if (typeof breakdown === 'string')
    return problem(
      'unmapped',
      `Invoice ${label}: the VAT of code ${breakdown} is not what its rate in the mapping makes. Correct the mapping of that VAT code.`,
      { what: 'vat', value: breakdown },
    );
  const invoice = completeTotals({
    ...{ kind, number: label, issueDate, currency, seller },
    typeCode: kind === 'invoice' ? '380' : '381',
    ...(header.DueDate === undefined ? {} : { dueDate: header.DueDate }),
    ...(header.YourRef === undefined ? {} : { buyerReference: header.YourRef }),
    ...(header.Description === undefined ? {} : { notes: [{ text: header.Description }] }),
    buyer: buyerOf(header, debtor),
    payments: [paymentOf(header, mapping)],
    lines: taken,
    ...(discount.length === 0 ? {} : { allowanceCharges: discount }),
    vatBreakdown: breakdown,
  });
  const total = sign(header.AmountFC);
  return equals(invoice.totals.payable, total)
    ? invoice
    : problem(
        'malformed',
        `Invoice ${label}: its lines and VAT make ${printDecimal(invoice.totals.payable, 2)}, it says ${printDecimal(total, 2)}. Open it in Exact Online.`,
        { what: 'total' },
      );
}

/** The discount on the whole invoice: none, one of a single VAT rate, or null when the sums do not say which. */
function discountOnAll(
  header: SaleHeader,
  lines: readonly SaleLine[],
  taken: readonly InvoiceLine[],
  sign: Sign,
): readonly AllowanceCharge[] | null {
  const off = sign(subtract(netOf(lines), exclVat(header)));
  if (isZero(off)) return [];
  const said = absolute(header.AmountDiscountExclVat ?? ZERO);
  const keys = new Set(taken.map(({ vat }) => vat && vatKey(vat)));
  const vat = taken[0]?.vat;
  if (!equals(off, said) || keys.size !== 1 || vat === undefined) return null;
  return [{ kind: 'allowance', amount: off, vat, reasonCode: '95', reason: 'Discount' }];
}

/**
 * VAT as the package reckoned it, line by line, summed per category and rate. It may lie a cent per line beside what
 * the sum would make; further off, the mapping means another rate, and its code is answered.
 */
function breakdownOf(
  lines: readonly SaleLine[],
  discount: readonly AllowanceCharge[],
  sign: Sign,
  meanings: Meanings,
): NonNullable<Invoice['vatBreakdown']> | string {
  const rows = [];
  const groups = groupBy(lines, (line) => {
    const meaning = meanings.get(line.VATCode ?? '');
    return meaning === undefined ? '' : vatKey(categoryOf(meaning));
  });
  for (const members of groups.values()) {
    const code = members[0]?.VATCode ?? '';
    const meaning = meanings.get(code);
    if (meaning === undefined) return code;
    const left = sum(discount.map((one) => one.amount));
    const taxable = subtract(sign(netOf(members)), left);
    const amount = sign(sum(members.map((line) => line.VATAmountFC ?? ZERO)));
    const away = absolute(subtract(amount, vatOn(taxable, meaning.rate ?? ZERO)));
    const allowed = multiply(CENT, dec(String(members.length)));
    if (compare(away, allowed) > 0) return code;
    rows.push({
      ...{ taxable, amount, category: categoryOf(meaning) },
      ...(meaning.exemptionReason === undefined
        ? {}
        : { exemptionReason: meaning.exemptionReason }),
      ...(meaning.exemptionCode === undefined ? {} : { exemptionCode: meaning.exemptionCode }),
    });
  }
  return rows;
}

function buyerOf({ InvoiceToName: name }: SaleHeader, debtor: HostDebtor | null): Party {
  if (debtor === null) return name === undefined ? {} : { name };
  const { vatId, address, participant, email } = debtor;
  return {
    name: name ?? debtor.name,
    ...(vatId === undefined ? {} : { vatId }),
    ...(address === undefined ? {} : { address }),
    ...(participant === undefined ? {} : { endpoint: participant }),
    ...(email === undefined ? {} : { contact: { email } }),
  };
}

/** The payment condition says by which means, where the mapping knows it; a transfer otherwise. */
function paymentOf(
  { PaymentReference: reference, PaymentCondition: condition }: SaleHeader,
  { paymentMeans }: HostMapping,
) {
  const meansCode = paymentMeans[condition ?? ''] ?? paymentMeans[''] ?? '30';
  return { meansCode, ...(reference === undefined ? {} : { reference }) };
}
