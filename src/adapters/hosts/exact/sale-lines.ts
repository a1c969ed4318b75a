import {
  absolute,
  compare,
  dec,
  type Decimal,
  equals,
  isZero,
  negate,
  subtract,
  sum,
  ZERO,
} from '../../../kernel/decimal.js';
import type { InvoiceLine, VatCategory } from '../../../domain/invoice/invoice.js';
import { lineNet } from '../../../domain/invoice/totals.js';
import type { HostMapping, VatMeaning } from '../../../domain/ledger/host-mapping.js';
import type { RecordProblem } from '../../../ports/host.js';
import type { ProblemOf } from './records.js';
import type { SaleLine } from './sale-rows.js';

const ONE = dec('1');

export const same = (value: Decimal): Decimal => value;
/** Turns the amounts of a credit note that the package keeps negative. */
export type Sign = (value: Decimal) => Decimal;

/** Without VAT, as the package keeps it. */
export function netOf(lines: readonly SaleLine[]): Decimal {
  return sum(lines.map(({ AmountFC: net }) => net));
}

/** By VAT code of the package */
export type Meanings = ReadonlyMap<string, VatMeaning>;

/** What the VAT codes of these lines mean, or that one of them has no meaning. */
export function meaningsOf(
  lines: readonly SaleLine[],
  { vat }: HostMapping,
  problem: ProblemOf,
  label: string,
): Meanings | RecordProblem {
  const codes = [...new Set(lines.map(({ VATCode: code }) => code ?? ''))];
  const unknown = codes.filter((code) => !Object.hasOwn(vat, code));
  if (unknown.length > 0)
    return problem(
      'unmapped',
      `Invoice ${label}: VAT code ${unknown.map((code) => `"${code}"`).join(', ')} has no meaning here. Say in the mapping which VAT it stands for.`,
      { what: 'vat', value: unknown.join(', ') },
    );
  return new Map(codes.flatMap((code) => (vat[code] === undefined ? [] : [[code, vat[code]]])));
}

export const categoryOf = ({ category, rate }: VatMeaning): VatCategory => ({
  code: category,
  ...(rate === undefined ? {} : { rate }),
});

/** A line without `unit` has one that the mapping does not know. */
export function readLine(
  line: SaleLine,
  sign: Sign,
  meanings: Meanings,
  { units }: HostMapping,
): InvoiceLine {
  const net = sign(line.AmountFC);
  const unit = units[line.UnitCode?.toLowerCase() ?? ''];
  const meaning = meanings.get(line.VATCode ?? '');
  const base: InvoiceLine = {
    id: String(line.LineNumber ?? 0),
    ...(line.Notes === undefined ? {} : { note: line.Notes }),
    ...(unit === undefined ? {} : { unit }),
    net,
    ...(meaning === undefined ? {} : { vat: categoryOf(meaning) }),
    item: {
      name: line.Description ?? line.ItemCode ?? String(line.LineNumber ?? 0),
      ...(line.ItemCode === undefined ? {} : { sellerId: line.ItemCode }),
    },
  };
  return { ...base, ...quantityAndPrice(line, sign, net) };
}

/**
 * Quantity × price is the net amount (Peppol BIS 3 R120), and no price is negative (EN 16931-1 BR-27). Where the package's
 * own price makes another amount, because it holds VAT or was rounded, the price is that of the whole quantity.
 */
function quantityAndPrice(
  line: SaleLine,
  sign: Sign,
  net: Decimal,
): Pick<InvoiceLine, 'quantity' | 'price'> {
  const written = sign(line.Quantity ?? ZERO);
  const priced = line.NetPrice ?? ZERO;
  const turn = priced.unscaled < 0n ? negate : same;
  const [quantity, price] = [turn(written), turn(priced)];
  if (!isZero(quantity) && equals(lineNet({ ...NO_LINE, quantity, price: { net: price } }), net)) {
    const gross = turn(line.UnitPrice ?? priced);
    const off = subtract(gross, price);
    return {
      quantity,
      price: compare(off, ZERO) > 0 ? { net: price, gross, discount: off } : { net: price },
    };
  }
  const negative = net.unscaled < 0n;
  if (isZero(quantity) || quantity.unscaled < 0n !== negative)
    return { quantity: negative ? negate(ONE) : ONE, price: { net: absolute(net) } };
  return { quantity, price: { net: absolute(net), baseQuantity: absolute(quantity) } };
}

const NO_LINE: InvoiceLine = { id: '', item: {} };
