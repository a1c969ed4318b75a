import { addDays, plainDate } from '../../src/kernel/dates.js';
import { money } from '../../src/kernel/money.js';
import type { NewDispute } from '../../src/usecases/dispute/open-dispute.js';
import { planned as plannedNow } from '../support/stage-chase.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank } from '../support/stage-bank.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { itemId, tasksOf, timelineOf } from '../support/stage-work.js';
import { ADMINISTRATION, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

/** Tuesday 16 June: one day late. */
const LATE = addDays(DUE, 1);

async function disputed(s: Stage, change: Partial<NewDispute> = {}) {
  await delivered(s);
  goTo(s, LATE);
  await bank(s);
  return s.app.work.disputes.open(s.administration, {
    ...{ openItemId: await itemId(s), code: 'quantity', said: 'twee stuks te weinig' },
    ...{ openedBy: 'an', ...change },
  });
}

async function planned(s: Stage) {
  const { held, actions } = await plannedNow(s);
  return [actions.map(({ action }) => action.items[0]?.open), held.map(({ reason }) => reason)];
}

test('a dispute is routed to who can find out, with a deadline, and holds reminders back until it is resolved', async () => {
  const s = stage();
  const dispute = isOk(await disputed(s));
  expect(dispute).toMatchObject({ role: 'logistics', answerBy: plainDate('2026-06-23') });
  const [task] = await s.look((tx) => tx.tasks.list({ kind: 'dispute' }, 10));
  expect(task).toMatchObject({ role: 'logistics', dueOn: dispute.answerBy });
  expect(task?.text).toContain('Zei: twee stuks te weinig');
  await s.settle();
  expect(s.host.reports(s.administration, 'task')).toHaveLength(1);
  expect(await planned(s)).toEqual([[], ['disputed']]);

  goTo(s, addDays(LATE, 4));
  const [shown] = await s.app.work.disputes.list(s.administration, { openOnly: true });
  expect(shown).toMatchObject({ invoiceNumber: '2026-0001', days: 4, overdue: false });
  const resolution = {
    disputeId: dispute.id,
    outcome: 'upheld',
    by: 'piet',
    note: 'geteld',
  } as const;
  isOk(await s.app.work.disputes.resolve(s.administration, resolution));
  await bank(s);
  expect(await planned(s)).toEqual([['121.00'], []]);
  expect(await tasksOf(s)).toEqual([['dispute', 'upheld']]);
  expect(await timelineOf(s)).toEqual(['dispute', 'task', 'task-closed', 'dispute-closed']);
  const [closed] = await s.app.work.disputes.list(s.administration, { openOnly: false });
  expect(closed).toMatchObject({ outcome: 'upheld', decidedBy: 'piet', days: 4 });
  expect(await s.app.work.disputes.resolve(s.administration, resolution)).toMatchObject({
    error: { kind: 'closed-already' },
  });
});

test('the undisputed rest goes on where it is marked so', async () => {
  const s = stage();
  isOk(await disputed(s, { amount: money(2_100n, 'EUR'), restGoesOn: true }));
  expect(await planned(s)).toEqual([['100.00'], []]);
});

test('nobody answers in time: the manager is told once', async () => {
  const s = stage();
  isOk(await disputed(s));
  goTo(s, plainDate('2026-06-24'));
  await bank(s);
  expect(await s.app.work.daily.run(s.administration)).toMatchObject({ escalated: 1 });
  goTo(s, plainDate('2026-06-25'));
  expect(await s.app.work.daily.run(s.administration)).toMatchObject({ escalated: 0 });
  expect(await tasksOf(s)).toEqual([
    ['dispute', 'open'],
    ['escalated', 'open'],
  ]);
  const [escalated] = await s.look((tx) => tx.tasks.list({ role: 'manager' }, 10));
  expect(escalated?.text).toContain('(logistiek, 23 juni 2026)');
});

test('a dispute after the window of the terms is taken up and marked as late', async () => {
  const s = stage();
  const settings = { ...ADMINISTRATION.settings, work: { disputeWindowDays: 14 } };
  await s.look((tx) => tx.administration.change((before) => ({ ...before, settings })));
  // Dated 1 June: the window ends on 15 June.
  expect(isOk(await disputed(s))).toMatchObject({ late: true });
  const [task] = await s.look((tx) => tx.tasks.list({ kind: 'dispute' }, 10));
  expect(task?.text).toContain('de termijn om te betwisten is voorbij');
});

describe('an expected credit note', () => {
  async function expected(s: Stage) {
    const { id } = isOk(await disputed(s));
    const resolution = { disputeId: id, outcome: 'credit-note-expected', by: 'piet' } as const;
    isOk(await s.app.work.disputes.resolve(s.administration, resolution));
    expect(await planned(s)).toEqual([[], ['disputed']]);
  }

  test('holds reminders back until its task is closed', async () => {
    const s = stage();
    await expected(s);
    const [task] = await s.look((tx) => tx.tasks.list({ kind: 'credit-note' }, 10));
    expect(task).toMatchObject({ role: 'administration', dueOn: plainDate('2026-06-23') });
    if (task === undefined) return;
    const report = { outcome: 'not-needed', by: 'an' };
    isOk(await s.app.work.tasks.close(s.administration, task.id, report));
    expect(await planned(s)).toEqual([['121.00'], []]);
    expect(await s.app.work.disputes.list(s.administration, { openOnly: true })).toEqual([]);
    expect(await tasksOf(s)).toEqual([
      ['dispute', 'credit-note-expected'],
      ['credit-note', 'not-needed'],
    ]);
  });

  test('ends the dispute when it is set off', async () => {
    const s = stage();
    await expected(s);
    const { administration: books } = s;
    const on = s.today();
    const credit = salesInvoice(9, {
      net: '10.00',
      send: false,
      invoice: {
        ...{ kind: 'credit-note', typeCode: '381', number: 'CN-1', issueDate: on },
        precedingInvoices: [{ number: '2026-0001', issueDate: plainDate('2026-06-01') }],
      },
    });
    s.host.addSalesInvoice(books, credit);
    s.host.payByHand(books, { invoiceHostId: 'F-1', amount: money(1_210n, 'EUR'), on });
    s.host.payByHand(books, { invoiceHostId: 'F-9', amount: money(-1_210n, 'EUR'), on });
    await s.syncAll();
    expect(await s.app.work.disputes.list(s.administration, { openOnly: true })).toEqual([]);
    expect((await tasksOf(s)).filter(([kind]) => kind === 'credit-note')).toEqual([
      ['credit-note', 'credit-note-expected'],
    ]);
  });
});

describe('a dispute is refused', () => {
  const cases: readonly (readonly [string, Partial<NewDispute>])[] = [
    ['rest-without-amount', { restGoesOn: true }],
    ['amount', { amount: money(12_101n, 'EUR') }],
    ['amount', { amount: money(-1n, 'EUR') }],
    ['other-currency', { amount: money(1n, 'USD') }],
  ];
  test('about more than is open, and about what is disputed whole already', async () => {
    const s = stage();
    const kinds = [];
    isOk(await disputed(s, { amount: money(100n, 'EUR'), restGoesOn: true }));
    const base = { openItemId: await itemId(s), code: 'price', said: 'x', openedBy: 'an' } as const;
    const open = (change: Partial<NewDispute>) =>
      s.app.work.disputes.open(s.administration, { ...base, ...change });
    for (const [, change] of cases) {
      const answer = await open(change);
      kinds.push(answer.ok ? 'ok' : answer.error.kind);
    }
    expect(kinds).toEqual(cases.map(([kind]) => kind));
    isOk(await open({}));
    expect(await open({})).toMatchObject({ error: { kind: 'already-disputed' } });
  });
});

test('an invoice that the host changes while it is disputed breaks nothing', async () => {
  const s = stage();
  const dispute = isOk(await disputed(s, { amount: money(9_000n, 'EUR'), restGoesOn: true }));
  // 60.50 is left, less than what is disputed.
  s.host.addSalesInvoice(s.administration, salesInvoice(1, { net: '50.00' }));
  await s.syncAll();
  expect((await plannedNow(s)).actions.length).toBeLessThanOrEqual(1);
  const [shown] = await s.app.work.disputes.list(s.administration, { openOnly: true });
  expect(shown?.id).toBe(dispute.id);
  const resolution = { disputeId: dispute.id, outcome: 'settled', by: 'an' } as const;
  isOk(await s.app.work.disputes.resolve(s.administration, resolution));
});
