import type {
  Invoice,
  InvoiceLine,
  VatBreakdown,
  VatCategory,
} from '../../../domain/invoice/invoice.js';
import { parsePlainDate, type PlainDate } from '../../../kernel/dates.js';
import { add, type Decimal, dec, equals, multiply, sum } from '../../../kernel/decimal.js';
import { groupBy } from '../../../kernel/group.js';
import { toMoney } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostMapping, VatMeaning } from '../../../ports/host-mapping.js';
import type { HostSalesInvoice, RecordProblem } from '../../../ports/host.js';
import { decimalOfNumber } from '../lib/numbers.js';
import { versionOf } from './debtors.js';
import type { InvoiceRow, InvoiceRows, InvoiceTaxRow, LineRow } from './invoice-rows.js';
import type { TrytonSettings } from './settings.js';

type Reason = RecordProblem['reason'];
type Read<T> = Result<T, { readonly reason: Reason; readonly message: string }>;

const ONE = dec('1');
const MINUS_ONE = dec('-1');
/** A due date in the far future of an invoice without one would never be late: such a line has none. */
const NO_VAT = '';

/** One invoice of the page as the canonical invoice, or why it cannot be taken. Pure. */
export function salesInvoiceFrom(
  row: InvoiceRow,
  rows: InvoiceRows,
  settings: Pick<TrytonSettings, 'sendFrom'>,
  mapping: HostMapping,
): HostSalesInvoice | RecordProblem {
  const hostId = String(row.id);
  const read = readRecord(row, rows, mapping);
  if (!read.ok) {
    const { reason, message } = read.error;
    const told = `Invoice ${row.number}: ${message}`;
    return { entity: 'sales-invoice', hostId, label: row.number, reason, message: told };
  }
  const { invoice, open } = read.value;
  const { sendFrom } = settings;
  const send = row.state !== 'cancelled' && sendFrom !== null && invoice.issueDate >= sendFrom;
  const record = { hostId, debtorHostId: String(row.party), send, invoice, open };
  return { ...record, version: versionOf(record) };
}

function readRecord(
  row: InvoiceRow,
  rows: InvoiceRows,
  mapping: HostMapping,
): Read<Pick<HostSalesInvoice, 'invoice' | 'open'>> {
  const currency = row.of.currency?.code ?? '';
  if (row.invoice_date === null) return wrong('incomplete', 'it has no date.');
  const open = toMoney(row.amount_to_pay, currency);
  if (!open.ok) return wrong('malformed', 'what is open is finer than the currency.');
  const isCredit =
    row.total_amount.unscaled < 0n ||
    (row.total_amount.unscaled === 0n && row.untaxed_amount.unscaled < 0n);
  const sign = isCredit ? MINUS_ONE : ONE;
  const given = (rows.lines.get(row.id) ?? []).filter(({ type }) => type === 'line');
  const lines = readLines(given, rows, mapping, sign);
  if (!lines.ok) return lines;
  const breakdown = readBreakdown(lines.value, rows.taxes.get(row.id) ?? [], rows, mapping, sign);
  if (!breakdown.ok) return breakdown;
  const [net, vat, gross] = [row.untaxed_amount, row.tax_amount, row.total_amount].map((amount) =>
    multiply(amount, sign),
  ) as [Decimal, Decimal, Decimal];
  const lineTotal = sum(lines.value.map(({ line }) => line.net ?? dec('0')));
  if (
    !equals(lineTotal, net) ||
    !equals(sum(breakdown.value.map(({ amount }) => amount)), vat) ||
    !equals(add(net, vat), gross)
  )
    return wrong('malformed', 'its lines and VAT do not add up to its total. Check it in Tryton.');
  const due = dueDateOf(row, rows);
  const address = rows.addresses.get(row.invoice_address);
  const buyerVat = row.of.party_tax_identifier?.code;
  const account = rows.iban === undefined ? {} : { account: { id: rows.iban } };
  const meansCode = mapping.paymentMeans[''];
  const before = isCredit ? precedingOf(given, rows) : [];
  const invoice: Invoice = {
    ...{
      kind: isCredit ? 'credit-note' : 'invoice',
      number: row.number,
      issueDate: row.invoice_date,
    },
    ...{ typeCode: isCredit ? '381' : '380', currency },
    ...(due === null ? {} : { dueDate: due }),
    ...(row.reference === null || row.reference === '' ? {} : { orderReference: row.reference }),
    ...(row.of.payment_term === null ? {} : { paymentTerms: row.of.payment_term.name }),
    ...(row.comment === null || row.comment === '' ? {} : { notes: [{ text: row.comment }] }),
    ...(before.length === 0 ? {} : { precedingInvoices: before }),
    seller: rows.seller,
    buyer: {
      ...rows.buyers.get(row.party),
      ...(buyerVat === undefined || buyerVat === null ? {} : { vatId: buyerVat }),
      ...(address === undefined ? {} : { address }),
    },
    ...(meansCode === undefined || isCredit ? {} : { payments: [{ meansCode, ...account }] }),
    lines: lines.value.map(({ line }) => line),
    totals: { lines: lineTotal, net, vat, gross, payable: gross },
    vatBreakdown: breakdown.value,
  };
  return ok({ invoice, open: open.value });
}

function wrong(reason: Reason, message: string): Read<never> {
  return err({ reason, message });
}

