import { narrowed } from '../../../src/domain/dunning/charges.js';
import type {
  DunningAction,
  DunningPolicy,
  DunningStep,
} from '../../../src/domain/dunning/policy.js';
import { plainDate } from '../../../src/kernel/dates.js';
import {
  FORMAL,
  policy,
  lines,
  world,
  item,
  plan,
  after,
  type World,
  SECOND,
  TERMS,
} from '../../support/law-world.js';
import { euros } from '../../support/ledger.js';

describe('businesses and public bodies', () => {
  const business = (changes: World = {}) =>
    world({
      ...{ debtor: { kind: 'business' }, accepted: false },
      items: [item('itm_1', '2500.00', '2026-01-31')],
      ...changes,
    });
  const only = (...steps: readonly DunningStep[]): DunningPolicy => policy(...steps);

  test('BE-3: interest and 40 EUR by law, without a reminder before', () => {
    const found = plan(business(), '2026-03-02', only({ ...SECOND, afterDueDays: 30 })).actions[0];
    expect(lines(found)).toEqual(['interest 21.58', 'costs 40.00']);
    expect(found).toMatchObject({ costs: '40.00', interest: '21.58' });
    expect(found?.law.join()).toMatch(/interest by law from the day after the due date/);
  });

  test('40 EUR per late invoice, and interest on each', () => {
    const items = [item('itm_1', '2500.00', '2026-01-31'), item('itm_2', '100.00', '2026-01-31')];
    const found = plan(business({ items }), '2026-03-02', only({ ...SECOND, afterDueDays: 30 }));
    expect(found.actions[0]).toMatchObject({ costs: '80.00', interest: '22.44' });
  });

  test('accepted terms: the agreed rate, and in the formal notice damages beyond the 40 EUR', () => {
    const terms = { ...TERMS, interest: '12', damages: { percent: '10', min: '75' } };
    const found = after(business({ accepted: true, terms }), only(FORMAL), '2026-03-12').actions[0];
    expect(lines(found)).toEqual(['interest 32.88', 'costs 40.00', 'damages 210.00']);
  });

  test('a part payment after the due date is counted until its day', () => {
    const payments = [{ on: plainDate('2026-02-14'), amount: euros('1000.00') }];
    const items = [item('itm_1', '1500.00', '2026-01-31', { payments })];
    const found = plan(business({ items }), '2026-03-02', only({ ...SECOND, afterDueDays: 30 }));
    // 14 days on 2,500 and 16 on 1,500 at 10.5 %.
    expect(found.actions[0]?.interest).toBe('16.97');
  });

  test('a later step asks what grew since, and repeats the rest', () => {
    const by = policy({ ...SECOND, afterDueDays: 30 }, FORMAL);
    const found = after(business(), by, '2026-03-02', '2026-03-12').actions[0];
    expect(lines(found)).toEqual(['interest 21.58', 'costs 40.00', 'interest 7.19']);
    expect(found).toMatchObject({ costs: '40.00', interest: '28.77' });
  });

  test('NL: 40 EUR in an earlier step, the scale in the formal notice on top of it', () => {
    const dutch = business({ country: 'NL', debtor: { kind: 'business', country: 'NL' } });
    const by = policy({ ...SECOND, afterDueDays: 30 }, FORMAL);
    expect(lines(plan(dutch, '2026-03-02', by).actions[0])).toEqual([
      'interest 20.86',
      'costs 40.00',
    ]);
    const found = after(dutch, by, '2026-03-02', '2026-03-12').actions[0];
    expect(lines(found)).toEqual([
      'interest 20.86',
      'costs 40.00',
      'interest 6.95',
      'costs 335.00',
    ]);
    expect(found?.costs).toBe('375.00');
  });

  test.each([
    ['second', ['2026-03-02'], '0.00', /Public body/],
    ['formal', ['2026-03-02', '2026-03-12'], '40.00', /40 EUR for collection costs/],
  ])('a public body is asked nothing before the formal notice: %s', (id, days, costs, why) => {
    const body = business({ debtor: { kind: 'public' } });
    const by = policy({ ...SECOND, afterDueDays: 30 }, FORMAL);
    const found = after(body, by, ...days).actions[0];
    expect(found).toMatchObject({ step: id, costs });
    expect(found?.law.join()).toMatch(why);
  });

  test('a creditor elsewhere asks nothing we cannot compute, and the action says so', () => {
    const found = plan(business({ country: 'DE' }), '2026-03-12', only(FORMAL)).actions[0];
    expect(found).toMatchObject({ costs: '0.00', interest: '0.00' });
    expect(found?.law.join()).toMatch(/national rates/);
  });

  test('claims in dollars bear interest and no euros', () => {
    const dollars = { amount: euros('2500.00', 'USD'), open: euros('2500.00', 'USD') };
    const items = [item('itm_1', '2500.00', '2026-01-31', dollars)];
    const found = plan(business({ items }), '2026-03-12', only(FORMAL)).actions[0];
    expect(found?.claims).toMatchObject([{ kind: 'interest', currency: 'USD', amount: '28.77' }]);
    expect(found).toMatchObject({ costs: '0.00', interest: '0.00' });
    expect(found?.law.join()).toMatch(/other currencies/);
  });
});

describe('an action about some of its items only', () => {
  const items = [item('itm_1', '2500.00', '2026-01-31'), item('itm_2', '100.00', '2026-01-31')];
  const asked = (changes: World, by: DunningPolicy, ...days: readonly string[]): DunningAction => {
    const [action] = after(world({ items, ...changes }), by, ...days).actions;
    if (action === undefined) throw new Error('Nothing is due');
    return action;
  };

  test('asks what belongs to them', () => {
    const action = asked({ debtor: { kind: 'business' } }, policy(FORMAL), '2026-03-12');
    const left = narrowed(action, new Set(['itm_2']), 'EUR');
    expect(left).toMatchObject({
      costs: '40.00',
      interest: '1.15',
      items: [{ openItem: 'itm_2' }],
    });
    expect(left?.claims?.map(({ openItem }) => openItem)).toEqual(['itm_2', 'itm_2']);
  });

  test('does not leave where a sum rests on all of them', () => {
    const dutch = { country: 'NL', debtor: { kind: 'business' } } as const;
    const action = asked(dutch, policy(FORMAL), '2026-03-12');
    expect(narrowed(action, new Set(['itm_2']), 'EUR')).toBeNull();
    expect(narrowed(action, new Set(['itm_1', 'itm_2']), 'EUR')).toBe(action);
  });
});
