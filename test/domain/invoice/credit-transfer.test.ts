import { dec } from '../../../src/kernel/decimal.js';
import { creditTransferOf } from '../../../src/domain/invoice/credit-transfer.js';
import type { Invoice, PaymentInstruction } from '../../../src/domain/invoice/invoice.js';
import { completeTotals } from '../../../src/domain/invoice/totals.js';
import { invoiceOf } from '../../support/invoices.js';

const BE = 'BE68539007547034';
const complete = completeTotals(invoiceOf());
const payable = (amount: string): Partial<Invoice> => ({
  totals: { ...complete.totals, payable: dec(amount) },
});
const paid = (changes: Partial<PaymentInstruction>): Partial<Invoice> => ({
  payments: [{ meansCode: '30', account: { id: BE }, ...changes }],
});

describe('the transfer that pays an invoice', () => {
  test('goes to the account, over what is open, with the reference', () => {
    expect(creditTransferOf(complete)).toEqual({
      name: 'Voorbeeld BV',
      iban: BE,
      amount: dec('121.00'),
      remittance: { kind: 'text', value: '+++202/6000/12320+++' },
    });
  });

  test.each<readonly [string, Partial<Invoice>, boolean]>([
    ['a credit note', { kind: 'credit-note' }, false],
    ['no totals', { totals: undefined } as unknown as Partial<Invoice>, false],
    ['dollars', { currency: 'USD' }, false],
    ['nothing open', payable('0.00'), false],
    ['less than nothing', payable('-5.00'), false],
    ['less than a cent', payable('0.001'), false],
    ['a cent', payable('0.01'), true],
    ['a fraction of a cent', payable('12.345'), false],
    ['zeros behind the cents', payable('12.3400'), true],
    ['the largest amount', payable('999999999.99'), true],
    ['more than the largest', payable('1000000000.00'), false],
    ['no payment instruction', { payments: [] }, false],
    ['a SEPA transfer', paid({ meansCode: '58' }), true],
    ['payment to an account', paid({ meansCode: '42' }), true],
    ['a direct debit', paid({ meansCode: '59' }), false],
    ['a mandate, whatever the code', paid({ mandate: { reference: 'M1' } }), false],
    ['a card', paid({ meansCode: '48', card: { number: '1234' } }), false],
    ['cash', paid({ meansCode: '10' }), false],
    ['wrong check digits', paid({ account: { id: 'BE68539007547035' } }), false],
    ['a domestic account', paid({ account: { id: '539-0075470-34' } }), false],
    ['blanks in the account', paid({ account: { id: 'be68 5390 0754 7034' } }), true],
    ['an account outside SEPA', paid({ account: { id: 'TR330006100519786457841326' } }), false],
    ['Switzerland without BIC', paid({ account: { id: 'CH9300762011623852957' } }), false],
    [
      'Switzerland with BIC',
      paid({ account: { id: 'CH9300762011623852957', bic: 'POFICHBEXXX' } }),
      true,
    ],
  ])('%s', (_what, changes, isThere) => {
    expect(creditTransferOf({ ...complete, ...changes }) !== null).toBe(isThere);
  });

  test.each([
    ['RF462026000123', 'rf', 'RF462026000123'],
    ['rf46 2026 0001 23', 'rf', 'RF462026000123'],
    ['RF472026000123', 'text', 'RF472026000123'],
    [undefined, 'text', 'V2026-0117'],
  ])('the reference %s is %s %s', (reference, kind, value) => {
    const changes = paid(reference === undefined ? {} : { reference });
    expect(creditTransferOf({ ...complete, ...changes })?.remittance).toEqual({ kind, value });
  });

  test('the first instruction that can be followed counts', () => {
    const payments = [
      { meansCode: '10' },
      { meansCode: '30', account: { id: 'NL91ABNA0417164300', name: 'Incasso BV' } },
      { meansCode: '30', account: { id: BE } },
    ];
    expect(creditTransferOf({ ...complete, payments })).toMatchObject({
      iban: 'NL91ABNA0417164300',
      name: 'Incasso BV',
    });
  });

  test('a BIC without the form of one is left out where none is needed', () => {
    const bicOf = (bic: string): string | undefined =>
      creditTransferOf({ ...complete, ...paid({ account: { id: BE, bic } }) })?.bic;
    expect([bicOf('KREDBEBB'), bicOf('kred be bb xxx'), bicOf('<b>')]).toEqual([
      'KREDBEBB',
      'KREDBEBBXXX',
      undefined,
    ]);
  });
});
