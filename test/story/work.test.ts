import { addDays, plainDate } from '../../src/kernel/dates.js';
import { shippedPolicy } from '../../src/domain/dunning/policies.js';
import { idOf, type TaskId } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { TaskReport } from '../../src/usecases/tasks.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { bakeryId, itemId, tasksOf, timelineOf } from '../support/stage-work.js';
import { salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

/** Friday 19 June. */
const FRIDAY = addDays(DUE, 4);

async function late(s: Stage): Promise<void> {
  await delivered(s);
  goTo(s, FRIDAY);
  await bank(s);
}

async function openTasks(s: Stage, kind: string): Promise<readonly TaskId[]> {
  return (await s.app.work.tasks.list(s.administration, { kind })).map(({ id }) => id);
}

describe('a payment plan', () => {
  const instalments = [
    { on: plainDate('2026-06-26'), amount: money(4_100n, 'EUR') },
    { on: plainDate('2026-07-24'), amount: money(8_000n, 'EUR') },
  ];
  const agree = async (s: Stage, change = {}) =>
    s.app.work.agreements.plan(s.administration, {
      ...{ debtorId: await bakeryId(s), promisedBy: 'Mevr. Aerts', notedBy: 'an', via: 'call' },
      ...{ instalments, compensation: 'wettelijke rente', ...change },
    });
  const plan = async (s: Stage) => {
    await bank(s);
    const { run, actions } = await s.app.planDunning(s.administration);
    return [actions.map(({ action }) => action.tone), run.plan.held.map(({ reason }) => reason)];
  };

  test('holds reminders back while it is kept, and the first instalment that is missed breaks it', async () => {
    const s = stage();
    await late(s);
    isOk(await agree(s));
    expect(await timelineOf(s)).toEqual(['payment-plan', 'task']);
    goTo(s, plainDate('2026-06-26'));
    await bank(s, { entries: [receipt(4_100n, { invoice: 1 })] });
    const [entry] = await s.app.review.list(s.administration);
    if (entry !== undefined) isOk(await s.app.review.accept(s.administration, entry.id, 0));
    goTo(s, plainDate('2026-07-14'));
    expect(await plan(s)).toEqual([[], ['payment-plan']]);
    expect(await s.app.work.daily.run(s.administration)).toMatchObject({ kept: 0, broken: 0 });

    // Friday 24 July and three banking days: Wednesday 29.
    goTo(s, plainDate('2026-07-30'));
    expect(await plan(s)).toEqual([['formal'], []]);
    expect(await s.app.work.daily.run(s.administration)).toMatchObject({ broken: 1 });
    expect((await s.app.work.agreements.plans(s.administration, { all: true }))[0]).toMatchObject({
      state: 'broken',
      paid: money(4_100n, 'EUR'),
    });
    const told = (await s.look((tx) => tx.tasks.list({ kind: 'notice' }, 10))).map((t) => t.role);
    expect([...told].sort()).toEqual(['administration', 'sales']);
    // Money that comes now pays the debt; the plan does not come back.
    goTo(s, plainDate('2026-07-31'));
    await bank(s, { entries: [receipt(1_000n, { invoice: 1 })] });
    const [second] = await s.app.review.list(s.administration);
    if (second !== undefined) isOk(await s.app.review.accept(s.administration, second.id, 0));
    const { actions } = await s.app.planDunning(s.administration);
    expect(actions.map(({ action }) => [action.tone, action.items[0]?.open])).toEqual([
      ['formal', '70.00'],
    ]);
  });

  test('is refused when it does not add up, has one date, or dates out of order', async () => {
    const s = stage();
    await late(s);
    const [one, two] = instalments;
    if (one === undefined || two === undefined) return;
    const kinds = [];
    for (const wrong of [
      [one],
      [two, one],
      [one, { ...two, amount: money(7_999n, 'EUR') }],
      [{ ...one, on: addDays(FRIDAY, -1) }, two],
      [one, { ...two, on: plainDate('2030-01-01') }],
      [{ ...one, amount: money(0n, 'EUR') }, two],
    ]) {
      const answer = await agree(s, { instalments: wrong });
      kinds.push(answer.ok ? 'ok' : answer.error.kind);
    }
    expect(kinds).toEqual([
      ...['instalments', 'order', 'does-not-add-up', 'past-date', 'too-far', 'amount'],
    ]);
    expect(await s.app.work.agreements.plans(s.administration, { all: true })).toEqual([]);
  });
});

describe('a call', () => {
  async function called(s: Stage, report: Partial<TaskReport>) {
    await late(s);
    isOk(await s.app.work.calls.open(s.administration, { debtorId: await bakeryId(s) }));
    const [id] = await openTasks(s, 'call');
    if (id === undefined) throw new Error('There is no call');
    return s.app.work.tasks.close(s.administration, id, { outcome: 'done', by: 'an', ...report });
  }

  test('has a script with what the caller should know, and never closes without an outcome', async () => {
    const s = stage();
    await delivered(s);
    const debtorId = await bakeryId(s);
    await s.look((tx) =>
      tx.profiles.change(debtorId, (before) => ({
        ...before,
        contact: 'Mevr. Aerts',
        termsAccepted: { version: '2026', on: plainDate('2026-01-05'), by: 'J. Aerts' },
      })),
    );
    expect(await called(s, { outcome: 'hung up' })).toMatchObject({ error: { kind: 'outcome' } });
    const [task] = await s.look((tx) => tx.tasks.list({ kind: 'call' }, 10));
    expect(task?.closed).toBeUndefined();
    for (const line of [
      'Sluit het gesprek vriendelijk af',
      'Telefoon: +32 2 000 00 00',
      'Vraag naar: Mevr. Aerts',
      'Openstaand: €\u00a0121,00',
      'Voorwaarden aanvaard: 5 januari 2026, J. Aerts, 2026',
    ])
      expect(task?.text).toContain(line);
  });

  test('leads to a promise; one without a date leaves the call open', async () => {
    const s = stage();
    const wrong = await called(s, { outcome: 'promised', spokeTo: 'Mevr. Aerts' });
    expect(wrong).toMatchObject({ error: { kind: 'no-date' } });
    const [id] = await openTasks(s, 'call');
    if (id === undefined) throw new Error('The call is gone');
    const report = {
      outcome: 'promised',
      by: 'an',
      spokeTo: 'Mevr. Aerts',
      payBy: addDays(FRIDAY, 5),
    };
    isOk(await s.app.work.tasks.close(s.administration, id, report));
    expect(await s.app.work.agreements.promises(s.administration, {})).toMatchObject([
      { amount: money(12_100n, 'EUR'), via: 'call', promisedBy: 'Mevr. Aerts', notedBy: 'an' },
    ]);
    expect(await tasksOf(s)).toEqual([
      ['call', 'promised'],
      ['confirm-promise', 'open'],
    ]);
    expect(await timelineOf(s)).toEqual(['task', 'promise', 'task', 'call']);
    expect(await s.app.work.tasks.close(s.administration, id, report)).toMatchObject({
      error: { kind: 'closed-already' },
    });
  });

  test.each([
    ['disputed', { code: 'delivery', note: 'nooit aangekomen' }, ['dispute']],
    ['already-paid', {}, ['dispute']],
    ['wrong-number', {}, ['new-number']],
    ['asks-copy', {}, ['send-copy']],
    ['refuses', {}, ['payment-refused', 'notice', 'notice']],
    ['call-back', { again: addDays(FRIDAY, 3) }, ['call']],
    ['done', {}, []],
  ] as const)('that ends with %s, with %j, leads to %j', async (outcome, change, kinds) => {
    const s = stage();
    isOk(await called(s, { outcome, ...change }));
    const tasks = await s.look((tx) => tx.tasks.list({ state: 'open' }, 10));
    expect(tasks.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
    if (outcome === 'call-back') expect(tasks[0]?.dueOn).toBe(addDays(FRIDAY, 3));
  });

  test('without an answer is tried again after some working days, three times at most', async () => {
    const s = stage();
    isOk(await called(s, { outcome: 'no-answer' }));
    const due = [];
    for (let tries = 2; tries <= 3; tries += 1) {
      const [task] = await s.app.work.tasks.list(s.administration, { kind: 'call' });
      if (task === undefined) throw new Error('Nobody tries again');
      due.push(task.dueOn);
      goTo(s, task.dueOn);
      const report = { outcome: 'no-answer', by: 'an' };
      isOk(await s.app.work.tasks.close(s.administration, task.id, report));
    }
    // From Friday: two working days to Tuesday, two more to Thursday.
    expect(due).toEqual([plainDate('2026-06-23'), plainDate('2026-06-25')]);
    expect(await openTasks(s, 'call')).toEqual([]);
    expect(await openTasks(s, 'not-reached')).toHaveLength(1);
  });
});

test('what falls in an absence is on the list of the stand-in, and back afterwards', async () => {
  const s = stage();
  await late(s);
  const { people, tasks, calls } = s.app.work;
  for (const name of ['an', 'piet'])
    isOk(await people.save(s.administration, { name, roles: ['debtors'] }));
  const debtorId = await bakeryId(s);
  isOk(await people.own(s.administration, debtorId, 'an', 'els'));
  isOk(await calls.open(s.administration, { debtorId, on: addDays(FRIDAY, 3) }));
  const of = async (person: string, week = false) =>
    (await tasks.list(s.administration, { person, week })).length;
  expect([await of('an'), await of('piet')]).toEqual([1, 0]);
  // Noted after the call was planned: it counts all the same.
  const absence = { from: addDays(FRIDAY, 3), until: addDays(FRIDAY, 7), standIn: 'piet' };
  isOk(await people.saveAbsence(s.administration, { person: 'an', ...absence }));
  expect([await of('an'), await of('piet')]).toEqual([0, 1]);
  // Monday belongs to the next week.
  expect(await of('piet', true)).toBe(0);
  goTo(s, addDays(FRIDAY, 3));
  expect(await of('piet', true)).toBe(1);
  expect((await s.app.work.debtors.card(s.administration, debtorId))?.acting).toBe('piet');
  goTo(s, addDays(FRIDAY, 10));
  expect([await of('an'), await of('piet')]).toEqual([1, 0]);
  expect(await people.saveAbsence(s.administration, { person: 'els', ...absence })).toMatchObject({
    error: { kind: 'no-such-person' },
  });
});

test('large customers are reviewed once a quarter, on its first working day', async () => {
  const s = stage();
  await late(s);
  const reviews = async (on: string) => {
    goTo(s, plainDate(on));
    return (await s.app.work.daily.run(s.administration)).reviews;
  };
  expect(await reviews('2026-06-30')).toBe(0);
  expect(await reviews('2026-07-01')).toBe(1);
  expect(await reviews('2026-07-02')).toBe(0);
  const [review] = await s.look((tx) => tx.tasks.list({ kind: 'review' }, 10));
  expect(review).toMatchObject({ role: 'manager', key: expect.stringContaining('2026-Q3') });
  expect(review?.text).toContain('Gefactureerd in een jaar: €\u00a0121,00 (1)');
  expect(await reviews('2026-10-01')).toBe(1);
});

test('a claim that went through all steps becomes a decision of a person, once', async () => {
  const s = stage();
  await late(s);
  const stillFor = async () => (await s.app.work.daily.run(s.administration)).withoutStep;
  expect(await stillFor()).toBe(0);
  const id = await itemId(s);
  const debtorId = await bakeryId(s);
  await s.look(async (tx) => {
    for (const step of shippedPolicy('S1-14')?.steps ?? [])
      await tx.dunning.claimReminder({
        ...{ openItemId: id, debtorId, round: 0, step: step.id, on: FRIDAY },
        actionId: idOf<'action'>('act_none'),
      });
  });
  expect(await stillFor()).toBe(1);
  expect(await stillFor()).toBe(0);
  expect(await openTasks(s, 'no-step')).toHaveLength(1);
});

test('what falls due soon is on a list, and a note stands on the card of the debtor', async () => {
  const s = stage();
  await delivered(s);
  s.host.addSalesInvoice(
    s.administration,
    salesInvoice(2, { invoice: { issueDate: plainDate('2026-06-05') } }),
  );
  await s.syncAll();
  goTo(s, addDays(DUE, -6));
  const soon = async (days?: number) =>
    (await s.app.work.debtors.dueSoon(s.administration, days)).map(({ item }) => item.number);
  expect(await soon()).toEqual(['2026-0001']);
  expect(await soon(14)).toEqual(['2026-0001', '2026-0002']);
  expect(await soon(1)).toEqual([]);
  const debtorId = await bakeryId(s);
  const note = {
    debtorId,
    openItemIds: [await itemId(s)],
    text: ' Betaalt altijd op vrijdag ',
    by: 'an',
  };
  isOk(await s.app.work.debtors.note(s.administration, note));
  expect(await s.app.work.debtors.note(s.administration, { ...note, text: ' ' })).toMatchObject({
    error: { kind: 'note' },
  });
  const card = await s.app.work.debtors.card(s.administration, debtorId);
  expect(card?.items).toHaveLength(2);
  expect(card?.timeline).toMatchObject([
    { kind: 'note', by: 'an', detail: { text: 'Betaalt altijd op vrijdag' } },
  ]);
  expect(await s.app.work.debtors.find(s.administration, '1001')).toBe(debtorId);
});
