import { NORWAY } from '../../../../../src/formats/ubl/rules/national/norway.js';
import { before, type Case, edit, type Edit, firedBy, INVOICE, testCases } from '../lib.js';
import { registered, vat } from './edits.js';

const RULES = [NORWAY];
const NORSE: readonly Edit[] = [vat('NO987654325MVA'), registered(' Foretaksregisteret ')];

const CASES: readonly Case[] = [
  { id: 'NO-R-001', given: NORSE, broken: [['NO987654325MVA', 'NO987654324MVA']] },
  { id: 'NO-R-001', given: NORSE, broken: [['NO987654325MVA', 'NO987654325mva']] },
  { id: 'NO-R-001', given: NORSE, broken: [['NO987654325MVA', 'NO987654325MVA ']] },
  { id: 'NO-R-002', given: NORSE, broken: [['Foretaksregisteret', 'foretaksregisteret']] },
  { id: 'NO-R-002', given: NORSE, broken: [['<cbc:ID>TAX', '<cbc:ID>tax']] },
];

const REPRESENTATIVE = before(
  '<cac:PaymentMeans>',
  '<cac:TaxRepresentativeParty><cac:PartyTaxScheme><cbc:CompanyID>NO1</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:TaxRepresentativeParty>',
);
const NO_VAT: Edit = ['<cbc:ID>VAT', '<cbc:ID>GST'];

describe('Peppol rules of Norway', () => {
  testCases(RULES, RULES, CASES);

  test.each<[string, readonly Edit[], readonly string[]]>([
    ['a foreign VAT number counts before a Norwegian address', [['>BE<', '>NO<']], []],
    ['without VAT number the address counts', [['>BE<', '>no<'], NO_VAT], ['NO-R-002']],
    ['a representative makes a Norwegian seller', [NO_VAT, REPRESENTATIVE], ['NO-R-002']],
    ['two VAT registrations leave the country open', [vat('NO1'), registered('NO2', 'VAT')], []],
    [
      'a second one that only trims to VAT cannot be judged',
      [...NORSE, registered('NO2', ' VAT')],
      ['NO-R-001 repeated'],
    ],
    [
      'two registrations for tax cannot be judged',
      [...NORSE, registered('x')],
      ['NO-R-002 repeated'],
    ],
    [
      'a number of another country is left alone',
      [
        ['>BE<', '>NO<'],
        vat(' NO1'),
        ['<cbc:ID>VAT', '<cbc:ID> VAT'],
        registered('Foretaksregisteret'),
      ],
      [],
    ],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(RULES, edit(INVOICE, ...edits))).toEqual(expected);
  });
});
