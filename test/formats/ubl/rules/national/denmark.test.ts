import { DENMARK } from '../../../../../src/formats/ubl/rules/national/denmark.js';
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
import { buyerId, payment, sellerId } from './edits.js';

const RULES = [DENMARK];
const FROM: readonly Edit[] = [['>BE<', '>DK<'], sellerId('16356706', ' 0184 ')];
const WITHIN: readonly Edit[] = [...FROM, ['>LU<', '>DK<'], buyerId('16356706', '0184')];
const FINE: readonly Edit[] = [...WITHIN, ['>30<', '>10<']];
const SELLER_NAME = '<cac:PartyName><cbc:Name>Smederij';
const BUYER_NAME = '<cac:PartyName><cbc:Name>Bakkerij';
const CARD = '1234567890123456';

const partyId = (place: string, attribute: string): Edit =>
  before(
    place,
    `<cac:PartyIdentification><cbc:ID${attribute}>1</cbc:ID></cac:PartyIdentification>`,
  );
const DEBIT: readonly Edit[] = [
  ...WITHIN,
  ['>30<', '>49<'],
  [
    '</cac:PaymentMeans>',
    '<cac:PaymentMandate><cbc:ID>M</cbc:ID><cac:PayerFinancialAccount><cbc:ID>A</cbc:ID></cac:PayerFinancialAccount></cac:PaymentMandate></cac:PaymentMeans>',
  ],
];
const classified = (list: string, version: string): Edit =>
  before(
    '<cac:ClassifiedTaxCategory>',
    `<cac:CommodityClassification><cbc:ItemClassificationCode listID="${list}" listVersionID="${version}">1</cbc:ItemClassificationCode></cac:CommodityClassification>`,
  );
const tax = (reason: string): Edit =>
  before(
    '<cac:TaxTotal>',
    `<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>ZZZ</cbc:AllowanceChargeReasonCode><cbc:AllowanceChargeReason>${reason}</cbc:AllowanceChargeReason></cac:AllowanceCharge>`,
  );

