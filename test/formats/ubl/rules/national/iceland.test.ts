import { ICELAND } from '../../../../../src/formats/ubl/rules/national/iceland.js';
import {
  before,
  between,
  type Case,
  CREDIT_NOTE,
  edit,
  type Edit,
  firedBy,
  INVOICE,
  testCases,
} from '../lib.js';
import { buyerId, payment, sellerId } from './edits.js';

const RULES = [ICELAND];
const FROM: readonly Edit[] = [['>BE<', '>IS<'], sellerId('5501012340', '0196')];
const WITHIN: readonly Edit[] = [...FROM, ['>LU<', '>IS<'], buyerId('5501012349', '0196')];
const deadline = (date: string): Edit =>
  before(
    '<cac:AccountingSupplierParty>',
    `<cac:AdditionalDocumentReference><cbc:ID>${date}</cbc:ID><cbc:DocumentDescription>EINDAGI</cbc:DocumentDescription></cac:AdditionalDocumentReference>`,
  );

const CASES: readonly Case[] = [
  { id: 'IS-R-001', given: [...FROM, ['>380<', '> 381 <']], broken: [['> 381 <', '>384<']] },
  { id: 'IS-R-001', of: 'CreditNote', given: FROM, broken: [['>381<', '>396<']] },
  { id: 'IS-R-002', given: FROM, broken: [['"0196"', '" 0196"']] },
  { id: 'IS-R-003', given: FROM, broken: [['<cbc:StreetName>Kade 1</cbc:StreetName>', '']] },
  { id: 'IS-R-003', given: FROM, broken: [['<cbc:PostalZone>8000</cbc:PostalZone>', '']] },
  {
    id: 'IS-R-004',
    given: WITHIN,
    broken: [['<cbc:CompanyID schemeID="0196">5501012349</cbc:CompanyID>', '']],
  },
  { id: 'IS-R-005', given: WITHIN, broken: [['<cbc:PostalZone>9500</cbc:PostalZone>', '']] },
  {
    id: 'IS-R-006',
    given: [...FROM, payment('9', '1', ' 123456789012 ')],
    broken: [['123456789012', '12345678901']],
  },
  {
    id: 'IS-R-006',
    given: [...FROM, payment('9', '1', '123456789012')],
    broken: [
      ['<cac:PayeeFinancialAccount><cbc:ID>123456789012</cbc:ID></cac:PayeeFinancialAccount>', ''],
    ],
  },
  {
    id: 'IS-R-007',
    given: [...FROM, payment('42', '1', 'abcdefghijkl')],
    broken: [['abcdefghijkl', 'abcdefghijklm']],
  },
  {
    id: 'IS-R-008',
    given: [...FROM, deadline('2026-12-02')],
    broken: [['<cbc:ID>2026-12-02', '<cbc:ID>2026-12-32']],
  },
  {
    id: 'IS-R-008',
    given: [...FROM, deadline('2026-12-12')],
    broken: [['<cbc:ID>2026-12-12', '<cbc:ID>2026-12-12Z']],
  },
  {
    id: 'IS-R-009',
    given: [...FROM, deadline('2026-12-12')],
    broken: [['<cbc:DueDate>2026-12-02</cbc:DueDate>', '']],
    also: ['IS-R-010'],
  },
  {
    id: 'IS-R-010',
    given: [...FROM, deadline('2026-12-02')],
    broken: [['<cbc:ID>2026-12-02', '<cbc:ID>2026-12-01']],
  },
];

describe('Peppol rules of Iceland', () => {
  testCases(RULES, RULES, CASES);

  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      'a deadline without date fails all but the due date',
      [...FROM, deadline('x'), ['<cbc:ID>x</cbc:ID>', '']],
      ['IS-R-008', 'IS-R-010'],
    ],
    [
      'two deadlines cannot be judged as one date',
      [...FROM, deadline('2026-12-12'), deadline('2026-12-13')],
      ['IS-R-008 repeated'],
    ],
    [
      'two accounts cannot be judged',
      [
        ...FROM,
        payment('9', '1', '123456789012'),
        before(
          '<cac:PaymentMeans>',
          '<cac:PaymentMeans><cbc:PaymentMeansCode>9</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>123456789012</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>',
        ),
      ],
      ['IS-R-006 repeated'],
    ],
    ['another description is no deadline', [...FROM, deadline('x'), ['EINDAGI', 'Eindagi']], []],
    ['a buyer elsewhere is free', [...FROM, ['<cbc:PostalZone>9500</cbc:PostalZone>', '']], []],
    ['the buyer alone makes no Icelandic document', between('LU', 'IS'), []],
    ['the VAT number makes no Icelandic seller', [['<cbc:CompanyID>BE', '<cbc:CompanyID>IS']], []],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(RULES, edit(INVOICE, ...edits))).toEqual(expected);
  });

  test('a credit note has no due date', () => {
    const fired = firedBy(RULES, edit(CREDIT_NOTE, ...FROM, deadline('2026-12-12')));
    expect(fired).toEqual(['IS-R-009', 'IS-R-010']);
  });
});
