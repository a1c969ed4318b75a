import {
  PAYEE_AND_SELLER,
  REFERENCES_AND_BUYER,
  VAT_IDENTIFIERS,
} from '../../../../../src/formats/ubl/rules/en16931/parties.js';
import { EN16931 } from '../../../../../src/formats/ubl/rules/en16931/rules.js';
import { type Case, type Edit, testCases } from '../lib.js';
import {
  after,
  behindBuyer,
  firing,
  inHead,
  inMeans,
  inSeller,
  type Row,
  SELLER_VAT,
  VAT,
  verdicts,
} from './edits.js';

const file = (id: string): Edit =>
  inHead(`<cac:AdditionalDocumentReference>${id}</cac:AdditionalDocumentReference>`);
const means = (code: string, account: string): Edit => [
  '<cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>117</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>BE68539007547034</cbc:ID></cac:PayeeFinancialAccount>',
  code + account,
];
const code = (text: string): string => `<cbc:PaymentMeansCode>${text}</cbc:PaymentMeansCode>`;
const account = '<cac:PayeeFinancialAccount><cbc:ID>1</cbc:ID></cac:PayeeFinancialAccount>';
const card = (number: string): Edit =>
  inMeans(
    `<cac:CardAccount><cbc:PrimaryAccountNumberID>${number}</cbc:PrimaryAccountNumberID><cbc:NetworkID>x</cbc:NetworkID></cac:CardAccount>`,
  );
const delivered = behindBuyer(
  '<cac:Delivery><cac:DeliveryLocation><cac:Address><cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country></cac:Address></cac:DeliveryLocation></cac:Delivery>',
);
const preceding = inHead(
  '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID/></cac:InvoiceDocumentReference></cac:BillingReference>',
);

const name = (text: string): string =>
  `<cac:PartyName><cbc:Name>${text}</cbc:Name></cac:PartyName>`;
const id = (text: string, scheme = ''): string =>
  `<cac:PartyIdentification><cbc:ID${scheme === '' ? '' : ` schemeID="${scheme}"`}>${text}</cbc:ID></cac:PartyIdentification>`;
const payee = (inner: string): Edit => behindBuyer(`<cac:PayeeParty>${inner}</cac:PayeeParty>`);
const sellerId = (text: string, scheme?: string): Edit => inSeller(id(text, scheme));

const address =
  '<cac:PostalAddress><cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country></cac:PostalAddress>';
const registration = `<cac:PartyTaxScheme><cbc:CompanyID>NL1</cbc:CompanyID>${VAT}</cac:PartyTaxScheme>`;
const representative = (inner: string): Edit =>
  behindBuyer(`<cac:TaxRepresentativeParty>${inner}</cac:TaxRepresentativeParty>`);
const represented = representative(name('Vertegenwoordiger') + address + registration);
const vatId = (text: string): Edit => ['>BE0202239951</cbc:CompanyID>', `>${text}</cbc:CompanyID>`];