interface MeantLine {
  readonly line: InvoiceLine;
  readonly meaning: VatMeaning;
}

function readLines(
  given: readonly LineRow[],
  rows: InvoiceRows,
  mapping: HostMapping,
  sign: Decimal,
): Read<readonly MeantLine[]> {
  const lines: MeantLine[] = [];
  for (const [n, row] of given.entries()) {
    const line = readLine(row, String(n + 1), rows, mapping, sign);
    if (!line.ok) return wrong(line.error.reason, `line ${n + 1}: ${line.error.message}`);
    lines.push(line.value);
  }
  return ok(lines);
}

function readLine(
  row: LineRow,
  id: string,
  rows: InvoiceRows,
  mapping: HostMapping,
  sign: Decimal,
): Read<MeantLine> {
  const code = row.taxes.map((tax) => rows.taxNames.get(tax) ?? `#${tax}`).join(' + ');
  const meaning = mapping.vat[code];
  if (meaning === undefined)
    return wrong(
      'unmapped',
      code === NO_VAT
        ? 'it has no tax. Choose one in Tryton, or say in the mapping what no VAT means.'
        : `the VAT code (tax) "${code}" has no meaning in the mapping. Say there what it means.`,
    );
  const symbol = row.of.unit?.symbol ?? '';
  const unit = mapping.units[symbol];
  if (unit === undefined)
    return wrong(
      'unmapped',
      `the unit "${symbol}" has no meaning in the mapping. Say there what it means.`,
    );
  const quantity = decimalOfNumber(row.quantity ?? 1);
  if (quantity === null) return wrong('malformed', 'its quantity has too many digits.');
  const price = row.unit_price ?? dec('0');
  // A price is never negative (BR-27): what is taken off is a negative quantity.
  const [signed, positive] =
    price.unscaled < 0n
      ? [multiply(quantity, MINUS_ONE), multiply(price, MINUS_ONE)]
      : [quantity, price];
  const [name, ...more] = (row.description ?? '').split('\n');
  const { product } = row.of;
  const description = more.join('\n').trim();
  return ok({
    meaning,
    line: {
      ...{
        id,
        quantity: multiply(signed, sign),
        unit,
        net: multiply(row.amount ?? dec('0'), sign),
      },
      ...(row.note === null || row.note === '' ? {} : { note: row.note }),
      ...{ price: { net: positive }, vat: categoryOf(meaning) },
      item: {
        name: name === undefined || name === '' ? (product?.name ?? '') : name,
        ...(description === '' ? {} : { description }),
        ...(product?.code ? { sellerId: product.code } : {}),
      },
    },
  });
}

function categoryOf({ category, rate }: VatMeaning): VatCategory {
  return { code: category, ...(rate === undefined ? {} : { rate }) };
}

function keyOf({ category, rate }: VatMeaning): string {
  return `${category} ${rate === undefined ? '' : `${rate.unscaled}/${rate.scale}`}`;
}

/** One row per category and rate: what Tryton charged, rounded as Tryton rounds (by line or by invoice). */
function readBreakdown(
  lines: readonly MeantLine[],
  taxes: readonly InvoiceTaxRow[],
  rows: InvoiceRows,
  mapping: HostMapping,
  sign: Decimal,
): Read<readonly VatBreakdown[]> {
  const charged = new Map<string, Decimal>();
  for (const { tax, amount } of taxes) {
    const name = tax === null ? undefined : rows.taxNames.get(tax);
    const meaning = name === undefined ? undefined : mapping.vat[name];
    if (meaning === undefined)
      return wrong(
        'unmapped',
        `the VAT code (tax) "${name ?? 'entered by hand'}" of its taxes has no meaning in the mapping.`,
      );
    const key = keyOf(meaning);
    charged.set(key, add(charged.get(key) ?? dec('0'), multiply(amount, sign)));
  }
  return ok(
    [...groupBy(lines, ({ meaning }) => keyOf(meaning))].flatMap(([key, [first, ...rest]]) => {
      if (first === undefined) return [];
      const { exemptionReason, exemptionCode } = first.meaning;
      return {
        taxable: sum([first, ...rest].map(({ line }) => line.net ?? dec('0'))),
        amount: charged.get(key) ?? dec('0'),
        category: categoryOf(first.meaning),
        ...(exemptionReason === undefined ? {} : { exemptionReason }),
        ...(exemptionCode === undefined ? {} : { exemptionCode }),
      };
    }),
  );
}

/** Of an invoice in instalments the last one: nobody is reminded of what is not late yet. */
function dueDateOf(row: InvoiceRow, rows: InvoiceRows): PlainDate | null {
  const dates = row.lines_to_pay.map((id) => rows.maturity.get(id) ?? null);
  const latest = dates
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  const read = latest === undefined ? null : parsePlainDate(latest);
  return read?.ok === true ? read.value : null;
}

function precedingOf(
  lines: readonly LineRow[],
  rows: InvoiceRows,
): Invoice['precedingInvoices'] & object {
  const found = new Map<string, { readonly number: string; readonly issueDate?: PlainDate }>();
  for (const { origin } of lines) {
    const before = rows.origins.get(origin ?? '');
    if (before?.number == null) continue;
    const { number, invoice_date: issueDate } = before;
    found.set(number, { number, ...(issueDate === null ? {} : { issueDate }) });
  }
  return [...found.values()];
}
