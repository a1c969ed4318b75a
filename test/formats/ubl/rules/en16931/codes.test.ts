import { CODE_LISTS } from '../../../../../src/formats/ubl/rules/code-lists.js';
import { AMOUNTS, CODES } from '../../../../../src/formats/ubl/rules/en16931/codes.js';
import { EN16931 } from '../../../../../src/formats/ubl/rules/en16931/rules.js';
import { before, type Case, edit, type Edit, firedBy, INVOICE, testCases } from '../lib.js';
import {
  behindBuyer,
  inHead,
  inItem,
  inLine,
  inPrice,
  inSeller,
  type Row,
  verdicts,
} from './edits.js';

const LISTS = CODE_LISTS['en16931-1.3.16'];

const reason = (indicator: string, code: string): Edit =>
  inLine(
    `<cac:AllowanceCharge><cbc:ChargeIndicator>${indicator}</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>${code}</cbc:AllowanceChargeReasonCode><cbc:Amount currencyID="EUR">0</cbc:Amount></cac:AllowanceCharge>`,
  );
const object = (scheme: string, type = '130'): Edit =>
  inHead(
    `<cac:AdditionalDocumentReference><cbc:ID schemeID="${scheme}">1</cbc:ID><cbc:DocumentTypeCode>${type}</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>`,
  );
const ofLine = (scheme: string): Edit =>
  inLine(
    `<cac:DocumentReference><cbc:ID schemeID="${scheme}">1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:DocumentReference>`,
  );
const party = (scheme: string): string =>
  `<cac:PartyIdentification><cbc:ID schemeID="${scheme}">1</cbc:ID></cac:PartyIdentification>`;
const payee = (inner: string): Edit =>
  behindBuyer(
    `<cac:PayeeParty>${inner}<cac:PartyName><cbc:Name>x</cbc:Name></cac:PartyName></cac:PayeeParty>`,
  );
const legal = (scheme: string): Edit => [
  '<cbc:CompanyID>SELLER',
  `<cbc:CompanyID schemeID="${scheme}">SELLER`,
];
const classified = (list: string): Edit =>
  inItem(
    `<cac:CommodityClassification><cbc:ItemClassificationCode listID="${list}">1</cbc:ItemClassificationCode></cac:CommodityClassification>`,
  );
const standard = (scheme: string): Edit =>
  inItem(
    `<cac:StandardItemIdentification><cbc:ID schemeID="${scheme}">1</cbc:ID></cac:StandardItemIdentification>`,
  );
const origin = (code: string): Edit =>
  inItem(
    `<cac:OriginCountry><cbc:IdentificationCode>${code}</cbc:IdentificationCode></cac:OriginCountry>`,
  );
const file = (type: string): Edit =>
  inHead(
    `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="${type}" filename="a">AA==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`,
  );
const place = (scheme: string): Edit =>
  behindBuyer(
    `<cac:Delivery><cac:DeliveryLocation><cbc:ID schemeID="${scheme}">1</cbc:ID></cac:DeliveryLocation></cac:Delivery>`,
  );
const period = (code: string): Edit =>
  inHead(
    `<cac:InvoicePeriod><cbc:DescriptionCode>${code}</cbc:DescriptionCode></cac:InvoicePeriod>`,
  );
const vatIn = (code: string): readonly Edit[] => [
  inHead(`<cbc:TaxCurrencyCode>${code}</cbc:TaxCurrencyCode>`),
  behindBuyer(`<cac:TaxTotal><cbc:TaxAmount currencyID="${code}">1</cbc:TaxAmount></cac:TaxTotal>`),
];
const quantity = (unit: string): Edit =>
  inPrice(`<cbc:BaseQuantity unitCode="${unit}">1</cbc:BaseQuantity>`);
/** A category where no rule but those on codes looks at it. */
const categoryElsewhere = (inner: string): Edit =>
  inLine(`<cac:Delivery><cac:TaxCategory>${inner}</cac:TaxCategory></cac:Delivery>`);
const itemCategory = (code: string): Edit =>
  inHead(
    `<cac:Item><cac:ClassifiedTaxCategory><cbc:ID>${code}</cbc:ID></cac:ClassifiedTaxCategory></cac:Item>`,
  );
const core = ['UBL-CR-550'];

