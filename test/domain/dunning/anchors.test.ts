import type { Ledger } from '../../../src/domain/dunning/ledger.js';
import { planRun } from '../../../src/domain/dunning/plan.js';
import type { DunningStep, StepStart } from '../../../src/domain/dunning/policy.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { aPolicy, daysOf, MAIL, mailAt, shipped } from '../../support/dunning-days.js';
import { aDebtor, aLedger, anItem, euros, weekdays } from '../../support/ledger.js';

const [DEBTOR, ITEM] = [idOf<'debtor'>('deb_1'), idOf<'open-item'>('itm_1')];

const call = (start: StepStart): DunningStep => ({
  ...{ id: 'call', start, channel: 'call', tone: 'call' },
});
const second = (start: StepStart): DunningStep => ({
  ...{ id: 'second', start, channel: 'mail', tone: 'second', payWithinDays: 5 },
});

const sent = (step: string, on: string, newDueDate?: string) => ({
  ...{ openItemId: ITEM, debtorId: DEBTOR, round: 0, step, on: plainDate(on) },
  ...(newDueDate === undefined ? {} : { newDueDate: plainDate(newDueDate) }),
});

const promise = (payBy: string, state: 'open' | 'broken' = 'open'): Partial<Ledger> => ({
  promises: [
    {
      ...{ debtorId: DEBTOR, openItemIds: [ITEM], amount: euros('1210.00'), state },
      ...{ madeOn: plainDate('2026-11-18'), payBy: plainDate(payBy) },
    },
  ],
});

/** Dated 2026-11-02, due Monday 2026-11-16. */
describe('what a step counts from', () => {
  test.each<[string, readonly DunningStep[], readonly string[]]>([
    [
      'the invoice date',
      [mailAt({ from: 'invoice-date', days: 21 })],
      ['2026-11-23 reminder mail 2026-11-30'],
    ],
    [
      'the invoice date, never before the item is overdue',
      [mailAt({ from: 'invoice-date', days: 5 })],
      ['2026-11-17 reminder mail 2026-11-24'],
    ],
    [
      'the sending of the step before',
      [MAIL, call({ from: 'step', days: 9 })],
      ['2026-11-17 reminder mail 2026-11-24', '2026-11-26 call call'],
    ],
    [
      'the term of the message before, whatever came between',
      [MAIL, call({ from: 'step', days: 2 }), second({ from: 'term', days: 4 })],
      [
        '2026-11-17 reminder mail 2026-11-24',
        '2026-11-19 call call',
        '2026-11-28 second mail 2026-12-03',
      ],
    ],
    [
      'a step that is named',
      [MAIL, call({ from: 'step', days: 2 }), second({ from: 'step', step: 'reminder', days: 14 })],
      [
        '2026-11-17 reminder mail 2026-11-24',
        '2026-11-19 call call',
        '2026-12-01 second mail 2026-12-06',
      ],
    ],
    [
      'the term of a step that is named',
      [MAIL, second({ from: 'term', days: 1 }), call({ from: 'term', step: 'reminder', days: 8 })],
      [
        '2026-11-17 reminder mail 2026-11-24',
        '2026-11-25 second mail 2026-11-30',
        '2026-12-02 call call',
      ],
    ],
  ])('%s', (_, steps, days) => {
    expect(daysOf(aLedger(), aPolicy(...steps))).toEqual(days);
  });

  test('a term that was longer than the policy gives moves what counts from it', () => {
    const reminders = [sent('reminder', '2026-11-17', '2026-12-03')];
    const policy = aPolicy(MAIL, call({ from: 'term', days: 3 }));
    expect(daysOf(aLedger({ reminders }), policy)).toEqual(['2026-12-07 call call']);
  });

  test('mail waits for a working day where the policy says so, and its term with it', () => {
    const ledger = aLedger({ items: [anItem({ dueDate: plainDate('2026-11-20') })] });
    const policy = { ...aPolicy(MAIL, second({ from: 'term', days: 1 })), workingDays: true };
    // Saturday 21 November moves to Monday; the term of the second would begin on Tuesday 1 December.
    expect(daysOf(ledger, policy)).toEqual([
      '2026-11-23 reminder mail 2026-11-30',
      '2026-12-01 second mail 2026-12-06',
    ]);
  });
});

describe('a broken promise', () => {
  const onBreak: DunningStep = {
    ...{ id: 'broken', start: { from: 'broken-promise', days: 1 }, channel: 'letter' },
    ...{ tone: 'formal', payWithinDays: 5 },
  };

  test('leads to the step made for it, its days after the grace', () => {
    const policy = aPolicy(MAIL, second({ from: 'term', days: 30 }), onBreak);
    const ledger = aLedger({
      ...promise('2026-11-20'),
      reminders: [sent('reminder', '2026-11-17', '2026-11-24')],
    });
    // Three banking days after Friday 20 November is the 25th: broken on the 26th.
    expect(daysOf(ledger, policy)).toEqual(['2026-11-27 broken letter 2026-12-02']);
  });

  test('a step for a broken promise is not taken without one', () => {
    const policy = aPolicy(MAIL, onBreak, second({ from: 'due-date', days: 20 }));
    expect(daysOf(aLedger(), policy)).toEqual([
      '2026-11-17 reminder mail 2026-11-24',
      '2026-12-06 second mail 2026-12-11',
    ]);
  });

  test('is no reason to propose a hand-over', () => {
    const reminders = ['reminder', 'call', 'formal', 'last-call'].map((step) =>
      sent(step, '2026-11-30'),
    );
    const ledger = aLedger({ ...promise('2026-12-01', 'broken'), reminders });
    expect(daysOf(ledger, shipped('S1-14'))).toEqual(['2026-12-07 hand-over task']);
  });
});

