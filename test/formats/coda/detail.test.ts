import type { EntryDetail } from '../../../src/domain/bank/statement.js';
import { further, movement } from '../../support/coda.js';
import { at, code, detail, entries } from '../../support/coda-read.js';

const OGM = '202600012320';
const communication = (kind: string, text: string): readonly string[] => {
  const pieces = [text.slice(0, 53), text.slice(53, 106), text.slice(106)];
  return [
    movement('10.00', at(0), { 62: kind, 63: pieces[0] ?? '' }),
    further('22', at(0), { 11: pieces[1] ?? '' }),
    further('23', at(0), { 83: pieces[2] ?? '' }),
  ];
};
const sepa = (change: { readonly r?: string } = {}): string =>
  `127311226110${'BE69ZZZ1999050135'.padEnd(35)}${'MANDAAT-1'.padEnd(35)}${'FACTUUR  1201'.padEnd(62)}${change.r ?? '0'}`;

const told: readonly (readonly [
  name: string,
  kind: string,
  text: string,
  found: Partial<EntryDetail>,
])[] = [
  [
    '101',
    '1',
    `101${OGM}`,
    { structuredReferences: [{ value: OGM, type: 'SCOR', issuer: 'BBA' }], unstructured: [] },
  ],
  [
    '102, rebuilt by the bank',
    '1',
    `102${OGM}`,
    { structuredReferences: [{ value: OGM, type: 'SCOR', issuer: 'BBA' }] },
  ],
  [
    '101 with wrong check digits is only a hint',
    '1',
    '101202600012321',
    { structuredReferences: [], unstructured: ['202600012321'] },
  ],
  [
    '101 with text behind it',
    '1',
    `101${OGM}  ZIE  OOK 12`,
    {
      structuredReferences: [{ value: OGM, type: 'SCOR', issuer: 'BBA' }],
      unstructured: ['ZIE OOK 12'],
    },
  ],
  [
    '100',
    '1',
    '100RF18539007547034',
    { structuredReferences: [{ value: 'RF18539007547034', type: 'SCOR', issuer: 'ISO' }] },
  ],
  ['127', '1', sepa(), { mandateId: 'MANDAAT-1', unstructured: ['FACTUUR 1201'] }],
  [
    'a type we have no field for is what the bank says',
    '1',
    '1139602 TANKSTATION  GENT',
    { structuredReferences: [], unstructured: [], additionalInfo: '9602 TANKSTATION GENT' },
  ],
  [
    'free text, put together where a record cuts a word',
    '0',
    `${'A'.repeat(53)}${'B'.repeat(53)}C`,
    { unstructured: [`${'A'.repeat(53)}${'B'.repeat(53)}C`] },
  ],
  ['free text with runs of blanks', '0', '  twee   woorden  ', { unstructured: ['twee woorden'] }],
  ['nothing', '0', '', { unstructured: [], structuredReferences: [] }],
];

describe('communications', () => {
  test.each(told)('%s', (_name, kind, text, found) => {
    expect(detail(...communication(kind, text))).toMatchObject(found);
  });
});

describe('returns', () => {
  const sent = (change: Readonly<Record<number, string>>, amount = '-10.00'): EntryDetail =>
    detail(
      movement(amount, at(0), code('00503000')),
      further('22', at(0), { 64: 'OURS-1', ...change }),
      further('23', at(0), { 48: 'WIE BETAALDE' }),
    );

  test.each([
    ['1', 'AM04', 'reject'],
    ['2', 'MD06', 'return'],
    ['3', 'MS02', 'refund'],
    ['4', 'DUPL', 'reversal'],
    ['5', 'CUST', 'cancellation'],
  ])('R-transaction %s with reason %s is a %s', (type, reason, returnInfo) => {
    expect(sent({ 113: type, 114: reason })).toMatchObject({
      returnReason: reason,
      returnInfo,
      endToEndId: 'OURS-1',
      debtor: { name: 'WIE BETAALDE' },
    });
    expect(sent({ 113: type, 114: reason }).counterparty).toBeUndefined();
  });

  test.each([
    ['0', 'AM04'],
    ['4', '3246'],
    [' ', 'AM04'],
    ['2', '    '],
  ])('"%s" with "%s" is no return: older files have other things there', (type, reason) => {
    const found = detail(movement('-10.00'), further('22', at(0), { 113: type, 114: reason }));
    expect(found.returnReason).toBeUndefined();
  });

  test('type 127 says it too', () => {
    expect(detail(...communication('1', sepa({ r: '2AM04' })))).toMatchObject({
      returnReason: 'AM04',
      returnInfo: 'return',
      mandateId: 'MANDAAT-1',
    });
  });

  test.each([
    ['00149000', true],
    ['00503000', true],
    ['00505000', true],
    ['00550000', false],
    ['00101000', false],
    ['00103000', false],
  ])('code %s undoes an earlier entry: %s', (digits, reversal) => {
    expect(entries(movement('-10.00', at(0), code(digits)))[0]?.reversal).toBe(reversal);
  });
});
