import {
  add,
  dec,
  type Decimal,
  divide,
  isZero,
  multiply,
  parseDecimal,
  printDecimal,
  roundHalfAwayFromZero,
  subtract,
  sum,
  ZERO,
} from '../../kernel/decimal.js';
import type { Administration, Row } from './state.js';

const HUNDRED = dec('100');
/** Places of a line without VAT that was taken out of a price with VAT. */
const PLACES = 10;

/** A decimal as the package writes it: `121.0`, `129.95`. */
export function printAmount(value: Decimal): string {
  const [whole = '0', part = ''] = printDecimal(value).split('.');
  return `${whole}.${part.replace(/0+$/, '') || '0'}`;
}

export function amountOf(value: unknown): Decimal {
  const read = parseDecimal(
    typeof value === 'string' || typeof value === 'number' ? `${value}` : '',
  );
  return read.ok ? read.value : ZERO;
}

interface Charged {
  readonly detail: Row;
  readonly rate: Decimal;
  /** Quantity × price, less the discount of the invoice */
  readonly charged: Decimal;
}

/** Everything the package computes about an invoice: lines without VAT, VAT per rate, totals, what is paid and open. */
export function totalsOf(administration: Administration, invoice: Row): Record<string, unknown> {
  const isIncl = invoice['prices_are_incl_tax'] === true;
  const lines = rowsOf(invoice['details']).map((detail) =>
    chargedOf(administration, detail, amountOf(invoice['discount'])),
  );
  const rates = [...new Set(lines.map(({ detail }) => detail['tax_rate_id'] ?? null))];
  const taxes = rates.map((id) => {
    const ofRate = lines.filter(({ detail }) => (detail['tax_rate_id'] ?? null) === id);
    const rate = ofRate[0]?.rate ?? ZERO;
    const charged = roundHalfAwayFromZero(sum(ofRate.map((line) => line.charged)), 2);
    const base = isIncl ? add(HUNDRED, rate) : HUNDRED;
    const tax = divide(multiply(charged, rate), base, 2);
    return { id, tax, taxable: isIncl ? subtract(charged, tax) : charged };
  });
  const excl = sum(taxes.map(({ taxable }) => taxable));
  const incl = add(excl, sum(taxes.map(({ tax }) => tax)));
  const paid = sum(rowsOf(invoice['payments']).map(({ price }) => amountOf(price)));
  return {
    details: lines.map((line) => ({
      ...line.detail,
      total_price_excl_tax_with_discount: printAmount(netOf(line, isIncl)),
    })),
    tax_totals: taxes.map(({ id, tax, taxable }) => ({
      ...{ tax_rate_id: id, taxable_amount: printAmount(taxable), tax_amount: printAmount(tax) },
    })),
    total_price_excl_tax: printAmount(excl),
    total_price_incl_tax: printAmount(incl),
    total_paid: printAmount(paid),
    total_unpaid: printAmount(subtract(incl, paid)),
  };
}

function chargedOf(administration: Administration, detail: Row, discount: Decimal): Charged {
  const tax = administration.records.tax_rates.get(String(detail['tax_rate_id']));
  const whole = multiply(amountOf(detail['amount_decimal']), amountOf(detail['price']));
  const share = isZero(discount) ? HUNDRED : subtract(HUNDRED, discount);
  return {
    detail,
    rate: amountOf(tax?.['percentage']),
    charged: multiply(multiply(whole, share), dec('0.01')),
  };
}

function netOf({ charged, rate }: Charged, isIncl: boolean): Decimal {
  return isIncl ? divide(multiply(charged, HUNDRED), add(HUNDRED, rate), PLACES) : charged;
}

export function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? (value as Row[]) : [];
}
