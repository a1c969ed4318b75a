import fc from 'fast-check';
import { dec, printDecimal, sum } from '../../../src/kernel/decimal.js';
import { checkTotals } from '../../../src/domain/invoice/check-totals.js';
import { takeInvoice } from '../../../src/adapters/hosts/moneybird/invoices.js';
import { levelled } from '../../../src/adapters/hosts/moneybird/lines.js';
import { readMoneybirdSettings } from '../../../src/adapters/hosts/moneybird/settings.js';
import { mappingOf } from '../../../src/compose/hosts.js';

const mapping = mappingOf('moneybird');
const contact = { id: '7', company_name: 'Bakkerij', country: 'NL', customer_id: '3' };

const taxRates = new Map([
  ['21', { id: '21', name: '21% btw', percentage: dec('21.0') }],
  ['9', { id: '9', name: '9% btw', percentage: dec('9.0') }],
  ['1', { id: '1', name: 'Binnen EU', percentage: dec('0.0') }],
]);
const context = {
  ...{ settings: { send: 'none' as const }, mapping, taxRates, isExternal: false },
  identities: new Map(),
};

/** As Moneybird tells it: 10 % off each line, sums rounded per rate, and a line that is a text. */
const GOLDEN = {
  ...{ id: '88', contact_id: '7', contact, invoice_id: '2026-88', state: 'open' },
  ...{ invoice_date: '2026-11-02', due_date: '2026-12-02', currency: 'EUR', reference: 'PO-9' },
  ...{ payment_reference: '7000 0000 0000 0088', discount: '10.0', prices_are_incl_tax: false },
  details: [
    {
      description: 'Arbeid\nop 2 november',
      amount: '1,5 uur',
      amount_decimal: '1.5',
      price: '33.33',
      tax_rate_id: '21',
      total_price_excl_tax_with_discount: '44.9955',
    },
    {
      description: 'Reis',
      amount: '3 km',
      amount_decimal: '3',
      price: '0.33',
      tax_rate_id: '21',
      total_price_excl_tax_with_discount: '0.891',
    },
    {
      description: 'Boek',
      amount: '2 dozen',
      amount_decimal: '2',
      price: '10.05',
      tax_rate_id: '9',
      total_price_excl_tax_with_discount: '18.09',
    },
    {
      description: 'Retour',
      amount: '1 x',
      amount_decimal: '1',
      price: '-5.0',
      tax_rate_id: '9',
      total_price_excl_tax_with_discount: '-4.5',
    },
    {
      description: 'Levering',
      amount: '1 x',
      amount_decimal: '1',
      price: '20.0',
      tax_rate_id: '1',
      total_price_excl_tax_with_discount: '18.0',
      tax_report_reference: ['NL/3b'],
    },
    {
      description: 'Met dank',
      amount: null,
      amount_decimal: null,
      price: '0.0',
      tax_rate_id: null,
    },
  ],
  tax_totals: [
    { tax_rate_id: '21', taxable_amount: '45.89', tax_amount: '9.64' },
    { tax_rate_id: '9', taxable_amount: '13.59', tax_amount: '1.22' },
    { tax_rate_id: '1', taxable_amount: '18.0', tax_amount: '0.0' },
  ],
  ...{ total_price_incl_tax: '88.34', total_unpaid: '50.0' },
};