describe('a change of policy repeats nothing', () => {
  test('steps of the same name are not taken again', () => {
    const reminders = [sent('reminder', '2026-11-17', '2026-11-24'), sent('call', '2026-11-23')];
    expect(daysOf(aLedger({ reminders }), shipped('S0-7'))[0]).toBe(
      '2026-11-26 second mail 2026-12-03',
    );
  });

  test('steps under other names count as many of the new policy', () => {
    const reminders = [sent('first-mail', '2026-11-17', '2026-11-24'), sent('ring', '2026-11-23')];
    expect(daysOf(aLedger({ reminders }), shipped('S1-14'))[0]).toBe(
      '2026-12-02 formal letter 2026-12-09',
    );
  });

  test('a notice under another name counts for nothing', () => {
    const reminders = [sent('hello', '2026-11-12')];
    expect(daysOf(aLedger({ reminders }), shipped('S1-14'))[0]).toBe(
      '2026-11-17 reminder mail 2026-11-24',
    );
  });
});

describe('whose action it is', () => {
  const absences = [
    {
      ...{ person: 'an', standIn: 'piet' },
      ...{ from: plainDate('2026-11-17'), until: plainDate('2026-11-18') },
    },
    {
      ...{ person: 'piet', standIn: 'els' },
      ...{ from: plainDate('2026-11-18'), until: plainDate('2026-11-18') },
    },
  ];
  const circle = [
    ...absences,
    {
      ...{ person: 'els', standIn: 'an' },
      ...{ from: plainDate('2026-11-18'), until: plainDate('2026-11-18') },
    },
  ];

  test.each([
    ['the owner', '2026-11-19', absences, 'an'],
    ['his stand-in while he is away', '2026-11-17', absences, 'piet'],
    ['the stand-in of the stand-in', '2026-11-18', absences, 'els'],
    ['the role when all of them wait for each other', '2026-11-18', circle, undefined],
  ])('%s', (_, on, away, owner) => {
    const ledger = aLedger({ profiles: [{ debtorId: DEBTOR, owner: 'an' }], absences: away });
    const { actions } = planRun(ledger, shipped('S1-14'), plainDate(on), weekdays);
    expect(actions.map((action) => action.owner)).toEqual([owner]);
  });

  test('every action names the policy and version it follows from', () => {
    const { actions } = planRun(aLedger(), shipped('S1-14'), plainDate('2026-11-17'), weekdays);
    expect(actions).toMatchObject([{ policy: { name: 'S1-14', version: 2 } }]);
  });
});

describe('escalation', () => {
  const policy = aPolicy({
    ...MAIL,
    instead: {
      when: [{ amountFrom: '5000.00' }, { scoreBelow: 40 }, { usuallyLateFrom: 30 }],
      ...{ channel: 'call', tone: 'call', instruction: 'Ask for the director.' },
    },
  });
  const open = (amount: string) => ({
    items: [anItem({ amount: euros('99999.00'), open: euros(amount) })],
  });

  test.each<[string, Partial<Ledger>, string]>([
    ['a small amount of a good payer', open('4999.99'), 'mail'],
    ['a high amount', open('5000.00'), 'call'],
    ['a low score', { habits: [{ debtorId: DEBTOR, score: 39.5 }] }, 'call'],
    ['a score that is good enough', { habits: [{ debtorId: DEBTOR, score: 40 }] }, 'mail'],
    ['late as a habit', { habits: [{ debtorId: DEBTOR, usuallyLate: 30 }] }, 'call'],
    ['nothing known', { habits: [{ debtorId: DEBTOR }] }, 'mail'],
  ])('%s', (_, changes, channel) => {
    const plan = planRun(aLedger(changes), policy, plainDate('2026-11-17'), weekdays);
    expect(plan.actions.map((action) => action.channel)).toEqual([channel]);
  });

  test('a call in place of a mail gives no term, and the instruction goes with it', () => {
    const [action] = planRun(
      aLedger(open('5000.00')),
      policy,
      plainDate('2026-11-17'),
      weekdays,
    ).actions;
    expect(action).toMatchObject({ tone: 'call', instruction: 'Ask for the director.' });
    expect(action).not.toHaveProperty('newDueDate');
  });

  test('several small invoices are a high amount together', () => {
    const items = ['itm_1', 'itm_2'].map((id) =>
      anItem({ id: idOf(id), amount: euros('2500.00'), open: euros('2500.00') }),
    );
    const plan = planRun(aLedger({ items }), policy, plainDate('2026-11-17'), weekdays);
    expect(plan.actions).toMatchObject([{ channel: 'call', items: [{}, {}] }]);
  });

  test('a step for some groups is passed over for the others', () => {
    const forSome = aPolicy({ ...MAIL, id: 'ask', only: [{ groups: ['retail'] }] }, MAIL_LATER);
    const days = (group?: string) =>
      daysOf(aLedger({ debtors: [aDebtor(group === undefined ? {} : { group })] }), forSome);
    expect(days('retail')[0]).toBe('2026-11-17 ask mail 2026-11-24');
    expect(days('trade')[0]).toBe('2026-11-26 reminder mail 2026-12-03');
    expect(days()[0]).toBe('2026-11-26 reminder mail 2026-12-03');
  });
});

const MAIL_LATER = mailAt({ from: 'due-date', days: 10 });
