import { checkBeforeSending, type CheckContext } from '../../../../src/domain/invoice/checks.js';
import type { Invoice, InvoiceLine, VatBreakdown } from '../../../../src/domain/invoice/invoice.js';
import type { Party } from '../../../../src/domain/party/party.js';
import { dec } from '../../../../src/kernel/decimal.js';
import { invoiceOf, lineOf } from '../../../support/invoices.js';
import { type Case, fileOf, oddInvoice, totalled } from '../../../support/odd-invoices.js';

const context = { buyerKind: 'business', orderReferenceRequired: false, network: true } as const;
const { seller, buyer } = invoiceOf();

function toldOf(changed: Case[1], more: CheckContext = {}): readonly string[] {
  return checkBeforeSending(oddInvoice(changed), { ...context, ...more }).map(
    ({ severity, code }) => `${severity} ${code.replace('invoice.', '')}`,
  );
}

function without<T extends object>(whole: T, field: keyof T): T {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== field)) as T;
}
const sold = (lacks: keyof Party): Partial<Invoice> => ({ seller: without(seller, lacks) });
const bought = (lacks: keyof Party): Partial<Invoice> => ({ buyer: without(buyer, lacks) });
const lined = (changes: Partial<InvoiceLine>) => (invoice: Invoice) => ({
  ...invoice,
  lines: invoice.lines.map((line) => ({ ...line, ...changes })),
});
const lacking = (field: keyof InvoiceLine) => (invoice: Invoice) => ({
  ...invoice,
  lines: invoice.lines.map((line) => without(line, field)),
});

describe('what must be there', () => {
  test.each<[string, Case[1], string[]]>([
    [
      'a line',
      (invoice) => without({ ...invoice, lines: [], vatBreakdown: [] }, 'totals'),
      ['fatal BR-16'],
    ],
    ['the name of the seller', sold('name'), ['fatal seller-name-missing']],
    ['the country of the seller', sold('address'), ['fatal seller-country-missing']],
    ['the name of the buyer', bought('name'), ['fatal buyer-name-missing']],
    ['the country of the buyer', bought('address'), ['fatal buyer-country-missing']],
    ['the address of the buyer', bought('endpoint'), ['fatal buyer-endpoint-missing']],
    [
      'a seller address that fits its scheme',
      { seller: { ...seller, endpoint: { scheme: '0208', value: '0403170702' } } },
      ['fatal seller-endpoint-invalid'],
    ],
    [
      'a direction that can be served',
      {
        customizationId:
          'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0',
      },
      ['fatal self-billing-direction'],
    ],
    [
      'an account for every transfer',
      { payments: [...(invoiceOf().payments ?? []), { meansCode: '58' }] },
      ['fatal BR-61'],
    ],
    ['the quantity of a line', lacking('quantity'), ['fatal BR-22', 'fatal PEPPOL-EN16931-R120']],
    ['the unit of a line', lacking('unit'), ['fatal BR-23']],
    ['the price of a line', lacking('price'), ['fatal BR-26']],
    ['the VAT of a line', lacking('vat'), ['fatal BR-CO-04', 'fatal vat-group-unused']],
  ])('%s', (_name, changed, expected) => {
    expect(toldOf(changed)).toEqual(expected);
  });
});

describe('what must add up', () => {
  test.each<[string, Case[1], string[]]>([
    ['a line', lined({ net: dec('101.03') }), ['PEPPOL-EN16931-R120', 'BR-CO-10', 'BR-S-08']],
    ['the lines', totalled({ lines: '99' }), ['BR-CO-10', 'BR-CO-13']],
    ['the allowances', totalled({ allowances: '1' }), ['BR-CO-11', 'BR-CO-13']],
    ['the charges', totalled({ charges: '1' }), ['BR-CO-12', 'BR-CO-13']],
    ['the net total', totalled({ net: '101' }), ['BR-CO-13', 'BR-CO-15']],
    ['the VAT', totalled({ vat: '20' }), ['BR-CO-14', 'BR-CO-15']],
    ['the gross total', totalled({ gross: '120' }), ['BR-CO-15', 'BR-CO-16']],
    ['the amount due', totalled({ payable: '120' }), ['BR-CO-16']],
  ])('%s', (_name, changed, expected) => {
    expect(toldOf(changed)).toEqual(expected.map((code) => `fatal ${code}`));
  });

  test.each([
    ['S', '21', 'BR-S-08'],
    ['Z', '0', 'BR-Z-08'],
    ['E', '0', 'BR-E-08'],
    ['AE', '0', 'BR-AE-08'],
    ['K', '0', 'BR-IC-08'],
    ['G', '0', 'BR-G-08'],
    ['O', undefined, 'BR-O-08'],
    ['L', '7', 'BR-AF-08'],
    ['M', '10', 'BR-AG-08'],
    ['QQ', '0', 'vat-base'],
  ])('what category %s is levied on', (code, rate, expected) => {
    const category = rate === undefined ? { code } : { code, rate: dec(rate) };
    const { vatBreakdown = [], ...invoice } = oddInvoice({ lines: [lineOf({ vat: category })] });
    const wrong = vatBreakdown.map((row): VatBreakdown => ({ ...row, taxable: dec('90') }));
    const told = checkBeforeSending({ ...invoice, vatBreakdown: wrong }, context);
    expect(told.map((f) => [f.severity, f.code, f.path])).toContainEqual([
      'fatal',
      `invoice.${expected}`,
      '/vatBreakdown/0/taxable',
    ]);
  });

  test.each([
    ['100.01', ['warning vat-base-inexact']],
    ['100.99', ['warning vat-base-inexact', 'warning vat-inexact']],
  ])(
    'our own VAT base of %s instead of 100.00 is told, though the rules let it pass',
    (taxable, expected) => {
      const levied = (invoice: Invoice): Invoice => ({
        ...invoice,
        vatBreakdown: invoice.vatBreakdown?.map((row) => ({ ...row, taxable: dec(taxable) })) ?? [],
      });
      expect(toldOf(levied)).toEqual(expected);
    },
  );
});

describe('what never leaves', () => {
  test.each<[string, Case[1], CheckContext, string[]]>([
    ['a number nobody can type', { number: 'V\u20602026' }, {}, ['fatal number-characters']],
    ['a program', fileOf('a.pdf.scr', '%PDF-1.7'), {}, ['fatal attachment.program']],
    [
      'a file of another media type',
      fileOf('a.html', '<html>', 'text/html'),
      {},
      ['fatal attachment.media-type'],
    ],
    [
      'a number that went before with other content',
      { currency: 'USD' },
      { knownDocuments: [oddInvoice({})] },
      ['fatal duplicate-number'],
    ],
  ])('%s', (_name, changed, more, expected) => {
    expect(toldOf(changed, more)).toEqual(expected);
  });
});
