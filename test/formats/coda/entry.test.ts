import type { EntryDetail } from '../../../src/domain/bank/statement.js';
import { paymentsOf } from '../../../src/domain/bank/payment.js';
import { dec, printDecimal } from '../../../src/kernel/decimal.js';
import { movement, OWN_IBAN } from '../../support/coda.js';
import { at, code, entries } from '../../support/coda-read.js';

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