describe('an invoice', () => {
  test('with discount, rounding, a line taken back and several VAT rates comes to the cent', () => {
    const taken = takeInvoice(GOLDEN, context);
    if (taken === null || !('record' in taken)) throw new Error(JSON.stringify(taken));
    const { invoice, open, send } = taken.record;
    expect(send).toBe(false);
    expect(open).toEqual({ minor: 5_000n, currency: 'EUR' });
    const lines = invoice.lines.map((line) => [
      ...[line.item.name, printDecimal(line.quantity ?? dec('0')), line.unit],
      ...[printDecimal(line.price?.net ?? dec('0')), printDecimal(line.net ?? dec('0'))],
      (line.allowanceCharges ?? [])
        .map(({ kind, amount }) => `${kind} ${printDecimal(amount)}`)
        .join(),
    ]);
    expect(lines).toEqual([
      ['Arbeid', '1.5', 'HUR', '33.33', '45.00', 'allowance 5.00'],
      ['Reis', '3', 'KMT', '0.33', '0.89', 'allowance 0.10'],
      ['Boek', '2', 'C62', '10.05', '18.09', 'allowance 2.01'],
      ['Retour', '-1', 'C62', '5.0', '-4.50', 'charge 0.50'],
      ['Levering', '1', 'C62', '20.0', '18.00', 'allowance 2.00'],
    ]);
    expect(invoice.lines[2]?.note).toBe('2 dozen');
    expect(invoice.lines[0]?.item.description).toBe('op 2 november');
    expect(invoice.notes).toEqual([{ text: 'Met dank' }]);
    const vat = invoice.vatBreakdown?.map(({ category, taxable, amount }) => [
      category.code,
      ...[category.rate ?? dec('0'), taxable, amount].map((value) => printDecimal(value)),
    ]);
    expect(vat).toEqual([
      ['S', '21', '45.89', '9.64'],
      ['S', '9', '13.59', '1.22'],
      ['K', '0', '18.00', '0.0'],
    ]);
    expect(printDecimal(invoice.totals?.payable ?? dec('0'))).toBe('88.34');
    expect(checkTotals(invoice)).toEqual([]);
    expect(invoice).toMatchObject({
      buyerReference: 'PO-9',
      payments: [{ reference: '7000 0000 0000 0088' }],
    });
  });

  test('with prices that include VAT costs what stood on the paper', () => {
    const detail = { description: 'Bon', amount_decimal: '3', price: '10.0', tax_rate_id: '21' };
    const taken = takeInvoice(
      {
        ...GOLDEN,
        ...{ discount: '0.0', prices_are_incl_tax: true, total_price_incl_tax: '30.0' },
        details: [{ ...detail, total_price_excl_tax_with_discount: '24.7933884298' }],
        tax_totals: [{ tax_rate_id: '21', taxable_amount: '24.79', tax_amount: '5.21' }],
      },
      context,
    );
    expect(taken).toMatchObject({ record: { invoice: { totals: { payable: dec('30.00') } } } });
    const invoice = taken !== null && 'record' in taken ? taken.record.invoice : null;
    expect(printDecimal(invoice?.lines[0]?.price?.net ?? dec('0'))).toBe('8.263333');
    expect(invoice === null ? [] : checkTotals(invoice)).toEqual([]);
  });

  test.each([
    ['a total that is not the sum', { total_price_incl_tax: '90.0' }, 'malformed', /88.34.*90/],
    [
      'lines that are not what was taxed',
      { tax_totals: [{ tax_rate_id: '21', taxable_amount: '47.00', tax_amount: '9.87' }] },
      'malformed',
      /taxed/,
    ],
    ['no contact', { contact_id: null, contact: null }, 'incomplete', /contact/],
    ['no lines', { details: [] }, 'incomplete', /lines/],
    ['a day that is none', { invoice_date: '2026-02-30' }, 'malformed', /invoice_date/],
    ['less than a cent', { total_unpaid: '50.001' }, 'malformed', /50.001/],
  ])('with %s is told, and nothing thrown', (_, change, reason, why) => {
    const taken = takeInvoice({ ...GOLDEN, ...change }, context);
    expect(taken).toMatchObject({ problem: { reason } });
    expect(taken !== null && 'problem' in taken ? taken.problem.message : '').toMatch(why);
  });

  test.each([
    ['none', undefined, false],
    ['all', '2026-11-02', true],
    ['all', '2026-11-03', false],
  ] as const)('send: %s from %s sends it: %s', (send, sendFrom, sent) => {
    const read = readMoneybirdSettings({
      ...{ administration: '1', token: 't', send },
      ...(sendFrom === undefined ? {} : { sendFrom }),
    });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(takeInvoice(GOLDEN, { ...context, settings: read.value })).toMatchObject({
      record: { send: sent },
    });
  });
});

test('cents that rounding left over go to lines, one each, and add up again', () => {
  const amount = fc.bigInt({ min: -10_000_000n, max: 10_000_000n });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), (thousandths) => {
      const exact = thousandths.map((unscaled) => ({ unscaled, scale: 4 }));
      const whole = sum(exact);
      const half = whole.unscaled < 0n ? -50n : 50n;
      const taxable = { unscaled: (whole.unscaled + half) / 100n, scale: 2 };
      const nets = levelled(exact, taxable);
      expect(sum(nets ?? []).unscaled).toBe(taxable.unscaled);
      nets?.forEach((net, place) => {
        const off = net.unscaled * 100n - (thousandths[place] ?? 0n);
        expect(off <= 150n && off >= -150n).toBe(true);
      });
    }),
  );
  expect(levelled([dec('1.00')], dec('1.02'))).toBeNull();
});
