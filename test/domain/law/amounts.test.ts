import fc from 'fast-check';
import { damagesCap, damagesCapOf, isFreeOfFee } from '../../../src/domain/law/be-consumer.js';
import {
  beyondCaps,
  damagesBy,
  type DamagesClause,
  isFeeVoid,
  lintTerms,
  termsChanged,
  termsOf,
  type GeneralTerms,
} from '../../../src/domain/law/general-terms.js';
import { collectionCosts, costsRest } from '../../../src/domain/law/nl-costs.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { compare, dec, decimal, printDecimal } from '../../../src/kernel/decimal.js';
import { money, printMoney } from '../../../src/kernel/money.js';
import { euros } from '../../support/ledger.js';

describe('damages towards a Belgian consumer', () => {
  test.each([
    ['0.00', '0.00'],
    ['0.01', '20.00'],
    ['150', '20.00'],
    ['150.01', '30.00'],
    ['151', '30.10'],
    ['200', '35.00'],
    ['350', '50.00'],
    ['500', '65.00'],
    ['500.01', '65.00'],
    ['501', '65.05'],
    ['1000', '90.00'],
    ['5000', '290.00'],
    ['39200', '2000.00'],
    ['50000', '2000.00'],
  ])('on %s at most %s', (open, cap) => {
    expect(printDecimal(damagesCap(dec(open)))).toBe(cap);
  });

  test.each([
    // clause, the open amount where it first goes beyond, or null
    [{ fixed: '20' }, null],
    [{ fixed: '20.01' }, '0.01'],
    [{ percent: '10', max: '65' }, null],
    [{ percent: '10', min: '20', max: '65' }, null],
    [{ percent: '10', min: '25' }, '0.01'],
    [{ percent: '10' }, '39200'],
    [{ percent: '15', max: '2000' }, '150'],
    [{ percent: '5' }, '100000000'],
    [{ percent: '4', max: '2000' }, null],
  ] as const)('the clause %j goes beyond the caps at %s', (clause, at) => {
    const over = beyondCaps(clause);
    expect(over === null ? null : printDecimal(over.open)).toBe(at);
  });

  test('a clause found within the caps is within them on every amount', () => {
    const text = fc
      .integer({ min: 0, max: 300_000 })
      .map((n) => printDecimal(decimal(BigInt(n), 2)));
    const clause = fc.record(
      { fixed: text, percent: text.map((t) => (t.length > 5 ? '12.5' : t)), min: text, max: text },
      { requiredKeys: [] },
    );
    const open = fc.integer({ min: 1, max: 10_000_000 }).map((n) => decimal(BigInt(n), 2));
    fc.assert(
      fc.property(clause, open, (given: DamagesClause, amount) => {
        fc.pre(beyondCaps(given) === null);
        expect(compare(damagesBy(given, amount), damagesCap(amount)) <= 0).toBe(true);
      }),
    );
  });

  test.each([
    // due dates of the message, due dates missed so far, free?
    [['2026-03-01'], ['2026-01-01', '2026-02-01', '2026-03-01'], true],
    [['2026-04-01'], ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'], false],
    [['2027-01-01'], ['2026-01-01', '2026-02-01', '2026-03-01', '2027-01-01'], true],
    [['2026-03-01', '2026-04-01'], ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'], true],
  ])('regular deliveries: a reminder about %j after %j is free: %s', (about, missed, free) => {
    expect(isFreeOfFee(about.map(plainDate), missed.map(plainDate))).toBe(free);
  });
});

describe('collection costs in the Netherlands', () => {
  test.each([
    ['0.00', '0.00', '0.00'],
    ['50', '40.00', '48.40'],
    ['266.67', '40.00', '48.40'],
    ['300', '45.00', '54.45'],
    ['480', '72.00', '87.12'],
    ['2500', '375.00', '453.75'],
    ['3750', '500.00', '605.00'],
    ['5000', '625.00', '756.25'],
    ['7500', '750.00', '907.50'],
    ['10000', '875.00', '1058.75'],
    ['25000', '1025.00', '1240.25'],
    ['200000', '2775.00', '3357.75'],
    ['400000', '3775.00', '4567.75'],
    ['1000000', '6775.00', '8197.75'],
    ['5000000', '6775.00', '8197.75'],
  ])('over %s: %s, with VAT %s', (principal, costs, raised) => {
    expect(printMoney(collectionCosts(euros(principal)))).toBe(costs);
    expect(printMoney(collectionCosts(euros(principal), '21'))).toBe(raised);
  });

  test('nothing of nothing, and the scale is in euros', () => {
    expect(collectionCosts(euros('0.00'))).toEqual(euros('0.00'));
    expect(collectionCosts(euros('300'), '21')).toEqual(euros('54.45'));
    expect(() => collectionCosts(money(100n, 'USD'))).toThrow('in euros');
    expect(() => damagesCapOf(money(100n, 'USD'))).toThrow('in euros');
    expect(damagesCapOf(euros('200'))).toEqual(euros('35.00'));
  });

  test.each([
    // what was asked, on which day, too early on 1 November 2026?
    ['costs', '2026-11-01', true],
    ['costs', '2026-05-02', true],
    ['costs', '2026-05-01', false],
    ['costs', '2026-11-02', false],
    ['interest', '2026-10-01', false],
  ] as const)('after %s of %s it is too early for costs: %s', (kind, on, rests) => {
    expect(costsRest([{ kind, on: plainDate(on) }], plainDate('2026-11-01'))).toBe(rests);
  });

  test('never less for more, and always between 40 and 6,775', () => {
    const cents = fc.bigInt({ min: 1n, max: 10n ** 10n });
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const [less, more] = [a, b].toSorted((x, y) => (x < y ? -1 : 1));
        const [low, high] = [less, more].map((minor) => collectionCosts(money(minor ?? 0n, 'EUR')));
        expect((low?.minor ?? 0n) <= (high?.minor ?? 0n)).toBe(true);
        expect((low?.minor ?? 0n) >= 40_00n && (high?.minor ?? 0n) <= 6775_00n).toBe(true);
      }),
    );
  });
});

