import { EN16931 } from '../../../../../src/formats/ubl/rules/en16931/rules.js';
import { SYNTAX } from '../../../../../src/formats/ubl/rules/en16931/syntax.js';
import { type Case, CREDIT_NOTE, type Edit, idsOf, testCases } from '../lib.js';
import {
  adjustment,
  after,
  behindBuyer,
  category,
  inBuyer,
  inHead,
  inItem,
  inLine,
  inMeans,
  inPrice,
  inSeller,
  part,
  type Row,
  SELLER_VAT,
  BUYER_VAT,
  SUBTOTAL,
  verdicts,
} from './edits.js';

const twice = (text: string): string => text + text;
const nest = (path: string, inner = ''): string =>
  path.split('/').reduceRight((text, name) => `<${name}>${text}</${name}>`, inner);
const id = '<cbc:ID>1</cbc:ID>';
const name = '<cac:PartyName><cbc:Name>Factor</cbc:Name></cac:PartyName>';
const tax = SELLER_VAT.replace('>VAT<', '>TAX<');
const means = part('<cac:PaymentMeans>', '</cac:PaymentMeans>');
const scheme = (text: string, value = '1'): string =>
  nest('cac:PartyIdentification', `<cbc:ID schemeID="${text}">${value}</cbc:ID>`);
const payee = (inner: string): Edit => behindBuyer(nest('cac:PayeeParty', inner));
const reference = (inner: string): string => nest('cac:AdditionalDocumentReference', inner);
const type = (code: string): string => `<cbc:DocumentTypeCode>${code}</cbc:DocumentTypeCode>`;
const binary = (attributes: string): Edit =>
  inHead(
    reference(
      `${id}<cac:Attachment><cbc:EmbeddedDocumentBinaryObject ${attributes}>AA==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>`,
    ),
  );
const reason = '<cbc:AllowanceChargeReason>x</cbc:AllowanceChargeReason>';
const representative = nest(
  'cac:TaxRepresentativeParty',
  `<cac:PartyName><cbc:Name>a</cbc:Name></cac:PartyName>${nest('cac:PostalAddress/cac:Country/cbc:IdentificationCode', 'NL')}${SELLER_VAT}`,
);

/** What may stand once, made twice: below its parent, or by a second parent. */
const again = (
  rule: string,
  place: (added: string) => Edit,
  text: string,
  also: readonly string[] = [],
): Case => ({ id: rule, given: [place(text)], broken: [place(text)], also });

