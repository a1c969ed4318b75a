import { SWEDEN } from '../../../../../src/formats/ubl/rules/national/sweden.js';
import { type Case, edit, type Edit, firedBy, INVOICE, testCases } from '../lib.js';
import { payment, registered, sellerId, vat } from './edits.js';

const RULES = [SWEDEN];
const SWEDISH: readonly Edit[] = [['>BE<', '>SE<'], vat('SE556732170701'), sellerId('5567321707')];
const FINE: readonly Edit[] = [
  ...SWEDISH,
  ['>21</cbc:Percent>', '>25</cbc:Percent>'],
  ['>21</cbc:Percent>', '>12.00</cbc:Percent>'],
];
const giro = (account: string, branch: string): Edit => payment('30', '1', account, branch);
const F_TAX = registered(' godkänd  för F-skatt');

const CASES: readonly Case[] = [
  { id: 'SE-R-001', given: FINE, broken: [['SE556732170701', 'SE55673217070']] },
  { id: 'SE-R-002', given: FINE, broken: [['SE556732170701', 'SE5567321707AB']] },
  { id: 'SE-R-003', given: FINE, broken: [['>5567321707<', '>556732170A<']], also: ['SE-R-013'] },
  { id: 'SE-R-004', given: FINE, broken: [['>5567321707<', '>55673217079<']] },
  { id: 'SE-R-013', given: FINE, broken: [['>5567321707<', '>5567321708<']] },
  { id: 'SE-R-005', given: [...FINE, F_TAX], broken: [['F-skatt', 'moms']] },
  { id: 'SE-R-006', given: [...FINE, ['>25</', '> 6e0 </']], broken: [['> 6e0 </', '>7</']] },
  { id: 'SE-R-006', given: FINE, broken: [['<cbc:Percent>12.00</cbc:Percent>', '']] },
  {
    id: 'SE-R-007',
    given: [...FINE, giro('12345678', ' SE:PLUSGIRO ')],
    broken: [['>12345678<', '>1234567X<']],
  },
  {
    id: 'SE-R-010',
    given: [...FINE, giro('12', 'SE:PLUSGIRO')],
    broken: [['>12</cbc:ID><cac:Fin', '>1</cbc:ID><cac:Fin']],
  },
  {
    id: 'SE-R-010',
    given: [...FINE, giro('12345678', 'SE:PLUSGIRO')],
    broken: [['>12345678<', '>123456789<']],
  },
  {
    id: 'SE-R-008',
    given: [...FINE, giro('1234567', 'SE:BANKGIRO')],
    broken: [['>1234567<', '>123-456<']],
  },
  {
    id: 'SE-R-009',
    given: [...FINE, giro('1234567', 'SE:BANKGIRO')],
    broken: [['>1234567<', '>123456<']],
  },
  { id: 'SE-R-011', given: FINE, broken: [['>30<', '>56<']] },
  { id: 'SE-R-011', given: FINE, broken: [['>30<', '>50<']] },
  { id: 'SE-R-012', given: [...FINE, ['>30<', '>31<']], broken: [['>LU<', '>SE<']] },
];

describe('Peppol rules of Sweden', () => {
  testCases(RULES, RULES, CASES);

  test.each<[string, readonly Edit[], readonly string[]]>([
    ['an address in lower case is not Swedish', [['>BE<', '>se<'], sellerId('x')], []],
    ['a foreign VAT number leaves rates free', [['>BE<', '>SE<'], sellerId('5567321707')], []],
    [
      'without company number another registration is free',
      [...FINE, ['<cbc:CompanyID>5567321707</cbc:CompanyID>', ''], registered('x')],
      [],
    ],
    ['vat in lower case is no other registration', [...FINE, registered('x', 'vat')], []],
    ['a giro is paid by code 30 alone', [...FINE, payment('58', '1', 'x', 'SE:BANKGIRO')], []],
    ['another branch is no giro', [...FINE, giro('x', 'NDEASESS')], []],
    ['a seller elsewhere has no giro', [giro('x', 'SE:BANKGIRO')], []],
    [
      'two VAT numbers cannot be judged',
      [...FINE, registered('SE2', 'VAT')],
      ['SE-R-001 repeated'],
    ],
    [
      'rates of other categories are free',
      [
        ...SWEDISH,
        ['<cbc:ID>S</cbc:ID>', '<cbc:ID>Z</cbc:ID>'],
        ['<cbc:ID>S</cbc:ID>', '<cbc:ID> S</cbc:ID>'],
      ],
      [],
    ],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(RULES, edit(INVOICE, ...edits))).toEqual(expected);
  });
});
