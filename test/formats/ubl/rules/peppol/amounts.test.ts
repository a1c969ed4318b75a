import {
  ADJUSTMENT_AMOUNTS,
  CURRENCIES,
  LINE_PERIODS,
} from '../../../../../src/formats/ubl/rules/peppol/amounts.js';
import { PEPPOL } from '../../../../../src/formats/ubl/rules/peppol/rules.js';
import { before, type Case, edit, type Edit, firedBy, INVOICE, testCases } from '../lib.js';
import { adjustment, AMOUNT, FACTOR } from './edits.js';

const P = 'PEPPOL-EN16931-';

const BASE = '<cbc:BaseAmount currencyID="EUR">100.00</cbc:BaseAmount>';
const onDocument = (inner: string, indicator?: string): Edit =>
  before('<cac:TaxTotal>', adjustment(inner, indicator));
const period = (at: string, start: string, end: string): Edit =>
  before(
    at,
    `<cac:InvoicePeriod><cbc:StartDate>${start}</cbc:StartDate><cbc:EndDate>${end}</cbc:EndDate></cac:InvoicePeriod>`,
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
];

describe('Peppol rules on amounts', () => {
  testCases(PEPPOL, [ADJUSTMENT_AMOUNTS, CURRENCIES, LINE_PERIODS], CASES);

  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      'a percentage without base hides the indicator',
      [onDocument(FACTOR + AMOUNT, '0')],
      [`${P}R041`],
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
      'a zone counts in a period',
      [PERIODS[0]!, period('<cac:Item>', '2026-10-01+02:00', '2026-10-31')],
      [`${P}F001`, `${P}R110`],
    ],
    ['without a period of the document a line is free', [PERIODS[1]!], []],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(PEPPOL, edit(INVOICE, ...edits))).toEqual(expected);
  });
});
