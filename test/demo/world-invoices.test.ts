import type { AllowanceCharge, Invoice } from '../../src/domain/invoice/invoice.js';
import {
  add,
  compare,
  type Decimal,
  dec,
  multiply,
  roundHalfAwayFromZero,
} from '../../src/kernel/decimal.js';
import { subtract, sum, ZERO } from '../../src/kernel/decimal.js';
import { makeWorld } from '../../src/demo/world/world.js';
import { eventsOf } from './world-support.js';

const SEEDS = [1, 2, 3, 4, 5];
const worlds = SEEDS.map((seed) => makeWorld(seed));
const same = (a: Decimal | undefined, b: Decimal): boolean =>
  a !== undefined && compare(a, b) === 0;

function signed(charges: readonly AllowanceCharge[] | undefined): Decimal {
  return sum(
    (charges ?? []).map(({ kind, amount }) =>
      kind === 'charge' ? amount : subtract(ZERO, amount),
    ),
  );
}

/** All sums of the document, calculated anew; answers what differs. */
function wrongIn(invoice: Invoice): string[] {
  const wrong: string[] = [];
  const perRate = new Map<string, Decimal>();
  const addTo = (code: string, rate: Decimal, amount: Decimal): void => {
    const key = `${code}/${rate.unscaled}`;
    perRate.set(key, add(perRate.get(key) ?? ZERO, amount));
  };
  for (const line of invoice.lines) {
    const gross = roundHalfAwayFromZero(multiply(line.quantity!, line.price!.net), 2);
    const net = add(gross, signed(line.allowanceCharges));
    if (!same(line.net, net)) wrong.push(`line ${line.id}`);
    addTo(line.vat!.code, line.vat!.rate!, net);
  }
  for (const charge of invoice.allowanceCharges ?? []) {
    addTo(charge.vat!.code, charge.vat!.rate!, signed([charge]));
  }
  const rows = invoice.vatBreakdown ?? [];
  if (rows.length !== perRate.size) wrong.push('number of VAT groups');
  for (const { taxable, amount, category } of rows) {
    const expected = perRate.get(`${category.code}/${category.rate!.unscaled}`);
    if (expected === undefined || !same(taxable, expected)) wrong.push('taxable amount');
    const vat = roundHalfAwayFromZero(multiply(multiply(taxable, category.rate!), dec('0.01')), 2);
    if (!same(amount, vat)) wrong.push('VAT amount');
  }
  const lines = sum(invoice.lines.map((line) => line.net!));
  const net = add(lines, signed(invoice.allowanceCharges));
  const vat = sum(rows.map(({ amount }) => amount));
  const totals = invoice.totals!;
  if (!same(totals.lines, lines)) wrong.push('lines');
  if (!same(totals.net, net)) wrong.push('net');
  if (!same(totals.vat, vat)) wrong.push('vat');
  if (!same(totals.gross, add(net, vat))) wrong.push('gross');
  const payable = subtract(add(net, vat), totals.prepaid ?? ZERO);
  if (!same(totals.payable, payable)) wrong.push('payable');
  return wrong;
}

