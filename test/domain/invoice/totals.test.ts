import fc from 'fast-check';
import {
  dec,
  type Decimal,
  decimal,
  equals,
  printDecimal,
  subtract,
  sum,
  ZERO,
} from '../../../src/kernel/decimal.js';
import type { Invoice, InvoiceLine } from '../../../src/domain/invoice/invoice.js';
import { calculateTotals, completeTotals, lineNet } from '../../../src/domain/invoice/totals.js';
import { checkTotals } from '../../../src/domain/invoice/check-totals.js';
import { invoiceOf, lineOf } from '../../support/invoices.js';

const rate = (percent: string) => ({ code: 'S', rate: dec(percent) });

describe('line net amount', () => {
  test.each([
    // quantity, price, base, expected
    ['2', '50.00', undefined, '100.00'],
    ['1', '0.125', undefined, '0.13'],
    ['-1', '0.125', undefined, '-0.13'],
    ['10', '1.00', '3', '3.33'],
    ['5', '1.00', '3', '1.67'],
    ['1000', '0.0049', undefined, '4.90'],
  ])('%s × %s per %s is %s', (quantity, price, base, expected) => {
    const baseQuantity = base === undefined ? {} : { baseQuantity: dec(base) };
    const line = lineOf({ quantity: dec(quantity), price: { net: dec(price), ...baseQuantity } });
    expect(printDecimal(lineNet(line))).toBe(expected);
  });

  test('charges add and allowances subtract, and the whole is rounded once', () => {
    const line = lineOf({
      quantity: dec('1'),
      price: { net: dec('1.004') },
      allowanceCharges: [
        { kind: 'charge', amount: dec('2.50') },
        { kind: 'allowance', amount: dec('0.50') },
      ],
    });
    expect(printDecimal(lineNet(line))).toBe('3.00');
  });
});

