import { add, type Decimal, negate, sum, ZERO } from '../../../kernel/decimal.js';
import { toDecimal } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type {
  Invoice,
  InvoiceLine,
  Totals,
  VatBreakdown,
} from '../../../domain/invoice/invoice.js';
import { vatBreakdown, vatKey } from '../../../domain/invoice/vat.js';
import type { HostMapping, VatMeaning } from '../../../domain/ledger/host-mapping.js';
import type { RecordProblem } from '../../../ports/host.js';
import { moneyOfNumber } from '../lib/numbers.js';
import { itemOf, type OdooLine, priced } from './lines.js';
import { type OdooTax, vatMeaning } from './taxes.js';

/** Why a record is not taken; the sentence goes on after its number. */
export type Why = Pick<RecordProblem, 'reason' | 'message' | 'fact'>;

export interface Content extends Required<Pick<Invoice, 'lines' | 'vatBreakdown' | 'notes'>> {
  readonly totals: Totals;
}

/** What the lines of one invoice are read with. */
export interface Reading {
  readonly mapping: HostMapping;
  readonly taxes: ReadonlyMap<number, OdooTax>;
  readonly currency: string;
  readonly isCredit: boolean;
}

/** What people typed, between the lines that are charged: no amounts. */
const NOTES: readonly string[] = ['line_note'];
const ROUNDING = 'rounding';
const PRODUCT = 'product';

/** Lines, VAT and sums as Odoo booked them: VAT is the amount of its tax lines, in whichever way it rounded. */
export function contentOf(booked: readonly OdooLine[], reading: Reading): Result<Content, Why> {
  const lines: InvoiceLine[] = [];
  const meanings = new Map<string, VatMeaning>();
  for (const line of booked.filter(({ display_type: type }) => type === PRODUCT)) {
    const read = lineOf(line, String(lines.length + 1), reading);
    if (!read.ok) return read;
    const { meaning, ...rest } = read.value;
    lines.push(rest.line);
    meanings.set(vatKey(categoryOf(meaning)), meaning);
  }
  const charged = chargedVat(booked, reading);
  if (!charged.ok) return charged;
  const rows = vatRows(lines, meanings, charged.value);
  const rounding = bookedSum(booked.filter(isRounding), reading);
  if (rounding === null) return err(notExact('rounding'));
  const notes = booked
    .filter(({ display_type: type }) => NOTES.includes(type ?? ''))
    .flatMap(({ name }) => (name === undefined ? [] : [{ text: name }]));
  return ok({ lines, vatBreakdown: rows, notes, totals: totalsOf(lines, rows, rounding) });
}

function categoryOf({ category, rate }: VatMeaning): NonNullable<InvoiceLine['vat']> {
  return { code: category, ...(rate === undefined ? {} : { rate }) };
}

function lineOf(
  line: OdooLine,
  id: string,
  { mapping, taxes, currency }: Reading,
): Result<{ readonly line: InvoiceLine; readonly meaning: VatMeaning }, Why> {
  const [taxId, ...others] = line.tax_ids;
  if (others.length > 0)
    return err({
      reason: 'unmapped',
      message: `line ${id} carries several taxes, and an invoice line has one VAT category. Give it one tax in Odoo.`,
      fact: { what: 'vat' },
    });
  const tax = taxId === undefined ? null : taxes.get(taxId);
  if (tax === undefined)
    return err({
      reason: 'malformed',
      message: `the tax of line ${id} cannot be read.`,
      fact: { what: 'vat' },
    });
  const meaning = vatMeaning(tax, mapping);
  if (!meaning.ok) return meaning;
  const unitName = line.product_uom_id?.name ?? '';
  const unit = mapping.units[unitName];
  if (unit === undefined)
    return err({
      reason: 'unmapped',
      message: `the unit "${unitName}" of line ${id} has no code here. Say in the mapping under units which it is.`,
      fact: { what: 'unit', value: unitName },
    });
  const amounts = priced(line, currency);
  if (amounts === null) return err(notExact(`line ${id}`));
  const vat = categoryOf(meaning.value);
  return ok({
    line: { id, ...amounts, unit, vat, item: itemOf(line.name) },
    meaning: meaning.value,
  });
}

function notExact(what: string): Why {
  return {
    reason: 'malformed',
    message: `an amount of ${what} is no exact amount of money. Look at the invoice in Odoo.`,
    fact: { what: 'lines' },
  };
}

/** Cash rounding; where it goes into the largest tax it is booked as that tax. */
function isRounding({ display_type: type, tax_line_id: tax }: OdooLine): boolean {
  return type === ROUNDING && tax === undefined;
}

/** Sum of what was booked on revenue's side, positive on an invoice and on a credit note alike. */
function bookedSum(
  lines: readonly OdooLine[],
  { currency, isCredit }: Pick<Reading, 'currency' | 'isCredit'>,
): Decimal | null {
  const amounts = lines.map((line) => moneyOfNumber(line.amount_currency, currency));
  const known = amounts.flatMap((amount) => amount ?? []);
  if (known.length < lines.length) return null;
  const total = sum(known.map(toDecimal));
  return isCredit ? total : negate(total);
}

/** VAT by category and rate, of the tax lines. */
function chargedVat(
  booked: readonly OdooLine[],
  reading: Reading,
): Result<ReadonlyMap<string, Decimal>, Why> {
  const charged = new Map<string, Decimal>();
  for (const line of booked) {
    if (line.tax_line_id === undefined) continue;
    const tax = reading.taxes.get(line.tax_line_id.id);
    const meaning = tax === undefined ? undefined : vatMeaning(tax, reading.mapping);
    if (meaning?.ok !== true)
      return err({
        reason: 'unmapped',
        message: `the tax ${line.tax_line_id.name} was booked without a line that carries it.`,
      });
    const amount = bookedSum([line], reading);
    if (amount === null) return err(notExact(`the tax ${line.tax_line_id.name}`));
    const key = vatKey(categoryOf(meaning.value));
    charged.set(key, add(charged.get(key) ?? ZERO, amount));
  }
  return ok(charged);
}

function vatRows(
  lines: readonly InvoiceLine[],
  meanings: ReadonlyMap<string, VatMeaning>,
  charged: ReadonlyMap<string, Decimal>,
): readonly VatBreakdown[] {
  const reasons = [...meanings.values()].map((meaning) => ({
    ...{ category: categoryOf(meaning), taxable: ZERO, amount: ZERO },
    ...(meaning.exemptionCode === undefined ? {} : { exemptionCode: meaning.exemptionCode }),
    ...(meaning.exemptionReason === undefined ? {} : { exemptionReason: meaning.exemptionReason }),
  }));
  const rows = vatBreakdown({ lines, vatBreakdown: reasons });
  return rows.map((row) => ({ ...row, amount: charged.get(vatKey(row.category)) ?? NO_VAT }));
}

function totalsOf(
  lines: readonly InvoiceLine[],
  rows: readonly VatBreakdown[],
  rounding: Decimal,
): Totals {
  const net = sum(lines.map((line) => line.net ?? ZERO));
  const vat = sum(rows.map(({ amount }) => amount));
  const gross = add(net, vat);
  return {
    ...{ lines: net, net, vat, gross },
    ...(rounding.unscaled === 0n ? {} : { rounding }),
    payable: add(gross, rounding),
  };
}

/** Zero as an amount is written, with its cents. */
const NO_VAT: Decimal = { unscaled: 0n, scale: 2 };
