import { paymentsOf } from '../../../src/domain/bank/payment.js';
import type { EntryDetail, StatementEntry } from '../../../src/domain/bank/statement.js';
import { dec, printDecimal, sum } from '../../../src/kernel/decimal.js';

const source = { account: 'BE40733308715563', statementId: 'S1' };

function detail(more: Partial<EntryDetail> = {}): EntryDetail {
  return {
    structuredReferences: [],
    referredDocuments: [],
    unstructured: [],
    additionalRemittance: [],
    ...more,
  };
}

function entry(amount: string, ...details: readonly EntryDetail[]): StatementEntry {
  return {
    index: 3,
    amount: dec(amount),
    currency: 'EUR',
    status: 'BOOK',
    reversal: false,
    details,
  };
}

function shape(booked: StatementEntry): readonly string[] {
  return paymentsOf(source, booked).map(
    ({ key, amount, collective }) =>
      `${key.split('|')[3] ?? ''} ${printDecimal(amount)}${collective ? ' collective' : ''}`,
  );
}

describe('the payments of an entry', () => {
  test.each<[string, StatementEntry, readonly string[]]>([
    ['an entry without details is one payment', entry('10.00'), ['- 10.00']],
    [
      'one detail explains the whole entry',
      entry('10.00', detail({ amount: dec('12.00') })),
      ['- 10.00'],
    ],
    [
      'details with amounts are payments of their own',
      entry('10.00', detail({ amount: dec('4.00') }), detail({ amount: dec('6.00') })),
      ['0 4.00', '1 6.00'],
    ],
    [
      'what details leave over is a part of its own',
      entry('9.50', detail({ amount: dec('4.00') }), detail({ amount: dec('6.00') })),
      ['0 4.00', '1 6.00', 'difference -0.50'],
    ],
    [
      'a detail without amount keeps the entry whole',
      entry('10.00', detail({ amount: dec('4.00') }), detail()),
      ['- 10.00 collective'],
    ],
    [
      'a detail in another currency keeps the entry whole',
      entry(
        '10.00',
        detail({ amount: dec('4.00') }),
        detail({ amount: dec('6.00'), currency: 'USD' }),
      ),
      ['- 10.00 collective'],
    ],
    [
      'a batch that announces more than it shows is several payments in one amount',
      { ...entry('10.00'), batch: { numberOfTransactions: '7' } },
      ['- 10.00 collective'],
    ],
  ])('%s', (_, booked, expected) => {
    expect(shape(booked)).toEqual(expected);
  });

  test('the payments always add up to the entry', () => {
    const booked = entry('9.50', detail({ amount: dec('4.00') }), detail({ amount: dec('6.123') }));
    const total = sum(paymentsOf(source, booked).map(({ amount }) => amount));
    expect(printDecimal(total, 2)).toBe('9.500');
  });

  test('the key names account, statement, entry and detail', () => {
    expect(paymentsOf(source, entry('1.00'))[0]?.key).toBe('BE40733308715563|S1|3|-');
  });

  test('NOTPROVIDED is no end-to-end id', () => {
    const [paid] = paymentsOf(source, entry('1.00', detail({ endToEndId: 'NOTPROVIDED' })));
    expect(paid?.endToEndId).toBeUndefined();
  });
});

describe('what was instructed in another currency', () => {
  const dollars = { amount: dec('12.50'), currency: 'USD' };
  test.each<[string, StatementEntry, unknown]>([
    ['is what the file says apart', entry('10.00', detail({ instructed: dollars })), dollars],
    ['is a detail’s own amount in another currency', entry('10.00', detail(dollars)), dollars],
    [
      'is nothing in the currency of the entry',
      entry('10.00', detail({ amount: dec('10.00'), currency: 'EUR' })),
      undefined,
    ],
    [
      'is nothing of several payments in one amount',
      entry('10.00', detail({ instructed: dollars }), detail(dollars)),
      undefined,
    ],
  ])('%s', (_, booked, expected) => {
    expect(paymentsOf(source, booked)[0]?.instructed).toEqual(expected);
  });
});

describe('the other side', () => {
  const us = { name: 'Voorbeeld Handel BV', iban: source.account };
  const them = { name: 'Bakkerij Janssens BV', iban: 'BE68539007547034' };
  test.each<[string, StatementEntry, string]>([
    ['who paid us', entry('1.00', detail({ debtor: them })), them.name],
    ['whom we paid', entry('-1.00', detail({ creditor: them })), them.name],
    [
      'the debtor of a returned collection',
      { ...entry('-1.00', detail({ debtor: them })), reversal: true },
      them.name,
    ],
    [
      'the party whose account is not ours',
      entry('1.00', detail({ debtor: us, creditor: them })),
      them.name,
    ],
  ])('is %s', (_, booked, expected) => {
    expect(paymentsOf(source, booked)[0]?.counterparty?.name).toBe(expected);
  });
});