describe('terms that go beyond the law are kept, and told', () => {
  const terms = (changes: Partial<GeneralTerms>): GeneralTerms => ({
    version: '2025',
    validFrom: plainDate('2025-02-01'),
    ...changes,
  });
  test.each([
    [terms({ damages: 'legal', interest: 'legal' }), []],
    [terms({ damages: { percent: '10', max: '65' }, interest: '11.5' }), []],
    [terms({ damages: { percent: '15', min: '75' } }), ['terms.damages-void']],
    [terms({ interest: '12' }), ['terms.interest-void']],
    [
      terms({ reminderFee: { amount: '10.00', postage: '1.60', regularDeliveries: false } }),
      ['terms.fee-void'],
    ],
    [terms({ reminderFee: { amount: '7.50', postage: '1.60', regularDeliveries: false } }), []],
  ])('%#', (given, codes) => {
    expect(lintTerms(given, 'BE').map(({ code }) => code)).toEqual(codes);
    expect(lintTerms(given, 'NL')).toEqual([]);
    expect(isFeeVoid(given)).toBe(codes.includes('terms.fee-void'));
  });

  test.each([
    [
      terms({ damages: { percent: '15', min: '75' } }),
      '/damages',
      /On 0\.01 EUR the clause gives 75\.00, and book XIX allows 20\.00.*lower it/,
    ],
    [terms({ interest: '12' }), '/interest', /^12 % a year.*on 2025-02-01.*lower it/],
    [
      terms({ reminderFee: { amount: '10.00', postage: '1.60', regularDeliveries: false } }),
      ...(['/reminderFee/amount', /at most 7\.50 EUR and postage, not 10\.00.*lower it/] as const),
    ],
  ])('%#: where, by how much, and what to do', (given, path, says) => {
    expect(lintTerms(given, 'BE')).toEqual([
      expect.objectContaining({
        ...{ class: 'RULE', path, message: expect.stringMatching(says) as string },
      }),
    ]);
  });

  test('the interest of terms from before all known rates is not judged', () => {
    expect(lintTerms(terms({ interest: '99', validFrom: plainDate('2010-01-01') }), 'BE')).toEqual(
      [],
    );
  });

  test('the version a debtor accepted counts, and no other', () => {
    const versions = [terms({ version: '2024' }), terms({ version: '2025' })];
    expect(termsOf(versions, { version: '2025' })?.version).toBe('2025');
    expect(termsOf(versions, { version: '2023' })).toBeNull();
    expect(termsOf(versions, undefined)).toBeNull();
  });

  test('a version that was accepted cannot get other words', () => {
    expect(termsChanged('2025')).toMatchObject({
      ...{ class: 'CONFLICT', code: 'terms.version-taken', path: '/version' },
      message: expect.stringMatching(/"2025".*another version/) as string,
    });
  });
});
