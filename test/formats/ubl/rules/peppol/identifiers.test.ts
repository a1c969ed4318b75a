import { IDENTIFIERS } from '../../../../../src/formats/ubl/rules/peppol/identifiers.js';
import { before, type Case, edit, type Edit, firedBy, idsOf, INVOICE, testCases } from '../lib.js';

const ENDPOINT = '<cbc:EndpointID schemeID="9925">BE0202239951</cbc:EndpointID>';
const endpoint = (scheme: string, value: string): Edit => [
  ENDPOINT,
  `<cbc:EndpointID schemeID="${scheme}">${value}</cbc:EndpointID>`,
];
const rule = (id: string): string => `PEPPOL-COMMON-${id}`;

const VALUES: readonly (readonly [id: string, scheme: string, right: string, wrong: string])[] = [
  ['R040', '0088', ' 5790000435951\n', '5790000435952'],
  ['R041', '0192', '987654325', '987654326'],
  ['R042', '0184', 'DK16356706', 'dk16356706'],
  ['R042', '0184', '16356706', '16356706 '],
  ['R052', '0096', '1234567890', ' 1234567890'],
  ['R053', '0198', 'DK16356706', '16356706'],
  ['R043', '0208', ' 0202239951 ', '0202239952'],
  ['R044', '0201', 'UFabC1', 'UFABC-'],
  ['R045', '0210', 'RSSMRA85T10A562S', 'RSSMRA85T10A5621'],
  ['R046', '9907', '01234567890', '0123456789'],
  ['R047', '0211', 'IT12345670785', 'IT12345670786'],
  ['R047', '0211', 'XX', 'it1234567078'],
  ['R049', '0007', '5567321707', '5567321708'],
  ['R050', '0151', '51824753556', '51824753557'],
  ['R054', '0106', '12345678', '1234567'],
  ['R055', '0190', '00000001234567890123', '0000000123456789012'],
  ['R056-1', '9944', 'NL123456789B01', 'NL123456789b01'],
  ['R057', '0217', '123456789012', '12345678901'],
];

const CASES: readonly Case[] = [
  ...VALUES.map(([id, scheme, right, wrong]): Case => ({
    id: rule(id),
    given: [endpoint(scheme, right)],
    broken: [[`>${right}<`, `>${wrong}<`]],
  })),
  {
    id: rule('R056-2'),
    given: [['<cbc:CompanyID>LU26375245', '<cbc:CompanyID>NL123456789B01']],
    broken: [['B01', 'B0']],
  },
];

/** These rules alone: 9907 and 0217 are no schemes of an endpoint, which another rule says. */
const RULES = [IDENTIFIERS];

describe('Peppol rules on identifiers', () => {
  testCases(RULES, RULES, CASES);

  const PARTY_ID = (value: string): Edit =>
    before('<cac:PartyName>', `<cac:PartyIdentification>${value}</cac:PartyIdentification>`);

  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      'a party identifier is judged',
      [PARTY_ID('<cbc:ID schemeID="0208">1</cbc:ID>')],
      [rule('R043')],
    ],
    [
      'a company identifier is judged',
      [['<cbc:CompanyID>BUYER', '<cbc:CompanyID schemeID="0208">1']],
      [rule('R043')],
    ],
    [
      'a Codice Fiscale under 9907 only as endpoint',
      [PARTY_ID('<cbc:ID schemeID="9907">1</cbc:ID>')],
      [],
    ],
    ['a scheme is compared raw', [PARTY_ID('<cbc:ID schemeID=" 0208">1</cbc:ID>')], []],
    [
      'an unknown scheme says nothing of the value',
      [PARTY_ID('<cbc:ID schemeID="0060">1</cbc:ID>')],
      [],
    ],
    [
      'a Dutch VAT number under an earlier scheme is judged by that alone',
      [['<cbc:CompanyID>LU26375245', '<cbc:CompanyID schemeID="0106">NL1']],
      [rule('R054')],
    ],
    [
      'a Dutch VAT number under a later scheme is judged as one',
      [['<cbc:CompanyID>LU26375245', '<cbc:CompanyID schemeID="0217">NL1']],
      [rule('R056-2')],
    ],
    [
      'a Dutch number under another tax is no VAT number',
      [
        [
          '<cbc:CompanyID>LU26375245</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT',
          '<cbc:CompanyID>NL1</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX',
        ],
      ],
      [],
    ],
    [
      'a sign in an Italian VAT number stops the official rule',
      [endpoint('0211', 'IT+1234567890')],
      [`${rule('R047')} not-a-number`],
    ],
    ['a blank in one too', [endpoint('0211', 'IT 1234567890')], [`${rule('R047')} not-a-number`]],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(RULES, edit(INVOICE, ...edits))).toEqual(expected);
  });

  const SCHEMES = [...new Set(VALUES.map(([, scheme]) => scheme))];
  const MANY = 100_000;
  // A text that does not begin with IT is no Italian VAT number, which the rule accepts; a GLN may have any length.
  test.each<[string, string, readonly string[]]>([
    ['an empty one', '', ['0211']],
    ['blanks', ' \n\t ', ['0211']],
    ['a no-break space', '\u00a0', ['0211']],
    ['Arabic digits', '٠١٢٣٤٥٦٧٨٩', ['0211']],
    ['very many digits', '1'.repeat(MANY), ['0088', '0211']],
    ['very many blanks inside', `1${' '.repeat(MANY)}1`, ['0211']],
    ['characters beyond the basic plane', '𝟘'.repeat(10), ['0211']],
  ])('judges %s under every scheme', (_name, value, accepting) => {
    const accepts = (scheme: string): boolean =>
      firedBy(RULES, edit(INVOICE, endpoint(scheme, value))).length === 0;
    expect(SCHEMES.filter(accepts)).toEqual(accepting);
  });

  test('severities follow the official list', () => {
    const warnings = IDENTIFIERS.flatMap((group) => group.rules).filter(
      (r) => r.severity === 'warning',
    );
    expect(idsOf([[{ at: '.', rules: warnings }]])).toEqual(
      ['R044', 'R045', 'R046', 'R047', 'R054', 'R055', 'R056-1', 'R056-2', 'R057'].map(rule),
    );
  });
});