// prettier-ignore
const CASES: readonly Case[] = [
  { id: 'BR-CL-01', broken: [['>380<', '>381<']] },
  { id: 'BR-CL-01', of: 'CreditNote', broken: [['>381<', '>380<']] },
  { id: 'BR-CL-03', broken: [['<cbc:PriceAmount currencyID="EUR"', '<cbc:PriceAmount currencyID="eur"']] },
  { id: 'BR-CL-03', broken: [['<cbc:PriceAmount currencyID="EUR"', '<cbc:PriceAmount']] },
  { id: 'BR-CL-04', broken: [['>EUR<', '>EU<']], also: ['BR-CO-15'] },
  { id: 'BR-CL-05', given: vatIn('USD'), broken: [['>USD<', '>USDX<'], ['"USD"', '"USDX"']], also: ['BR-CL-03'] },
  { id: 'BR-CL-06', given: [period(' 432 ')], broken: [['> 432 <', '>431<']] },
  { id: 'BR-CL-07', given: [object('ABT')], broken: [['"ABT"', '"130"']] },
  { id: 'BR-CL-10', given: [inSeller(party('0208'))], broken: [['"0208"', '"9925"']] },
  { id: 'BR-CL-11', given: [legal('0208')], broken: [['"0208"', '"208"']] },
  { id: 'BR-CL-13', given: [classified('HS')], broken: [['"HS"', '"hs"']] },
  { id: 'BR-CL-14', broken: [['>LU<', '>lu<']] },
  { id: 'BR-CL-15', given: [origin('XI')], broken: [['>XI<', '>EU<']] },
  { id: 'BR-CL-16', broken: [['>30<', '>030<']] },
  { id: 'BR-CL-17', broken: [inLine('<cac:AllowanceCharge><cac:TaxCategory><cbc:ID>A</cbc:ID></cac:TaxCategory></cac:AllowanceCharge>')], also: ['UBL-CR-558'] },
  { id: 'BR-CL-18', broken: [itemCategory('z')] },
  { id: 'BR-CL-19', given: [reason('false', '95')], broken: [['>95<', '>FC<']] },
  { id: 'BR-CL-20', given: [reason('1', 'FC')], broken: [['>FC<', '>95<']] },
  { id: 'BR-CL-21', given: [standard('0160')], broken: [['"0160"', '"GTIN"']] },
  { id: 'BR-CL-22', broken: [categoryElsewhere('<cbc:TaxExemptionReasonCode>VATEX-EU</cbc:TaxExemptionReasonCode>')], also: core },
  { id: 'BR-CL-23', given: [quantity('KGM')], broken: [['"KGM"', '"kg"']] },
  { id: 'BR-CL-24', given: [file('text/csv')], broken: [['text/csv', 'text/plain']] },
  { id: 'BR-CL-25', broken: [['"9938"', '"0003"']] },
  { id: 'BR-CL-26', given: [place('0088')], broken: [['"0088"', '"GLN"']] },
];

