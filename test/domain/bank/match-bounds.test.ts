import { matchAll } from '../../../src/domain/bank/match-run.js';
import { matchPayment } from '../../../src/domain/bank/match.js';
import type { MatchItem } from '../../../src/domain/bank/match-index.js';
import { writtenReferences } from '../../../src/domain/bank/match-slips.js';
import { findSubsets } from '../../../src/domain/bank/subset.js';
import { codes, debtor, indexOf, item, outcome, payment } from './match-fixture.js';

const OGM = '202600012320';
const JANSSENS = 'BE68539007547034';
const one = debtor('D1', 'Bakkerij Janssens BV', JANSSENS);

function many(count: number, more: (at: number) => Partial<MatchItem>): readonly MatchItem[] {
  return Array.from({ length: count }, (_, at) =>
    item(`${at}`.padStart(6, '0'), 'D1', '50.00', more(at)),
  );
}

/** What is too much to be looked through is decided by what is certain, or left to a person. */
describe('books and texts beyond measure', () => {
  test('a reference settles its item among 50,000 of one debtor', () => {
    const items = [
      ...many(50_000, (at) => ({ number: `A${at}` })),
      item('x', 'D1', '121.00', { reference: OGM }),
    ];
    const paid = payment('121.00', { texts: [`+++${OGM}+++`], from: JANSSENS });
    expect(
      matchAll(indexOf(items, [one]), Array(200).fill(paid)).map(
        ({ decision }) => decision.decision,
      ),
    ).toEqual(['auto', ...Array<string>(199).fill('none')]);
  });

  test('an amount that 10,000 items have is no clue', () => {
    const items = many(10_000, (at) => ({ number: `A${at}` }));
    expect(outcome(matchPayment(indexOf(items, []), payment('50.00')))).toBe('none');
  });

  test('a part payment is asked about where nobody can see whether another item has the amount', () => {
    const items = [
      ...many(10_000, (at) => ({ number: `A${at}` })),
      item('x', 'D1', '121.00', { reference: OGM }),
    ];
    const decision = matchPayment(indexOf(items, [one]), payment('50.00', { texts: [OGM] }));
    expect(decision.decision).toBe('suggest');
    expect(codes(decision)).toContain('two-candidates');
  });

  test('a number that 10,000 items bear names nobody', () => {
    const items = many(10_000, () => ({ number: '2026-00007' }));
    expect(
      outcome(matchPayment(indexOf(items, []), payment('50.00', { texts: ['2026-00007'] }))),
    ).toBe('none');
  });

  test('a reference that 10,000 items bear names nobody, and is not unknown', () => {
    const items = many(10_000, (at) => ({ number: `A${at}`, reference: OGM }));
    const decision = matchPayment(
      indexOf(items, [one]),
      payment('50.00', { texts: [OGM], from: JANSSENS }),
    );
    expect(decision.decision).toBe('suggest');
    expect(codes(decision)).not.toContain('unknown-reference');
  });

  test('a text of digits without end is read to a bound', () => {
    const endless = '2026 0001 2329 '.repeat(700);
    expect(writtenReferences(endless).length).toBeLessThan(600);
    const items = many(200, (at) => ({ number: `A${at}`, reference: OGM }));
    const paid = payment('50.00', { texts: Array(5).fill(endless), from: JANSSENS });
    expect(matchPayment(indexOf(items, [one]), paid).decision).toBe('suggest');
  });

  test('sums out of reach are not walked', () => {
    let asked = 0;
    const valueOf = (value: bigint): bigint => {
      asked++;
      return value;
    };
    const values = Array.from({ length: 14 }, (_, at) => BigInt(at + 1) * 100n);
    const bounds = { membersMin: 2, solutionsMax: 3 };
    expect(findSubsets(values, valueOf, 1_000_000n, bounds).solutions).toEqual([]);
    expect(findSubsets([...values, 5n], valueOf, 10_500n, bounds)).toEqual({
      solutions: [values],
      complete: false,
    });
    expect(asked).toBe(28);
  });
});
