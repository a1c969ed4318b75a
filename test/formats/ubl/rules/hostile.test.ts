import { PEPPOL } from '../../../../src/formats/ubl/rules/peppol/rules.js';
import { NLCIUS } from '../../../../src/formats/ubl/rules/nlcius/rules.js';
import { treeOf } from '../../../support/ubl.js';
import { before, between, edit, type Edit, findingsOf, firedBy, INVOICE } from './lib.js';

/** So many that searching the element around each of them takes seconds; judging them once takes a tenth of the limit. */
const MANY = 20_000;
const TIME_MAX_MS = 800;
const many = (inner: string): string => inner.repeat(MANY);
const within = (country: string): readonly Edit[] => [
  [
    'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    '#compliant#urn:fdc:nen.nl:nlcius:v1.0',
  ],
  ...between(country, country),
];

const DOCUMENT = '<cac:AccountingSupplierParty>';
const LINE = '<cac:Item>';

// prettier-ignore
const TABLE: readonly (readonly [name: string, edits: readonly Edit[]])[] = [
  ['VAT totals of one TaxTotal', [before('<cac:TaxTotal>', `<cac:TaxTotal>${many('<cbc:TaxAmount>1</cbc:TaxAmount>')}</cac:TaxTotal>`)]],
  ['VAT totals of one document', [before('<cbc:BuyerReference>', '<cbc:TaxCurrencyCode>USD</cbc:TaxCurrencyCode>'), before('<cac:TaxTotal>', many('<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">1</cbc:TaxAmount></cac:TaxTotal>'))]],
  ['currencies of the VAT', [before('<cbc:BuyerReference>', many('<cbc:TaxCurrencyCode>USD</cbc:TaxCurrencyCode>'))]],
  ['reasons of one allowance', [before('<cac:TaxTotal>', `<cac:AllowanceCharge>${many('<cbc:AllowanceChargeReasonCode>1</cbc:AllowanceChargeReasonCode>')}</cac:AllowanceCharge>`)]],
  ['base quantities and quantities of one line', [['</cac:Price>', `${many('<cbc:BaseQuantity unitCode="KGM">1</cbc:BaseQuantity>')}</cac:Price>`], before(LINE, many('<cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>'))]],
  ['allowances of one price', [['</cac:Price>', `${many('<cac:AllowanceCharge><cbc:BaseAmount>1</cbc:BaseAmount></cac:AllowanceCharge>')}</cac:Price>`]]],
  ['registrations of a Swede', [...within('SE'), before('<cac:PartyLegalEntity>', many('<cac:PartyTaxScheme><cbc:CompanyID>1</cbc:CompanyID></cac:PartyTaxScheme>'))]],
  ['numbers of one registration', [...within('SE'), before('<cac:TaxScheme>', many('<cbc:CompanyID>NL1</cbc:CompanyID>'))]],
  ['document numbers of a Greek', [...within('GR'), before(DOCUMENT, many('<cbc:ID>1|01/01/2026|1</cbc:ID>'))]],
  ['descriptions and IDs of one reference', [...within('EL'), before(DOCUMENT, `<cac:AdditionalDocumentReference>${many('<cbc:ID>1</cbc:ID><cbc:DocumentDescription>x</cbc:DocumentDescription>')}</cac:AdditionalDocumentReference>`)]],
  ['deadlines and due dates of an Icelander', [...within('IS'), before(DOCUMENT, many('<cbc:DueDate>2</cbc:DueDate><cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cbc:DocumentDescription>EINDAGI</cbc:DocumentDescription></cac:AdditionalDocumentReference>'))]],
  ['type codes of a Dutch document', [...within('NL'), before(DOCUMENT, many('<cbc:InvoiceTypeCode>384</cbc:InvoiceTypeCode>'))]],
  ['terms of a German', [...within('DE'), before(DOCUMENT, many('<cac:PaymentTerms><cbc:Note>#a</cbc:Note></cac:PaymentTerms>'))]],
  ['periods', [before(LINE, many('<cac:InvoicePeriod><cbc:StartDate>2026-11-01</cbc:StartDate></cac:InvoicePeriod>')), before(DOCUMENT, many('<cac:InvoicePeriod><cbc:StartDate>2026-11-01</cbc:StartDate></cac:InvoicePeriod>'))]],
];

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe('very many', () => {
  test.each(TABLE)('%s are judged in time', (_name, edits) => {
    const root = treeOf(edit(INVOICE, ...edits));
    expect(timeOf(() => findingsOf(PEPPOL, root))).toBeLessThan(TIME_MAX_MS);
    expect(timeOf(() => findingsOf(NLCIUS, root))).toBeLessThan(TIME_MAX_MS);
  });

  test('blanks inside a number are judged in time', () => {
    const xml = edit(INVOICE, ['>25.00<', `>2${' '.repeat(1_000_000)}5<`]);
    expect(firedBy(PEPPOL, xml)).toEqual(['PEPPOL-EN16931-R120 not-a-number']);
  });
});
