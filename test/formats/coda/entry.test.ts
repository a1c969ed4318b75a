import {
  checkBalances,
  type EntryDetail,
  type Statement,
  type StatementEntry,
} from '../../../src/domain/bank/statement.js';
import { paymentsOf } from '../../../src/domain/bank/payment.js';
import { readCodaBytes } from '../../../src/formats/coda/read.js';
import { dec, printDecimal } from '../../../src/kernel/decimal.js';
import {
  codaBytes,
  codaText,
  further,
  header,
  movement,
  newBalance,
  oldBalance,
  OWN_IBAN,
  statementOf,
  trailer,
} from '../../support/coda.js';

function statement(records: readonly string[]): Statement {
  const read = readCodaBytes(codaBytes(codaText(...records)));
  if (!read.ok) throw new Error(`${read.error.path}: ${read.error.message}`);
  return read.value.statements[0]!;
}

function entries(...moves: readonly string[]): readonly StatementEntry[] {
  return statement(statementOf(moves)).entries;
}

function detail(...moves: readonly string[]): EntryDetail {
  return entries(...moves)[0]!.details[0]!;
}

const code = (digits: string): Readonly<Record<number, string>> => ({ 54: digits });
const at = (number: number): string => `0001${String(number).padStart(4, '0')}`;
const printed = (details: readonly EntryDetail[]): readonly (string | undefined)[] =>
  details.map(({ amount }) => (amount === undefined ? undefined : printDecimal(amount, 2)));

describe('only movements with detail number 0000 are money', () => {
  const whole = (type: string): string => movement('100.00', at(0), code(`${type}0150000`));
  const cases: readonly (readonly [
    name: string,
    moves: readonly string[],
    amounts: readonly (string | undefined)[],
    collective: boolean,
  ])[] = [
    ['a single amount is one payment', [whole('0')], [undefined], false],
    [
      'a total of the customer has its details of type 5',
      [
        whole('1'),
        movement('60.00', at(1), code('50150000')),
        movement('40.00', at(2), code('50150000')),
      ],
      ['60.00', '40.00'],
      true,
    ],
    [
      'a total of the bank has its details of type 6; under a subtotal (7) those of type 9 take its place',
      [
        whole('2'),
        movement('70.00', at(1), code('70150000')),
        movement('50.00', at(2), code('90150000')),
        movement('20.00', at(3), code('90150000')),
        movement('30.00', at(4), code('60150000')),
      ],
      ['50.00', '20.00', '30.00'],
      true,
    ],
    [
      'a subtotal with nothing under it is a payment itself',
      [
        whole('2'),
        movement('70.00', at(1), code('70150000')),
        movement('30.00', at(2), code('60150000')),
      ],
      ['70.00', '30.00'],
      true,
    ],
    [
      'components (8) of a single amount are no payments',
      [
        whole('3'),
        movement('110.00', at(1), code('80150100')),
        movement('-10.00', at(2), code('80150013')),
      ],
      [undefined],
      false,
    ],
    [
      'components under a detail are no payments either',
      [
        whole('1'),
        movement('100.00', at(1), code('50150000')),
        movement('100.00', at(2), code('80150100')),
      ],
      ['100.00'],
      true,
    ],
    ['a total without its details is a batch', [whole('1')], [], true],
  ];
  test.each(cases)('%s', (_name, moves, amounts, isBatch) => {
    const found = entries(...moves);
    expect(found).toHaveLength(1);
    expect(printDecimal(found[0]!.amount)).toBe('100.00');
    expect(printed(found[0]!.details)).toEqual(amounts);
    expect(found[0]!.batch !== undefined).toBe(isBatch);
  });

  test('what the details of a total do not explain stays a part of its own', () => {
    const [entry] = entries(
      whole('2'),
      movement('60.00', at(1), code('60150000')),
      movement('39.00', at(2), code('60150000')),
    );
    const payments = paymentsOf({ account: OWN_IBAN, statementId: '017' }, entry!);
    expect(payments.map(({ amount }) => printDecimal(amount))).toEqual(['60.00', '39.00', '1.00']);
  });

  test('commissions and VAT on them are charges; gross amount and capital are not', () => {
    const [entry] = entries(
      movement('89.50', at(0), code('34150000')),
      movement('100.00', at(1), code('84150100')),
      movement('-8.68', at(2), code('84150013')),
      movement('-1.82', at(3), code('84150011')),
    );
    expect(entry!.details[0]?.charges).toEqual(dec('10.50'));
  });
});

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

