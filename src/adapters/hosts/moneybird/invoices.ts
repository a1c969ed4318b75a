import {
  compare,
  type Decimal,
  equals,
  isZero,
  negate,
  printDecimal,
  sum,
  ZERO,
} from '../../../kernel/decimal.js';
import { groupBy } from '../../../kernel/group.js';
import { type Money, toMoney } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Invoice, VatBreakdown } from '../../../domain/invoice/invoice.js';
import { completeTotals } from '../../../domain/invoice/totals.js';
import { vatKey } from '../../../domain/invoice/vat.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostSalesInvoice, ProblemFact, RecordProblem } from '../../../ports/host.js';
import type { Taken } from './feed.js';
import { type Identity, invoiceForm, type MoneybirdInvoice, type TaxRate } from './forms.js';
import { type Position, levelled, lineOf } from './lines.js';
import { buyerOf, paymentsOf, sellerOf } from './parties.js';
import type { MoneybirdSettings } from './settings.js';
import { malformed, problem, versionOf } from './taken.js';
import { vatCodesOf, vatMeaningOf } from './vat.js';

/** What explains an invoice beside itself. */
export interface InvoiceContext {
  readonly settings: Pick<MoneybirdSettings, 'send' | 'sendFrom'>;
  readonly mapping: HostMapping;
  readonly taxRates: ReadonlyMap<string, TaxRate>;
  readonly identities: ReadonlyMap<string, Identity>;
  /** Made elsewhere and only booked in Moneybird: never sent by us */
  readonly isExternal: boolean;
}

/** States in which an invoice is no claim yet. */
const NOT_POSTED: readonly string[] = ['draft', 'scheduled', 'new'];

type Wrong = Pick<RecordProblem, 'reason' | 'message' | 'fact'>;
type Made<T> = Result<T, Wrong>;

/** Ids of invoices that were made elsewhere begin with this: the two kinds have lists of their own. */
export const EXTERNAL = 'external-';

/** A sales invoice as we take it; null while it is a draft. Amounts are those of Moneybird to the cent, or it is a problem. */
export function takeInvoice(raw: unknown, context: InvoiceContext): Taken<HostSalesInvoice> {
  const plainId = String((raw as { readonly id?: unknown }).id);
  const hostId = context.isExternal ? EXTERNAL + plainId : plainId;
  const read = invoiceForm.safeParse(raw);
  const about = { entity: 'sales-invoice' as const, hostId, label: hostId };
  if (!read.success) return malformed(about, read.error);
  const found = read.data;
  if (NOT_POSTED.includes(found.state ?? '')) return null;
  const number = context.isExternal ? found.reference : found.invoice_id;
  const label = number ?? hostId;
  const made = recordOf(found, hostId, label, context);
  if (!made.ok) {
    const { reason, message, fact } = made.error;
    return problem({ ...about, label }, reason, `Invoice ${label} in Moneybird: ${message}`, fact);
  }
  return { record: { ...made.value, version: versionOf(made.value) } };
}

function recordOf(
  found: MoneybirdInvoice,
  hostId: string,
  number: string,
  context: InvoiceContext,
): Made<Omit<HostSalesInvoice, 'version'>> {
  const { contact_id: debtorHostId, contact, total_price_incl_tax: total } = found;
  const issueDate = found.invoice_date ?? found.date;
  if (debtorHostId === undefined || contact === null || contact === undefined)
    return wrong('incomplete', 'it has no contact. Choose one.', { what: 'customer' });
  if (issueDate === undefined) {
    return wrong('incomplete', 'it has no date. Fill it in.', { what: 'date' });
  }
  if (total === undefined || found.total_unpaid === undefined)
    return wrong('incomplete', 'it has no total.', { what: 'total' });
  const currency = found.currency ?? 'EUR';
  const open = moneyOf(found.total_unpaid, currency);
  if (!open.ok) return open;
  const sign = compare(total, ZERO) < 0 ? -1 : 1;
  const positions = positionsOf(found, context);
  if (!positions.ok) return positions;
  const lines = positions.value.map((position, place) =>
    lineOf(position, place, {
      ...{ sign, mapping: context.mapping },
      pricesInclVat: found.prices_are_incl_tax === true,
    }),
  );
  const notes = notesOf(found);
  const invoice: Invoice = completeTotals({
    ...{ kind: sign === 1 ? 'invoice' : 'credit-note', number, issueDate },
    typeCode: sign === 1 ? '380' : '381',
    currency,
    ...(found.due_date === undefined ? {} : { dueDate: found.due_date }),
    ...(context.isExternal || found.reference === undefined
      ? {}
      : { buyerReference: found.reference }),
    ...(notes.length === 0 ? {} : { notes }),
    ...{ seller: sellerOf(found, context), buyer: buyerOf(contact) },
    ...paymentsOf(found, context),
    ...{ lines, vatBreakdown: breakdownOf(found, positions.value, sign, context) },
  });
  const payable = sign === -1 ? negate(total) : total;
  if (!equals(invoice.totals?.payable ?? ZERO, payable)) {
    const ours = printDecimal(invoice.totals?.payable ?? ZERO);
    return wrong(
      'malformed',
      `its lines and VAT add up to ${ours} and Moneybird says ${printDecimal(payable)}. Save it again there.`,
      { what: 'total' },
    );
  }
  const send = isSent(found, context);
  return ok({ hostId, debtorHostId, send, invoice, open: open.value });
}

