import fc from 'fast-check';
import { adviceFor, instalmentGroup } from '../../../src/domain/credit/instalments.js';
import { addMoney, money } from '../../../src/kernel/money.js';
import { euros } from '../../support/ledger.js';

test('an order that is invoiced in parts shows ordered, invoiced and paid', () => {
  const invoices = [
    { number: '1', amount: euros('3000.00'), open: euros('0.00') },
    { number: '2', amount: euros('3000.00'), open: euros('1000.00') },
    { number: '3', amount: euros('-500.00'), open: euros('-500.00') },
  ];
  expect(instalmentGroup('P-7', euros('10000.00'), invoices, 'EUR')).toMatchObject({
    ...{ order: 'P-7', ordered: euros('10000.00'), invoiced: euros('5500.00') },
    ...{ paid: euros('5000.00'), open: euros('500.00'), toInvoice: euros('4500.00') },
  });
  expect(instalmentGroup('P-7', undefined, invoices, 'EUR')).not.toHaveProperty('toInvoice');
});

test('what is paid and what is open is what is invoiced', () => {
  const row = fc.tuple(fc.bigInt(-1_000n, 10_000n), fc.bigInt(0n, 100n));
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const invoices = rows.map(([amount, share], index) => ({
        number: String(index),
        amount: money(amount, 'EUR'),
        open: money((amount * share) / 100n, 'EUR'),
      }));
      const { invoiced, paid, open } = instalmentGroup('x', undefined, invoices, 'EUR');
      expect(addMoney(paid, open)).toEqual(invoiced);
    }),
  );
});

test.each([
  [false, '5000.01', '5000.00', ['DEPOSIT', 'PART-DELIVERIES']],
  [false, '5000.00', '5000.00', []],
  [true, '9000.00', '5000.00', []],
  [false, '9000.00', undefined, []],
  [false, undefined, '5000.00', []],
] as const)(
  'with history %s, an order of %s and a threshold of %s: %j',
  (hasHistory, order, threshold, advice) => {
    const found = adviceFor({
      hasHistory,
      order: order === undefined ? undefined : euros(order),
      threshold: threshold === undefined ? undefined : euros(threshold),
    });
    expect(found).toEqual(advice);
  },
);