describe('parties', () => {
  const party = (amount: string, account: string, name = 'JANSSENS'): EntryDetail =>
    detail(
      movement(amount),
      further('22', at(0), { 99: 'FICTBEBB' }),
      further('23', at(0), { 11: account, 48: name }),
    );

  test.each([
    ['10.00', 'debtor'],
    ['-10.00', 'creditor'],
  ] as const)('of %s the counterparty is the %s', (amount, role) => {
    const found = party(amount, `${OWN_IBAN}                  EUR`);
    expect(found[role]).toEqual({ name: 'JANSSENS', iban: OWN_IBAN, bic: 'FICTBEBB' });
    expect(found.counterparty).toEqual(found[role]);
  });

  test.each([
    ['an IBAN', OWN_IBAN, { iban: OWN_IBAN }],
    [
      'an IBAN with wrong check digits stays text',
      'BE72096123456769',
      { other: 'BE72096123456769' },
    ],
    [
      'a Belgian number with right check digits has one IBAN',
      '096123456769 EUR0BE',
      { iban: OWN_IBAN },
    ],
    ['a Belgian number with wrong ones stays text', '096123456768', { other: '096123456768' }],
    [
      'a foreign number with a currency',
      'GB12345678                        GBP',
      { other: 'GB12345678' },
    ],
    ['zeros', '000000000000', {}],
    ['nothing', '', {}],
  ])('%s', (_name, account, found) => {
    const { debtor } = party('10.00', account);
    expect({ ...debtor, name: undefined, bic: undefined }).toEqual({
      ...found,
      name: undefined,
      bic: undefined,
    });
  });

  const info = (type: string, name: string): string =>
    further('31', at(1), { 11: 'REF', 40: `1${type}${name}` });

  test('a name that was cut is had whole from information 001', () => {
    const found = detail(
      movement('10.00'),
      further('23', at(0), { 48: 'HANDELSMAATSCHAPPIJ NOORD-BRABANT A' }),
      info('001', 'HANDELSMAATSCHAPPIJ NOORD-BRABANT AFDELING ZUID'),
    );
    expect(found.debtor?.name).toBe('HANDELSMAATSCHAPPIJ NOORD-BRABANT AFDELING ZUID');
  });

  test('another name in information 001 does not replace the one of the movement', () => {
    const found = detail(
      movement('10.00'),
      further('23', at(0), { 48: 'JANSSENS' }),
      info('001', 'PEETERS'),
    );
    expect(found.debtor?.name).toBe('JANSSENS');
  });

  test('information 008 and 009 name who stands behind the parties', () => {
    const found = detail(
      movement('10.00'),
      info('008', 'BEGUNSTIGDE'),
      info('009', 'OPDRACHTGEVER'),
    );
    expect(found.ultimateCreditor).toEqual({ name: 'BEGUNSTIGDE' });
    expect(found.ultimateDebtor).toEqual({ name: 'OPDRACHTGEVER' });
  });

  test('information of another movement stays with nobody', () => {
    const found = detail(movement('10.00'), further('31', '00090001', { 40: '1001PEETERS' }));
    expect(found.debtor).toBeUndefined();
  });

  test('NOTPROVIDED is no reference', () => {
    const given = (reference: string): string | undefined =>
      detail(movement('10.00'), further('22', at(0), { 64: reference })).endToEndId;
    expect([given('NOTPROVIDED'), given('OURS')]).toEqual([undefined, 'OURS']);
  });
});

