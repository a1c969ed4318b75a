import { planRun } from '../../../src/domain/dunning/plan.js';
import { SHIPPED_POLICIES } from '../../../src/domain/dunning/policies.js';
import { policyFaults } from '../../../src/domain/dunning/policy-checks.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { afterDoing, daysOf, shipped } from '../../support/dunning-days.js';
import { without } from '../../support/without.js';
import { aDebtor, aLedger, anItem, euros, weekdays } from '../../support/ledger.js';

/** Invoice of 2026-11-02, due 2026-11-16; a business, so that only the policy decides the days. */
describe('the policies that come with the product, day by day', () => {
  test.each([
    [
      'S1-14',
      [
        '2026-11-17 reminder mail 2026-11-24',
        '2026-11-23 call call',
        '2026-12-02 formal letter 2026-12-09',
        '2026-12-16 last-call call',
        '2026-12-23 hand-over task',
      ],
    ],
    [
      'S0-7',
      [
        '2026-11-17 reminder mail 2026-11-24',
        '2026-11-27 call call',
        '2026-11-30 second mail 2026-12-07',
        '2026-12-08 formal letter 2026-12-15',
        '2026-12-16 hand-over task',
      ],
    ],
    [
      'S3-soft',
      [
        '2026-11-13 notice mail',
        '2026-11-18 reminder mail 2026-11-25',
        '2026-11-26 second mail 2026-12-03',
      ],
    ],
    [
      'BE-consumer',
      [
        '2026-11-17 reminder mail 2026-12-01',
        '2026-12-02 second mail 2026-12-16',
        '2026-12-17 formal letter 2026-12-31',
        '2027-01-01 hand-over task',
      ],
    ],
    [
      'NL-consumer',
      [
        '2026-11-17 reminder mail 2026-11-24',
        '2026-11-26 fourteen-days mail 2026-12-12',
        '2026-12-13 formal letter 2026-12-27',
        '2026-12-28 hand-over task',
      ],
    ],
    [
      'public-body',
      [
        '2026-11-23 reminder mail 2026-12-07',
        '2026-12-08 second mail 2026-12-22',
        '2026-12-26 formal letter 2027-01-09',
        '2027-01-10 hand-over task',
      ],
    ],
  ])('%s', (name, days) => {
    expect(daysOf(aLedger(), shipped(name))).toEqual(days);
  });

  test('all of them can be kept and used', () => {
    expect(SHIPPED_POLICIES.map((policy) => policyFaults(policy))).toEqual(
      SHIPPED_POLICIES.map(() => []),
    );
  });

  test('a step id means the same everywhere: the same kind of thing said in the same tone', () => {
    const said = new Map<string, Set<string>>();
    for (const { steps } of SHIPPED_POLICIES)
      for (const { id, tone, kind } of steps)
        said.set(id, (said.get(id) ?? new Set()).add(`${tone} ${kind ?? ''}`));
    expect([...said].filter(([, meanings]) => meanings.size > 1)).toEqual([]);
  });

  test.each([
    ['2499.99', undefined, ['2026-11-26 second mail 2026-12-03']],
    ['2500.00', undefined, ['2026-11-26 second mail 2026-12-03', '2026-12-07 call call']],
    ['100.00', 39, ['2026-11-26 second mail 2026-12-03', '2026-12-07 call call']],
    ['100.00', 40, ['2026-11-26 second mail 2026-12-03']],
  ])('S3-soft calls high amounts and weak payers: %s open, score %s', (open, score, last) => {
    const debtorId = aDebtor().id;
    const habits = score === undefined ? [] : [{ debtorId, score }];
    const items = [anItem({ amount: euros('9000.00'), open: euros(open) })];
    // The term of the second ends on Thursday 3 December; three days later is a Sunday.
    expect(daysOf(aLedger({ items, habits }), shipped('S3-soft')).slice(2)).toEqual(last);
  });
});

describe('the proposal to hand over', () => {
  const S1 = shipped('S1-14');
  const day = plainDate('2026-12-23');

  /** Everything done up to the last call. */
  function called() {
    let ledger = aLedger();
    for (const on of ['2026-11-17', '2026-11-23', '2026-12-02', '2026-12-16'])
      ledger = afterDoing(ledger, planRun(ledger, S1, plainDate(on), weekdays));
    return ledger;
  }

  test('is a task for a person, and says nothing to the debtor', () => {
    expect(planRun(called(), S1, day, weekdays).actions).toMatchObject([
      { step: 'hand-over', kind: 'hand-over', channel: 'task', role: 'manager', law: [] },
    ]);
  });

  test('is impossible while the last warning was not delivered', () => {
    const ledger = called();
    const reminders = ledger.reminders.map((sent) =>
      sent.step === 'formal' ? { ...sent, undelivered: true } : sent,
    );
    expect(planRun({ ...ledger, reminders }, S1, day, weekdays)).toMatchObject({
      actions: [],
      held: [{ openItem: 'itm_1', reason: 'final-step-not-delivered' }],
    });
  });

  test('is impossible when the last warning never went', () => {
    const ledger = called();
    const reminders = ledger.reminders.filter((sent) => sent.step !== 'formal');
    expect(planRun({ ...ledger, reminders }, S1, day, weekdays)).toMatchObject({
      actions: [],
      held: [{ openItem: 'itm_1', reason: 'final-step-not-delivered' }],
    });
  });

  test('needs no address and no language of the debtor', () => {
    const bare = without(without(without(aDebtor(), 'email'), 'language'), 'address');
    const ledger = { ...called(), debtors: [bare] };
    expect(planRun(ledger, S1, day, weekdays).actions).toMatchObject([{ step: 'hand-over' }]);
  });

  test('does not keep a message about another item back', () => {
    const other = anItem({ id: 'itm_2' as never, dueDate: plainDate('2026-12-22') });
    const ledger = called();
    const both = { ...ledger, items: [...ledger.items, other] };
    expect(planRun(both, S1, day, weekdays).actions.map(({ step }) => step)).toEqual([
      'reminder',
      'hand-over',
    ]);
  });
});