// prettier-ignore
const CASES: readonly Case[] = [
  { id: 'BR-52', given: [file('<cbc:ID>1</cbc:ID>')], broken: [['<cbc:ID>1</cbc:ID>', '']] },
  { id: 'BR-52', given: [file('<cbc:ID>1</cbc:ID>')], broken: [['<cbc:ID>1</cbc:ID>', '<cbc:ID> </cbc:ID>']] },
  { id: 'BR-63', broken: [[' schemeID="9938"', '']] },
  { id: 'BR-62', broken: [[' schemeID="9925"', '']] },
  { id: 'BR-11', broken: [['<cac:Country><cbc:IdentificationCode>LU</cbc:IdentificationCode></cac:Country>', '']] },
  { id: 'BR-09', broken: [['<cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country>', '']] },
  { id: 'BR-51', given: [card(' 1234567890 ')], broken: [['1234567890', '1234567890 1']] },
  { id: 'BR-57', given: [delivered], broken: [['<cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country></cac:Address>', '</cac:Address>']] },
  { id: 'BR-17', given: [payee(name('Factor'))], broken: [['>Factor<', '>Smederij Oost<']] },
  { id: 'BR-17', given: [payee(name('Factor') + id('7')), sellerId('8')], broken: [['<cbc:ID>8<', '<cbc:ID>7<']] },
  { id: 'BR-50', broken: [['BE68539007547034', ' ']] },
  { id: 'BR-49', given: [means(code('10'), '')], broken: [[code('10'), '']] },
  { id: 'BR-61', given: [means(code('30'), account)], broken: [[account, '']] },
  { id: 'BR-61', given: [means(code(' 58 '), account)], broken: [[account, '']] },
  { id: 'BR-55', given: [preceding], broken: [['<cbc:ID/>', '']], also: ['UBL-SR-07'] },
  { id: 'BR-CO-26', given: [['<cbc:CompanyID>SELLER</cbc:CompanyID>', '']], broken: [['>VAT<', '>TAX<']], also: [] },
  { id: 'BR-CO-26', given: [['<cbc:CompanyID>SELLER</cbc:CompanyID>', ''], [SELLER_VAT, SELLER_VAT.replace('>VAT<', '>TAX<')], sellerId('1')], broken: [['<cbc:ID>1<', '<cbc:ID schemeID="SEPA">1<']] },
  { id: 'BR-18', given: [represented], broken: [['Vertegenwoordiger', ' ']] },
  { id: 'BR-19', given: [represented], broken: [[address, '']] },
  { id: 'BR-56', given: [represented], broken: [['<cbc:CompanyID>NL1</cbc:CompanyID>', '']], also: ['UBL-SR-53'] },
  { id: 'BR-56', given: [represented], broken: [[registration, registration.replace('VAT', 'TAX')]] },
  { id: 'BR-20', given: [represented], broken: [['>NL</cbc:Id', '></cbc:Id']], also: ['BR-CL-14'] },
  { id: 'BR-CO-09', broken: [vatId('0202239951')] },
];

