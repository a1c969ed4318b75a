import {
  ADJUSTMENT_AMOUNTS,
  CURRENCIES,
  LINE_PERIODS,
} from '../../../../../src/formats/ubl/rules/peppol/amounts.js';
import { LINES } from '../../../../../src/formats/ubl/rules/peppol/lines.js';
import { PEPPOL } from '../../../../../src/formats/ubl/rules/peppol/rules.js';
import { before, type Case, edit, type Edit, firedBy, INVOICE, testCases } from '../lib.js';

const P = 'PEPPOL-EN16931-';

const AMOUNT = '<cbc:Amount currencyID="EUR">10.00</cbc:Amount>';
const BASE = '<cbc:BaseAmount currencyID="EUR">100.00</cbc:BaseAmount>';
const FACTOR = '<cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric>';

function adjustment(inner: string, indicator = 'false'): string {
  return `<cac:AllowanceCharge><cbc:ChargeIndicator>${indicator}</cbc:ChargeIndicator>${inner}</cac:AllowanceCharge>`;
}
const onDocument = (inner: string, indicator?: string): Edit =>
  before('<cac:TaxTotal>', adjustment(inner, indicator));
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
const period = (at: string, start: string, end: string): Edit =>
  before(
    at,
    `<cac:InvoicePeriod><cbc:StartDate>${start}</cbc:StartDate><cbc:EndDate>${end}</cbc:EndDate></cac:InvoicePeriod>`,
  );
const reference = (type: string): Edit =>
  before(
    '<cac:Item>',
    `<cac:DocumentReference><cbc:ID>M1</cbc:ID><cbc:DocumentTypeCode>${type}</cbc:DocumentTypeCode></cac:DocumentReference>`,
  );

const PERIODS: readonly Edit[] = [
  period('<cac:AccountingSupplierParty>', '2026-10-01', '2026-10-31'),
  period('<cac:Item>', '2026-10-01', '2026-10-31'),
];
const LINE_DATES = '</cbc:LineExtensionAmount><cac:InvoicePeriod>';

const CASES: readonly Case[] = [
  { id: `${P}R041`, given: [onDocument(FACTOR + AMOUNT + BASE)], broken: [[BASE, '']] },
  { id: `${P}R042`, given: [onDocument(FACTOR + AMOUNT + BASE)], broken: [[FACTOR, '']] },
  {
    id: `${P}R040`,
    given: [onDocument(FACTOR + '<cbc:Amount currencyID="EUR">10.02</cbc:Amount>' + BASE)],
    broken: [['>10.02<', '>10.021<']],
  },
  {
    id: `${P}R040`,
    given: [onDocument(FACTOR + '<cbc:Amount currencyID="EUR">9.98</cbc:Amount>' + BASE)],
    broken: [['>9.98<', '>9.97<']],
  },
  {
    id: `${P}R040`,
    of: 'CreditNote',
    given: [onDocument(FACTOR + AMOUNT + BASE)],
    broken: [[AMOUNT, '']],
  },
  { id: `${P}R043`, given: [onDocument(AMOUNT, ' false ')], broken: [['> false <', '>0<']] },
  { id: `${P}R043`, given: [onDocument(AMOUNT, 'true')], broken: [['>true<', '>TRUE<']] },
  { id: `${P}R051`, broken: [['"EUR">25.00', '"USD">25.00']] },
  { id: `${P}R051`, broken: [['"EUR">21.00', '"USD">21.00']] },
  {
    id: `${P}R051`,
    broken: [
      [
        '<cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">100.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR"',
        '<cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">100.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="USD"',
      ],
    ],
  },
  {
    id: `${P}R110`,
    given: PERIODS,
    broken: [[`${LINE_DATES}<cbc:StartDate>2026-10-01`, `${LINE_DATES}<cbc:StartDate>2026-09-30`]],
  },
  {
    id: `${P}R111`,
    given: PERIODS,
    broken: [
      [
        '<cbc:EndDate>2026-10-31</cbc:EndDate></cac:InvoicePeriod><cac:Item>',
        '<cbc:EndDate>2026-11-01</cbc:EndDate></cac:InvoicePeriod><cac:Item>',
      ],
    ],
  },
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

describe('Peppol rules on amounts, lines and prices', () => {
  testCases(PEPPOL, [ADJUSTMENT_AMOUNTS, CURRENCIES, LINE_PERIODS, LINES], CASES);

  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      'a percentage without base hides the indicator',
      [onDocument(FACTOR + AMOUNT, '0')],
      [`${P}R041`],
    ],
    [
      'an allowance of a price needs no pair',
      [onPrice(FACTOR + '<cbc:Amount currencyID="EUR">0</cbc:Amount>')],
      [],
    ],
    [
      'the VAT total in another currency has no breakdown beside it',
      [
        before(
          '<cac:LegalMonetaryTotal>',
          '<cac:TaxTotal><cbc:TaxAmount currencyID="USD">24.00</cbc:TaxAmount></cac:TaxTotal>',
        ),
      ],
      [`${P}R054`],
    ],
    [
      'an unknown currency fails twice',
      [['"EUR">25.00', '"EURO">25.00']],
      [`${P}CL007`, `${P}R051`],
    ],
    [
      'a currency is compared raw',
      [['>EUR<', '> EUR <']],
      Array.from({ length: 9 }, () => `${P}R051`),
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
      'a zone counts in a period',
      [PERIODS[0]!, period('<cac:Item>', '2026-10-01+02:00', '2026-10-31')],
      [`${P}F001`, `${P}R110`],
    ],
    ['without a period of the document a line is free', [PERIODS[1]!], []],
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