// prettier-ignore
const CASES: readonly Case[] = [
  again('UBL-SR-01', inHead, nest('cac:ContractDocumentReference', id)),
  again('UBL-SR-02', inHead, nest('cac:ReceiptDocumentReference', id)),
  again('UBL-SR-03', inHead, nest('cac:DespatchDocumentReference', id)),
  again('UBL-SR-04', inHead, reference(id + type('130'))),
  again('UBL-SR-05', inHead, nest('cac:PaymentTerms/cbc:Note', 'x')),
  again('UBL-SR-08', inHead, nest('cac:InvoicePeriod/cbc:StartDate', '2026-11-01')),
  { id: 'UBL-SR-09', broken: [after('<cbc:RegistrationName>Smederij Oost bv</cbc:RegistrationName>', '<cbc:RegistrationName/>')], also: ['BR-06 repeated'] },
  { id: 'UBL-SR-15', broken: [after('<cbc:RegistrationName>Bakkerij Noord sarl</cbc:RegistrationName>', '<cbc:RegistrationName/>')], also: ['BR-07 repeated'] },
  { id: 'UBL-SR-10', broken: [inSeller(nest('cac:PartyName/cbc:Name', 'x'))] },
  { id: 'UBL-SR-40', broken: [inBuyer(nest('cac:PartyName/cbc:Name', 'x'))] },
  { id: 'UBL-SR-11', broken: [inSeller(nest('cac:PartyLegalEntity/cbc:CompanyID', '1'))] },
  { id: 'UBL-SR-17', broken: [inBuyer(nest('cac:PartyLegalEntity/cbc:CompanyID', '1'))] },
  again('UBL-SR-14', inSeller, nest('cac:PartyLegalEntity/cbc:CompanyLegalForm', 'bv')),
  again('UBL-SR-16', inBuyer, nest('cac:PartyIdentification', id)),
  { id: 'UBL-SR-12', broken: [inSeller(SELLER_VAT)] },
  { id: 'UBL-SR-13', given: [[SELLER_VAT, tax]], broken: [inSeller(tax)] },
  { id: 'UBL-SR-18', broken: [inBuyer(BUYER_VAT)] },
  again('UBL-SR-24', behindBuyer, '<cac:Delivery/>'),
  { id: 'UBL-SR-29', given: [inSeller(scheme('SEPA'))], broken: [payee(name + scheme('SEPA', '2'))] },
  again('UBL-SR-39', inHead, nest('cac:ProjectReference', id)),
  { id: 'UBL-SR-44', given: [after(means, means)], broken: [['>117<', '>118<']] },
  { id: 'UBL-SR-47', given: [after(means, means)], broken: [['>30<', '>58<']] },
  { id: 'UBL-SR-45', of: 'CreditNote', given: [inMeans(nest('cbc:PaymentDueDate', '2026-12-02')), after('</cac:PaymentMeans>', means)], broken: [inMeans(nest('cbc:PaymentDueDate', '2026-12-02'))] },
  { id: 'UBL-SR-46', given: [after(means, means), ['<cbc:PaymentMeansCode>', '<cbc:PaymentMeansCode name="a">']], broken: [['<cbc:PaymentMeansCode>', '<cbc:PaymentMeansCode name="">']] },
  again('UBL-SR-49', inHead, nest('cac:InvoicePeriod/cbc:DescriptionCode', '35'), ['UBL-SR-08']),
  again('UBL-SR-54', inMeans, nest('cac:CardAccount')),
  again('UBL-SR-55', inMeans, nest('cac:PaymentMandate')),
  again('UBL-SR-56', inHead, nest('cac:OriginatorDocumentReference', id)),
  { id: 'UBL-SR-51', given: [after('<cac:PostalAddress>', '<cac:AddressLine/>')], broken: [after('<cac:PostalAddress>', '<cac:AddressLine/>')] },
  { id: 'UBL-SR-51', broken: [behindBuyer(nest('cac:Originator/cac:Address', '<cac:AddressLine/><cac:AddressLine/>'))] },
  { id: 'UBL-SR-42', given: [inSeller(tax)], broken: [inSeller(nest('cac:PartyTaxScheme', '<cbc:CompanyID/><cac:TaxScheme><cbc:ID/></cac:TaxScheme>'))], also: ['UBL-SR-13'] },
  { id: 'UBL-SR-33', given: [inHead(reference(`${id}<cbc:DocumentDescription/>`))], broken: [['<cbc:DocumentDescription/>', twice('<cbc:DocumentDescription/>')]] },
  { id: 'UBL-SR-43', given: [inHead(reference(id + type('130')))], broken: [['>130<', '>50<']] },
  { id: 'UBL-SR-43', of: 'CreditNote', given: [inHead(reference(id + type('50')))], broken: [['>50<', '>916<']] },
  { id: 'UBL-SR-43', given: [inHead(reference(id))], broken: [['<cbc:ID>1</cbc:ID>', '<cbc:ID schemeID="ABT">1</cbc:ID>']], also: ['UBL-CR-665'] },
  { id: 'UBL-DT-01', given: [inHead(nest('cac:Shipment/cbc:DeclaredCustomsValueAmount', '1.25'))], broken: [['>1.25<', '>1.250<']] },
  { id: 'UBL-DT-06', given: [binary('mimeCode="image/png" filename=""')], broken: [['mimeCode="image/png" ', '']] },
  { id: 'UBL-DT-07', given: [binary('mimeCode="image/png" filename=""')], broken: [[' filename=""', '']] },
  { id: 'UBL-SR-25', given: [behindBuyer(nest('cac:Delivery/cac:DeliveryParty', name))], broken: [after(name, name)] },
  { id: 'UBL-SR-30', given: [inLine(adjustment('false', ''))], broken: [after(reason, reason)] },
  { id: 'UBL-SR-31', given: [inLine(adjustment('1', ''))], broken: [after(reason, reason)] },
  { id: 'UBL-SR-53', broken: [['<cbc:CompanyID>BE0202239951</cbc:CompanyID>', '']], also: ['BR-S-02'] },
  { id: 'UBL-SR-53', given: [inSeller(nest('cac:PartyTaxScheme', '<cbc:CompanyID/><cac:TaxScheme><cbc:ID/></cac:TaxScheme>'))], broken: [['<cac:TaxScheme><cbc:ID/></cac:TaxScheme>', '<cac:TaxScheme/>']] },
  again('UBL-SR-34', inLine, '<cbc:Note/>'),
  again('UBL-SR-35', inLine, nest('cac:OrderLineReference/cbc:LineID', '1')),
  again('UBL-SR-36', inLine, nest('cac:InvoicePeriod', '<cbc:StartDate/>')),
  again('UBL-SR-37', inPrice, nest('cac:AllowanceCharge', '<cbc:Amount currencyID="EUR">0</cbc:Amount>')),
  { id: 'UBL-SR-48', broken: [inItem(category('S', '<cbc:Percent>21</cbc:Percent>', 'ClassifiedTaxCategory'))] },
  again('UBL-SR-50', inItem, '<cbc:Description/>'),
  again('UBL-SR-52', inLine, nest('cac:DocumentReference', id + type('130'))),
  { id: 'UBL-SR-19', given: [payee(name)], broken: [after(name, name)] },
  { id: 'UBL-SR-20', given: [payee(`${name}${scheme('SEPA')}${scheme('0002')}`)], broken: [after(name, nest('cac:PartyIdentification', id))] },
  { id: 'UBL-SR-21', given: [payee(name + nest('cac:PartyLegalEntity/cbc:CompanyID', '7'))], broken: [after(name, nest('cac:PartyLegalEntity/cbc:CompanyID', '8'))] },
  { id: 'UBL-SR-26', broken: [inMeans('<cbc:PaymentID>117</cbc:PaymentID>')] },
  { id: 'UBL-SR-27', broken: [inMeans('<cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>')], also: ['BR-61 repeated'] },
  { id: 'UBL-SR-28', given: [inMeans(nest('cac:PaymentMandate', id))], broken: [after(`<cac:PaymentMandate>${id}`, id)] },
  { id: 'UBL-SR-06', given: [inHead(nest('cac:BillingReference/cac:InvoiceDocumentReference', id))], broken: [after('<cac:BillingReference>', '<cac:InvoiceDocumentReference/>')] },
  { id: 'UBL-SR-07', given: [inHead(nest('cac:BillingReference/cac:InvoiceDocumentReference', '<cbc:ID/>'))], broken: [['<cbc:ID/>', '']], also: ['BR-55'] },
  { id: 'UBL-SR-22', given: [behindBuyer(representative)], broken: [after('<cac:TaxRepresentativeParty>', name)], also: ['BR-18 repeated'] },
  { id: 'UBL-SR-23', given: [behindBuyer(representative)], broken: [after('<cac:TaxRepresentativeParty>', tax)] },
  { id: 'UBL-SR-32', given: [behindBuyer(nest('cac:X/cac:TaxSubtotal/cac:TaxCategory', '<cbc:TaxExemptionReason/>'))], broken: [after('<cac:X><cac:TaxSubtotal><cac:TaxCategory>', '<cbc:TaxExemptionReason/>')] },
];

