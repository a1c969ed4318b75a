import type { DunningPolicy } from '../../src/domain/dunning/policy.js';
import { addDays, type PlainDate, plainDate } from '../../src/kernel/dates.js';
import { scoreOf } from '../../src/domain/credit/score.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank } from '../support/stage-bank.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();

/** Bank data of the day, then plan, approve and send; answers what was planned. */
async function remind(s: Stage, day: PlainDate) {
  goTo(s, day);
  await bank(s, { id: `B-${day}` });
  const { run, actions } = await planned(s);
  isOk(await s.app.approveRun(s.administration, run.id, 'test'));
  s.clock.advanceMs(31 * 60_000);
  await s.settle();
  return actions.map(({ action }) => action);
}

const tasks = ({ host, administration }: Stage) =>
  host.reports(administration, 'task').map(({ report }) => report);

const soft = (days: number): DunningPolicy => ({
  name: 'Zacht',
  version: 1,
  steps: [
    {
      ...{ id: 'reminder', afterDueDays: days, channel: 'mail', tone: 'reminder' },
      ...{ payWithinDays: 7, mode: 'manual', role: 'sales', instruction: 'Bel eerst verkoop.' },
    },
    { id: 'call', start: { from: 'term', days: 3 }, channel: 'call', tone: 'call' },
  ],
});

async function number(s: Stage): Promise<string> {
  const debtor = await s.look((tx) => tx.debtors.byHostId('D-1'));
  return debtor?.number ?? '';
}

test('a debtor follows his own policy, each action keeps its version, and a new version repeats nothing', async () => {
  const s = stage();
  await delivered(s);
  const { policies } = s.app;
  isOk(await policies.save(s.administration, soft(3), 'an'));
  const debtor = await number(s);
  isOk(await policies.assign(s.administration, { of: 'debtor', debtor }, 'Zacht', 'an'));
  await s.look(async (tx) => {
    const found = await tx.debtors.byHostId('D-1');
    if (found === null) throw new Error('No debtor');
    await tx.profiles.change(found.id, (profile) => ({ ...profile, owner: 'piet' }));
  });

  expect(await remind(s, addDays(DUE, 1))).toEqual([]);
  expect(await remind(s, addDays(DUE, 3))).toMatchObject([
    {
      ...{ step: 'reminder', policy: { name: 'Zacht', version: 1 }, mode: 'manual' },
      ...{ owner: 'piet', role: 'sales', instruction: 'Bel eerst verkoop.' },
    },
  ]);
  expect(tasks(s)).toHaveLength(1);
  expect(await s.look((tx) => tx.dunning.reminders())).toMatchObject([
    { step: 'reminder', channel: 'mail', newDueDate: addDays(DUE, 10) },
  ]);

  isOk(await policies.save(s.administration, soft(8), 'an'));
  expect(await remind(s, addDays(DUE, 8))).toEqual([]);
  // The term ends on the tenth day; three days later is a Sunday.
  expect(await remind(s, addDays(DUE, 14))).toMatchObject([
    { step: 'call', policy: { name: 'Zacht', version: 2 } },
  ]);
  expect(tasks(s)).toHaveLength(2);
});

test('a step that asks for a score reads the one the guard keeps', async () => {
  const s = stage();
  await delivered(s);
  const { policies } = s.app;
  const [first, ...others] = soft(1).steps;
  if (first === undefined) throw new Error('The policy has a step');
  const instead = { when: [{ scoreBelow: 40 }], channel: 'call', tone: 'call' } as const;
  isOk(
    await policies.save(
      s.administration,
      { ...soft(1), steps: [{ ...first, instead }, ...others] },
      'an',
    ),
  );
  const debtor = await number(s);
  isOk(await policies.assign(s.administration, { of: 'debtor', debtor }, 'Zacht', 'an'));
  goTo(s, addDays(DUE, 1));
  await bank(s);
  const channel = async () => (await planned(s)).actions.map(({ action }) => action.channel);
  expect(await channel()).toEqual(['mail']);
  await s.look(async (tx) => {
    const debtorId = (await tx.debtors.byHostId('D-1'))?.id ?? idOf<'debtor'>('none');
    // Three invoices paid sixty days late, and a promise that was broken.
    const [dueDate, paidOn] = [plainDate('2026-01-01'), plainDate('2026-03-02')];
    const paid = { debtorId, amount: money(10_000n, 'EUR'), dueDate, paidOn };
    const worst = { promises: { matured: 1, broken: 1 }, oldestDaysLate: 90 };
    const score = scoreOf({ paid: [paid, paid, paid], ...worst });
    await tx.scores.save([{ debtorId, on: s.today(), score }]);
  });
  expect(await channel()).toEqual(['call']);
});

test('what was approved under one policy is held when the debtor follows another before it leaves', async () => {
  const s = stage();
  await delivered(s);
  goTo(s, addDays(DUE, 1));
  await bank(s);
  const { run, actions } = await planned(s);
  isOk(await s.app.approveRun(s.administration, run.id, 'test'));
  isOk(await s.app.policies.save(s.administration, soft(3), 'an'));
  const follower = { of: 'debtor', debtor: await number(s) } as const;
  isOk(await s.app.policies.assign(s.administration, follower, 'Zacht', 'an'));
  s.clock.advanceMs(31 * 60_000);
  await s.settle();
  expect(tasks(s)).toEqual([]);
  const [action] = actions;
  expect(await s.look((tx) => tx.dunning.action(action?.id ?? ('none' as never)))).toMatchObject({
    state: 'held',
    reason: 'no-longer-due',
  });
});

test('after the last warning a person is asked whether to hand over, in the language of the books', async () => {
  const s = stage();
  await delivered(s);
  const days = ['2026-06-16', '2026-06-22', '2026-07-01', '2026-07-15', '2026-07-22'];
  const steps: string[] = [];
  for (const day of days)
    steps.push(...(await remind(s, plainDate(day))).map(({ step }) => `${day} ${step}`));
  expect(steps).toEqual([
    '2026-06-16 reminder',
    '2026-06-22 call',
    '2026-07-01 formal',
    '2026-07-15 last-call',
    '2026-07-22 hand-over',
  ]);
  expect(tasks(s).at(-1)).toMatchObject({
    subject: expect.stringMatching(/^Overdragen\? .*€\s121,00$/),
    text: expect.stringContaining('37 dagen te laat'),
    debtorHostId: 'D-1',
    invoiceHostIds: ['F-1'],
  });
});

test('after a week in which nothing ran, the one right step goes', async () => {
  const s = stage();
  await delivered(s);
  expect(await remind(s, plainDate('2026-06-16'))).toMatchObject([{ step: 'reminder' }]);
  expect(await remind(s, plainDate('2026-07-06'))).toMatchObject([{ step: 'call' }]);
  expect(await remind(s, plainDate('2026-07-07'))).toEqual([]);
  expect(tasks(s)).toHaveLength(2);
});
