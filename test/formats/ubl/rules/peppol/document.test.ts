import { PEPPOL } from '../../../../../src/formats/ubl/rules/peppol/rules.js';
import {
  DIRECT_DEBIT,
  DOCUMENT,
  EMPTY_ELEMENTS,
  PROJECT_REFERENCE,
} from '../../../../../src/formats/ubl/rules/peppol/document.js';
import { before, type Case, edit, type Edit, firedBy, INVOICE, testCases } from '../lib.js';

const P = 'PEPPOL-EN16931-';
const VAT_IN_USD: readonly Edit[] = [
  before('<cbc:BuyerReference>', '<cbc:TaxCurrencyCode>USD</cbc:TaxCurrencyCode>'),
  before(
    '<cac:LegalMonetaryTotal>',
    '<cac:TaxTotal><cbc:TaxAmount currencyID="USD">24.00</cbc:TaxAmount></cac:TaxTotal>',
  ),
];
const project =
  '<cac:AdditionalDocumentReference><cbc:ID>P1</cbc:ID><cbc:DocumentTypeCode>50</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>';

const CASES: readonly Case[] = [
  { id: `${P}R008`, broken: [before('<cbc:DueDate>', '<cbc:TaxPointDate/>')], also: [`${P}F001`] },
  {
    id: `${P}R008`,
    given: [
      before(
        '<cac:AccountingSupplierParty>',
        '<cac:OrderReference><cbc:ID>4</cbc:ID></cac:OrderReference>',
      ),
    ],
    broken: [
      [
        '<cbc:ID>4</cbc:ID></cac:OrderReference>',
        '<cbc:ID schemeID="x"> \n\t</cbc:ID></cac:OrderReference>',
      ],
    ],
  },
  {
    id: `${P}R080`,
    of: 'CreditNote',
    given: [before('<cac:AccountingSupplierParty>', project)],
    broken: [before('<cac:AccountingSupplierParty>', project)],
  },
  {
    id: `${P}R001`,
    broken: [['<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>', '']],
    also: [`${P}R007`],
  },
  { id: `${P}R007`, broken: [['billing:01:1.0', 'billing:03:1.0']] },
  {
    id: `${P}R007`,
    given: [
      ['urn:fdc:peppol.eu:2017:poacc:billing:01:1.0', ' urn:peppol:bis:billing_with_response '],
    ],
    broken: [['billing_with_response', 'billing_with_answer']],
  },
  {
    id: `${P}R002`,
    given: [before('<cbc:DocumentCurrencyCode>', '<cbc:Note>a</cbc:Note>')],
    broken: [before('<cbc:DocumentCurrencyCode>', '<cbc:Note>b</cbc:Note>')],
  },
  { id: `${P}R003`, broken: [['<cbc:BuyerReference>INKOOP</cbc:BuyerReference>', '']] },
  {
    id: `${P}R004`,
    given: [['billing:3.0<', 'billing:3.0#conformant#urn:x<']],
    broken: [['urn:x', 'urn::x']],
  },
  { id: `${P}R004`, broken: [['billing:3.0<', 'billing:2.0<']] },
  {
    id: `${P}R053`,
    broken: [
      [
        '</cac:TaxSubtotal></cac:TaxTotal>',
        '</cac:TaxSubtotal></cac:TaxTotal><cac:TaxTotal><cbc:TaxAmount currencyID="EUR">0</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxAmount currencyID="EUR">0</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal>',
      ],
    ],
  },
  { id: `${P}R054`, broken: [VAT_IN_USD[1]!] },
  { id: `${P}R055`, given: VAT_IN_USD, broken: [['>24.00<', '>-24.00<']] },
  { id: `${P}R055`, given: VAT_IN_USD, broken: [['>USD</cbc:Tax', '>GBP</cbc:Tax']] },
  {
    id: `${P}R005`,
    given: VAT_IN_USD,
    broken: [
      ['>USD</cbc:Tax', '> EUR</cbc:Tax'],
      ['"USD"', '"EUR"'],
    ],
  },
  { id: `${P}R010`, broken: [['<cbc:EndpointID schemeID="9938">LU26375245</cbc:EndpointID>', '']] },
  {
    id: `${P}R020`,
    broken: [['<cbc:EndpointID schemeID="9925">BE0202239951</cbc:EndpointID>', '']],
  },
  { id: `${P}R061`, broken: [['>30<', '> 59 <']] },
];

describe('Peppol rules on the document', () => {
  testCases(PEPPOL, [EMPTY_ELEMENTS, PROJECT_REFERENCE, DOCUMENT, [DIRECT_DEBIT]], CASES);

  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      'a zero VAT total goes with either sign',
      [...VAT_IN_USD, ['>24.00<', '>0<'], ['>21.00<', '>-21.00<']],
      [],
    ],
    ['a no-break space is text', [['>INKOOP<', '>\u00a0<']], []],
    ['an attribute does not fill an element', [['>INKOOP<', ' x="1"><']], [`${P}R008`]],
    [
      'extension content is searched for empty elements',
      [
        before(
          '<cbc:CustomizationID>',
          '<ext:UBLExtensions><x xmlns="urn:x"><y/></x></ext:UBLExtensions>',
        ),
      ],
      [`${P}R008`],
    ],
    [
      'two profiles cannot be judged',
      [before('<cbc:ProfileID>', '<cbc:ProfileID>x</cbc:ProfileID>')],
      [`${P}R007 repeated`],
    ],
    [
      'a specification in two pieces cannot be judged',
      [['billing:3.0<', 'billing<!-- -->:3.0<']],
      [`${P}R004 in-pieces`],
    ],
    [
      'an amount that is no number leaves the sign undecided',
      [...VAT_IN_USD, ['>24.00<', '>many<']],
      [`${P}R055 not-a-number`],
    ],
    [
      'a mandate is named for a direct debit',
      [
        ['>30<', '>49<'],
        [
          '</cac:PaymentMeans>',
          '<cac:PaymentMandate><cbc:ID>M</cbc:ID></cac:PaymentMandate></cac:PaymentMeans>',
        ],
      ],
      [],
    ],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(PEPPOL, edit(INVOICE, ...edits))).toEqual(expected);
  });

  test('German parties may write more than one note', () => {
    const notes = before(
      '<cbc:DocumentCurrencyCode>',
      '<cbc:Note>a</cbc:Note><cbc:Note>b</cbc:Note>',
    );
    const german = edit(INVOICE, notes, ['>BE<', '>DE<'], ['>LU<', '> de <']);
    expect(firedBy(PEPPOL, german)).not.toContain(`${P}R002`);
    expect(firedBy(PEPPOL, edit(german, ['> de <', '>FR<']))).toContain(`${P}R002`);
  });
});