const CASES: readonly Case[] = [
  { id: 'DK-R-002', given: FROM, broken: [['>16356706<', '> <']] },
  {
    id: 'DK-R-002',
    given: FROM,
    broken: [['<cbc:CompanyID schemeID=" 0184 ">16356706</cbc:CompanyID>', '']],
  },
  { id: 'DK-R-014', given: FROM, broken: [[' 0184 ', '0198']] },
  { id: 'DK-R-014', given: FROM, broken: [[' schemeID=" 0184 "', '']] },
  {
    id: 'DK-R-016',
    of: 'CreditNote',
    given: [...WITHIN, ['>121.00</cbc:Pay', '>0</cbc:Pay']],
    broken: [['>0</cbc:Pay', '>-1e-2</cbc:Pay']],
  },
  {
    id: 'DK-R-013',
    given: [...FINE, partyId(SELLER_NAME, ' schemeID="0088"')],
    broken: [['"0088"', '" "']],
  },
  {
    id: 'DK-R-013',
    given: [...FINE, partyId(BUYER_NAME, ' schemeID="0088"')],
    broken: [[' schemeID="0088"', '']],
  },
  { id: 'DK-R-005', given: FINE, broken: [['>10<', '>30<']] },
  { id: 'DK-R-005', given: FINE, broken: [['>10<', '> 10<']] },
  {
    id: 'DK-R-005',
    given: FINE,
    broken: [['<cbc:PaymentMeansCode>10</cbc:PaymentMeansCode>', '']],
  },
  {
    id: 'DK-R-006',
    given: [...WITHIN, payment('31', 'x', '1', '2')],
    broken: [['>2</cbc:ID></cac:Fin', '>\n</cbc:ID></cac:Fin']],
  },
  {
    id: 'DK-R-006',
    given: [...WITHIN, payment('42', 'x', '1', '2')],
    broken: [['<cbc:ID>1</cbc:ID><cac:Fin', '<cac:Fin']],
  },
  { id: 'DK-R-007', given: DEBIT, broken: [['>M<', '><']] },
  { id: 'DK-R-007', given: DEBIT, broken: [['<cbc:ID>A</cbc:ID>', '']] },
  {
    id: 'DK-R-008',
    given: [...WITHIN, payment('50', '01#', '1234567')],
    broken: [['>1234567<', '>123456<']],
  },
  {
    id: 'DK-R-008',
    given: [...WITHIN, payment('50', '01#', '12345678')],
    broken: [['01#', '02#']],
  },
  {
    id: 'DK-R-009',
    given: [...WITHIN, payment('50', `04#${CARD}`, '1234567')],
    broken: [[CARD, `${CARD}7`]],
  },
  {
    id: 'DK-R-010',
    given: [...WITHIN, payment('93', '73#', 'abcdefgh')],
    broken: [['abcdefgh', 'abcdefghi']],
  },
  {
    id: 'DK-R-010',
    given: [...WITHIN, payment('93', '73#', '12345678')],
    broken: [['73#', '74#']],
  },
  {
    id: 'DK-R-011',
    given: [...WITHIN, payment('93', `71#${CARD}`, '12345678')],
    broken: [[CARD, CARD.slice(2)]],
  },
  {
    id: 'DK-R-011',
    given: [...WITHIN, payment('93', `75#${CARD.slice(1)}`, '12345678')],
    broken: [[CARD.slice(1), '']],
  },
  {
    id: 'DK-R-017',
    given: FINE,
    broken: [['schemeID="0184">16356706', 'schemeID="0088">16356706']],
  },
  {
    id: 'DK-R-003',
    given: [...FINE, classified('TST', '26.0801')],
    broken: [['26.0801', '26.0802']],
  },
  {
    id: 'DK-R-003',
    of: 'CreditNote',
    given: [...WITHIN, classified('TST', '1'), classified('x', '19.05.01')],
    broken: [['19.05.01', '19']],
  },
  { id: 'DK-R-004', given: [...FINE, tax(' 0110 ')], broken: [['> 0110 <', '>01100<']] },
  { id: 'DK-R-004', given: [...FINE, tax('9999')], broken: [['9999', 'ABCD']] },
  { id: 'DK-R-004', given: [...FINE, tax('9999')], broken: [['9999', '-001']] },
  { id: 'DK-R-004', given: [...FINE, tax('a#b')], broken: [['a#b', 'a#']] },
  {
    id: 'DK-R-004',
    given: [...FINE, tax('0110')],
    broken: [['<cbc:AllowanceChargeReason>0110</cbc:AllowanceChargeReason>', '']],
  },
];

const END = '</cbc:CompanyID></cac:PartyLegalEntity>';

describe('Peppol rules of Denmark', () => {
  testCases(RULES, RULES, CASES);

  test.each<[string, readonly Edit[], readonly string[]]>([
    ['an address in lower case is not Danish', [['>BE<', '>dk<']], []],
    ['with a buyer elsewhere means are free', FROM, []],
    [
      'neighbouring codes with a blank between pass the search',
      [...WITHIN, ['>30<', '>31 42<']],
      [],
    ],
    ['codes that are no neighbours do not', [...WITHIN, ['>30<', '>31 48<']], ['DK-R-005']],
    [
      'a number in two pieces cannot be judged',
      [...FROM, ['>16356706<', '>1635<!-- -->6706<']],
      ['DK-R-002 in-pieces'],
    ],
    [
      'two numbers with schemes cannot be judged',
      [...FROM, [END, `</cbc:CompanyID><cbc:CompanyID schemeID="0184">1${END}`]],
      ['DK-R-002 repeated'],
    ],
    ['another reason code is free', [...FINE, tax('x'), ['>ZZZ<', '>zzz<']], []],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(RULES, edit(INVOICE, ...edits))).toEqual(expected);
  });

  test('means of payment of a credit note are free', () => {
    expect(firedBy(RULES, edit(CREDIT_NOTE, ...WITHIN))).toEqual([]);
  });

  test('a negative total is no matter of a credit note to another country', () => {
    const negative: Edit = ['>121.00</cbc:Pay', '>-1</cbc:Pay'];
    expect(firedBy(RULES, edit(CREDIT_NOTE, ...FROM, negative))).toEqual([]);
    expect(firedBy(RULES, edit(INVOICE, ...FINE, negative))).toEqual([]);
  });
});
