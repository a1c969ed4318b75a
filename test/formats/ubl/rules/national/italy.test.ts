import { ITALY } from '../../../../../src/formats/ubl/rules/national/italy.js';
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
import { registered, vat } from './edits.js';

const RULES = [ITALY];
const ITALIAN: readonly Edit[] = [...between('IT', 'IT'), registered('RSSMRA85T10A562S')];

const CASES: readonly Case[] = [
  { id: 'IT-R-001', given: ITALIAN, broken: [['RSSMRA85T10A562S', 'RSSMRA85T10A562SX']] },
  { id: 'IT-R-001', given: ITALIAN, broken: [['RSSMRA85T10A562S', '0123456789']] },
  { id: 'IT-R-001', given: ITALIAN, broken: [['RSSMRA85T10A562S', 'rssmra85t10a562s']] },
  {
    id: 'IT-R-001',
    given: ITALIAN,
    broken: [['<cbc:CompanyID>RSSMRA85T10A562S</cbc:CompanyID>', '']],
  },
  { id: 'IT-R-002', given: ITALIAN, broken: [['<cbc:StreetName>Kade 1</cbc:StreetName>', '']] },
  { id: 'IT-R-003', given: ITALIAN, broken: [['<cbc:CityName>Brugge</cbc:CityName>', '']] },
  { id: 'IT-R-004', given: ITALIAN, broken: [['<cbc:PostalZone>8000</cbc:PostalZone>', '']] },
];

describe('Peppol rules of Italy', () => {
  testCases(RULES, RULES, CASES);

  const BARE: Edit = ['<cbc:CityName>Brugge</cbc:CityName>', ''];
  test.each<[string, readonly Edit[], readonly string[]]>([
    ['a prefix in lower case is Italian', [vat('it1'), BARE], ['IT-R-003']],
    ['a blank before the prefix cuts it', [vat(' IT1'), BARE], []],
    ['a registration without scheme is no VAT', [...ITALIAN, ['<cbc:ID>TAX</cbc:ID>', '']], []],
    [
      'a registration without scheme and number fails',
      [...ITALIAN, ['<cbc:ID>TAX</cbc:ID>', ''], ['RSSMRA85T10A562S', 'x']],
      ['IT-R-001'],
    ],
    [
      'the scheme is compared in capitals',
      [...ITALIAN, ['<cbc:ID>TAX', '<cbc:ID>vat'], ['RSSMRA85T10A562S', 'x']],
      ['IT-R-001'],
    ],
    [
      'blanks around VAT do not matter',
      [...ITALIAN, ['<cbc:ID>TAX', '<cbc:ID> VAT'], ['RSSMRA85T10A562S', 'x']],
      [],
    ],
    [
      'an empty VAT number falls back to the address',
      [['<cbc:CompanyID>BE0202239951<', '<cbc:CompanyID><'], ['>BE<', '>IT<'], BARE],
      ['IT-R-003'],
    ],
    [
      'a seller without any country is from nowhere',
      [
        ['<cbc:CompanyID>BE0202239951<', '<cbc:CompanyID><'],
        ['<cbc:IdentificationCode>BE</cbc:IdentificationCode>', ''],
        BARE,
      ],
      [],
    ],
    [
      'a representative counts before the address',
      [
        ['<cbc:ID>VAT', '<cbc:ID>GST'],
        before(
          '<cac:PaymentMeans>',
          '<cac:TaxRepresentativeParty><cac:PartyTaxScheme><cbc:CompanyID>IT1</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:TaxRepresentativeParty>',
        ),
        BARE,
        vat('12345678901'),
      ],
      ['IT-R-003'],
    ],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(RULES, edit(INVOICE, ...edits))).toEqual(expected);
  });
});
