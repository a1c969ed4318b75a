import { matchAll } from '../../../src/domain/bank/match-run.js';
import { matchPayment } from '../../../src/domain/bank/match.js';
import type { MatchDebtor, MatchItem } from '../../../src/domain/bank/match-index.js';
import { LIKELIHOOD } from '../../../src/domain/bank/match-likelihood.js';
import type { Payment } from '../../../src/domain/bank/payment.js';
import { dec } from '../../../src/kernel/decimal.js';
import { codes, debtor, eur, indexOf, item, outcome, payment } from './match-fixture.js';

const OGM = '202600012320';
const KENMERK = '5000056789012345';
const JANSSENS = 'BE68539007547034';

const debtors: readonly MatchDebtor[] = [
  debtor('D1', 'Bakkerij Janssens BV', JANSSENS),
  debtor('D2', 'Peters Logistiek NV', 'NL91ABNA0417164300'),
];
const items: readonly MatchItem[] = [
  item('101', 'D1', '121.00', { reference: OGM }),
  item('102', 'D1', '250.00', { reference: KENMERK, number: 'F2026/0102' }),
  item('103', 'D1', '60.00', { reference: 'KLANT122026' }),
  item('104', 'D1', '35.00', { reference: '1234567' }),
  item('201', 'D2', '500.00', { number: '2026-00102' }),
  item('202', 'D2', '80.00', { number: 'INV-26-0202' }),
  item('204', 'D2', '9.00', { number: '2026-02026' }),
  item('203', 'D2', '-12.00', { number: 'CN2026-00203' }),
];

const says = (...texts: string[]): Pick<Payment, 'texts'> => ({ texts });
const named = (name: string, iban?: string): Pick<Payment, 'counterparty'> => ({
  counterparty: { name, ...(iban === undefined ? {} : { iban }) },
});
const by = (value: string, issuer: string): Pick<Payment, 'references'> => ({
  references: [{ value, type: 'SCOR', issuer }],
});

function match(paid: Payment): string {
  return outcome(matchPayment(indexOf(items, debtors), paid));
}

describe('a Dutch payment reference needs a second key', () => {
  test.each<[string, Payment, string]>([
    ['the amount', payment('250.00', by(KENMERK, 'CUR')), 'auto 102=250.00'],
    [
      'the account',
      payment('100.00', { ...by(KENMERK, 'CUR'), from: JANSSENS }),
      'auto 102=100.00',
    ],
    ['neither', payment('100.00', by(KENMERK, 'CUR')), 'suggest 102=100.00'],
    ['a Belgian one does not', payment('100.00', by(OGM, 'BBA')), 'auto 101=100.00'],
    ['one without check digit', payment('10.00', says('kenmerk 1234567')), 'suggest 104=10.00'],
  ])('%s', (_, paid, expected) => {
    expect(match(paid)).toBe(expected);
  });
});

describe('a reference with one slip', () => {
  const janssens = named('Bakkerij Janssens', JANSSENS);
  test.each<[string, Payment, string]>([
    [
      'account, name and amount agree, though he names an unknown reference',
      payment('121.00', { ...says('202600012330'), ...janssens }),
      'auto 101=121.00',
    ],
    [
      'the account is not his',
      payment('121.00', { ...says('202600012330'), ...named('Iemand', 'DE02') }),
      'suggest 101=121.00',
    ],
    [
      'the amount is not the same',
      payment('120.00', { ...says('202600012330'), ...janssens }),
      'none on-account',
    ],
  ])('%s', (_, paid, expected) => {
    expect(match(paid)).toBe(expected);
  });

  test('proves nothing where the right one has no check digits', () => {
    const paid = payment('60.00', { ...says('KLANT122027'), ...janssens });
    expect(codes(matchPayment(indexOf(items, debtors), paid))).not.toContain('reference-near');
  });
});

describe('what a payer or a bank writes around a number', () => {
  test.each<[string, Payment, string]>([
    ['a word against it', payment('121.00', says('factuur2026-00101bedankt')), 'auto 101=121.00'],
    ['a short word', payment('121.00', says('nr2026-00101')), 'auto 101=121.00'],
    [
      'a word that took the first letter',
      payment('250.00', says('factuurF 2026/102')),
      'auto 102=250.00',
    ],
    ['letters of another series', payment('80.00', says('CN26-0202')), 'suggest 202=80.00'],
    [
      'a telephone number in front',
      payment('121.00', says('tel 2026 5555; 2026-00101')),
      'auto 101=121.00',
    ],
    [
      'a year in front of a reference',
      payment('121.00', says('09/2026 2026 0001 2320 dank')),
      'auto 101=121.00',
    ],
    [
      'lines cut in a number and at a blank',
      payment('201.00', says('betaling van de nota 2026-0', '0101 en de nota', 'INV-26-0202')),
      'suggest 101=121.00 202=80.00',
    ],
  ])('%s', (_, paid, expected) => {
    expect(match(paid)).toBe(expected);
  });

  test('a cut that by accident names another debtor contradicts nothing', () => {
    const paid = payment('250.00', { ...says('betaling F2026/01', '02'), from: JANSSENS });
    const decision = matchPayment(
      indexOf([...items, item('301', 'D2', '9.00', { number: 'F2026/01' })], debtors),
      paid,
    );
    expect(outcome(decision)).toBe('auto 102=250.00');
  });
});

