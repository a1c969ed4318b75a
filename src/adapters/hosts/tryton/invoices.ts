import type { Invoice } from '../../../domain/invoice/invoice.js';
import { parsePlainDate, type PlainDate } from '../../../kernel/dates.js';
import { add, type Decimal, dec, equals, multiply, sum } from '../../../kernel/decimal.js';
import { toMoney } from '../../../kernel/money.js';
import { ok } from '../../../kernel/result.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostSalesInvoice, RecordProblem } from '../../../ports/host.js';
import { versionOf } from './debtors.js';
import { type Read, readBreakdown, readLines, wrong } from './invoice-lines.js';
import type { InvoiceRow, InvoiceRows, LineRow } from './invoice-rows.js';
import type { TrytonSettings } from './settings.js';

const ONE = dec('1');
const MINUS_ONE = dec('-1');

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
    const message = `Invoice ${row.number}: ${read.error.message}`;
    return { ...read.error, entity: 'sales-invoice', hostId, label: row.number, message };
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
  if (row.invoice_date === null) return wrong('incomplete', 'it has no date.', { what: 'date' });
  const open = toMoney(row.amount_to_pay, currency);
  if (!open.ok)
    return wrong('malformed', 'what is open is finer than the currency.', { what: 'total' });
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
    return wrong('malformed', 'its lines and VAT do not add up to its total. Check it in Tryton.', {
      what: 'total',
    });
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
