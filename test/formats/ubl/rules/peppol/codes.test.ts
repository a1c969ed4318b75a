import { CODES } from '../../../../../src/formats/ubl/rules/peppol/codes.js';
import { PEPPOL } from '../../../../../src/formats/ubl/rules/peppol/rules.js';
import { before, type Case, edit, type Edit, firedBy, INVOICE, testCases } from '../lib.js';

const P = 'PEPPOL-EN16931-';

const file = (mime: string): Edit =>
  before(
    '<cac:AccountingSupplierParty>',
    `<cac:AdditionalDocumentReference><cbc:ID>D</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="${mime}" filename="a">QUJD</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`,
  );
const reason = (indicator: string, code: string): Edit =>
  before(
    '<cac:TaxTotal>',
    `<cac:AllowanceCharge><cbc:ChargeIndicator>${indicator}</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>${code}</cbc:AllowanceChargeReasonCode><cbc:Amount currencyID="EUR">1</cbc:Amount></cac:AllowanceCharge>`,
  );
const exemption = (code: string, category: string): Edit => [
  '<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent>',
  `<cac:TaxCategory><cbc:ID>${category}</cbc:ID><cbc:Percent>0</cbc:Percent><cbc:TaxExemptionReasonCode>${code}</cbc:TaxExemptionReasonCode>`,
];

const EXEMPTIONS: readonly (readonly [id: string, reason: string, category: string])[] = [
  ['P0104', 'VATEX-EU-G', 'G'],
  ['P0105', 'vatex-eu-o', 'O'],
  ['P0106', 'VATEX-EU-IC', ' K '],
  ['P0107', 'VATEX-EU-AE', 'AE'],
  ['P0108', 'VATEX-EU-D', 'E'],
  ['P0109', 'VATEX-EU-F', 'E'],
  ['P0110', 'VATEX-EU-I', 'E'],
  ['P0111', 'VATEX-EU-J', 'E'],
];

const CASES: readonly Case[] = [
  {
    id: `${P}CL001`,
    given: [file('application/pdf')],
    broken: [['application/pdf', 'Application/PDF']],
  },
  { id: `${P}CL002`, given: [reason('false', ' 95 ')], broken: [['> 95 <', '>96<']] },
  { id: `${P}CL003`, given: [reason('true', 'FC')], broken: [['>FC<', '>fc<']] },
  {
    id: `${P}CL006`,
    given: [
      before(
        '<cac:AccountingSupplierParty>',
        '<cac:InvoicePeriod><cbc:DescriptionCode>35</cbc:DescriptionCode></cac:InvoicePeriod>',
      ),
    ],
    broken: [['>35<', '>36<']],
  },
  {
    id: `${P}CL007`,
    given: [['>EUR<', '>CHF<'], ...Array.from({ length: 9 }, (): Edit => ['"EUR"', '"CHF"'])],
    broken: [['>CHF<', '>SFR<'], ...Array.from({ length: 9 }, (): Edit => ['"CHF"', '"SFR"'])],
    also: Array.from({ length: 8 }, () => `${P}CL007`),
  },
  { id: `${P}P0100`, given: [['>380<', '> 380\n<']], broken: [['> 380\n<', '>381<']] },
  { id: `${P}P0112`, broken: [['>380<', '> 326 <']] },
  { id: `${P}P0101`, of: 'CreditNote', broken: [['>381<', '>380<']] },
  ...['2026-11-2', '2026-02-30', ' 2026-11-02', '2026-11-02Z', 'yesterday!'].map((date): Case => ({
    id: `${P}F001`,
    broken: [['>2026-11-02<', `>${date}<`]],
  })),
  { id: `${P}CL008`, given: [['"9938"', '"0060"']], broken: [['"0060"', '"0060 "']] },
  ...EXEMPTIONS.map(([id, code, category]): Case => ({
    id: P + id,
    given: [exemption(code, category)],
    broken: [[`<cac:TaxCategory><cbc:ID>${category}<`, '<cac:TaxCategory><cbc:ID>Z<']],
  })),
];

describe('Peppol rules on codes and dates', () => {
  testCases(PEPPOL, [CODES], CASES);

  test.each<[string, readonly Edit[], readonly string[]]>([
    ['reason codes below 0 and 1 are left alone', [reason('0', 'none')], [`${P}R043`]],
    [
      'type codes are left alone where the profile is unknown',
      [
        ['billing:01:1.0', 'billing:99:1.0'],
        ['>380<', '>1<'],
      ],
      [`${P}R007`],
    ],
    [
      'a partial invoice between Germans is one',
      [
        ['>380<', '>326<'],
        ['>BE<', '>de<'],
        ['>LU<', '>DE<'],
        before(
          '</cac:Party>',
          '<cac:Contact><cbc:Name>K</cbc:Name><cbc:Telephone>123</cbc:Telephone><cbc:ElectronicMail>a@b.de</cbc:ElectronicMail></cac:Contact>',
        ),
      ],
      [],
    ],
    ['an exemption is not trimmed', [exemption(' VATEX-EU-G', 'Z')], []],
    [
      'a code in two pieces cannot be judged',
      [['>380<', '>3<!-- -->80<']],
      [`${P}P0100 in-pieces`],
    ],
    [
      'a date in two pieces cannot be judged',
      [['>2026-11-02<', '>2026-11-<?x?>02<']],
      [`${P}F001 in-pieces`],
    ],
    ['a file without type is left alone', [file('x'), [' mimeCode="x"', '']], []],
    [
      'a category has one reason',
      [
        exemption('VATEX-EU-G', 'Z'),
        before(
          '<cbc:TaxExemptionReasonCode>',
          '<cbc:TaxExemptionReasonCode>x</cbc:TaxExemptionReasonCode>',
        ),
      ],
      [],
    ],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(PEPPOL, edit(INVOICE, ...edits))).toEqual(expected);
  });
});