test.each([
  ['04', '50', '10.00', { domain: 'PMNT', family: 'MCRD' }],
  ['35', '37', '-10.00', { domain: 'ACMT', family: 'MDOP' }],
  ['80', '02', '-10.00', { domain: 'ACMT', family: 'MDOP', subFamily: 'CHRG' }],
  ['41', '50', '10.00', { domain: 'PMNT', family: 'RCDT', subFamily: 'XBCT' }],
  ['01', '50', '10.00', { proprietary: '00150000', issuer: 'CODA' }],
])(
  'family %s operation %s of %s says what the matcher asks',
  (family, operation, amount, found) => {
    const [entry] = entries(movement(amount, at(0), code(`0${family}${operation}000`)));
    expect(entry?.transactionCode).toMatchObject(found);
  },
);

describe('the statement', () => {
  const heads: readonly (readonly [
    name: string,
    change: Readonly<Record<number, string>>,
    found: object,
  ])[] = [
    [
      'a Belgian IBAN',
      {},
      { account: { iban: OWN_IBAN, name: 'SMEDERIJ OOST', currency: 'EUR' }, currency: 'EUR' },
    ],
    [
      'a Belgian number',
      { 2: '0', 6: '096123456769 USD0BE'.padEnd(37) },
      { account: { iban: OWN_IBAN }, currency: 'USD' },
    ],
    [
      'a Belgian number with wrong check digits',
      { 2: '0', 6: '096123456768 EUR0BE'.padEnd(37) },
      { account: { other: '096123456768' }, currency: 'EUR' },
    ],
    [
      'a foreign number',
      { 2: '1', 6: '12345-X'.padEnd(34), 40: 'GBP' },
      { account: { other: '12345-X' }, currency: 'GBP' },
    ],
    [
      'a foreign IBAN',
      { 2: '3', 6: `${'NL91ABNA0417164300'.padEnd(34)}EUR` },
      { account: { iban: 'NL91ABNA0417164300' } },
    ],
    ['the number of the paper statement', {}, { id: '017', legalSequence: '017', sequence: '017' }],
    ['the coded number where there is no paper', { 3: '000' }, { id: '017', legalSequence: '000' }],
  ];
  test.each(heads)('is known by %s', (_name, change, found) => {
    const records = [
      header(),
      oldBalance('100.00', change),
      newBalance('100.00', { 5: ' '.repeat(37) }),
      trailer(2, '0.00', '0.00'),
    ];
    expect(statement(records)).toMatchObject(found);
  });

  test('balances add up with the movements, details not counted', () => {
    const moves = [
      movement('-30.00', at(0), code('10101000')),
      movement('-30.00', at(1), code('50101000')),
    ];
    const found = statement(statementOf(moves, { debit: '30.00', closing: '70.00' }));
    expect(found.remarks).toBeUndefined();
    expect(checkBalances(found)).toBe('ok');
    expect(checkBalances(statement(statementOf(moves, { debit: '30.00', closing: '40.00' })))).toBe(
      'mismatch',
    );
  });

  test('a balance below zero', () => {
    const found = statement([
      header(),
      oldBalance('-5.005'),
      newBalance('-5.005'),
      trailer(2, '0.00', '0.00'),
    ]);
    expect([found.opening, found.closing].map((b) => printDecimal(b!.amount))).toEqual([
      '-5.005',
      '-5.005',
    ]);
    expect(checkBalances(found)).toBe('ok');
  });

  test('a duplicate says so', () => {
    const [, ...rest] = statementOf([]);
    expect(statement([header({ 17: 'D' }), ...rest]).copy).toBe('DUPL');
  });

  test('dates of entries are as written; a movement without value date has none', () => {
    const [entry] = entries(movement('1.00', at(0), { 48: '000000' }));
    expect([entry?.bookingDate, entry?.valueDate]).toEqual(['2026-12-31', undefined]);
  });
});