function isSent(
  { invoice_date: day }: MoneybirdInvoice,
  { isExternal, settings }: InvoiceContext,
): boolean {
  const { send, sendFrom } = settings;
  return !isExternal && send === 'all' && day !== undefined && day >= (sendFrom ?? day);
}

function wrong(reason: Wrong['reason'], message: string, fact: ProblemFact): Made<never> {
  return err({ reason, message, fact });
}

function moneyOf(value: Decimal, currency: string): Made<Money> {
  const read = toMoney(value, currency);
  return read.ok
    ? read
    : wrong('malformed', `${printDecimal(value)} is no amount in ${currency}. Correct it.`, {
        what: 'total',
        value: printDecimal(value),
      });
}

/** What is charged, line by line, with nets that add up to what Moneybird taxed at each rate. */
function positionsOf(found: MoneybirdInvoice, context: InvoiceContext): Made<readonly Position[]> {
  const charged = found.details.filter((detail) => !isText(detail));
  if (charged.length === 0) return wrong('incomplete', 'it has no lines.', { what: 'lines' });
  const nets = new Map<MoneybirdInvoice['details'][number], Decimal>();
  for (const [id, details] of groupBy(charged, (detail) => detail.tax_rate_id ?? '')) {
    const exact = details.map((detail) => detail.total_price_excl_tax_with_discount ?? ZERO);
    const row = found.tax_totals.find(({ tax_rate_id: rate }) => (rate ?? '') === id);
    const level = levelled(exact, row?.taxable_amount ?? sum(exact));
    if (level === null)
      return wrong('malformed', 'its lines do not add up to what is taxed. Save it again there.', {
        what: 'lines',
      });
    details.forEach((detail, place) => nets.set(detail, level[place] ?? ZERO));
  }
  const positions: Position[] = [];
  for (const detail of charged) {
    const rate = context.taxRates.get(detail.tax_rate_id ?? '');
    const codes = vatCodesOf(detail, rate);
    const meaning = vatMeaningOf(codes, context.mapping);
    if (meaning === undefined) {
      const code = codes.length === 0 ? 'no VAT rate' : `the VAT rate ${codes.join(' / ')}`;
      return wrong(
        codes.length === 0 ? 'incomplete' : 'unmapped',
        `a line has ${code}, whose meaning is not known here. Say in the mapping of this administration what it means.`,
        { what: 'vat', value: rate?.name ?? codes[0] ?? '' },
      );
    }
    const { category, rate: percent } = meaning;
    const vat = { code: category, ...(percent === undefined ? {} : { rate: percent }) };
    positions.push({ detail, vat, net: nets.get(detail) ?? ZERO });
  }
  return ok(positions);
}

/** A row without price and VAT is a text between the lines. */
function isText(detail: MoneybirdInvoice['details'][number]): boolean {
  return detail.tax_rate_id === undefined && isZero(detail.price ?? ZERO);
}

function notesOf({ details }: MoneybirdInvoice): NonNullable<Invoice['notes']> {
  return details
    .filter(isText)
    .flatMap(({ description }) => (description === undefined ? [] : [{ text: description }]));
}

/** The VAT that Moneybird charged, per category and rate: its rounding is the one on the paper. */
function breakdownOf(
  { tax_totals: taxes }: MoneybirdInvoice,
  positions: readonly Position[],
  sign: 1 | -1,
  { mapping, taxRates }: InvoiceContext,
): readonly VatBreakdown[] {
  const turn = (value: Decimal): Decimal => (sign === -1 ? negate(value) : value);
  return [...groupBy(positions, ({ vat }) => vatKey(vat)).values()].flatMap((ofRate) => {
    const [first] = ofRate;
    if (first === undefined) return [];
    const ids = new Set(ofRate.map(({ detail }) => detail.tax_rate_id));
    const amount = sum(
      taxes.filter(({ tax_rate_id: id }) => ids.has(id)).map((row) => row.tax_amount ?? ZERO),
    );
    const rate = taxRates.get(first.detail.tax_rate_id ?? '');
    const meaning = vatMeaningOf(vatCodesOf(first.detail, rate), mapping);
    const { exemptionReason, exemptionCode } = meaning ?? {};
    return [
      {
        taxable: turn(sum(ofRate.map(({ net }) => net))),
        ...{ amount: turn(amount), category: first.vat },
        ...(exemptionReason === undefined ? {} : { exemptionReason }),
        ...(exemptionCode === undefined ? {} : { exemptionCode }),
      },
    ];
  });
}
