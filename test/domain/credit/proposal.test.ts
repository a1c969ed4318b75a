import type { CreditReason } from '../../../src/domain/credit/credit.js';
import { proposeLimit, type ProposalFacts } from '../../../src/domain/credit/proposal.js';
import { money } from '../../../src/kernel/money.js';

const euros = (whole: number) => money(BigInt(whole) * 100n, 'EUR');

/** Somebody who owes so much (all of it invoiced) of a limit that is ours, in whole euros. */
function owing(
  total: number,
  limit: number | null,
  reasons: readonly CreditReason[],
  more: Partial<ProposalFacts> = {},
): ProposalFacts {
  const none = euros(0);
  const nothing = { disputed: none, unallocatedCredits: none, delivered: none };
  return {
    decision: {
      answer: 'WARN',
      exposure: {
        ...nothing,
        ...{ openInvoices: euros(total), orders: none, drafts: none, total: euros(total) },
      },
      ...(limit === null ? {} : { limit: euros(limit), limitInForce: { from: 'own' } }),
      ...{ reasons, alternatives: [] },
    },
    ...{ score: null, report: null, reportOld: false, warnPercent: 80 },
    ...more,
  };
}

const NEAR = ['near-limit'] as const;
const OVER = ['over-limit'] as const;
const [A, C, D] = (['A', 'C', 'D'] as const).map((band) => ({ score: { band } }));
const rated = (band: 'A' | 'C' | 'E', advised?: number) => ({
  report: {
    ...{ status: 'active' as const, band },
    ...(advised === undefined ? {} : { advisedLimit: euros(advised) }),
  },
});
const insured = (most: number): ProposalFacts => {
  const { decision, ...facts } = owing(9_000, 10_000, NEAR, A);
  return {
    ...facts,
    decision: { ...decision, limitInForce: { from: 'own', insured: euros(most) } },
  };
};

test.each<[string, ProposalFacts, number | null, readonly string[]]>([
  ['insolvent', owing(500, 1_000, ['insolvent'], A), 0, ['insolvent']],
  ['insolvent, without a limit', owing(500, null, ['insolvent']), 0, ['insolvent']],
  ['insolvent, and it is nothing already', owing(500, 0, ['insolvent', 'no-credit']), null, []],
  [
    'stopped as a company',
    owing(500, 1_000, [], { report: { status: 'ceased', band: 'A' } }),
    0,
    ['ceased'],
  ],
  ['pays badly', owing(8_460, 10_000, NEAR, D), 8_400, ['low-score', 'owed']],
  [
    'pays badly, rated badly',
    owing(8_460, null, [], { ...D, ...rated('E') }),
    8_400,
    ['low-rating', 'low-score', 'owed'],
  ],
  ['pays badly and is over it already', owing(12_000, 10_000, OVER, D), null, []],
  ['pays badly and owes nothing', owing(0, 10_000, [], D), 0, ['low-score', 'owed']],
  ['without a limit, nothing known', owing(8_460, null, [], A), null, []],
  [
    'without a limit, advised',
    owing(8_460, null, [], rated('C', 5_000)),
    5_000,
    ['no-limit', 'advised'],
  ],
  [
    'without a limit, advised long ago',
    owing(1, null, [], { ...rated('A', 5), reportOld: true }),
    null,
    [],
  ],
  ['near it, pays well', owing(8_500, 10_000, NEAR, A), 11_000, ['near-limit', 'good-score']],
  ['over it, pays well', owing(11_000, 10_000, OVER, A), 14_000, ['over-limit', 'good-score']],
  [
    'over it, pays well, much more at once',
    owing(14_500, 10_000, OVER, A),
    15_000,
    ['over-limit', 'good-score', 'half-more'],
  ],
  ['far over it, where half more leaves him on hold', owing(30_000, 10_000, OVER, A), null, []],
  [
    'near it, the bureau advises less',
    owing(9_000, 10_000, NEAR, { ...A, ...rated('A', 10_500) }),
    10_500,
    ['near-limit', 'good-score', 'good-rating', 'advised'],
  ],
  [
    'near it, the bureau advises no more',
    owing(9_000, 10_000, NEAR, { ...A, ...rated('A', 9_000) }),
    null,
    [],
  ],
  ['near it, less is insured', insured(11_000), 11_000, ['near-limit', 'good-score', 'covered']],
  ['near it, nobody knows him', owing(9_000, 10_000, NEAR), null, []],
  ['near it, pays fairly', owing(9_000, 10_000, NEAR, C), null, []],
  [
    'near it, pays well, rated fairly',
    owing(9_000, 10_000, NEAR, { ...A, ...rated('C') }),
    null,
    [],
  ],
  [
    'near it, something is late too long',
    owing(9_000, 10_000, ['overdue-too-long', 'near-limit'], A),
    null,
    [],
  ],
  [
    'past its day, pays well',
    owing(1_000, 10_000, ['limit-expired'], A),
    10_000,
    ['limit-expired', 'good-score'],
  ],
  [
    'past its day, nobody knows him',
    owing(1_000, 10_000, ['limit-expired']),
    10_000,
    ['limit-expired'],
  ],
  [
    'past its day and near it',
    owing(9_000, 10_000, ['limit-expired', 'near-limit'], A),
    12_000,
    ['near-limit', 'limit-expired', 'good-score'],
  ],
  ['no credit at all', owing(500, 0, ['no-credit'], A), null, []],
  ['in order', owing(500, 10_000, [], A), null, []],
])('a limit is proposed: %s', (_, facts, amount, grounds) => {
  const proposed = proposeLimit(facts);
  expect(proposed?.amount ?? null).toEqual(amount === null ? null : euros(amount));
  expect(proposed?.grounds ?? []).toEqual(grounds);
});
