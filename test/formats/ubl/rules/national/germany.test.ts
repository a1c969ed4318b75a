import { GERMANY } from '../../../../../src/formats/ubl/rules/national/germany.js';
import {
  before,
  type Case,
  CREDIT_NOTE,
  edit,
  type Edit,
  firedBy,
  INVOICE,
  testCases,
} from '../lib.js';
import { contact, payment, terms } from './edits.js';

const RULES = [GERMANY];
const PARTIES: readonly Edit[] = [
  ['>BE<', '> de <'],
  ['>LU<', '>DE<'],
];
const GERMAN: readonly Edit[] = [...PARTIES, contact('a@b.de')];

const CARD =
  '<cac:CardAccount><cbc:PrimaryAccountNumberID>1</cbc:PrimaryAccountNumberID></cac:CardAccount>';
const ACCOUNT =
  '<cac:PayeeFinancialAccount><cbc:ID>BE68539007547034</cbc:ID></cac:PayeeFinancialAccount>';
const MANDATE =
  '<cac:PaymentMandate><cbc:ID>M</cbc:ID><cac:PayerFinancialAccount><cbc:ID>DE75512108001245126199</cbc:ID></cac:PayerFinancialAccount></cac:PaymentMandate>';
const CREDITOR = before(
  '<cac:PartyName><cbc:Name>Smederij',
  '<cac:PartyIdentification><cbc:ID schemeID="SEPA">DE98ZZZ</cbc:ID></cac:PartyIdentification>',
);
const DEBIT: readonly Edit[] = [...GERMAN, ['>30<', '>59<'], [ACCOUNT, MANDATE], CREDITOR];
const CARDS: readonly Edit[] = [...GERMAN, ['>30<', '>48<'], [ACCOUNT, CARD]];
const delivery = before(
  '<cac:PaymentMeans>',
  '<cac:Delivery><cac:DeliveryLocation><cac:Address><cbc:CityName>Ulm</cbc:CityName><cbc:PostalZone>89073</cbc:PostalZone></cac:Address></cac:DeliveryLocation></cac:Delivery>',
);
const attachment = (inner: string): Edit =>
  before(
    '<cac:AccountingSupplierParty>',
    `<cac:AdditionalDocumentReference><cbc:ID>D</cbc:ID><cac:Attachment>${inner}</cac:Attachment></cac:AdditionalDocumentReference>`,
  );
const file = (name: string): Edit =>
  attachment(
    `<cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="${name}">QQ==</cbc:EmbeddedDocumentBinaryObject>`,
  );
const link = (uri: string): Edit =>
  attachment(`<cac:ExternalReference><cbc:URI>${uri}</cbc:URI></cac:ExternalReference>`);
const preceding =
  '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>1</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>';
const SKONTO = '#SKONTO#TAGE=14#PROZENT=2.25#';
const LINE_CATEGORY = '<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID>';
const UNREGISTERED: Edit = [
  '<cbc:CompanyID>BE0202239951</cbc:CompanyID>',
  '<cbc:CompanyID> </cbc:CompanyID>',
];

