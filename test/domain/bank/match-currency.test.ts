import { buildIndex, type MatchItem } from '../../../src/domain/bank/match-index.js';
import { type MatchDecision, matchPayment } from '../../../src/domain/bank/match.js';
import type { Payment } from '../../../src/domain/bank/payment.js';
import { type EuroRates, NO_RATES } from '../../../src/domain/ledger/exchange-rate.js';
import { dec } from '../../../src/kernel/decimal.js';
import { type Money, money, printMoney } from '../../../src/kernel/money.js';
import { codes, debtor, item, payment } from './match-fixture.js';

const usd = (minor: bigint): Money => money(minor, 'USD');
const inDollars = (id: string, minor: bigint, debtorId = '1'): MatchItem =>
  item(id, debtorId, minor < 0n ? '-1.00' : '1.00', { amount: usd(minor), open: usd(minor) });

// One euro is 1.25 dollars on the day of the payment, Monday 5 October 2026, and nothing is known of other days.
const RATES: EuroRates = new Map([['USD', dec('1.25')]]);

function match(
  items: readonly MatchItem[],
  amount: string,
  more: Partial<Payment> = {},
  known = true,
): MatchDecision {
  const index = buildIndex({
    items,
    debtors: [debtor('1', 'Acme Inc', 'US1'), debtor('2', 'Bolt Inc')],
    collections: [],
    self: { names: [], accounts: [] },
    ...(known ? { rates: (day) => (day === '2026-10-05' ? RATES : NO_RATES) } : {}),
  });
  return matchPayment(index, payment(amount, more));
}

/** `suggest 101=USD 121.00/EUR 96.80 (-1.00)`: item, both sides, and the exchange difference. */
function outcome({ decision, allocations }: MatchDecision): string {
  const parts = allocations.map(({ openItem, amount, cash, writeOff }) => {
    const side = (value: Money): string => `${value.currency} ${printMoney(value)}`;
    const off = writeOff === undefined ? '' : ` (${printMoney(writeOff.amount)})`;
    return `${openItem}=${side(amount)}/${cash === undefined ? '-' : side(cash)}${off}`;
  });
  return [decision, ...parts].join(' ');
}

const named = (...ids: readonly string[]): Partial<Payment> => ({
  texts: [ids.map((id) => `2026-00${id}`).join(' en ')],
});
const instructed = (amount: string, currency = 'USD'): Partial<Payment> => ({
  instructed: { amount: dec(amount), currency },
});

describe('a payment in euros that names an item in dollars', () => {
  const one = [inDollars('101', 12_500n)];
  test.each<[string, string, Partial<Payment>, string]>([
    ['at the rate of its day', '100.00', {}, 'suggest 101=USD 125.00/EUR 100.00'],
    ['a little less: a loss', '98.00', {}, 'suggest 101=USD 122.50/EUR 98.00 (2.50)'],
    ['a little more: a gain', '102.00', {}, 'suggest 101=USD 127.50/EUR 102.00 (-2.50)'],
    ['2.5 % less is the most', '97.50', {}, 'suggest 101=USD 121.88/EUR 97.50 (3.12)'],
    ['more than that less: a part', '97.40', {}, 'suggest 101=USD 121.75/EUR 97.40'],
    ['far less: a part', '40.00', {}, 'suggest 101=USD 50.00/EUR 40.00'],
    ['far more: the rest is not used', '150.00', {}, 'suggest 101=USD 125.00/EUR 100.00'],
    ['as instructed', '103.00', instructed('125.00'), 'suggest 101=USD 125.00/EUR 103.00'],
    ['less instructed: a part', '99.00', instructed('124.00'), 'suggest 101=USD 124.00/EUR 99.00'],
    ['more instructed', '101.00', instructed('250.00'), 'suggest 101=USD 125.00/EUR 50.50'],
    [
      'instructed in a third currency: the rate counts',
      '100.00',
      instructed('80.00', 'GBP'),
      'suggest 101=USD 125.00/EUR 100.00',
    ],
    ['the smallest coin that is worth one', '0.01', {}, 'suggest 101=USD 0.01/EUR 0.01'],
  ])('%s', (_, amount, more, expected) => {
    expect(outcome(match(one, amount, { ...named('101'), ...more }))).toBe(expected);
  });

  test('is never booked by itself, whatever speaks for it', () => {
    const reference = 'RF18539007547034';
    const item = { ...inDollars('101', 12_500n), reference };
    const decision = match([item], '100.00', {
      references: [{ value: reference, type: 'SCOR' }],
      ...instructed('125.00'),
    });
    expect(decision).toMatchObject({ decision: 'suggest', confidence: 0.89, debtorId: '1' });
    expect(codes(decision)).toEqual(['reference', 'instructed', 'amount-exact', 'other-currency']);
  });

  test('says so when no rate tells what it is worth, and whose it may be', () => {
    const late = match(one, '100.00', { ...named('101'), bookingDate: '2026-10-20' as never });
    expect(late).toMatchObject({ decision: 'none', debtorId: '1', allocations: [] });
    expect(codes(late)).toContain('no-rate');
  });

  test('is left as it was where neither a rate nor an instruction is known', () => {
    const decision = match(one, '100.00', named('101'), false);
    expect(outcome(decision)).toBe('none');
    expect(codes(decision)).not.toContain('other-currency');
  });

  test('that were settled, or that only hint at it, are not taken', () => {
    expect(
      outcome(match([{ ...inDollars('101', 12_500n), open: usd(0n) }], '100.00', named('101'))),
    ).toBe('none');
    expect(outcome(match(one, '100.00', { texts: ['101'] }))).toBe('none');
    expect(outcome(match(one, '-100.00', named('101')))).toBe('none');
  });

  test('does not stand in the way of an item in euros that is named', () => {
    const both = [...one, item('102', '1', '100.00')];
    expect(match(both, '100.00', named('101', '102')).allocations).toMatchObject([
      { openItem: '102' },
    ]);
  });
});

describe('several items in dollars', () => {
  const two = [inDollars('101', 5_000n), inDollars('102', 7_500n)];
  test.each([
    ['together', '100.00', 'suggest 101=USD 50.00/EUR 40.00 102=USD 75.00/EUR 60.00'],
    [
      'with a difference in the last',
      '99.00',
      'suggest 101=USD 50.00/EUR 40.00 102=USD 73.75/EUR 59.00 (1.25)',
    ],
    ['more than both', '120.00', 'suggest 101=USD 50.00/EUR 40.00 102=USD 75.00/EUR 60.00'],
    ['less than both: the first alone', '40.00', 'suggest 101=USD 50.00/EUR 40.00'],
  ])('are paid %s', (_, amount, expected) => {
    expect(outcome(match(two, amount, named('101', '102')))).toBe(expected);
  });

  test('of two debtors name none', () => {
    const others = [inDollars('101', 5_000n), inDollars('102', 7_500n, '2')];
    const decision = match(others, '100.00', named('101', '102'));
    expect(decision.debtorId).toBeUndefined();
    expect(codes(decision)).toContain('several-debtors');
  });

  test('are offered alone as well', () => {
    const decision = match(two, '60.00', named('101', '102'));
    expect(
      [decision.allocations, ...decision.alternatives].map((d) => d.map((p) => p.openItem)),
    ).toEqual([['102'], ['101']]);
  });
});

test('money that goes out pays a credit note of another currency', () => {
  const decision = match([inDollars('101', -12_500n)], '-100.00', named('101'));
  expect(outcome(decision)).toBe('suggest 101=USD -125.00/EUR -100.00');
});
