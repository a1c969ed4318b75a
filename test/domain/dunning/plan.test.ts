import type { Ledger, LedgerItem, ReminderSent } from '../../../src/domain/dunning/ledger.js';
import { planRun } from '../../../src/domain/dunning/plan.js';
import { shippedPolicy } from '../../../src/domain/dunning/policies.js';
import type { DunningPlan, DunningPolicy } from '../../../src/domain/dunning/policy.js';
import { addDays, type PlainDate, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import {
  aDebtor,
  aLedger,
  anAdministration,
  anItem,
  euros,
  weekdays,
} from '../../support/ledger.js';

function policy(name: string): DunningPolicy {
  const found = shippedPolicy(name);
  if (found === null) throw new Error(`No policy ${name}`);
  return found;
}
const S1 = policy('S1-14');

function plan(ledger: Ledger, on: string, by = S1): DunningPlan {
  return planRun(ledger, by, plainDate(on), weekdays);
}

/** The ledger after everything the plan asks was done that day. */
function done(ledger: Ledger, { actions, on }: DunningPlan): Ledger {
  const reminders = actions.flatMap((action) =>
    action.items.map((item): ReminderSent => ({
      openItemId: idOf(item.openItem),
      debtorId: idOf(action.debtor),
      round: item.round,
      step: action.step,
      on: plainDate(on),
      ...(action.newDueDate === undefined ? {} : { newDueDate: plainDate(action.newDueDate) }),
    })),
  );
  return { ...ledger, reminders: [...ledger.reminders, ...reminders] };
}

/** Runs every day of a period, except the skipped ones; answers `date step item,item` of what was done. */
function diary(
  ledger: Ledger,
  from: string,
  to: string,
  by = S1,
  skip = (_: string) => false,
): string[] {
  const lines: string[] = [];
  let now = ledger;
  for (let day = plainDate(from); day <= to; day = addDays(day, 1)) {
    if (skip(day)) continue;
    const today = plan(now, day, by);
    now = done(now, today);
    for (const a of today.actions) {
      lines.push(`${day} ${a.step} ${a.items.map((i) => i.openItem).join(',')}`);
    }
  }
  return lines;
}

const due = (dueDate: string, changes: Partial<LedgerItem> = {}): LedgerItem =>
  anItem({ dueDate: plainDate(dueDate), issueDate: plainDate('2026-01-02'), ...changes });

const sent = (step: string, on: string, changes: Partial<ReminderSent> = {}): ReminderSent => ({
  openItemId: idOf('itm_1'),
  debtorId: idOf('deb_1'),
  round: 0,
  step,
  on: plainDate(on),
  ...changes,
});

describe('the steps of a policy, one day at a time', () => {
  test('S1-14: dated 2 November with 14 days gives 17 and 23 November, 2 and 16 December', () => {
    expect(diary(aLedger(), '2026-11-02', '2027-03-31')).toEqual([
      '2026-11-17 reminder itm_1',
      '2026-11-23 call itm_1',
      '2026-12-02 formal itm_1',
      '2026-12-16 last-call itm_1',
      '2026-12-23 hand-over itm_1',
    ]);
  });

  test('S0-7: due 16 November gives a reminder on the 17th with term 24th and a call on the 27th', () => {
    expect(plan(aLedger(), '2026-11-17', policy('S0-7')).actions[0]).toMatchObject({
      step: 'reminder',
      newDueDate: '2026-11-24',
    });
    expect(diary(aLedger(), '2026-11-02', '2027-03-31', policy('S0-7'))).toEqual([
      '2026-11-17 reminder itm_1',
      '2026-11-27 call itm_1',
      '2026-11-30 second itm_1',
      '2026-12-08 formal itm_1',
      '2026-12-16 hand-over itm_1',
    ]);
  });

  test('S3-soft begins with a notice three days before the due date', () => {
    expect(diary(aLedger(), '2026-11-02', '2027-03-31', policy('S3-soft'))).toEqual([
      '2026-11-13 notice itm_1',
      '2026-11-18 reminder itm_1',
      '2026-11-26 second itm_1',
    ]);
  });

  test('an invoice that is already late gets no notice, but the first step', () => {
    expect(plan(aLedger(), '2026-11-18', policy('S3-soft')).actions[0]?.step).toBe('reminder');
  });

  test('public bodies are reminded patiently and never called', () => {
    expect(diary(aLedger(), '2026-11-02', '2027-03-31', policy('public-body'))).toEqual([
      '2026-11-23 reminder itm_1',
      '2026-12-08 second itm_1',
      '2026-12-26 formal itm_1',
      '2027-01-10 hand-over itm_1',
    ]);
  });

  test('nothing happens on the due date itself', () => {
    expect(plan(aLedger(), '2026-11-16')).toMatchObject({ actions: [], held: [] });
  });

  test.each([
    // The clocks go back on 25 October 2026 and forward on 28 March 2027.
    ['2026-10-24', '2026-10-25 reminder itm_1', '2026-11-02 call itm_1'],
    ['2026-10-25', '2026-10-26 reminder itm_1', '2026-11-02 call itm_1'],
    ['2027-03-27', '2027-03-28 reminder itm_1', '2027-04-05 call itm_1'],
    ['2027-03-28', '2027-03-29 reminder itm_1', '2027-04-05 call itm_1'],
  ])('a due date of %s around the change of the clocks gives %s', (dueDate, first, second) => {
    const ledger = aLedger({ items: [due(dueDate)] });
    expect(diary(ledger, addDays(plainDate(dueDate), -5), addDays(plainDate(dueDate), 15))).toEqual(
      [first, second],
    );
  });

  test('a call that falls on a closed day moves to the next working day and shifts nothing else', () => {
    // Due Sunday 8 November: the call of the 15th moves to Monday 16; the formal notice stays on the 24th.
    expect(diary(aLedger({ items: [due('2026-11-08')] }), '2026-11-08', '2026-12-31')).toEqual([
      '2026-11-09 reminder itm_1',
      '2026-11-16 call itm_1',
      '2026-11-24 formal itm_1',
      '2026-12-08 last-call itm_1',
      '2026-12-15 hand-over itm_1',
    ]);
  });
});

describe('never a burst, never twice', () => {
  test('the same day again plans nothing once its reminders are in the ledger', () => {
    const after = done(aLedger(), plan(aLedger(), '2026-11-17'));
    expect(plan(after, '2026-11-17').actions).toEqual([]);
  });

  test('after an outage of all days an item gets the first step only, and its full waiting times', () => {
    expect(diary(aLedger(), '2027-02-01', '2027-03-31')).toEqual([
      '2027-02-01 reminder itm_1',
      '2027-02-08 call itm_1',
      '2027-02-17 formal itm_1',
      '2027-03-03 last-call itm_1',
      '2027-03-10 hand-over itm_1',
    ]);
  });

  test('after an outage between two steps only the next one follows', () => {
    const skip = (day: string): boolean => day > '2026-11-17' && day < '2026-12-20';
    expect(diary(aLedger(), '2026-11-17', '2027-02-28', S1, skip)).toEqual([
      '2026-11-17 reminder itm_1',
      '2026-12-21 call itm_1',
      '2026-12-30 formal itm_1',
      '2027-01-13 last-call itm_1',
      '2027-01-20 hand-over itm_1',
    ]);
  });

  test('a longer term that a message gave pushes the next step by as much', () => {
    const reminders = [sent('reminder', '2026-11-17', { newDueDate: plainDate('2026-12-04') })];
    const ledger = aLedger({ reminders });
    expect(diary(ledger, '2026-11-18', '2026-12-31')[0]).toBe('2026-12-03 call itm_1');
  });

  test('a written step waits until the term of the last message has passed', () => {
    const reminders = [
      sent('reminder', '2026-11-17'),
      sent('call', '2026-11-23', { newDueDate: plainDate('2026-12-10') }),
    ];
    expect(diary(aLedger({ reminders }), '2026-11-24', '2026-12-31')[0]).toBe(
      '2026-12-11 formal itm_1',
    );
  });

  test('an item that reopened starts again in its new round', () => {
    const reminders = [sent('reminder', '2026-11-17'), sent('call', '2026-11-23')];
    const ledger = aLedger({ items: [anItem({ round: 1 })], reminders });
    expect(plan(ledger, '2026-12-10').actions[0]?.step).toBe('reminder');
  });

  test('a new version of the policy repeats no step and does not go back to an inserted one', () => {
    const inserted: DunningPolicy = {
      name: 'S1-14',
      version: 3,
      steps: [
        ...S1.steps.slice(0, 1),
        { id: 'second', afterDueDays: 4, channel: 'mail', tone: 'second', payWithinDays: 3 },
        ...S1.steps.slice(1),
      ],
    };
    const reminders = [sent('reminder', '2026-11-17'), sent('call', '2026-11-23')];
    expect(diary(aLedger({ reminders }), '2026-11-24', '2027-01-31', inserted)).toEqual([
      '2026-12-02 formal itm_1',
      '2026-12-16 last-call itm_1',
      '2026-12-23 hand-over itm_1',
    ]);
  });

  test('all steps taken, nothing is left to do', () => {
    const reminders = S1.steps.map((s) => sent(s.id, '2026-12-16'));
    expect(plan(aLedger({ reminders }), '2027-06-01')).toMatchObject({ actions: [], held: [] });
  });

  test('a policy whose steps do not follow each other in time is refused', () => {
    const backwards = { ...S1, steps: [...S1.steps].reverse() };
    expect(() => plan(aLedger(), '2026-11-17', backwards)).toThrow(/follow each other/);
  });
});

describe('one message per debtor', () => {
  const second = anItem({ id: idOf('itm_2'), number: '2026-0143', open: euros('50.00') });

  test('all due items of a step go together, oldest first', () => {
    const older = due('2026-11-10', { id: idOf('itm_0') });
    const { actions } = plan(aLedger({ items: [second, anItem(), older] }), '2026-11-17');
    expect(actions).toHaveLength(1);
    expect(actions[0]?.items.map((i) => [i.openItem, i.open, i.daysLate])).toEqual([
      ['itm_0', '1210.00', 7],
      ['itm_1', '1210.00', 1],
      ['itm_2', '50.00', 1],
    ]);
  });

  test('of two written messages on one day the furthest goes, the other waits its days', () => {
    const items = [due('2026-11-02'), second];
    const reminders = [sent('reminder', '2026-11-03'), sent('call', '2026-11-09')];
    const { actions, held } = plan(aLedger({ items, reminders }), '2026-11-18');
    expect(actions.map((a) => a.step)).toEqual(['formal']);
    expect(held).toEqual([
      { openItem: 'itm_2', reason: 'message-recently-sent', until: '2026-11-22' },
    ]);
  });

  test('a call about one item and a reminder of another may meet on one day', () => {
    const items = [due('2026-11-10'), second];
    const reminders = [sent('reminder', '2026-11-11')];
    const { actions } = plan(aLedger({ items, reminders }), '2026-11-17');
    expect(actions.map((a) => a.step)).toEqual(['reminder', 'call']);
  });

  test('a new item waits until five days after the last message to the same debtor', () => {
    const items = [due('2026-11-12'), second];
    const reminders = [sent('reminder', '2026-11-13')];
    expect(plan(aLedger({ items, reminders }), '2026-11-17').held).toEqual([
      { debtor: 'deb_1', reason: 'message-recently-sent', until: '2026-11-17' },
    ]);
    expect(plan(aLedger({ items, reminders }), '2026-11-18').actions[0]).toMatchObject({
      step: 'reminder',
      items: [{ openItem: 'itm_2' }],
    });
  });

  test('items in other currencies keep their own amounts in one message', () => {
    const dollars = anItem({
      id: idOf('itm_2'),
      amount: euros('80.00', 'USD'),
      open: euros('80.00', 'USD'),
    });
    const { actions } = plan(aLedger({ items: [anItem(), dollars] }), '2026-11-17');
    expect(actions[0]?.items.map((i) => `${i.open} ${i.currency}`)).toEqual([
      '1210.00 EUR',
      '80.00 USD',
    ]);
  });

  test('an open credit is shown, never reminded and never netted in silence', () => {
    const credit = anItem({ id: idOf('itm_9'), kind: 'credit-note', open: euros('-100.00') });
    const { actions } = plan(aLedger({ items: [anItem(), credit] }), '2026-11-17');
    expect(actions).toMatchObject([
      {
        items: [{ openItem: 'itm_1', open: '1210.00' }],
        credits: [{ openItem: 'itm_9', open: '-100.00', currency: 'EUR' }],
      },
    ]);
  });

  test('the undisputed rest of an item goes on when that was agreed', () => {
    const disputes = [
      {
        openItemId: idOf<'open-item'>('itm_1'),
        openedOn: plainDate('2026-11-10'),
        amount: euros('210.00'),
        reason: 'two chairs are missing',
        restGoesOn: true,
      },
    ];
    expect(plan(aLedger({ disputes }), '2026-11-17').actions[0]?.items[0]?.open).toBe('1000.00');
  });
});

describe('the law', () => {
  const consumer = (country: string, changes = {}) =>
    aLedger({ debtors: [aDebtor({ kind: 'consumer', country, ...changes })] });
  const byLetter: DunningPolicy = {
    ...S1,
    steps: S1.steps.map((s) => (s.id === 'reminder' ? { ...s, channel: 'letter' } : s)),
  };

  test('businesses: interest runs by itself and is not claimed', () => {
    const { actions } = plan(aLedger(), '2026-11-17');
    expect(actions[0]).toMatchObject({ costs: '0.00', interest: '0.00', newDueDate: '2026-11-24' });
    expect(actions[0]?.law[0]).toMatch(/^BE law of 2 August 2002: interest runs by itself/);
  });

  test.each([
    ['BE', S1, '2026-11-17', '2026-12-01'],
    // Post: Friday 20 November is the third working day after Tuesday 17; its 14th day is 3 December.
    ['BE', byLetter, '2026-11-17', '2026-12-03'],
    ['NL', S1, '2026-11-17', '2026-12-03'],
    ['NL', byLetter, '2026-11-17', '2026-12-05'],
  ])('a consumer in %s gets the free reminder with 14 days or more', (country, by, on, last) => {
    expect(plan(consumer(country), on, by).actions).toMatchObject([
      { step: 'reminder', costs: '0.00', interest: '0.00', newDueDate: last },
    ]);
  });

  test.each([
    [
      'BE',
      [
        ...['2026-12-04 call itm_1', '2026-12-13 formal itm_1', '2026-12-28 last-call itm_1'],
        '2027-01-04 hand-over itm_1',
      ],
    ],
    // The formal notice asks costs, which no letter announced: it is held.
    ['NL', ['2026-12-07 call itm_1']],
  ])('a consumer in %s hears of us again only after the free term', (country, later) => {
    expect(diary(consumer(country), '2026-11-02', '2027-03-31')).toEqual([
      '2026-11-17 reminder itm_1',
      ...later,
    ]);
  });

  test('a consumer elsewhere waits until we know the law there', () => {
    expect(plan(consumer('FR', { language: 'fr' }), '2026-11-17')).toMatchObject({
      actions: [],
      held: [{ openItem: 'itm_1', reason: 'law-not-supported' }],
    });
  });

  test('a broken promise of a consumer is no reason for a formal step', () => {
    const promises = [
      {
        debtorId: idOf<'debtor'>('deb_1'),
        openItemIds: [idOf<'open-item'>('itm_1')],
        amount: euros('1210.00'),
        madeOn: plainDate('2026-11-10'),
        payBy: plainDate('2026-11-13'),
        state: 'broken' as const,
      },
    ];
    expect(plan({ ...consumer('NL'), promises }, '2026-11-20')).toMatchObject({
      actions: [],
      held: [{ reason: 'legal-notice-first' }],
    });
  });
});

describe('promises', () => {
  const promised = (
    payBy: string,
    state: 'open' | 'kept' | 'broken' = 'open',
  ): Partial<Ledger> => ({
    promises: [
      {
        debtorId: idOf('deb_1'),
        openItemIds: [idOf('itm_1')],
        amount: euros('1210.00'),
        madeOn: plainDate('2026-11-18'),
        payBy: plainDate(payBy),
        state,
      },
    ],
    reminders: [sent('reminder', '2026-11-17', { newDueDate: plainDate('2026-11-24') })],
  });

  test('a broken promise leads to the formal step once the grace is over', () => {
    // Promised for Friday 20 November: three banking days later is Wednesday 25.
    expect(diary(aLedger(promised('2026-11-20')), '2026-11-18', '2026-12-31')).toEqual([
      '2026-11-26 formal itm_1',
      '2026-12-16 last-call itm_1',
      '2026-12-23 hand-over itm_1',
    ]);
  });

  test('a promise that somebody noted as broken does not wait for the grace', () => {
    expect(plan(aLedger(promised('2026-11-27', 'broken')), '2026-11-25').actions[0]?.step).toBe(
      'formal',
    );
  });

  test('the formal notice never comes before the term of the last message has passed', () => {
    expect(plan(aLedger(promised('2026-11-19', 'broken')), '2026-11-24').actions).toEqual([]);
  });

  test('a kept promise changes nothing', () => {
    expect(diary(aLedger(promised('2026-11-19', 'kept')), '2026-11-18', '2026-11-30')).toEqual([
      '2026-11-23 call itm_1',
    ]);
  });

  test('a missed instalment counts as a broken promise', () => {
    const plans = [
      {
        debtorId: idOf<'debtor'>('deb_1'),
        openItemIds: [idOf<'open-item'>('itm_1')],
        instalments: [
          { on: plainDate('2026-11-18'), amount: euros('605.00'), paid: true },
          { on: plainDate('2026-12-18'), amount: euros('605.00'), paid: false },
        ],
      },
    ];
    const ledger = aLedger({ ...promised('2026-11-18', 'kept'), plans });
    expect(diary(ledger, '2026-11-18', '2026-12-31')).toEqual(['2026-12-24 formal itm_1']);
  });
});

test('the plan names its day and its policy', () => {
  const on: PlainDate = plainDate('2026-11-17');
  const nl = aLedger({ administration: anAdministration({ country: 'NL' }) });
  expect(planRun(nl, S1, on, weekdays)).toMatchObject({
    on: '2026-11-17',
    policy: { name: 'S1-14', version: 2 },
  });
});
