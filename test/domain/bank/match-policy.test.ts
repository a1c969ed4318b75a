import { matchAll } from '../../../src/domain/bank/match-run.js';
import { matchPayment } from '../../../src/domain/bank/match.js';
import { buildIndex } from '../../../src/domain/bank/match-index.js';
import {
  DEFAULT_MATCH_POLICY,
  type MatchPolicy,
  type SwitchableClass,
} from '../../../src/domain/bank/match-policy.js';
import type { Payment } from '../../../src/domain/bank/payment.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { codes, debtor, eur, item, outcome, payment } from './match-fixture.js';

const JANSSENS = 'BE68539007547034';
const ABROAD = 'DE89370400440532013000';
const RF = 'RF18539007547034';

const items = [
  item('1', 'D1', '100.00', { dueDate: plainDate('2026-09-01') }),
  item('2', 'D1', '200.00', { dueDate: plainDate('2026-09-15') }),
  item('3', 'D1', '55.50', { dueDate: plainDate('2026-09-08') }),
  item('4', 'D2', '45.02', { reference: RF }),
  item('5', 'D3', '400.00', {
    reference: 'RF462026000123',
    discount: { amount: eur('8.00'), until: plainDate('2026-10-05') },
  }),
];
const debtors = [
  debtor('D1', 'Bakkerij Janssens BV', JANSSENS),
  debtor('D2', 'Peters Logistiek NV'),
  debtor('D3', 'Kranz GmbH', ABROAD),
];

type Change = Partial<Omit<MatchPolicy, 'tolerances'>> & Partial<MatchPolicy['tolerances']>;

function indexWith({ mode, confidenceMin, oldestFirst, automatic, ...tolerances }: Change) {
  const given = { mode, confidenceMin, oldestFirst, automatic };
  const changes = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<MatchPolicy>;
  const policy: MatchPolicy = {
    ...DEFAULT_MATCH_POLICY,
    ...changes,
    tolerances: { ...DEFAULT_MATCH_POLICY.tolerances, ...tolerances },
  };
  return buildIndex({ items, debtors, collections: [], self: { names: [], accounts: [] }, policy });
}

const says = (text: string): Partial<Payment> => ({ texts: [text] });
const on = (day: string): Partial<Payment> => ({ valueDate: plainDate(day) });
const fromJanssens = { from: JANSSENS };
const switchOn = (...automatic: SwitchableClass[]): Change => ({ automatic });

