import type { InvoiceLine, VatBreakdown, VatCategory } from '../../../domain/invoice/invoice.js';
import { add, type Decimal, dec, multiply, sum } from '../../../kernel/decimal.js';
import { groupBy } from '../../../kernel/group.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostMapping, VatMeaning } from '../../../domain/ledger/host-mapping.js';
import type { ProblemFact, RecordProblem } from '../../../ports/host.js';
import { decimalOfNumber } from '../lib/numbers.js';
import type { InvoiceRows, InvoiceTaxRow, LineRow } from './invoice-rows.js';

/** What was read, or why the record it belongs to cannot be taken. */
export type Read<T> = Result<T, Pick<RecordProblem, 'reason' | 'message' | 'fact'>>;

export function wrong(
  reason: RecordProblem['reason'],
  message: string,
  fact?: ProblemFact,
): Read<never> {
  return err({ reason, message, ...(fact === undefined ? {} : { fact }) });
}

const MINUS_ONE = dec('-1');
/** The code of a line without any tax */
const NO_VAT = '';

export interface MeantLine {
  readonly line: InvoiceLine;
  readonly meaning: VatMeaning;
}

/** The lines of one invoice, each with what its VAT code means. `sign` is minus one for a credit note. */
export function readLines(
  given: readonly LineRow[],
  rows: InvoiceRows,
  mapping: HostMapping,
  sign: Decimal,
): Read<readonly MeantLine[]> {
  const lines: MeantLine[] = [];
  for (const [n, row] of given.entries()) {
    const line = readLine(row, String(n + 1), rows, mapping, sign);
    if (!line.ok) return err({ ...line.error, message: `line ${n + 1}: ${line.error.message}` });
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
      { what: 'vat', value: code },
    );
  const symbol = row.of.unit?.symbol ?? '';
  const unit = mapping.units[symbol];
  if (unit === undefined)
    return wrong(
      'unmapped',
      `the unit "${symbol}" has no meaning in the mapping. Say there what it means.`,
      { what: 'unit', value: symbol },
    );
  const quantity = decimalOfNumber(row.quantity ?? 1);
  if (quantity === null)
    return wrong('malformed', 'its quantity has too many digits.', { what: 'lines' });
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
export function readBreakdown(
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
        { what: 'vat', value: name ?? '' },
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