const own = (text: string): Edit => payee(nest('cac:PartyName/cbc:Name', text));

// prettier-ignore
const ROWS: readonly Row[] = [
  ...(['UBL-SR-19', 'UBL-SR-20', 'UBL-SR-21'] as const).flatMap((rule): readonly Row[] => [
    ['the payee has the legal name of the seller', rule, [own('Smederij Oost bv')], 'fires'],
    ['as it stands', rule, [own('Smederij Oost bv ')], 'holds'],
    ['his trading name is no matter', rule, [own('Smederij Oost')], 'holds'],
    ['a payee without name', rule, [payee('<cac:PartyName/>')], 'fires'],
    ['a seller without name', rule, [own('x'), ['<cbc:RegistrationName>Smederij Oost bv</cbc:RegistrationName>', '']], 'fires'],
    ['one of two names of the seller differs', rule, [own('Smederij Oost bv'), after('Smederij Oost bv</cbc:RegistrationName>', '<cbc:RegistrationName>x</cbc:RegistrationName>')], 'holds'],
  ]),
  ['one of two names differs', 'UBL-SR-21', [payee(`${nest('cac:PartyName/cbc:Name', 'Smederij Oost bv')}${name}`)], 'holds'],
  ['sepa in any case', 'UBL-SR-20', [payee(`${name}${scheme('sepa')}${scheme('Sepa')}${scheme('0002')}`)], 'holds'],
  ['with a blank it is another', 'UBL-SR-20', [payee(`${name}${scheme('SEPA ')}${scheme('0002')}`)], 'fires'],
  ['sepa in any case', 'UBL-SR-29', [inSeller(scheme('sepa')), inBuyer(scheme('SEPA'))], 'fires'],
  ['with a blank it is another', 'UBL-SR-29', [inSeller(scheme(' SEPA')), inBuyer(scheme('SEPA'))], 'holds'],
  ['vat in any case', 'UBL-SR-12', [inSeller(SELLER_VAT.replace('>VAT<', '>vat<'))], 'fires'],
  ['with a blank it is another', 'UBL-SR-12', [inSeller(SELLER_VAT.replace('>VAT<', '> VAT<'))], 'holds'],
  ['which counts as such', 'UBL-SR-13', [inSeller(SELLER_VAT.replace('>VAT<', '> VAT<')), inSeller(tax)], 'fires'],
  ['a scheme without ID counts', 'UBL-SR-13', [inSeller(tax.replace('<cbc:ID>TAX</cbc:ID>', '')), inSeller(tax)], 'fires'],
  ['no scheme does not', 'UBL-SR-13', [inSeller('<cac:PartyTaxScheme><cbc:CompanyID/></cac:PartyTaxScheme>'), inSeller(tax)], 'holds'],
  ['two numbers of one registration', 'UBL-SR-18', [after('LU26375245</cbc:CompanyID>', '<cbc:CompanyID/>')], 'fires'],
  ['of the other type', 'UBL-SR-04', [inHead(reference(id + type('130')) + reference(id + type(' 130')))], 'holds'],
  ['two IDs of one reference', 'UBL-SR-01', [inHead(nest('cac:ContractDocumentReference', twice(id)))], 'fires'],
  ['two references, one ID', 'UBL-SR-01', [inHead(`<cac:ContractDocumentReference/>${nest('cac:ContractDocumentReference', id)}`)], 'holds'],
  ['a blank makes another reference', 'UBL-SR-44', [after(means, means.replace('117', '117 '))], 'fires'],
  ['a blank makes another code', 'UBL-SR-47', [after(means, means.replace('30', '30 '))], 'fires'],
  ['codes anywhere', 'UBL-SR-47', [inLine(nest('cac:X/cbc:PaymentMeansCode', '31'))], 'fires'],
  ['a project in an invoice', 'UBL-SR-43', [inHead(reference(id + type('50')))], 'fires'],
  ['with a blank', 'UBL-SR-43', [inHead(reference(id + type('130 ')))], 'fires'],
  ['one of two type codes', 'UBL-SR-43', [inHead(reference(id + type('1') + type('130')))], 'holds'],
  ['an empty type code', 'UBL-SR-43', [inHead(reference(id + type('')))], 'fires'],
  ['a reference anywhere', 'UBL-SR-43', [inHead(nest('cac:BillingReference', reference(id + type('1'))))], 'fires'],
  ['prices may have more', 'UBL-DT-01', [['>25.00<', '>25.0001<']], 'holds'],
  ['any name that ends so, of any namespace', 'UBL-DT-01', [inHead('<x:y-Amount xmlns:x="urn:x">1.000</x:y-Amount>')], 'fires'],
  ['a price by its ending', 'UBL-DT-01', [inHead('<x:MyPriceAmount xmlns:x="urn:x">1.000</x:MyPriceAmount>')], 'holds'],
  ['amounts are told by case', 'UBL-DT-01', [inHead('<x:amount xmlns:x="urn:x">1.000</x:amount>')], 'holds'],
  ['an allowance of a price', 'UBL-DT-01', [inPrice(nest('cac:AllowanceCharge/cbc:Amount', '1.000'))], 'holds'],
  ['anything in a price with an allowance', 'UBL-DT-01', [inPrice(`<cac:AllowanceCharge/>${nest('cac:X/cbc:Amount', '1.000')}`)], 'holds'],
  ['in a price without', 'UBL-DT-01', [inPrice(nest('cac:X/cbc:Amount', '1.000'))], 'fires'],
  ['in a price of another namespace', 'UBL-DT-01', [inHead('<x:Price xmlns:x="urn:x"><cac:AllowanceCharge><cbc:Amount>1.000</cbc:Amount></cac:AllowanceCharge></x:Price>')], 'fires'],
  ['only its own text', 'UBL-DT-01', [inHead('<cbc:Amount>1.0<x xmlns="urn:x">00</x></cbc:Amount>')], 'holds'],
  ['a trailing blank counts', 'UBL-DT-01', [inHead('<cbc:Amount>1.00 </cbc:Amount>')], 'fires'],
  ['any name that ends so', 'UBL-DT-06', [inHead('<x:BinaryObject xmlns:x="urn:x"/>')], 'fires'],
  ['an indicator that is none', 'UBL-SR-30', [inLine(adjustment('no', '').replace(reason, twice(reason)))], 'holds'],
  ['reasons of a price', 'UBL-SR-31', [inPrice(adjustment('true', '').replace(reason, twice(reason)))], 'fires'],
  ['no category at all', 'UBL-SR-48', [['<cac:ClassifiedTaxCategory>', '<cac:X>'], ['</cac:ClassifiedTaxCategory>', '</cac:X>']], 'fires'],
  ['of another scheme', 'UBL-SR-48', [['VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>', 'GST</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>']], 'holds'],
  ['a credit note', 'UBL-SR-32', [[SUBTOTAL, SUBTOTAL.replace('<cac:TaxScheme>', '<cbc:TaxExemptionReason/><cbc:TaxExemptionReason/><cac:TaxScheme>')]], 'fires', CREDIT_NOTE],
];

describe('EN 16931 rules on syntax: how often, and the form of values', () => {
  testCases(EN16931, [], CASES);
  verdicts(ROWS);

  // testCases would ask for those of the core too.
  test('every rule on cardinality and values has a case', () => {
    const seen = new Set(CASES.map(({ id: rule }) => rule));
    const cardinality = idsOf([SYNTAX]).filter((rule) => /^UBL-SR|^UBL-DT-0[1-7]$/.test(rule));
    expect(cardinality.filter((rule) => !seen.has(rule))).toEqual([]);
  });
});