describe('totals of an invoice', () => {
  test('VAT is computed on the total per rate, not per line', () => {
    // Per line 0.0525 would be 0.05 each, together 0.15; on the total it is 0.16.
    const line = (id: string) => lineOf({ id, net: dec('0.25'), vat: rate('21') });
    const { totals } = calculateTotals(invoiceOf({ lines: [line('1'), line('2'), line('3')] }));
    expect(printDecimal(totals.vat ?? ZERO)).toBe('0.16');
  });

  test('equal rates are one group however they are written, and categories are apart', () => {
    const lines = [
      lineOf({ id: '1', vat: rate('21') }),
      lineOf({ id: '2', vat: rate('21.00') }),
      lineOf({ id: '3', vat: rate('6') }),
      lineOf({ id: '4', vat: { code: 'Z', rate: dec('0') } }),
    ];
    const rows = calculateTotals(invoiceOf({ lines })).vatBreakdown;
    const printed = rows.map((row) => [
      row.category.code,
      printDecimal(row.taxable),
      printDecimal(row.amount),
    ]);
    expect(printed).toEqual([
      ['S', '200.00', '42.00'],
      ['S', '100.00', '6.00'],
      ['Z', '100.00', '0.00'],
    ]);
  });

  test('a shifted VAT gets the reason code that follows from its category', () => {
    const { vatBreakdown } = calculateTotals(
      invoiceOf({ lines: [lineOf({ vat: { code: 'AE', rate: dec('0') } })] }),
    );
    expect(vatBreakdown[0]?.exemptionCode).toBe('VATEX-EU-AE');
  });

  test('document allowances, charges, prepayment and rounding end in the amount due', () => {
    const { totals } = calculateTotals({
      ...invoiceOf({
        allowanceCharges: [
          { kind: 'allowance', amount: dec('10.00'), vat: rate('21') },
          { kind: 'charge', amount: dec('5.00'), vat: rate('21') },
        ],
      }),
      totals: { prepaid: dec('14.00'), rounding: dec('0.05') },
    });
    const printed = Object.fromEntries(
      Object.entries<Decimal>({ ...totals }).map(([key, value]) => [key, printDecimal(value)]),
    );
    expect(printed).toEqual({
      lines: '100.00',
      allowances: '10.00',
      charges: '5.00',
      net: '95.00',
      vat: '19.95',
      gross: '114.95',
      prepaid: '14.00',
      rounding: '0.05',
      payable: '101.00',
    });
  });

  const lines = fc.array(
    fc
      .record({
        cents: fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
        rate: fc.constantFrom('0', '6', '9', '12', '21'),
      })
      .map(({ cents, rate: percent }): InvoiceLine =>
        lineOf({ quantity: dec('1'), price: { net: decimal(cents, 2) }, vat: rate(percent) }),
      ),
    { minLength: 1, maxLength: 20 },
  );

  test('totals do not depend on the order of lines', () => {
    fc.assert(
      fc.property(lines, (some) => {
        const [there, back] = [some, [...some].reverse()].map(
          (order) => calculateTotals(invoiceOf({ lines: order })).totals,
        );
        expect(there).toEqual(back);
      }),
    );
  });

  test('what is computed always adds up, and one cent more in any total is told', () => {
    const fields = ['lines', 'net', 'vat', 'gross', 'payable'] as const;
    fc.assert(
      fc.property(lines, fc.constantFrom(...fields), (some, field) => {
        const invoice = completeTotals(invoiceOf({ lines: some }));
        expect(checkTotals(invoice)).toEqual([]);
        const changed = subtract(invoice.totals[field] ?? ZERO, dec('-0.01'));
        const wrong: Invoice = { ...invoice, totals: { ...invoice.totals, [field]: changed } };
        expect(checkTotals(wrong).some((f) => f.path === `/totals/${field}`)).toBe(true);
      }),
    );
  });

  test('taxable amounts add up to the total without VAT', () => {
    fc.assert(
      fc.property(lines, (some) => {
        const { totals, vatBreakdown } = calculateTotals(invoiceOf({ lines: some }));
        const taxable = sum(vatBreakdown.map((row) => row.taxable));
        expect(equals(taxable, totals.net ?? ZERO)).toBe(true);
      }),
    );
  });
});

describe('given totals', () => {
  const complete = completeTotals(invoiceOf());

  test('a wrong gross total says found, expected and what to do, once', () => {
    const faults = checkTotals({
      ...complete,
      totals: { ...complete.totals, gross: dec('120.00') },
    });
    expect(faults.map((f) => [f.code, f.class, f.path])).toEqual([
      ['invoice.BR-CO-15', 'RULE', '/totals/gross'],
      ['invoice.BR-CO-16', 'RULE', '/totals/payable'],
    ]);
    expect(faults[0]?.message).toContain('is 120.00; expected 121.00');
  });

  test.each([
    ['21.01', 'warning invoice.vat-inexact'],
    ['22.00', 'fatal invoice.BR-CO-17'],
  ])('VAT of a rate that is %s instead of 21.00 is told as %s', (amount, expected) => {
    const [row] = complete.vatBreakdown ?? [];
    const vatBreakdown = row === undefined ? [] : [{ ...row, amount: dec(amount) }];
    const found = checkTotals({ ...complete, vatBreakdown });
    expect(found.map((f) => `${f.severity} ${f.code}`)).toContain(expected);
  });

  test('a rate that the breakdown forgets, or that no line has, is told', () => {
    const [row] = complete.vatBreakdown ?? [];
    expect(checkTotals({ ...complete, vatBreakdown: [] }).map((f) => f.code)).toContain(
      'invoice.BR-CO-18',
    );
    const other = row === undefined ? [] : [row, { ...row, category: rate('6') }];
    expect(checkTotals({ ...complete, vatBreakdown: other }).map((f) => f.code)).toContain(
      'invoice.vat-group-unused',
    );
  });
});