describe('who pays for many', () => {
  // A factor whose account was once taken for that of one debtor.
  const learned = [debtor('D1', 'Bakkerij Janssens BV', JANSSENS, 'FR76FACTOR')];
  test.each<[string, Payment, string]>([
    [
      'a factor, by account and amount',
      payment('121.00', named('Factofrance Benelux', 'FR76FACTOR')),
      'suggest 101=121.00',
    ],
    [
      'a factor, by number',
      payment('121.00', { ...named('Eurofactor Nederland', 'FR76FACTOR'), ...says('2026-00101') }),
      'auto 101=121.00',
    ],
    [
      'a notary, by reference',
      payment('121.00', { ...named('Notaris De Wit', 'BE55'), ...by(OGM, 'BBA') }),
      'auto 101=121.00',
    ],
    [
      'a notary, by the name in the text',
      payment('121.00', { ...named('Notaris De Wit', 'BE55'), ...says('voor Bakkerij Janssens') }),
      'suggest 101=121.00',
    ],
  ])('%s', (_, paid, expected) => {
    expect(outcome(matchPayment(indexOf(items, learned), paid))).toBe(expected);
  });
});

describe('the same money again', () => {
  test('without a word it is asked about, though another item has the same amount', () => {
    const twin = [...items, item('105', 'D1', '121.00')];
    const done = matchAll(indexOf(twin, debtors), [
      payment('121.00', { ...by(OGM, 'BBA'), from: JANSSENS }),
      payment('121.00', { from: JANSSENS }),
    ]);
    expect(done.map(({ decision }) => outcome(decision))).toEqual([
      'auto 101=121.00',
      'suggest 105=121.00',
    ]);
    expect(codes(done[1]!.decision)).toContain('same-payment-again');
  });

  test('with the number of the other item it is not', () => {
    const twin = [...items, item('105', 'D1', '121.00')];
    const done = matchAll(indexOf(twin, debtors), [
      payment('121.00', { ...by(OGM, 'BBA'), from: JANSSENS }),
      payment('121.00', { ...says('2026-00105'), from: JANSSENS }),
    ]);
    expect(done.map(({ decision }) => decision.decision)).toEqual(['auto', 'auto']);
  });

  test('what a collection settled and a return opened again is found by its amount', () => {
    const line = { endToEndId: 'DD1', itemId: items[0]!.id, amount: eur('121.00') };
    const done = matchAll(indexOf(items, debtors, [line]), [
      payment('121.00', { endToEndId: 'DD1' }),
      payment('-121.00', { endToEndId: 'DD1', returned: true }),
      payment('121.00', named('Iemand')),
    ]);
    expect(outcome(done[2]!.decision)).toBe('suggest 101=121.00');
  });
});

describe('the confidence', () => {
  test('grows with the points, and shrinks with every candidate that is near, where nothing is sure', () => {
    for (const column of ['alone', 'oneNear', 'moreNear'] as const) {
      const shares = LIKELIHOOD.map((row) => row[column]);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    }
    for (const row of LIKELIHOOD) expect(row.moreNear).toBeLessThanOrEqual(row.oneNear);
  });

  test('is that of one in two when two debtors owe what an unknown payer pays', () => {
    const two = [item('101', 'D1', '121.00'), item('201', 'D2', '121.00')];
    const decision = matchPayment(indexOf(two, debtors), payment('121.00', named('Iemand')));
    expect(decision.decision).toBe('suggest');
    expect(decision.confidence).toBeCloseTo(0.5, 1);
  });

  test('is 0 where nothing is proposed', () => {
    expect(matchPayment(indexOf(items, debtors), payment('3.33')).confidence).toBe(0);
  });

  test('of an amount finer than a cent is 0 too', () => {
    const fine = payment('0', { amount: dec('121.005') });
    expect(matchPayment(indexOf(items, debtors), fine).confidence).toBe(0);
  });
});
