import fc from 'fast-check';
import { checkTotals } from '../../../src/domain/invoice/check-totals.js';
import { fromGross, type GrossRounding } from '../../../src/domain/invoice/from-gross.js';
import type { Invoice, InvoiceLine } from '../../../src/domain/invoice/invoice.js';
import { completeTotals, type InvoiceDraft, lineNet } from '../../../src/domain/invoice/totals.js';
import { signedAmount } from '../../../src/domain/invoice/vat.js';
import {
  absolute,
  add,
  compare,
  dec,
  type Decimal,
  equals,
  multiply,
  printDecimal,
  roundHalfAwayFromZero,
  subtract,
  sum,
  ZERO,
} from '../../../src/kernel/decimal.js';
import { invoiceOf, lineOf } from '../../support/invoices.js';
import { entry, lineUnder } from '../../support/legal-lines.js';
import { xmlOf } from '../../support/ubl.js';
import { without } from '../../support/without.js';

const MODES: readonly GrossRounding[] = ['total', 'per-line'];

function net(draft: InvoiceDraft, rounding: GrossRounding): Invoice {
  const made = fromGross(draft, rounding);
  if (!made.ok) throw new Error(made.error.map((f) => f.message).join(' '));
  return completeTotals(made.value);
}

function priced(id: string, price: string, rate: string, quantity = '1'): InvoiceLine {
  const vat = { code: 'S', rate: dec(rate) };
  return lineOf({ id, quantity: dec(quantity), price: { net: dec(price) }, vat });
}

const print = (value: Decimal | undefined): string => printDecimal(value ?? ZERO, 2);