// prettier-ignore
const ROWS: readonly Row[] = [
  ['eleven characters', 'BR-51', [card('12345678901')], 'fires'],
  ['ten characters beyond the basic plane', 'BR-51', [card('😀'.repeat(10))], 'holds'],
  ['eleven of them', 'BR-51', [card('😀'.repeat(11))], 'fires'],
  ['inner blanks count once', 'BR-51', [card('1234  \n 67890')], 'holds'],
  ['an empty country is one', 'BR-57', [delivered, ['>BE</cbc:IdentificationCode></cac:Country></cac:Address>', '></cbc:IdentificationCode></cac:Country></cac:Address>']], 'holds'],
  ['two countries cannot be judged', 'BR-11', [after('<cac:Country><cbc:IdentificationCode>LU', '</cbc:IdentificationCode><cbc:IdentificationCode>NL')], 'repeated'],
  ['an empty scheme is present', 'BR-63', [['schemeID="9938"', 'schemeID=""']], 'holds'],
  ['a payee without a name', 'BR-17', [payee(id('7'))], 'fires'],
  ['a payee with an empty name', 'BR-17', [payee(name(''))], 'holds'],
  ['the legal name of the seller is not compared', 'BR-17', [payee(name('Smederij Oost bv'))], 'holds'],
  ['names are compared as they stand', 'BR-17', [payee(name('Smederij Oost '))], 'holds'],
  ['one of two names is enough', 'BR-17', [payee(name('Factor') + name('Smederij Oost'))], 'fires'],
  ['identifiers are compared without their scheme', 'BR-17', [payee(name('Factor') + id('7', '0002')), sellerId('7', '0088')], 'fires'],
  ['code 30 with a blank is not looked at', 'BR-50', [means(code('30 '), '<cac:PayeeFinancialAccount/>')], 'holds'],
  ['other codes are not looked at', 'BR-50', [means(code('49'), '<cac:PayeeFinancialAccount/>')], 'holds'],
  ['one of two codes is enough', 'BR-50', [means(code('1') + code('58'), '<cac:PayeeFinancialAccount/>')], 'fires'],
  ['an empty code is one', 'BR-49', [means(code(''), '')], 'holds'],
  ['an empty account is one', 'BR-61', [means(code('30'), '<cac:PayeeFinancialAccount><cbc:ID/></cac:PayeeFinancialAccount>')], 'holds'],
  ['an account without number is none', 'BR-61', [means(code('30'), '<cac:PayeeFinancialAccount/>')], 'fires'],
  ['code 57 needs no account', 'BR-61', [means(code('57'), '')], 'holds'],
  ['two codes cannot be judged', 'BR-61', [means(code('30') + code('30'), account)], 'repeated'],
  ['nothing but a tax registration that is not VAT', 'BR-CO-26', [[SELLER_VAT, SELLER_VAT.replace('>VAT<', '>VA T<')], ['<cbc:CompanyID>SELLER</cbc:CompanyID>', '']], 'fires'],
  ['VAT in small letters with blanks is VAT', 'BR-CO-26', [[SELLER_VAT, SELLER_VAT.replace('>VAT<', '> vat\n<')], ['<cbc:CompanyID>SELLER</cbc:CompanyID>', '']], 'holds'],
  ['an empty VAT number is one', 'BR-CO-26', [vatId(''), ['<cbc:CompanyID>SELLER</cbc:CompanyID>', '']], 'holds'],
  ['sepa in small letters identifies', 'BR-CO-26', [[SELLER_VAT, ''], ['<cbc:CompanyID>SELLER</cbc:CompanyID>', ''], sellerId('1', 'sepa')], 'holds'],
  ['a representative with two names cannot be judged', 'BR-18', [representative(name('a') + name('b') + address + registration)], 'repeated'],
  ['an empty VAT number of his is one', 'BR-56', [representative(name('a') + address + registration.replace('NL1', ''))], 'holds'],
  ['Northern Ireland', 'BR-CO-09', [vatId('XI123')], 'holds'],
  ['Greece by its VAT prefix', 'BR-CO-09', [vatId('EL123')], 'holds'],
  ['Kosovo', 'BR-CO-09', [vatId('1A123')], 'holds'],
  ['small letters', 'BR-CO-09', [vatId('be0202239951')], 'fires'],
  ['empty', 'BR-CO-09', [vatId('')], 'holds'],
  ['absent', 'BR-CO-09', [['<cbc:CompanyID>BE0202239951</cbc:CompanyID>', '']], 'holds'],
  ['a search: one blank', 'BR-CO-09', [vatId(' ')], 'holds'],
  ['a search: two blanks', 'BR-CO-09', [vatId('  ')], 'fires'],
  ['a search: a blank and the start of a prefix', 'BR-CO-09', [vatId(' BE0202239951')], 'holds'],
  ['a search: one letter of a prefix', 'BR-CO-09', [vatId('B')], 'holds'],
  ['a search: the end of a prefix and a blank', 'BR-CO-09', [vatId('E 0202239951')], 'holds'],
  ['a search: a line break is no blank', 'BR-CO-09', [vatId('\nB')], 'fires'],
  ['another scheme is not looked at', 'BR-CO-09', [[SELLER_VAT, SELLER_VAT.replace('>VAT<', '>TAX<')], vatId('0202239951')], 'holds'],
  ['any party is looked at', 'BR-CO-09', [payee(name('a') + registration.replace('NL1', '12'))], 'fires'],
  ['two numbers cannot be judged', 'BR-CO-09', [vatId('BE1</cbc:CompanyID><cbc:CompanyID>BE1')], 'repeated'],
  ['with two tax schemes it is not looked at', 'BR-CO-09', [[SELLER_VAT, SELLER_VAT.replace(VAT, VAT + VAT)], vatId('0202239951')], 'holds'],
];

describe('EN 16931 rules on parties, payment and references', () => {
  const covered = [REFERENCES_AND_BUYER, PAYEE_AND_SELLER, [VAT_IDENTIFIERS]];
  testCases(EN16931, firing(covered), CASES);
  verdicts(ROWS);
});
