import { LINES } from '../../../../../src/formats/ubl/rules/peppol/lines.js';
import { PEPPOL } from '../../../../../src/formats/ubl/rules/peppol/rules.js';
import { before, type Case, edit, type Edit, firedBy, INVOICE, testCases } from '../lib.js';
import { adjustment, AMOUNT, FACTOR } from './edits.js';

const P = 'PEPPOL-EN16931-';

const onLine = (inner: string, indicator?: string): Edit =>
  before('<cac:Item>', adjustment(inner, indicator));
const PRICE_END = '</cbc:PriceAmount>';
const onPrice = (inner: string, indicator?: string): Edit => [
  PRICE_END,
  PRICE_END + adjustment(inner, indicator),
];
const base = (quantity: string, unit = 'C62'): Edit => [
  PRICE_END,
  `${PRICE_END}<cbc:BaseQuantity unitCode="${unit}">${quantity}</cbc:BaseQuantity>`,
];
const reference = (type: string): Edit =>
  before(
    '<cac:Item>',
    `<cac:DocumentReference><cbc:ID>M1</cbc:ID><cbc:DocumentTypeCode>${type}</cbc:DocumentTypeCode></cac:DocumentReference>`,
  );

const CASES: readonly Case[] = [
  { id: `${P}R120`, given: [['>25.00<', '>25.005<']], broken: [['>25.005<', '>25.0051<']] },
  {
    id: `${P}R120`,
    given: [onLine(AMOUNT), ['>25.00<', '>27.50<']],
    broken: [['>false<', '>true<']],
  },
  {
    id: `${P}R121`,
    given: [base('1')],
    broken: [
      ['>1</cbc:Base', '>-1</cbc:Base'],
      ['>25.00<', '>-25.00<'],
    ],
  },
  {
    id: `${P}R121`,
    given: [base('0.1'), ['>25.00<', '>2.50<']],
    broken: [
      ['>0.1<', '>0<'],
      ['>2.50<', '>25.00<'],
    ],
  },
  { id: `${P}R100`, given: [reference('130')], broken: [reference('130')] },
  { id: `${P}R101`, given: [reference('130')], broken: [['>130<', '> 130<']] },
  {
    id: `${P}R044`,
    given: [onPrice('<cbc:Amount currencyID="EUR">1</cbc:Amount>', ' false')],
    broken: [['> false<', '>true<']],
  },
  {
    id: `${P}R046`,
    given: [
      onPrice(
        '<cbc:Amount currencyID="EUR">1</cbc:Amount><cbc:BaseAmount currencyID="EUR">26.00</cbc:BaseAmount>',
      ),
    ],
    broken: [['>26.00<', '>26.01<']],
  },
  {
    id: `${P}R046`,
    given: [
      onPrice(
        '<cbc:Amount currencyID="EUR">0</cbc:Amount><cbc:BaseAmount currencyID="EUR">25</cbc:BaseAmount>',
      ),
    ],
    broken: [['<cbc:Amount currencyID="EUR">0</cbc:Amount>', '']],
  },
  { id: `${P}R130`, given: [base('1')], broken: [['unitCode="C62">1<', 'unitCode="c62">1<']] },
  {
    id: `${P}R130`,
    of: 'CreditNote',
    given: [base('1')],
    broken: [['<cbc:CreditedQuantity unitCode="C62">', '<cbc:CreditedQuantity>']],
  },
];

describe('Peppol rules on lines and prices', () => {
  testCases(PEPPOL, [LINES], CASES);

  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      'an allowance of a price needs no pair',
      [onPrice(FACTOR + '<cbc:Amount currencyID="EUR">0</cbc:Amount>')],
      [],
    ],
    [
      'a price without amount counts 0',
      [
        [
          '<cbc:PriceAmount currencyID="EUR">25.00</cbc:PriceAmount>',
          '<cbc:BaseQuantity>1</cbc:BaseQuantity>',
        ],
      ],
      [`${P}R120`],
    ],
    [
      'a line without quantity counts 1',
      [
        ['<cbc:InvoicedQuantity unitCode="C62">4</cbc:InvoicedQuantity>', ''],
        ['>25.00<', '>100<'],
      ],
      [],
    ],
    [
      'the quantity of the other kind does not count',
      [
        [
          '<cbc:InvoicedQuantity unitCode="C62">4</cbc:InvoicedQuantity>',
          '<cbc:CreditedQuantity>4</cbc:CreditedQuantity>',
        ],
      ],
      [`${P}R120`],
    ],
    ['indicators 0 and 1 count in neither sum', [onLine(AMOUNT, '1')], [`${P}R043`]],
    [
      'sums of a line are rounded half up',
      [onLine('<cbc:Amount currencyID="EUR">0.025</cbc:Amount>')],
      [`${P}R120`],
    ],
    [
      'a rounded sum may stay within the slack',
      [onLine('<cbc:Amount currencyID="EUR">0.0249</cbc:Amount>')],
      [],
    ],
    [
      'an amount that is no number cannot be judged',
      [['>25.00<', '>25,00<']],
      [`${P}R120 not-a-number`],
    ],
    [
      'a repeated amount cannot be judged',
      [before('<cbc:PriceAmount', '<cbc:PriceAmount currencyID="EUR">1</cbc:PriceAmount>')],
      [`${P}R120 repeated`],
    ],
    [
      'a base quantity without quantity has nothing to compare',
      [
        base('1', 'KGM'),
        ['<cbc:InvoicedQuantity unitCode="C62">4</cbc:InvoicedQuantity>', ''],
        ['>25.00<', '>100<'],
      ],
      [],
    ],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(PEPPOL, edit(INVOICE, ...edits))).toEqual(expected);
  });

  // Quantity 3 at 20 / 3 is 20.000000000000000001 when the quotient is cut to 18 decimals first.
  test.each([
    ['20', '3', '3', '19.99', []],
    ['20', '3', '3', '19.98', [`${P}R120`]],
    ['20', '3', '3', '20.02', []],
    ['10', '3', '3', '9.98', []],
    ['10', '3', '3', '10.02', [`${P}R120`]],
    ['10', '4', '4', '9.98', []],
    ['10', '4', '4', '9.979', [`${P}R120`]],
    ['10', '0', '4', '40.02', [`${P}R121`]],
  ])('price %s per %s, quantity %s, net %s', (price, per, quantity, net, expected) => {
    const line = edit(
      INVOICE,
      ['>25.00<', `>${price}<`],
      base(per),
      ['>4</cbc:InvoicedQ', `>${quantity}</cbc:InvoicedQ`],
      [
        '</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">100.00',
        `</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">${net}`,
      ],
    );
    expect(firedBy(PEPPOL, line)).toEqual(expected);
  });
});
