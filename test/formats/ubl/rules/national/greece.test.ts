import { GREECE, GREEK_RECEIVERS } from '../../../../../src/formats/ubl/rules/national/greece.js';
import { before, type Case, edit, type Edit, firedBy, INVOICE, testCases } from '../lib.js';
import { vat } from './edits.js';

const RULES = [GREECE, GREEK_RECEIVERS];

const reference = (id: string, description: string, uri = ''): Edit =>
  before(
    '<cac:AccountingSupplierParty>',
    `<cac:AdditionalDocumentReference><cbc:ID>${id}</cbc:ID><cbc:DocumentDescription>${description}</cbc:DocumentDescription><cac:Attachment><cac:ExternalReference><cbc:URI>${uri}</cbc:URI></cac:ExternalReference></cac:Attachment></cac:AdditionalDocumentReference>`,
  );
const MARK = reference('400001', '##M.AR.K##');
const URL = reference('u', '##INVOICE|URL##', 'https://x');
const NUMBER = '094259216|02/11/2026|0|1.1|A|17';
const SELLER_ENDPOINT = '<cbc:EndpointID schemeID="9925">BE0202239951';
const BUYER_ENDPOINT = '<cbc:EndpointID schemeID="9938">LU26375245';
const FROM: readonly Edit[] = [
  ['<cbc:ID>2026-0117<', `<cbc:ID>${NUMBER}<`],
  ['>BE<', '>GR<'],
  vat('EL094259216'),
  [SELLER_ENDPOINT, '<cbc:EndpointID schemeID="9933">094259216'],
  MARK,
  URL,
];
const WITHIN: readonly Edit[] = [
  ...FROM,
  ['<cbc:CompanyID>LU26375245', '<cbc:CompanyID>EL123456783'],
  [BUYER_ENDPOINT, '<cbc:EndpointID schemeID="9933">123456783'],
];
const number = (id: string, to: string, also: readonly string[] = []): Case => ({
  id: `GR-R-001-${id}`,
  given: FROM,
  broken: [[NUMBER, to]],
  also: also.map((other) => `GR-R-001-${other}`),
});
const SCHEME = '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>';
const second = (place: string): Edit =>
  before(
    place,
    `<cac:PartyTaxScheme><cbc:CompanyID>EL094259216</cbc:CompanyID>${SCHEME.replace('>VAT<', '> VAT<')}`,
  );

const CASES: readonly Case[] = [
  number('1', `${NUMBER}|`),
  number('1', `${NUMBER}|x|`),
  number('2', NUMBER.replace('094259216', '123456783')),
  number('2', NUMBER.replace('094259216', ' 094259216')),
  number('3', NUMBER.replace('02/11/2026', '02/11/2025')),
  number('3', NUMBER.replace('02/11/2026', '2/11/2026')),
  number('3', NUMBER.replace('02/11/2026', '02-11-2026')),
  number('4', NUMBER.replace('|0|', '|-1|')),
  number('4', NUMBER.replace('|0|', '||')),
  number('4', NUMBER.replace('|0|', '|A|')),
  number('5', NUMBER.replace('1.1', '1.1 ')),
  number('6', NUMBER.replace('|A|', '||')),
  number('7', NUMBER.replace('|17', '|')),
  number('1', '', ['2', '3', '4', '5', '6', '7']),
  {
    id: 'GR-R-002',
    given: [...FROM, ['>Smederij Oost<', '> <']],
    broken: [['<cbc:Name> </cbc:Name>', '<cbc:Name></cbc:Name>']],
  },
  {
    id: 'GR-R-003',
    given: FROM,
    broken: [['<cbc:CompanyID>EL094259216<', '<cbc:CompanyID>GR094259216<']],
    also: ['GR-S-011'],
  },
  { id: 'GR-S-011', given: FROM, broken: [second('<cac:PartyLegalEntity>')] },
  { id: 'GR-R-004-1', given: FROM, broken: [['##M.AR.K##', '##M.A.R.K##']] },
  { id: 'GR-R-004-1', given: FROM, broken: [MARK] },
  { id: 'GR-S-008-1', given: FROM, broken: [['##INVOICE|URL##', '##URL##']] },
  { id: 'GR-R-008-2', given: FROM, broken: [URL], also: ['GR-S-008-1'] },
  { id: 'GR-R-004-2', given: [...FROM, ['>400001<', '>4x<']], broken: [['>4x<', '>04<']] },
  { id: 'GR-R-008-3', given: FROM, broken: [['>https://x<', '>\n<']] },
  {
    id: 'GR-R-005',
    given: FROM,
    broken: [['<cac:PartyName><cbc:Name>Bakkerij Noord</cbc:Name></cac:PartyName>', '']],
  },
  { id: 'GR-R-009', given: FROM, broken: [['schemeID="9933"', 'schemeID="0088"']] },
  { id: 'GR-R-009', given: FROM, broken: [['"9933">094259216', '"9933">EL094259216']] },
  { id: 'GR-R-006', given: WITHIN, broken: [['EL123456783', 'EL123456784']] },
  { id: 'GR-R-010', given: WITHIN, broken: [['"9933">123456783', '"9933">123456784']] },
];

describe('Peppol rules of Greece', () => {
  testCases(RULES, RULES, CASES);

  test.each<[string, readonly Edit[], readonly string[]]>([
    ['nobody else needs such a number', [], []],
    [
      'the other code of the country is Greek, but needs no mark',
      [...FROM, ['>GR<', '>EL<'], ['##M.AR.K##', 'x']],
      [],
    ],
    [
      'a Greek representative makes a Greek sender, but not a Greek endpoint',
      [
        ['>VAT<', '>GST<'],
        before(
          '<cac:PaymentMeans>',
          `<cac:TaxRepresentativeParty><cac:PartyTaxScheme><cbc:CompanyID>EL094259216</cbc:CompanyID>${SCHEME}</cac:TaxRepresentativeParty>`,
        ),
        ['<cbc:ID>2026-0117<', `<cbc:ID>${NUMBER}<`],
      ],
      ['GR-S-011'],
    ],
    [
      'two receivers with a VAT number leave the receiver open',
      [
        ...WITHIN,
        ['<cbc:CompanyID>EL123456783', '<cbc:CompanyID>EL1'],
        second('<cac:PartyLegalEntity><cbc:RegistrationName>Bakkerij'),
        ['> VAT<', '>VAT<'],
      ],
      [],
    ],
  ])('%s', (_name, edits, expected) => {
    expect(firedBy(RULES, edit(INVOICE, ...edits))).toEqual(expected);
  });

  test('a number of very many pieces is judged in time', () => {
    const long = edit(INVOICE, ...FROM, [NUMBER, NUMBER + '|x'.repeat(200_000)]);
    expect(firedBy(RULES, long)).toEqual(['GR-R-001-1']);
  });
});
