import { z } from 'zod';
import {
  absolute,
  compare,
  dec,
  type Decimal,
  equals,
  isZero,
  multiply,
  negate,
  roundHalfAwayFromZero,
  subtract,
  ZERO,
} from '../../../kernel/decimal.js';
import { toDecimal } from '../../../kernel/money.js';
import { lineNet } from '../../../domain/invoice/totals.js';
import { AMOUNT_PLACES } from '../../../domain/invoice/vat.js';
import type { AllowanceCharge, InvoiceLine } from '../../../domain/invoice/invoice.js';
import { decimalOfNumber, moneyOfNumber } from '../lib/numbers.js';
import { linkField, textField } from './records.js';

export const LINE_FIELDS = [
  ...['move_id', 'display_type', 'name', 'sequence', 'quantity', 'price_unit', 'discount'],
  ...['price_subtotal', 'amount_currency', 'tax_ids', 'tax_line_id', 'product_uom_id'],
];

export const lineForm = z.looseObject({
  id: z.int(),
  move_id: linkField,
  /** product, tax, rounding, payment_term, line_note, line_section … */
  display_type: textField,
  name: textField,
  sequence: z.number(),
  quantity: z.number(),
  price_unit: z.number(),
  discount: z.number(),
  price_subtotal: z.number(),
  amount_currency: z.number(),
  tax_ids: z.array(z.int()),
  tax_line_id: linkField,
  product_uom_id: linkField,
});
export type OdooLine = z.output<typeof lineForm>;

const HUNDRED = dec('100');
const HUNDREDTH = dec('0.01');

type Priced = Pick<InvoiceLine, 'quantity' | 'net' | 'price' | 'allowanceCharges'>;

/**
 * Quantity, price and discount of a line so that they give Odoo's own net amount. Null: a number is none, or more exact
 * than a binary number holds.
 */
export function priced(line: OdooLine, currency: string): Priced | null {
  const amount = moneyOfNumber(line.price_subtotal, currency);
  const [quantity, price, discount] = [line.quantity, line.price_unit, line.discount].map(
    decimalOfNumber,
  );
  if (amount === null || !quantity || !price || !discount) return null;
  const net = toDecimal(amount);
  // A price is never negative (EN 16931-1 BR-27): what is taken off is a negative quantity.
  const isTaken = compare(price, ZERO) < 0;
  const signed = isTaken ? negate(quantity) : quantity;
  const plain = { quantity: signed, net, price: { net: absolute(price) } };
  const ways = [plain, ...withDiscount(plain, discount), ...spread(net, quantity)];
  // The first that gives back what Odoo says, computed as whoever receives the invoice will.
  return ways.find((way) => equals(lineNet({ ...way, id: '', item: {} }), net)) ?? null;
}

type Plain = Priced & Required<Pick<InvoiceLine, 'quantity' | 'net' | 'price'>>;

/** With what was taken off as an allowance of its own, where the discount explains the net amount. */
function withDiscount(plain: Plain, percent: Decimal): readonly Priced[] {
  const { quantity, net, price } = plain;
  if (!equals(discounted(quantity, price.net, percent), net)) return [];
  const gross = roundHalfAwayFromZero(multiply(quantity, price.net), AMOUNT_PLACES);
  return [{ ...plain, allowanceCharges: [takenOff(gross, net, percent)] }];
}

function discounted(quantity: Decimal, price: Decimal, percent: Decimal): Decimal {
  const rest = multiply(subtract(HUNDRED, percent), HUNDREDTH);
  return roundHalfAwayFromZero(multiply(multiply(quantity, price), rest), AMOUNT_PLACES);
}

/** On a line that gives back, less given back is a charge. */
function takenOff(gross: Decimal, net: Decimal, percent: Decimal): AllowanceCharge {
  const difference = subtract(gross, net);
  return compare(difference, ZERO) > 0
    ? { kind: 'allowance', amount: difference, base: gross, percent, reasonCode: '95' }
    : { kind: 'charge', amount: absolute(difference), reasonCode: 'ZZZ' };
}

/** Prices with tax inside, or rounded in a way of its own: the net amount is the price of the whole quantity (BT-149). */
function spread(net: Decimal, quantity: Decimal): readonly Priced[] {
  if (isZero(quantity)) return [];
  const whole = absolute(quantity);
  return [
    {
      ...{ quantity: compare(net, ZERO) < 0 ? negate(whole) : whole, net },
      price: { net: absolute(net), baseQuantity: whole },
    },
  ];
}

/** The first line of the text is the name of the item, the rest describes it. */
export function itemOf(text: string | undefined): InvoiceLine['item'] {
  const [name, ...rest] = (text ?? '').split('\n').map((part) => part.trim());
  const description = rest.filter((part) => part !== '').join('\n');
  return {
    ...(name === undefined || name === '' ? {} : { name }),
    ...(description === '' ? {} : { description }),
  };
}
