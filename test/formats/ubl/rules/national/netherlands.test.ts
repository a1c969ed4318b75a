import { NETHERLANDS } from '../../../../../src/formats/ubl/rules/national/netherlands.js';
import {
  before,
  between,
  type Case,
  edit,
  type Edit,
  firedBy,
  INVOICE,
  testCases,
} from '../lib.js';

const RULES = [NETHERLANDS];
const SELLER_ID: Edit = ['<cbc:CompanyID>SELLER', '<cbc:CompanyID schemeID="0106">SELLER'];
const BUYER_ID: Edit = ['<cbc:CompanyID>BUYER', '<cbc:CompanyID schemeID="0190">BUYER'];
const DUTCH: readonly Edit[] = [...between('NL', 'NL'), SELLER_ID, BUYER_ID];
const FROM_NL: readonly Edit[] = [...between('NL', 'LU'), SELLER_ID];

const preceding = before(
  '<cac:AccountingSupplierParty>',
  '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>1</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>',
);
const order = before(
  '<cac:AccountingSupplierParty>',
  '<cac:OrderReference><cbc:ID>4</cbc:ID></cac:OrderReference>',
);
const orderLine = before(
  '<cac:Item>',
  '<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>',
);
const address = (country: string): string =>
  `<cac:PostalAddress><cbc:StreetName>W</cbc:StreetName><cbc:CityName>A</cbc:CityName><cbc:PostalZone>1</cbc:PostalZone><cac:Country><cbc:IdentificationCode>${country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>`;
const representative = (country: string): Edit =>
  before(
    '<cac:PaymentMeans>',
    `<cac:TaxRepresentativeParty>${address(country)}</cac:TaxRepresentativeParty>`,
  );
const MEANS: Edit = [
  '<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>117</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>BE68539007547034</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>',
  '',
];

const CASES: readonly Case[] = [
  {
    id: 'NL-R-001',
    of: 'CreditNote',
    given: [...FROM_NL, preceding],
    broken: [['<cbc:ID>1</cbc:ID></cac:Inv', '</cac:Inv']],
  },
  ...['StreetName', 'CityName', 'PostalZone'].map((name): Case => ({
    id: 'NL-R-002',
    given: [...FROM_NL, [`<cbc:${name}>`, `<cbc:${name}/><cbc:${name}>`]],
    broken: [
      [`<cbc:${name}/><cbc:${name}>`, '<cbc:AddressLine>'],
      [`</cbc:${name}>`, '</cbc:AddressLine>'],
    ],
  })),
  {
    id: 'NL-R-003',
    given: [...FROM_NL, ['"0106"', '"0190 0106 x"']],
    broken: [['"0190 0106 x"', '"0190,0106"']],
  },
  { id: 'NL-R-003', given: FROM_NL, broken: [['>SELLER<', '> <']] },
  { id: 'NL-R-004', given: DUTCH, broken: [['<cbc:StreetName>Rue 2</cbc:StreetName>', '']] },
  { id: 'NL-R-005', given: DUTCH, broken: [[' schemeID="0190">BUYER', '>BUYER']] },
  {
    id: 'NL-R-006',
    given: [...FROM_NL, representative('nl')],
    broken: [['<cbc:CityName>A</cbc:CityName>', '']],
  },
  {
    id: 'NL-R-007',
    given: [...FROM_NL, MEANS, ['>121.00</cbc:Payable', '>0.00</cbc:Payable']],
    broken: [['>0.00</cbc:Payable', '>0.01</cbc:Payable']],
  },
  {
    id: 'NL-R-007',
    of: 'CreditNote',
    given: [...FROM_NL, preceding, MEANS],
    broken: [['>121.00</cbc:Payable', '>-0.01</cbc:Payable']],
  },
  { id: 'NL-R-008', given: [...DUTCH, ['>30<', '> 58 <']], broken: [['> 58 <', '>31<']] },
  {
    id: 'NL-R-009',
    given: [...FROM_NL, order, orderLine],
    broken: [['<cac:OrderReference><cbc:ID>4</cbc:ID></cac:OrderReference>', '']],
  },
];

describe('Peppol rules of the Netherlands', () => {
  testCases(RULES, RULES, CASES);

  const BARE: readonly Edit[] = [['<cbc:CityName>Brugge</cbc:CityName>', '']];
  test.each<[string, readonly Edit[], readonly string[]]>([
    ['a seller elsewhere is free', BARE, []],
    [
      'a seller is Dutch by address, not by VAT number',
      [...BARE, ['<cbc:CompanyID>BE', '<cbc:CompanyID>NL']],
      [],
    ],
    [
      'blanks and case of the country do not matter',
      [...BARE, SELLER_ID, ['>BE<', '> nl <']],
      ['NL-R-002'],
    ],
    [
      'two countries leave it open',
      [
        ...BARE,
        ['>BE<', '>NL<'],
        [
          '</cac:Country>',
          '</cac:Country><cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country>',
        ],
      ],
      [],
    ],
    [
      'a buyer elsewhere is free',
      [...FROM_NL, ['<cbc:StreetName>Rue 2</cbc:StreetName>', ''], ['>30<', '>31<']],
      [],
    ],
    [
      'a representative elsewhere is free',
      [...FROM_NL, representative('BE'), ['<cbc:CityName>A</cbc:CityName>', '']],
      [],
    ],
    [
      'a seller without number is not asked for one',
      [...FROM_NL, ['<cbc:CompanyID schemeID="0106">SELLER</cbc:CompanyID>', '']],
      [],
    ],
    [
      'an amount that is none cannot be judged',
      [...FROM_NL, MEANS, ['>121.00</cbc:Payable', '>all</cbc:Payable']],
      ['NL-R-007 not-a-number'],
    ],
    [
      'without amount means of payment are asked for',
      [...FROM_NL, MEANS, ['<cbc:PayableAmount currencyID="EUR">121.00</cbc:PayableAmount>', '']],
      ['NL-R-007'],
    ],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(RULES, edit(INVOICE, ...edits))).toEqual(expected);
  });
});
