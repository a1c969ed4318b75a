import { plainDate } from '../../../src/kernel/dates.js';
import { dec } from '../../../src/kernel/decimal.js';
import { checkBeforeSending, type SendingContext } from '../../../src/domain/invoice/checks.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { completeTotals } from '../../../src/domain/invoice/totals.js';
import { invoiceOf, lineOf } from '../../support/invoices.js';

const context: SendingContext = {
  buyerKind: 'business',
  orderReferenceRequired: false,
  network: true,
};

function codes(changes: Partial<Invoice>, given: Partial<SendingContext> = {}): string[] {
  const invoice = completeTotals(invoiceOf(changes));
  return checkBeforeSending(invoice, { ...context, ...given }).map(
    (f) => `${f.severity} ${f.code.replace('invoice.', '')}`,
  );
}

function without(key: keyof Invoice): Partial<Invoice> {
  return { [key]: undefined };
}

describe('the checklist before sending', () => {
  test('a complete invoice passes', () => {
    expect(codes({})).toEqual([]);
  });

  const { seller, buyer } = invoiceOf();
  const accountOf = (id: string): Partial<Invoice> => ({
    payments: [{ meansCode: '30', account: { id } }],
  });

  test.each<[string, Partial<Invoice>, string[]]>([
    ['no number', { number: ' ' }, ['fatal BR-02']],
    ['no due date and no terms', without('dueDate'), ['fatal BR-CO-25']],
    ['no due date but terms', { ...without('dueDate'), paymentTerms: '30 dagen' }, []],
    ['due before issue', { dueDate: plainDate('2026-11-01') }, ['fatal due-before-issue']],
    ['60 days between Belgian companies', { dueDate: plainDate('2027-01-01') }, []],
    [
      '61 days between Belgian companies',
      { dueDate: plainDate('2027-01-02') },
      ['fatal term-too-long'],
    ],
    ['no account', { payments: [] }, ['fatal account-missing']],
    ['an IBAN with wrong check digits', accountOf('BE68539007547035'), ['fatal iban-invalid']],
    ['a domestic account', accountOf('417164300'), []],
    [
      'a structured message with wrong check digits',
      {
        payments: [
          {
            meansCode: '30',
            reference: '+++202/6000/12321+++',
            account: { id: 'BE68539007547034' },
          },
        ],
      },
      ['warning reference-check-digits'],
    ],
    [
      'an RF reference with wrong check digits',
      {
        payments: [
          { meansCode: '30', reference: 'RF47 2026 0001 23', account: { id: 'BE68539007547034' } },
        ],
      },
      ['warning reference-check-digits'],
    ],
    [
      'no seller endpoint',
      { seller: { ...seller, endpoint: undefined } as never },
      ['fatal seller-endpoint-missing'],
    ],
    [
      'a buyer endpoint with wrong check digits',
      { buyer: { ...buyer, endpoint: { scheme: '0208', value: '0202239952' } } },
      ['fatal buyer-endpoint-invalid'],
    ],
    [
      'a VAT number with wrong check digits',
      { seller: { ...seller, vatId: 'BE0403170702' } },
      ['warning seller-vat-invalid'],
    ],
    [
      'no VAT number',
      { seller: { ...seller, vatId: undefined } as never },
      ['fatal seller-vat-missing'],
    ],
    [
      'VAT shifted to a buyer without VAT number',
      {
        buyer: { ...buyer, vatId: undefined } as never,
        lines: [lineOf({ vat: { code: 'AE', rate: dec('0') } })],
      },
      ['fatal buyer-vat-missing'],
    ],
    ['a line without description', { lines: [lineOf({ item: {} })] }, ['fatal BR-25']],
    [
      'an exemption without reason',
      { lines: [lineOf({ vat: { code: 'E', rate: dec('0') } })] },
      ['fatal BR-E-10'],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  test('61 days are left alone for a consumer and across a border', () => {
    const dueDate = plainDate('2027-01-02');
    expect(codes({ dueDate }, { buyerKind: 'consumer' })).toEqual([]);
    expect(codes({ dueDate, buyer: { ...buyer, address: { country: 'DE' } } })).toEqual([]);
  });

  test.each([
    // due date, who buys, country of both, what is told
    ['2026-12-02', { buyerKind: 'public' as const }, 'BE', []],
    ['2026-12-03', { buyerKind: 'public' as const }, 'BE', ['warning term-public']],
    ['2026-12-03', {}, 'NL', []],
    ['2026-12-02', { buyerIsLarge: true }, 'NL', []],
    ['2026-12-03', { buyerIsLarge: true }, 'NL', ['fatal term-large-company']],
  ])('due on %s, %j in %s: %j', (due, given, country, expected) => {
    const at = { address: { country } };
    const parties = { seller: { ...seller, ...at }, buyer: { ...buyer, ...at } };
    const found = codes({ ...parties, dueDate: plainDate(due) }, given);
    expect(found.filter((code) => code.includes('term-'))).toEqual(expected);
  });

  test('61 days between Belgian companies: the sentence names what the law makes of them', () => {
    const invoice = completeTotals(invoiceOf({ dueDate: plainDate('2027-01-02') }));
    const [told] = checkBeforeSending(invoice, context);
    expect(told?.message).toMatch(
      /then 2026-12-02 is the due date. Set the due date to 2027-01-01/,
    );
  });

  test('a debtor who wants an order number stops an invoice without one', () => {
    expect(codes({}, { orderReferenceRequired: true })).toEqual(['fatal order-reference-missing']);
    expect(codes({ orderReference: 'PO-1' }, { orderReferenceRequired: true })).toEqual([]);
  });

  test('by mail no network address is needed', () => {
    const changes = { buyer: { ...buyer, endpoint: undefined } as never };
    expect(codes(changes, { network: false })).toEqual([]);
  });
});
