import {
  absolute,
  add,
  compare,
  dec,
  type Decimal,
  decimal,
  divide,
  isZero,
  multiply,
  negate,
  roundHalfAwayFromZero,
  subtract,
  sum,
} from '../../../kernel/decimal.js';
import type { AllowanceCharge, InvoiceLine, VatCategory } from '../../../domain/invoice/invoice.js';
import { AMOUNT_PLACES } from '../../../domain/invoice/vat.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { Detail } from './forms.js';

const ZERO = dec('0');
const ONE = dec('1');
/** UN/ECE Rec 20: one */
const PIECE = 'C62';
const CENT = dec('0.01');
/** What quantity × price may differ from the net amount of a line without another word (Peppol BIS 3 R120). */
const SLACK = dec('0.02');
/** Places of a price that is computed from what a line costs. */
const PRICE_PLACES = 6;

/** A line with what Moneybird says of it; amounts signed as there. */
export interface Position {
  readonly detail: Detail;
  readonly vat: VatCategory;
  /** Without VAT, after discount, in cents: adds up to what Moneybird taxed at this rate */
  readonly net: Decimal;
}

/**
 * Nets of lines in cents that add up to what Moneybird taxed at their rate: each is rounded, and the cents that are over
 * or missing go one each to the largest lines. Null when more is missing than rounding can explain.
 */
export function levelled(exact: readonly Decimal[], taxable: Decimal): readonly Decimal[] | null {
  const nets = exact.map((net) => roundHalfAwayFromZero(net, AMOUNT_PLACES));
  const over = subtract(taxable, sum(nets));
  const cents = roundHalfAwayFromZero(over, AMOUNT_PLACES).unscaled;
  const count = Number(cents < 0n ? -cents : cents);
  if (!isZero(subtract(over, decimal(cents, AMOUNT_PLACES))) || count > nets.length) return null;
  const step = cents < 0n ? negate(CENT) : CENT;
  const largest = nets
    .map((net, place) => ({ place, size: absolute(net) }))
    .sort((a, b) => compare(b.size, a.size) || a.place - b.place)
    .slice(0, count);
  const chosen = new Set(largest.map(({ place }) => place));
  return nets.map((net, place) => (chosen.has(place) ? add(net, step) : net));
}

/**
 * A line of the canonical invoice. `sign` −1 turns the amounts of a credit invoice around. A price below zero moves its
 * sign to the quantity (EN 16931-1 BR-27). The discount of the invoice, which Moneybird takes off each line, stands as
 * an allowance of the line; a price with VAT is replaced by what the line costs without it, discount and all.
 */
export function lineOf(
  { detail, vat, net: told }: Position,
  place: number,
  context: {
    readonly sign: 1 | -1;
    readonly pricesInclVat: boolean;
    readonly mapping: HostMapping;
  },
): InvoiceLine {
  const turn = (value: Decimal): Decimal => (context.sign === -1 ? negate(value) : value);
  const net = turn(told);
  const { quantity, price } = unsigned(turn(detail.amount_decimal ?? ONE), detail.price ?? ZERO);
  const { code: unit, text: note } = unitOf(detail.amount, context.mapping);
  const line = {
    ...{ id: String(place + 1), unit, net, vat, item: itemOf(detail.description) },
    ...(note === undefined ? {} : { note }),
  };
  if (isZero(quantity)) return { ...line, ...unsignedPrice(ONE, net) };
  if (context.pricesInclVat)
    return { ...line, ...unsignedPrice(quantity, divide(net, quantity, PRICE_PLACES)) };
  const off = roundHalfAwayFromZero(subtract(multiply(quantity, price), net), AMOUNT_PLACES);
  const plain = { ...line, quantity, price: { net: price } };
  if (compare(absolute(off), SLACK) < 0) return plain;
  const kind = off.unscaled > 0n ? 'allowance' : 'charge';
  const allowance: AllowanceCharge = { kind, amount: absolute(off), reason: 'Korting' };
  return { ...plain, allowanceCharges: [allowance] };
}

function unsigned(quantity: Decimal, price: Decimal): { quantity: Decimal; price: Decimal } {
  return price.unscaled < 0n
    ? { quantity: negate(quantity), price: negate(price) }
    : { quantity, price };
}

function unsignedPrice(quantity: Decimal, price: Decimal): Pick<InvoiceLine, 'quantity' | 'price'> {
  const right = unsigned(quantity, price);
  return { quantity: right.quantity, price: { net: right.price } };
}

/** The first line of a description is the name of what was sold; what stands below explains it. */
function itemOf(description: string | undefined): InvoiceLine['item'] {
  const [name = '', ...rest] = (description ?? '–').split(/\r?\n/);
  const more = rest.join('\n').trim();
  return { name: name.trim(), ...(more === '' ? {} : { description: more }) };
}

/**
 * The unit stands behind the quantity in a free text: `2,5 uur`. A word that the mapping does not know is counted in
 * pieces, and stands with the line as it was written.
 */
function unitOf(
  amount: string | undefined,
  { units }: HostMapping,
): { readonly code: string; readonly text?: string } {
  const word = (amount ?? '')
    .replace(/^[\d.,\s]+/, '')
    .replace(/^x$/i, '')
    .trim()
    .toLowerCase();
  const known = Object.hasOwn(units, word) ? units[word] : undefined;
  if (known !== undefined) return { code: known };
  return word === '' ? { code: PIECE } : { code: PIECE, text: amount ?? word };
}
