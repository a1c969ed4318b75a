import fc from 'fast-check';
import { compare, dec, equals, ZERO } from '../../../src/kernel/decimal.js';
import { lineNet } from '../../../src/domain/invoice/totals.js';
import { itemOf, type OdooLine, priced } from '../../../src/adapters/hosts/odoo/lines.js';

function line(change: Partial<OdooLine>): OdooLine {
  return {
    ...{ id: 1, move_id: undefined, display_type: 'product', name: 'Arbeid', sequence: 1 },
    ...{ quantity: 1, price_unit: 0, discount: 0, price_subtotal: 0, amount_currency: 0 },
    ...{ tax_ids: [], tax_line_id: undefined, product_uom_id: undefined },
    ...change,
  };
}

const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);

test('quantity, price and discount give the net amount of Odoo to the cent (Peppol R120)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -40_000, max: 40_000 }).map((value) => value / 8),
      hundredths(-500, 500),
      hundredths(0, 100),
      // What rounding in another way, or VAT inside the price, may make of it
      fc.constantFrom(1, 1, 1, 1 / 1.21, 1.0001),
      (quantity, price, discount, factor) => {
        const raw = quantity * price * (1 - discount / 100) * factor;
        const net = (Math.sign(raw) * Math.round(Math.abs(raw) * 100)) / 100;
        const given = line({ quantity, price_unit: price, discount, price_subtotal: net });
        const read = priced(given, 'EUR');
        if (read === null) {
          expect(quantity).toBe(0);
          return;
        }
        const asLine = { id: '1', ...read, item: {} };
        expect(equals(read.net ?? ZERO, dec(net.toFixed(2)))).toBe(true);
        expect(equals(lineNet({ ...asLine }), dec(net.toFixed(2)))).toBe(true);
        expect(compare(read.price?.net ?? ZERO, ZERO)).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each([
  ['a net amount of no cents', { price_subtotal: 0.001 }],
  ['more digits than a binary number holds', { price_unit: 1e17, price_subtotal: 1 }],
  ['an amount for nothing', { quantity: 0, price_subtotal: 1 }],
])('%s is no price', (_, change) => {
  expect(priced(line(change), 'EUR')).toBeNull();
});

test.each([
  [undefined, {}],
  ['Arbeid', { name: 'Arbeid' }],
  [
    '[A1] Arbeid\n\n op maandag \nen dinsdag',
    { name: '[A1] Arbeid', description: 'op maandag\nen dinsdag' },
  ],
])('the text %j', (text, item) => {
  expect(itemOf(text)).toEqual(item);
});