describe('a policy decides what is booked unseen', () => {
  test.each<[string, Change, Payment, string]>([
    ['a certain match, as shipped', {}, payment('45.02', says(RF)), 'auto 4=45.02'],
    ['it proposes only', { mode: 'propose' }, payment('45.02', says(RF)), 'suggest 4=45.02'],
    ['it wants nothing', { mode: 'never' }, payment('45.02', says(RF)), 'none'],
    [
      'it wants to be surer',
      { confidenceMin: 0.99 },
      payment('100.00', fromJanssens),
      'suggest 1=100.00',
    ],
    ['it is sure enough', { confidenceMin: 0.9 }, payment('100.00', fromJanssens), 'auto 1=100.00'],

    ['a rounding, as shipped', {}, payment('45.00', says(RF)), 'suggest 4=45.00(rounding 0.02)'],
    [
      'a rounding, switched on',
      switchOn('rounding'),
      payment('45.00', says(RF)),
      'auto 4=45.00(rounding 0.02)',
    ],
    [
      'a rounding beyond the tolerance is a part',
      { ...switchOn('rounding'), roundingMinor: 1n },
      payment('45.00', says(RF)),
      'auto 4=45.00',
    ],
    [
      'cents too much have nowhere to go',
      switchOn('rounding'),
      payment('45.05', says(RF)),
      'suggest 4=45.02',
    ],

    [
      'charges, as shipped',
      {},
      payment('385.00', { ...says('RF462026000123'), from: ABROAD }),
      'suggest 5=385.00(bank-charges 15.00)',
    ],
    [
      'charges, switched on',
      switchOn('bank-charges'),
      payment('385.00', { ...says('RF462026000123'), from: ABROAD }),
      'auto 5=385.00(bank-charges 15.00)',
    ],
    [
      'charges above the share that is believed are a part',
      { ...switchOn('bank-charges'), chargesPercent: 2 },
      payment('385.00', { ...says('RF462026000123'), from: ABROAD }),
      'auto 5=385.00',
    ],

    [
      'a late discount, as shipped',
      {},
      payment('392.00', { ...says('RF462026000123'), ...on('2026-10-07') }),
      'suggest 5=392.00',
    ],
    [
      'a late discount within the days that are granted is proposed whole',
      { lateDiscountDays: 3 },
      payment('392.00', { ...says('RF462026000123'), ...on('2026-10-08') }),
      'suggest 5=392.00(payment-discount 8.00)',
    ],
    [
      'the same, switched on',
      { ...switchOn('late-discount'), lateDiscountDays: 3 },
      payment('392.00', { ...says('RF462026000123'), ...on('2026-10-08') }),
      'auto 5=392.00(payment-discount 8.00)',
    ],
    [
      'a day later still asks',
      { ...switchOn('late-discount'), lateDiscountDays: 3 },
      payment('392.00', { ...says('RF462026000123'), ...on('2026-10-09') }),
      'suggest 5=392.00',
    ],

    [
      'unnamed items that add up, as shipped',
      {},
      payment('155.50', fromJanssens),
      'suggest 1=100.00 3=55.50',
    ],
    [
      'the same, switched on',
      switchOn('unnamed-sum'),
      payment('155.50', fromJanssens),
      'auto 1=100.00 3=55.50',
    ],
    [
      'the same by a name alone',
      switchOn('unnamed-sum'),
      payment('155.50', { counterparty: { name: 'Bakkerij Janssens' } }),
      'suggest 1=100.00 3=55.50',
    ],

    ['money that fits nothing, as shipped', {}, payment('120.00', fromJanssens), 'none on-account'],
    [
      'the oldest items first',
      { oldestFirst: true },
      payment('120.00', fromJanssens),
      'suggest 1=100.00 3=20.00',
    ],
    [
      'the same, switched on',
      { oldestFirst: true, ...switchOn('oldest-first') },
      payment('120.00', fromJanssens),
      'auto 1=100.00 3=20.00',
    ],
    [
      'oldest first, by a name alone',
      { oldestFirst: true, ...switchOn('oldest-first') },
      payment('120.00', { counterparty: { name: 'Bakkerij Janssens' } }),
      'suggest 1=100.00 3=20.00',
    ],
    [
      'more than all his items together waits',
      { oldestFirst: true, ...switchOn('oldest-first') },
      payment('400.00', fromJanssens),
      'suggest 1=100.00 2=200.00 3=55.50',
    ],
    [
      'an item of exactly this amount goes before older ones',
      { oldestFirst: true, ...switchOn('oldest-first') },
      payment('200.00', fromJanssens),
      'auto 2=200.00',
    ],
    [
      'a lone item is paid in part',
      { oldestFirst: true, ...switchOn('oldest-first') },
      payment('300.00', { from: ABROAD }),
      'auto 5=300.00',
    ],
    [
      'who names another item means that one',
      { oldestFirst: true, ...switchOn('oldest-first') },
      payment('120.00', { ...fromJanssens, ...says(`rest van ${RF}`) }),
      'suggest 4=45.02',
    ],
  ])('%s', (_, change, paid, expected) => {
    expect(outcome(matchPayment(indexWith(change), paid))).toBe(expected);
  });

  test('says that the administration wants a person to look, and nothing else is wrong', () => {
    const decision = matchPayment(indexWith({ mode: 'propose' }), payment('45.02', says(RF)));
    expect(codes(decision)).toEqual(['reference', 'amount-exact', 'policy-asks']);
  });

  test('cannot switch on two sums that both fit', () => {
    const twins = [item('7', 'D1', '44.50'), ...items];
    const policy = { ...DEFAULT_MATCH_POLICY, automatic: ['unnamed-sum' as const] };
    const self = { names: [], accounts: [] };
    const index = buildIndex({ items: twins, debtors, collections: [], self, policy });
    expect(outcome(matchPayment(index, payment('144.50', fromJanssens)))).toContain('auto');
    const more = buildIndex({
      items: [item('8', 'D1', '44.50'), ...twins],
      debtors,
      collections: [],
      self,
      policy,
    });
    const decision = matchPayment(more, payment('144.50', fromJanssens));
    expect([decision.decision, codes(decision)]).toEqual([
      'suggest',
      expect.arrayContaining(['two-candidates']),
    ]);
  });

  test('does not take the same money twice for the oldest items', () => {
    const index = indexWith({ oldestFirst: true, automatic: ['oldest-first'] });
    const [first, second] = matchAll(index, [
      payment('120.00', fromJanssens),
      payment('120.00', fromJanssens),
    ]);
    expect(first?.decision.decision).toBe('auto');
    expect(codes(second?.decision ?? matchPayment(index, payment('1.00')))).toContain(
      'same-payment-again',
    );
  });

  test('leaves who has more open than a person could order to a person', () => {
    const many = Array.from({ length: 201 }, (_, at) => item(`m${at}`, 'D1', '999.00'));
    const index = buildIndex({
      items: many,
      debtors,
      collections: [],
      self: { names: [], accounts: [] },
      policy: { ...DEFAULT_MATCH_POLICY, oldestFirst: true, automatic: ['oldest-first'] },
    });
    expect(outcome(matchPayment(index, payment('120.00', fromJanssens)))).toBe('none on-account');
  });
});
