import { addDays, plainDate } from '../../src/kernel/dates.js';
import type { OpenItemId, TaskId } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { TaskReport } from '../../src/usecases/work/tasks.js';
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

async function twoInvoices(s: Stage) {
  s.host.addSalesInvoice(s.administration, salesInvoice(2));
  await late(s);
  return [await itemId(s, 'F-1'), await itemId(s, 'F-2')] as const;
}

describe('one conversation', () => {
  /** Two invoices, each with a call of its own to the same debtor. */
  async function twoCalls(s: Stage) {
    const [item, other] = await twoInvoices(s);
    const debtorId = await bakeryId(s);
    for (const [openItemId, on] of [
      [item, FRIDAY],
      [other, addDays(FRIDAY, 1)],
    ] as const)
      isOk(
        await s.app.work.calls.open(s.administration, { debtorId, openItemIds: [openItemId], on }),
      );
    const [first, second] = await openTasks(s, 'call');
    if (first === undefined || second === undefined) throw new Error('There are no two calls');
    return { item, other, first, second };
  }

  test('closes every call to a debtor that it was about', async () => {
    const s = stage();
    const { item, other, first, second } = await twoCalls(s);
    const report = { outcome: 'promised', by: 'an', spokeTo: 'Mevr. Aerts' };
    const promise = { ...report, payBy: addDays(FRIDAY, 5), also: [second] };
    isOk(await s.app.work.tasks.close(s.administration, first, promise));
    expect(await s.app.work.agreements.promises(s.administration, {})).toMatchObject([
      { amount: money(24_200n, 'EUR'), openItemIds: [item, other] },
    ]);
    expect(await openTasks(s, 'call')).toEqual([]);
    expect((await tasksOf(s)).slice(0, 2)).toEqual([
      ['call', 'promised'],
      ['call', 'overtaken'],
    ]);
  });

  test('is about the invoices that are named, of these calls alone', async () => {
    const s = stage();
    const { other, first, second } = await twoCalls(s);
    const report = { outcome: 'disputed', by: 'an', code: 'price', note: 'te duur' } as const;
    const about = (openItemIds: readonly OpenItemId[], also: readonly TaskId[]) =>
      s.app.work.tasks.close(s.administration, first, { ...report, openItemIds, also });
    expect(await about([other], [])).toMatchObject({ error: { kind: 'not-his' } });
    expect(await about([other], ['tsk_none' as TaskId])).toMatchObject({
      error: { kind: 'not-his' },
    });
    isOk(await about([other], [second]));
    expect(
      await s.look((tx) => tx.disputes.list({ openOnly: true, openItemId: other }, 10)),
    ).toHaveLength(1);
    expect(await s.look((tx) => tx.disputes.list({ openOnly: true }, 10))).toHaveLength(1);
  });
});

describe('the round of a day', () => {
  test('takes calls away that nobody has to make, with what the manager was told of them', async () => {
    const s = stage();
    await late(s);
    isOk(await s.app.work.calls.open(s.administration, { debtorId: await bakeryId(s) }));
    goTo(s, addDays(FRIDAY, 3));
    expect(await s.app.work.daily.run(s.administration)).toMatchObject({
      ...{ overtaken: 0, escalated: 1 },
    });
    await bank(s, { id: 'LATER', entries: [receipt(12_100n, { invoice: 1 })] });
    expect(await s.app.work.daily.run(s.administration)).toMatchObject({ overtaken: 1 });
    expect(await tasksOf(s)).toEqual([
      ['call', 'overtaken'],
      ['escalated', 'overtaken'],
    ]);
  });

  test('leaves what is done to nobody: closing a call ends what the manager was told', async () => {
    const s = stage();
    await late(s);
    isOk(await s.app.work.calls.open(s.administration, { debtorId: await bakeryId(s) }));
    goTo(s, addDays(FRIDAY, 3));
    await s.app.work.daily.run(s.administration);
    const [id] = await openTasks(s, 'call');
    if (id === undefined) throw new Error('There is no call');
    isOk(await s.app.work.tasks.close(s.administration, id, { outcome: 'done', by: 'an' }));
    expect(await tasksOf(s)).toEqual([
      ['call', 'done'],
      ['escalated', 'overtaken'],
    ]);
  });
});
