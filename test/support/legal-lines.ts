import fc from 'fast-check';
import type {
  AllowanceCharge,
  InvoiceLine,
  VatCategory,
} from '../../src/domain/invoice/invoice.js';
import {
  add,
  dec,
  type Decimal,
  decimal,
  multiply,
  roundHalfAwayFromZero,
} from '../../src/kernel/decimal.js';

/** Lines, allowances and charges as the official rules accept them. */

/** Words as documents carry them: nothing blank at the ends, no sign that begins a subject code. */
export const word = fc
  .string({ minLength: 1, maxLength: 24, unit: 'grapheme' })
  .map((text) => text.replace(/[#\p{C}\p{Z}]+/gu, ' ').trim())
  .filter((text) => text !== '' && text !== 'NA');

export const cents = (max: bigint): fc.Arbitrary<Decimal> =>
  fc.bigInt({ min: 0n, max }).map((count) => decimal(count, 2));

const places = (most: number, max: bigint): fc.Arbitrary<Decimal> =>
  fc
    .tuple(fc.bigInt({ min: 1n, max }), fc.integer({ min: 0, max: most }))
    .map(([unscaled, scale]) => decimal(unscaled, scale));

const REASON_CODES = { allowance: ['95', '100', '64'], charge: ['FC', 'ADR', 'AA'] } as const;

/** An amount of its own, or a percentage of a base amount; never with VAT, which the document adds. */
export const entry: fc.Arbitrary<AllowanceCharge> = fc
  .record({
    kind: fc.constantFrom('allowance' as const, 'charge' as const),
    amount: cents(50_000n),
    rated: fc.option(fc.record({ base: cents(500_000n), percent: places(2, 9_999n) }), {
      nil: undefined,
    }),
    reason: word,
    code: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
  })
  .map(({ kind, amount, rated, reason, code }) => ({
    kind,
    amount: rated === undefined ? amount : share(rated.base, rated.percent),
    ...rated,
    reason,
    ...(code === undefined ? {} : { reasonCode: REASON_CODES[kind][code] ?? '' }),
  }));

function share(base: Decimal, percent: Decimal): Decimal {
  return roundHalfAwayFromZero(multiply(multiply(base, percent), dec('0.01')), 2);
}

const price = fc
  .record({
    net: places(6, 10_000_000n),
    discount: fc.option(places(4, 100_000n), { nil: undefined }),
    base: fc.option(fc.constantFrom('1', '3', '12', '100', '1000', '0.5'), { nil: undefined }),
  })
  .map(({ net, discount, base }) => ({
    net,
    ...(discount === undefined ? {} : { discount, gross: add(net, discount) }),
    ...(base === undefined ? {} : { baseQuantity: dec(base) }),
  }));

const item = fc.record(
  {
    name: word,
    description: word,
    sellerId: word,
    buyerId: word,
    standardId: fc.record({ value: word, scheme: fc.constantFrom('0160', '0088', '0002') }),
    classifications: fc.array(
      fc.record(
        { code: word, list: fc.constantFrom('HS', 'EN', 'MP'), listVersion: word },
        { requiredKeys: ['code', 'list'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    originCountry: fc.constantFrom('BE', 'NL', 'CN'),
    properties: fc.array(fc.record({ name: word, value: word }), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['name'] },
);

/** A line under one of the given categories; now and then a returned one, with a negative quantity. */
export function lineUnder(categories: readonly VatCategory[]): fc.Arbitrary<InvoiceLine> {
  const quantity = fc
    .tuple(places(3, 999_999n), fc.boolean(), fc.boolean())
    .map(([value, a, b]) => (a && b ? decimal(-value.unscaled, value.scale) : value));
  return fc
    .record(
      {
        note: word,
        quantity,
        unit: fc.constantFrom('C62', 'HUR', 'KGM', 'LTR', 'DAY'),
        objectIdentifier: fc.record({ value: word, scheme: fc.constantFrom('AAA', 'ABT') }),
        buyerAccountingReference: word,
        price,
        vat: fc.constantFrom(...categories),
        allowanceCharges: fc.array(entry, { minLength: 1, maxLength: 3 }),
        item,
      },
      { requiredKeys: ['quantity', 'unit', 'price', 'vat', 'item'] },
    )
    .map((line) => ({
      id: '',
      ...line,
      price: {
        ...line.price,
        ...(line.price.baseQuantity === undefined ? {} : { baseUnit: line.unit }),
      },
    }));
}
