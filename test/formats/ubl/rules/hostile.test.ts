import type { XmlElement } from '../../../../src/formats/xml/tree.js';
import { EN16931 } from '../../../../src/formats/ubl/rules/en16931/rules.js';
import { PEPPOL } from '../../../../src/formats/ubl/rules/peppol/rules.js';
import { NLCIUS } from '../../../../src/formats/ubl/rules/nlcius/rules.js';
import { countLooks } from '../../../support/counted-tree.js';
import { treeOf } from '../../../support/ubl.js';
import { before, between, edit, type Edit, findingsOf, firedBy, INVOICE } from './lib.js';

/** So many of a kind that searching what lies around each of them is told from looking at each a few hundred times. */
const MANY = 4_000;
/** Looks at an element, on average: what is linear stays far below, what is quadratic takes thousands. */
const LOOKS_MAX = 600;
const many = (inner: string): string => inner.repeat(MANY);
const within = (country: string): readonly Edit[] => [
  [
    'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    '#compliant#urn:fdc:nen.nl:nlcius:v1.0',
  ],
  ...between(country, country),
];

const named = (name: string): string =>
  `<cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName>`;
const payee = (name: string): string => `<cac:PayeeParty>${named(name)}</cac:PayeeParty>`;
const total = (name: string): string =>
  `<cac:LegalMonetaryTotal><cbc:${name}>1</cbc:${name}></cac:LegalMonetaryTotal>`;
const zeroRated =
  '<cac:TaxCategory><cbc:ID>Z</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>';

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
  ['payees and sellers', [before(DOCUMENT, many(payee('x')) + many(`<cac:AccountingSupplierParty><cac:Party>${named('y')}</cac:Party></cac:AccountingSupplierParty>`))]],
  ['totals and allowances', [before(DOCUMENT, many(total('AllowanceTotalAmount')) + many('<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator></cac:AllowanceCharge>'))]],
  ['totals and lines', [before(DOCUMENT, many(total('LineExtensionAmount')) + many('<cac:InvoiceLine><cbc:LineExtensionAmount>1</cbc:LineExtensionAmount></cac:InvoiceLine>'))]],
  ['IDs and types of one reference', [before(DOCUMENT, `<cac:AdditionalDocumentReference>${many('<cbc:ID schemeID="a">1</cbc:ID>')}${many('<cbc:DocumentTypeCode>1</cbc:DocumentTypeCode>')}</cac:AdditionalDocumentReference>`)]],
  ['accounts and codes of one payment', [before(DOCUMENT, `<cac:PaymentMeans>${many('<cac:PayeeFinancialAccount/>')}${many('<cbc:PaymentMeansCode>1</cbc:PaymentMeansCode>')}</cac:PaymentMeans>`)]],
  ['categories of one breakdown', [before('<cac:TaxCategory>', many(zeroRated))]],
  ['indicators and categories of one charge', [before(DOCUMENT, `<cac:AllowanceCharge>${many('<cbc:ChargeIndicator>x</cbc:ChargeIndicator>')}${many(zeroRated)}</cac:AllowanceCharge>`)]],
  ['amounts of one price', [['</cac:Price>', `${many('<cbc:Amount>1</cbc:Amount>')}${many('<cbc:BaseQuantity/>')}</cac:Price>`]]],
  ['currencies and totals of the VAT', [before(DOCUMENT, many('<cbc:TaxCurrencyCode>USD</cbc:TaxCurrencyCode>') + many('<cac:TaxTotal><cbc:TaxAmount currencyID="GBP">1</cbc:TaxAmount></cac:TaxTotal>') + '<cac:TaxTotal><cbc:TaxAmount currencyID="USD">1</cbc:TaxAmount></cac:TaxTotal>')]],
  ['document currencies and totals of the VAT', [before(DOCUMENT, many('<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>') + many('<cac:TaxTotal><cbc:TaxAmount currencyID="GBP">1</cbc:TaxAmount></cac:TaxTotal>'))]],
  ['breakdowns and lines', [before('<cac:TaxSubtotal>', many(`<cac:TaxSubtotal><cbc:TaxableAmount>1</cbc:TaxableAmount>${zeroRated}</cac:TaxSubtotal>`)), before('<cac:InvoiceLine>', many('<cac:InvoiceLine><cac:Item><cac:ClassifiedTaxCategory><cbc:ID>Z</cbc:ID></cac:ClassifiedTaxCategory></cac:Item></cac:InvoiceLine>'))]],
];

function looksPerElement(rules: typeof PEPPOL, root: XmlElement): number {
  const counted = countLooks(root);
  findingsOf(rules, root);
  return counted.looks() / counted.elements;
}

describe('very many', () => {
  test.each(TABLE)('%s are looked at a few hundred times, not thousands', (_name, edits) => {
    const xml = edit(INVOICE, ...edits);
    for (const rules of [EN16931, PEPPOL, NLCIUS])
      expect(looksPerElement(rules, treeOf(xml))).toBeLessThan(LOOKS_MAX);
  });

  test('blanks inside a number are judged in time', () => {
    const xml = edit(INVOICE, ['>25.00<', `>2${' '.repeat(1_000_000)}5<`]);
    expect(firedBy(PEPPOL, xml)).toEqual(['PEPPOL-EN16931-R120 not-a-number']);
  });
});