describe('an invoice whose prices include VAT', () => {
  test.each([
    // prices with VAT, rounding, lines without VAT, VAT, total
    [['121.00'], 'total', ['100.00'], '21.00', '121.00'],
    [['0.03'], 'total', ['0.02'], '0.01', '0.03'],
    [['9.99', '9.99', '9.99'], 'total', ['8.26', '8.26', '8.25'], '5.20', '29.97'],
    [['9.99', '9.99', '9.99'], 'per-line', ['8.26', '8.26', '8.26'], '5.19', '29.97'],
    [['-9.99', '9.99'], 'total', ['-8.26', '8.26'], '0.00', '0.00'],
  ] as const)('%j, rounded %s', (prices, rounding, nets, vat, gross) => {
    const lines = prices.map((price, i) =>
      priced(String(i + 1), price.replace('-', ''), '21', price.startsWith('-') ? '-1' : '1'),
    );
    const { totals, lines: made } = net(invoiceOf({ lines }), rounding);
    expect(made.map((line) => print(line.net))).toEqual(nets);
    expect([print(totals?.vat), print(totals?.gross)]).toEqual([vat, gross]);
  });

  test('the rounding amount is the one the host gave', () => {
    const draft = { ...invoiceOf({ lines: [priced('1', '0.03', '21')] }) };
    const { totals } = net({ ...draft, totals: { rounding: dec('0.02') } }, 'total');
    expect([print(totals?.rounding), print(totals?.payable)]).toEqual(['0.02', '0.05']);
  });

  test('a discount on the price and its gross price lose their VAT together', () => {
    const price = { net: dec('108.90'), discount: dec('12.10'), gross: dec('121.00') };
    const [line] = net(
      invoiceOf({ lines: [lineOf({ quantity: dec('1'), price })] }),
      'total',
    ).lines;
    expect([line?.price?.net, line?.price?.discount, line?.price?.gross].map(print)).toEqual([
      '90.0000',
      '10.0000',
      '100.0000',
    ]);
  });

  const rates = ['6', '12', '21'].map((rate) => ({ code: 'S', rate: dec(rate) }));
  const categories = [...rates, { code: 'Z', rate: dec('0') }];
  const draft = fc
    .record({
      lines: fc.array(lineUnder(categories), { minLength: 1, maxLength: 30 }),
      entries: fc.array(fc.tuple(entry, fc.constantFrom(...categories)), { maxLength: 3 }),
    })
    .map(({ lines, entries }) =>
      invoiceOf({
        lines: lines.map((line, index) => ({ ...line, id: String(index + 1) })),
        ...(entries.length > 0 && {
          allowanceCharges: entries.map(([one, vat]) => ({ ...one, vat })),
        }),
      }),
    );

  test.each(MODES)(
    'rounded %s, costs what it cost, and every rule about sums holds',
    (rounding) => {
      fc.assert(
        fc.property(draft, (host) => {
          const charged = sum([
            ...host.lines.map(lineNet),
            ...(host.allowanceCharges ?? []).map(signedAmount),
          ]);
          const made = net(host, rounding);
          expect(print(made.totals?.gross)).toBe(print(charged));
          expect(made.totals?.rounding).toBeUndefined();
          expect(checkTotals(made).filter((f) => f.severity === 'fatal')).toEqual([]);
          // Also every demand of Peppol, R040 and R046 among them.
          expect(xmlOf(made)).toContain('PayableAmount');
          for (const line of made.lines) expectNear(line);
        }),
        { numRuns: 300 },
      );
    },
  );

  test('rounded on the total, the VAT is the VAT that is in the price, to the half cent', () => {
    fc.assert(
      fc.property(draft, (host) => {
        for (const row of net(host, 'total').vatBreakdown ?? []) {
          const gross = add(row.taxable, row.amount);
          const exact = multiply(gross, row.category.rate ?? ZERO);
          const told = multiply(row.amount, add(dec('100'), row.category.rate ?? ZERO));
          const half = multiply(dec('0.005'), add(dec('100'), row.category.rate ?? ZERO));
          expect(compare(absolute(subtract(exact, told)), half)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  /** Peppol BIS 3 R120, with the arithmetic of the rule: nothing rounded before the end. */
  function expectNear(line: InvoiceLine): void {
    const extras = sum((line.allowanceCharges ?? []).map(signedAmount));
    const base = line.price?.baseQuantity ?? dec('1');
    const value = multiply(line.quantity ?? dec('1'), line.price?.net ?? ZERO);
    const off = absolute(subtract(multiply(subtract(line.net ?? ZERO, extras), base), value));
    expect(compare(off, multiply(dec('0.02'), base))).toBeLessThanOrEqual(0);
  }
});

describe('refused', () => {
  const codes = (changes: Partial<InvoiceDraft>, rounding: GrossRounding = 'total'): string[] => {
    const made = fromGross({ ...invoiceOf(), ...changes }, rounding);
    return made.ok ? [] : made.error.map((f) => `${f.code} ${f.path}`);
  };

  test('a line that says not how much VAT is in it', () => {
    const line = without(lineOf(), 'vat');
    expect(codes({ lines: [line, lineOf({ vat: { code: 'S' } })] })).toEqual([
      'invoice.gross-without-rate /lines/0/vat',
      'invoice.gross-without-rate /lines/1/vat',
    ]);
  });

  test('a total that is not what the lines add up to', () => {
    expect(codes({ totals: { gross: dec('100.01') } })).toEqual([
      'invoice.gross-total-differs /totals/gross',
    ]);
    expect(codes({ totals: { gross: dec('100.000') } })).toEqual([]);
  });

  test('rounding per line that adds up to a whole unit', () => {
    const lines = Array.from({ length: 500 }, (_, n) => priced(String(n + 1), '0.03', '21'));
    expect(codes({ lines }, 'per-line')).toEqual(['invoice.vat-rounding /vatBreakdown/0']);
    expect(codes({ lines }, 'total')).toEqual([]);
    expect(equals(roundHalfAwayFromZero(dec('15.00'), 2), lineTotal(lines))).toBe(true);
  });

  const lineTotal = (lines: readonly InvoiceLine[]): Decimal =>
    net(invoiceOf({ lines }), 'total').totals?.gross ?? ZERO;
});
