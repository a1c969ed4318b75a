import { checkBalances } from '../../../src/domain/bank/statement.js';
import { printDecimal } from '../../../src/kernel/decimal.js';
import {
  header,
  movement,
  newBalance,
  oldBalance,
  OWN_IBAN,
  statementOf,
  trailer,
} from '../../support/coda.js';
import { at, code, entries, statement } from '../../support/coda-read.js';

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