// prettier-ignore
const ROWS: readonly Row[] = [
  ['either type code stands in either document', 'BR-CL-01', [['InvoiceTypeCode>380</cbc:InvoiceTypeCode', 'CreditNoteTypeCode>381</cbc:CreditNoteTypeCode']], 'holds'],
  ['blanks around are nothing', 'BR-CL-01', [['>380<', '> 380\n<']], 'holds'],
  ['a blank inside is none', 'BR-CL-01', [['>380<', '>380 381<']], 'fires'],
  ['empty is no code', 'BR-CL-01', [['>380<', '><']], 'fires'],
  ['a no-break space is a character', 'BR-CL-01', [['>380<', '>380\u00a0<']], 'fires'],
  ['a comment is nothing', 'BR-CL-01', [['>380<', '>38<!-- -->0<']], 'holds'],
  ['blanks around are nothing', 'BR-CL-03', [['<cbc:PriceAmount currencyID="EUR"', '<cbc:PriceAmount currencyID=" EUR "']], 'holds'],
  ['an empty attribute is no code', 'BR-CL-03', [['<cbc:PriceAmount currencyID="EUR"', '<cbc:PriceAmount currencyID=""']], 'fires'],
  ['an attribute of another namespace is none', 'BR-CL-03', [['<cbc:PriceAmount currencyID="EUR"', '<cbc:PriceAmount cbc:currencyID="EUR"']], 'fires'],
  ['the offshore yuan', 'BR-CL-03', [['<cbc:PriceAmount currencyID="EUR"', '<cbc:PriceAmount currencyID="CNH"']], 'holds'],
  ['an amount of extensions is not looked at', 'BR-CL-03', [inHead('<x:Amount xmlns:x="urn:x">1</x:Amount>')], 'holds'],
  ['a period of a line is looked at', 'BR-CL-06', [inLine('<cac:InvoicePeriod><cbc:DescriptionCode>1</cbc:DescriptionCode></cac:InvoicePeriod>')], 'fires'],
  ['the reference of a line is looked at', 'BR-CL-07', [ofLine('x')], 'fires'],
  ['another type is not', 'BR-CL-07', [object('x', '50')], 'holds'],
  ['nor a type with blanks', 'BR-CL-07', [object('x', ' 130')], 'holds'],
  ['an empty scheme is', 'BR-CL-07', [object('')], 'fires'],
  ['SEPA for the seller', 'BR-CL-10', [inSeller(party('SEPA'))], 'holds'],
  ['SEPA for the payee', 'BR-CL-10', [payee(party(' SEPA '))], 'holds'],
  ['sepa is none', 'BR-CL-10', [payee(party('sepa'))], 'fires'],
  ['SEPA is none for others', 'BR-CL-10', [behindBuyer(`<cac:OriginatorParty>${party('SEPA')}</cac:OriginatorParty>`)], 'fires'],
  ['a payee of another namespace is none', 'BR-CL-10', [behindBuyer(`<x:PayeeParty xmlns:x="urn:x">${party('SEPA')}</x:PayeeParty>`)], 'fires'],
  ['without scheme it is not looked at', 'BR-CL-10', [inSeller(party('x').replace(' schemeID="x"', ''))], 'holds'],
  ['an empty scheme is', 'BR-CL-11', [legal('')], 'fires'],
  ['countries at any depth', 'BR-CL-14', [inItem('<cac:OriginAddress><cac:Country><cbc:IdentificationCode/></cac:Country></cac:OriginAddress>')], 'fires'],
  ['an origin is not a country', 'BR-CL-14', [origin('EU')], 'holds'],
  ['Greece goes by GR', 'BR-CL-14', [['>LU<', '>EL<']], 'fires'],
  ['split payment is a category', 'BR-CL-17', [categoryElsewhere('<cbc:ID>B</cbc:ID>')], 'holds'],
  ['small letters are none', 'BR-CL-17', [categoryElsewhere('<cbc:ID>s</cbc:ID>')], 'fires'],
  ['blanks around are nothing', 'BR-CL-18', [itemCategory(' Z\t')], 'holds'],
  ['0 is an allowance', 'BR-CL-19', [reason('0', 'FC')], 'fires'],
  ['true is none', 'BR-CL-19', [reason('true', 'x')], 'holds'],
  ['an indicator that is none leaves it out', 'BR-CL-20', [reason('yes', 'x')], 'holds'],
  ['reasons of a price are looked at', 'BR-CL-19', [inPrice('<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode/></cac:AllowanceCharge>')], 'fires'],
  ['small letters are fine', 'BR-CL-22', [categoryElsewhere('<cbc:TaxExemptionReasonCode> vatex-eu-o </cbc:TaxExemptionReasonCode>')], 'holds'],
  ['a blank inside is not', 'BR-CL-22', [categoryElsewhere('<cbc:TaxExemptionReasonCode>VATEX-EU-O VATEX-EU-G</cbc:TaxExemptionReasonCode>')], 'fires'],
  ['nor is empty', 'BR-CL-22', [categoryElsewhere('<cbc:TaxExemptionReasonCode/>')], 'fires'],
  ['of an item too', 'BR-CL-22', [before('</cac:ClassifiedTaxCategory>', '<cbc:TaxExemptionReasonCode>x</cbc:TaxExemptionReasonCode>')], 'fires'],
  ['a package by its own recommendation', 'BR-CL-23', [['"C62"', '"XPK"']], 'holds'],
  ['without its X it is none', 'BR-CL-23', [['"C62"', '"PK"']], 'fires'],
  ['an empty unit is none', 'BR-CL-23', [['"C62"', '""']], 'fires'],
  ['without unit it is not looked at', 'BR-CL-23', [[' unitCode="C62"', '']], 'holds'],
  ['types are compared as they stand', 'BR-CL-24', [file('text/csv ')], 'fires'],
  ['and with their case', 'BR-CL-24', [file('application/PDF')], 'fires'],
  ['blanks around are nothing', 'BR-CL-25', [['"9938"', '" 9938"']], 'holds'],
  ['two schemes are none', 'BR-CL-25', [['"9938"', '"9938 9925"']], 'fires'],
  ['without scheme it is not looked at', 'BR-CL-25', [[' schemeID="9938"', '']], 'holds'],
];

describe('EN 16931 rules on codes', () => {
  testCases(EN16931, [CODES], CASES);
  verdicts(ROWS);

  test.each(AMOUNTS)('%s names its currency wherever it stands', (name) => {
    const without = inHead(`<cac:Delivery><cbc:${name}>1</cbc:${name}></cac:Delivery>`);
    expect(firedBy(EN16931, edit(INVOICE, without))).toEqual(['BR-CL-03']);
  });

  test('every code of a list is accepted, and no part of the list between two of them', () => {
    const codes = [...LISTS.UNTDID7143.codes];
    const all = codes.map((code) => classified(code));
    expect(firedBy(EN16931, edit(INVOICE, ...all))).toEqual([]);
    const neighbours = codes.slice(0, 2).join(' ');
    expect(firedBy(EN16931, edit(INVOICE, classified(neighbours)))).toEqual(['BR-CL-13']);
  });
});