describe.each(worlds)('invoices of the world with seed $seed', (world) => {
  const sales = eventsOf(world, 'invoice');
  const purchases = eventsOf(world, 'purchase');

  test('there are some sixty debtors and four to five hundred invoices', () => {
    const debtors = world.administrations.flatMap((one) => one.debtors);
    expect(debtors).toHaveLength(60);
    expect(new Set(debtors.map(({ hostId }) => hostId)).size).toBe(60);
    const invoices = sales.filter(({ invoice }) => invoice.invoice.kind === 'invoice');
    expect(invoices.length).toBeGreaterThanOrEqual(400);
    expect(invoices.length).toBeLessThanOrEqual(500);
    expect(purchases.length).toBeGreaterThanOrEqual(30);
  });

  test('every document adds up except the one that is marked', () => {
    const wrong = sales
      .filter(({ invoice }) => wrongIn(invoice.invoice).length > 0)
      .map(({ invoice }) => [invoice.invoice.number, wrongIn(invoice.invoice)]);
    const marked = world.expectations.held.filter(({ reason }) => reason === 'totals-wrong');
    expect(wrong).toEqual(marked.map(({ number }) => [number, ['payable']]));
    expect(marked).toHaveLength(1);
    expect(purchases.flatMap(({ invoice }) => wrongIn(invoice))).toEqual([]);
  });

  test('the order number is missing once, for a debtor who asks for it', () => {
    const wants = new Set(
      world.administrations.flatMap(({ debtors }) =>
        debtors.filter((debtor) => debtor.purchaseOrderRequired).map(({ hostId }) => hostId),
      ),
    );
    const without = sales
      .filter(
        ({ invoice }) => invoice.invoice.kind === 'invoice' && wants.has(invoice.debtorHostId),
      )
      .filter(({ invoice }) => invoice.invoice.orderReference === undefined)
      .map(({ invoice }) => invoice.invoice.number);
    const marked = world.expectations.held.filter(
      ({ reason }) => reason === 'order-reference-missing',
    );
    expect(without).toEqual(marked.map(({ number }) => number));
    expect(without).toHaveLength(1);
  });

  test('everybody who is sent an invoice is registered, except the one that is marked', () => {
    const known = new Set(world.receivers.map(({ participant: p }) => `${p.scheme}:${p.value}`));
    const unreachable = sales
      .filter(({ invoice }) => invoice.send)
      .filter(({ invoice }) => {
        const endpoint = invoice.invoice.buyer.endpoint;
        return endpoint === undefined || !known.has(`${endpoint.scheme}:${endpoint.value}`);
      })
      .map(({ invoice }) => invoice.invoice.number);
    const marked = world.expectations.held.filter(
      ({ reason }) => reason === 'receiver-not-registered',
    );
    expect(unreachable).toEqual(marked.map(({ number }) => number));
    expect(unreachable.length).toBeGreaterThan(0);
    expect(known.size).toBe(world.receivers.length);
  });

  test('what is open is what is payable, negative for a credit note', () => {
    for (const { invoice: record } of sales) {
      const payable = record.invoice.totals!.payable.unscaled;
      expect(record.open.minor).toBe(record.invoice.kind === 'invoice' ? payable : -payable);
    }
  });

  test('goods across the border carry code K, its reason and where they went', () => {
    const abroad = sales
      .map(({ invoice }) => invoice.invoice)
      .filter(({ buyer, seller }) => {
        return buyer.address!.country !== seller.address!.country;
      });
    expect(abroad.length).toBeGreaterThan(50);
    for (const { vatBreakdown, delivery, buyer } of abroad) {
      expect(
        vatBreakdown!.map(({ category, exemptionCode }) => [category.code, exemptionCode]),
      ).toEqual([['K', 'VATEX-EU-IC']]);
      expect(delivery?.date).toBeDefined();
      expect(delivery?.address?.country).toBe(buyer.address!.country);
      expect(buyer.vatId?.slice(0, 2)).toBe(buyer.address!.country);
    }
  });

  test('numbers, references and host ids are used once', () => {
    const invoices = sales.map(({ invoice }) => invoice);
    const references = invoices.flatMap(
      ({ invoice }) => invoice.payments?.map((p) => p.reference) ?? [],
    );
    for (const values of [
      invoices.map(({ hostId }) => hostId),
      invoices.map(({ invoice }) => invoice.number),
      references,
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
  });
});

test('all VAT rates, reverse charge and discounts occur', () => {
  const invoices = eventsOf(makeWorld(1), 'invoice').map(({ invoice }) => invoice.invoice);
  const categories = invoices.flatMap(({ vatBreakdown }) =>
    vatBreakdown!.map(({ category }) => `${category.code} ${category.rate!.unscaled}`),
  );
  expect([...new Set(categories)].toSorted()).toEqual(['AE 0', 'K 0', 'S 21', 'S 6', 'S 9']);
  expect(
    invoices.some(({ allowanceCharges }) => allowanceCharges?.some((c) => c.kind === 'allowance')),
  ).toBe(true);
  expect(
    invoices.some(({ allowanceCharges }) => allowanceCharges?.some((c) => c.kind === 'charge')),
  ).toBe(true);
  expect(
    invoices.some(({ lines }) => lines.some((line) => line.allowanceCharges !== undefined)),
  ).toBe(true);
  expect(new Set(invoices.map(({ lines }) => lines.length))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});
