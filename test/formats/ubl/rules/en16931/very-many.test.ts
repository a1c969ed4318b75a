import { EN16931 } from '../../../../../src/formats/ubl/rules/en16931/rules.js';
import { treeOf } from '../../../../support/ubl.js';
import { before, edit, type Edit, findingsOf, INVOICE } from '../lib.js';
import { category, inHead } from './edits.js';

/** So many that searching what lies around each of them takes five seconds and more; once for all is a tenth of the limit. */
const MANY = 40_000;
const TIME_MAX_MS = 3_000;
const many = (...kinds: readonly string[]): string =>
  kinds.map((inner) => inner.repeat(MANY)).join('');
const named = (name: string): string =>
  `<cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName>`;
const total = (name: string): string =>
  `<cac:LegalMonetaryTotal><cbc:${name}>1</cbc:${name}></cac:LegalMonetaryTotal>`;

// prettier-ignore
const TABLE: readonly (readonly [name: string, edit: Edit])[] = [
  ['payees and sellers', inHead(many(`<cac:PayeeParty>${named('x')}</cac:PayeeParty>`, `<cac:AccountingSupplierParty><cac:Party>${named('y')}</cac:Party></cac:AccountingSupplierParty>`))],
  ['totals and allowances', inHead(many(total('AllowanceTotalAmount'), '<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator></cac:AllowanceCharge>'))],
  ['totals and lines', inHead(many(total('LineExtensionAmount'), '<cac:InvoiceLine><cbc:LineExtensionAmount>1</cbc:LineExtensionAmount></cac:InvoiceLine>'))],
  ['IDs and types of one reference', inHead(`<cac:AdditionalDocumentReference>${many('<cbc:ID schemeID="a">1</cbc:ID>', '<cbc:DocumentTypeCode>1</cbc:DocumentTypeCode>')}</cac:AdditionalDocumentReference>`)],
  ['accounts and codes of one payment', inHead(`<cac:PaymentMeans>${many('<cac:PayeeFinancialAccount/>', '<cbc:PaymentMeansCode>1</cbc:PaymentMeansCode>')}</cac:PaymentMeans>`)],
  ['categories of one breakdown', before('<cac:TaxCategory>', many(category('Z', '<cbc:Percent>0</cbc:Percent>')))],
  ['indicators and categories of one charge', inHead(`<cac:AllowanceCharge>${many('<cbc:ChargeIndicator>x</cbc:ChargeIndicator>', category('S', ''))}</cac:AllowanceCharge>`)],
  ['amounts of one price', before('</cac:Price>', many('<cbc:Amount>1</cbc:Amount>', '<cbc:BaseQuantity/>'))],
];

test.each(TABLE)('%s are judged in time by the EN 16931 rules', (_name, more) => {
  const root = treeOf(edit(INVOICE, more));
  const start = performance.now();
  findingsOf(EN16931, root);
  expect(performance.now() - start).toBeLessThan(TIME_MAX_MS);
});