const CASES: readonly Case[] = [
  {
    id: 'DE-R-001',
    given: GERMAN,
    broken: [
      ['<cac:PaymentMeans>', '<cac:Means>'],
      ['</cac:PaymentMeans>', '</cac:Means>'],
    ],
  },
  { id: 'DE-R-015', given: GERMAN, broken: [['>INKOOP<', '> <']] },
  { id: 'DE-R-016', given: GERMAN, broken: [UNREGISTERED] },
  {
    id: 'DE-R-016',
    given: [
      ...GERMAN,
      UNREGISTERED,
      [LINE_CATEGORY, LINE_CATEGORY.replace('S', 'O')],
      before(
        '<cac:TaxTotal>',
        '<cac:AllowanceCharge><cbc:ChargeIndicator> true</cbc:ChargeIndicator><cac:TaxCategory><cbc:ID>AE</cbc:ID></cac:TaxCategory></cac:AllowanceCharge>',
      ),
    ],
    broken: [['> true<', '>true<']],
  },
  { id: 'DE-R-017', given: [...GERMAN, ['>380<', '> 877 <']], broken: [['> 877 <', '>386<']] },
  { id: 'DE-R-018', given: [...GERMAN, terms(`${SKONTO}\n`)], broken: [[`${SKONTO}\n`, SKONTO]] },
  { id: 'DE-R-018', given: [...GERMAN, terms(`${SKONTO}\n`)], broken: [['2.25', '2.2']] },
  { id: 'DE-R-022', given: [...GERMAN, file('a'), file('A')], broken: [['"A"', '"a"']] },
  {
    id: 'DE-R-026',
    given: [...GERMAN, before('<cac:AccountingSupplierParty>', preceding), ['>380<', '> 384 <']],
    broken: [[preceding, '']],
  },
  { id: 'DE-R-030', given: DEBIT, broken: [['"SEPA"', '"0088"']] },
  {
    id: 'DE-R-031',
    given: DEBIT,
    broken: [['<cbc:ID>DE75512108001245126199</cbc:ID>', '']],
    also: ['DE-R-020'],
  },
  { id: 'DE-R-T02', given: [...GERMAN, link('https://x')], broken: [['https://x', 'x/y:z']] },
  { id: 'DE-R-T02', given: [...GERMAN, link('a+1:')], broken: [['a+1:', 'a:']] },
  { id: 'DE-R-002', given: GERMAN, broken: [[contact('a@b.de')[1], contact('')[0]]] },
  { id: 'DE-R-003', given: GERMAN, broken: [['>Brugge<', '> <']] },
  { id: 'DE-R-004', given: GERMAN, broken: [['<cbc:PostalZone>8000</cbc:PostalZone>', '']] },
  { id: 'DE-R-005', given: GERMAN, broken: [['>Kees<', '><']] },
  { id: 'DE-R-006', given: GERMAN, broken: [['>0221 12-3<', '><']], also: ['DE-R-027'] },
  { id: 'DE-R-007', given: GERMAN, broken: [['>a@b.de<', '><']], also: ['DE-R-028'] },
  {
    id: 'DE-R-027',
    given: [...PARTIES, contact('a@b.de', 'x1y2z3')],
    broken: [['x1y2z3', 'x1y2z٣']],
  },
  ...['a@b', 'a@@b.de', 'a@b..de', 'a@.de', '@b.de', 'a b@c.de', 'a@b.de.', 'a@b@c.de'].map(
    (mail): Case => ({ id: 'DE-R-028', given: GERMAN, broken: [['a@b.de', mail]] }),
  ),
  { id: 'DE-R-008', given: GERMAN, broken: [['>Wiltz<', '>\t<']] },
  { id: 'DE-R-009', given: GERMAN, broken: [['>9500<', '><']] },
  { id: 'DE-R-010', given: [...GERMAN, delivery], broken: [['>Ulm<', '><']] },
  {
    id: 'DE-R-011',
    given: [...GERMAN, delivery],
    broken: [['<cbc:PostalZone>89073</cbc:PostalZone>', '']],
  },
  {
    id: 'DE-R-019',
    given: [...GERMAN, payment(' 58 ', '1', 'DE75 5121 0800 1245 1261 99')],
    broken: [['1261 99', '1261 98']],
  },
  { id: 'DE-R-023-1', given: GERMAN, broken: [[ACCOUNT, '']] },
  { id: 'DE-R-023-2', given: GERMAN, broken: [[ACCOUNT, CARD + ACCOUNT]] },
  { id: 'DE-R-024-1', given: CARDS, broken: [[CARD, '']] },
  { id: 'DE-R-024-2', given: CARDS, broken: [[CARD, CARD + ACCOUNT]] },
  { id: 'DE-R-020', given: DEBIT, broken: [['DE75512108001245126199', 'DE75512108001245126198']] },
  { id: 'DE-R-025-1', given: DEBIT, broken: [[MANDATE, '']], also: ['DE-R-020'] },
  { id: 'DE-R-025-2', given: DEBIT, broken: [[MANDATE, CARD + MANDATE]] },
  {
    id: 'DE-R-014',
    given: GERMAN,
    broken: [['<cbc:Percent>21</cbc:Percent>', '<cbc:Percent> </cbc:Percent>']],
  },
];

describe('Peppol rules of Germany', () => {
  testCases(RULES, RULES, CASES);

  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      'one German party is not two',
      [
        ['>LU<', '>DE<'],
        ['>INKOOP<', '><'],
      ],
      [],
    ],
    [
      'VAT prefixes play no part',
      [
        ['<cbc:CompanyID>BE', '<cbc:CompanyID>DE'],
        ['<cbc:CompanyID>LU', '<cbc:CompanyID>DE'],
      ],
      [],
    ],
    ['an account by code 30 is not looked at', [...GERMAN, payment('30', '1', 'x')], []],
    [
      'a representative will do for VAT',
      [...GERMAN, UNREGISTERED, before('<cac:PaymentMeans>', '<cac:TaxRepresentativeParty/>')],
      [],
    ],
    [
      'category O needs no registration',
      [...GERMAN, UNREGISTERED, [LINE_CATEGORY, LINE_CATEGORY.replace('S', 'O')]],
      [],
    ],
    [
      'two types cannot be judged',
      [
        ...GERMAN,
        before('<cbc:InvoiceTypeCode>', '<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>'),
      ],
      ['DE-R-017 repeated'],
    ],
    [
      'one file name within one reference is one',
      [
        ...GERMAN,
        file('a'),
        [
          '</cbc:EmbeddedDocumentBinaryObject>',
          '</cbc:EmbeddedDocumentBinaryObject><cbc:EmbeddedDocumentBinaryObject filename="a"/>',
        ],
      ],
      [],
    ],
    [
      'a creditor identifier of the payee will do',
      [
        ...DEBIT,
        ['"SEPA"', '"x"'],
        before(
          '<cac:PaymentMeans>',
          '<cac:PayeeParty><cac:PartyIdentification><cbc:ID schemeID="SEPA">x</cbc:ID></cac:PartyIdentification></cac:PayeeParty>',
        ),
      ],
      [],
    ],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(RULES, edit(INVOICE, ...edits))).toEqual(expected);
  });

  test('a credit note is judged alike', () => {
    expect(firedBy(RULES, edit(CREDIT_NOTE, ...GERMAN))).toEqual([]);
    expect(firedBy(RULES, edit(CREDIT_NOTE, ...GERMAN, UNREGISTERED))).toEqual(['DE-R-016']);
  });
});
