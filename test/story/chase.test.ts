import { addDays, plainDate } from '../../src/kernel/dates.js';
import type { ActionId } from '../../src/kernel/ids.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();

/** Minutes between approval and the first message, and one more. */
async function afterTheHold(s: Stage): Promise<void> {
  s.clock.advanceMs(31 * 60_000);
  await s.settle();
}

async function approve(s: Stage): Promise<readonly ActionId[]> {
  const { run, actions } = await planned(s);
  isOk(await s.app.approveRun(s.administration, run.id, 'test'));
  return actions.map(({ id }) => id);
}

/** Bank data of the day, then plan, approve and send. */
async function remind(s: Stage): Promise<void> {
  await bank(s);
  await approve(s);
  await afterTheHold(s);
}

function tasks({ host, administration }: Stage) {
  return host.reports(administration, 'task').map(({ report }) => report);
}

async function stateOf(s: Stage, id: ActionId | undefined) {
  const action = id === undefined ? null : await s.look((tx) => tx.dunning.action(id));
  return [action?.state, action?.reason];
}

test('a month with policy S1-14: reminder, part payment, call, dispute, and nothing more', async () => {
  const s = stage();
  await delivered(s);
  const sentOn: string[] = [];
  for (let day = plainDate('2026-06-12'); day <= '2026-07-20'; day = addDays(day, 1)) {
    goTo(s, day);
    const before = tasks(s).length;
    if (day === '2026-06-18') {
      await bank(s, { entries: [receipt(2_100n, { invoice: 1 })] });
      const [entry] = await s.app.review.list(s.administration);
      if (entry !== undefined) isOk(await s.app.review.accept(s.administration, entry.id, 0));
    }
    if (day === '2026-06-24')
      await s.look(async (tx) => {
        const item = await tx.ledger.itemByHostId('F-1');
        if (item === null) throw new Error('No item');
        const id = 'dis_1' as never;
        await tx.ledger.openDispute({ id, openItemId: item.id, openedOn: day, reason: 'kapot' });
      });
    await bank(s, { opening: day >= '2026-06-18' ? 2_100n : 0n, id: `B-${day}` });
    await approve(s);
    await afterTheHold(s);
    if (tasks(s).length > before) sentOn.push(`${day} ${tasks(s).at(-1)?.subject ?? ''}`);
  }
  expect(sentOn.map((line) => line.slice(0, 10))).toEqual(['2026-06-16', '2026-06-22']);
  const [reminder, call] = tasks(s);
  expect(reminder?.text).toContain('121,00');
  expect(call?.text).toContain('100,00');
  expect(call?.text).not.toContain('121,00');
});

describe('a reminder that is due', () => {
  beforeEach(async () => {
    const s = stage();
    await delivered(s);
    goTo(s, addDays(DUE, 1));
    await bank(s);
  });

  test('waits the agreed minutes after approval, and leaves once', async () => {
    const s = stage();
    await approve(s);
    await s.settle();
    expect(tasks(s)).toHaveLength(0);
    await afterTheHold(s);
    await s.hours(5);
    expect(tasks(s)).toHaveLength(1);
    expect(tasks(s)[0]).toMatchObject({ debtorHostId: 'D-1', invoiceHostIds: ['F-1'] });
  });

  test('leaves once although it is approved twice and planned again the same day', async () => {
    const s = stage();
    const first = await planned(s);
    const second = await planned(s);
    expect(await s.app.approveRun(s.administration, first.run.id, 'test')).toMatchObject({
      ok: false,
      error: { kind: 'no-such-run' },
    });
    isOk(await s.app.approveRun(s.administration, second.run.id, 'test'));
    expect(await s.app.approveRun(s.administration, second.run.id, 'test')).toMatchObject({
      ok: false,
      error: { kind: 'already-approved' },
    });
    // A third plan of the day is the one that was approved, not a run that exists nowhere.
    const third = await planned(s);
    expect(third.run).toMatchObject({ id: second.run.id, state: 'approved' });
    await afterTheHold(s);
    const fourth = await planned(s);
    expect(fourth.actions.map(({ state }) => state)).toEqual(['sent']);
    expect(tasks(s)).toHaveLength(1);
  });

  test('is held when the money comes between approval and sending', async () => {
    const s = stage();
    const [id] = await approve(s);
    await bank(s, { id: 'LATER', entries: [receipt(12_100n, { invoice: 1 })] });
    await afterTheHold(s);
    expect(tasks(s)).toHaveLength(0);
    expect(await stateOf(s, id)).toEqual(['held', 'no-longer-due']);
  });

  test('asks for what is left at that moment', async () => {
    const s = stage();
    await approve(s);
    s.host.payByHand(s.administration, {
      invoiceHostId: 'F-1',
      amount: { minor: 10_000n, currency: 'EUR' },
      on: s.today(),
    });
    await s.syncAll();
    await afterTheHold(s);
    expect(tasks(s)[0]?.text).toContain('21,00');
    expect(tasks(s)[0]?.text).not.toContain('121,00');
  });

  test('is taken back by undoing the approval', async () => {
    const s = stage();
    const { run } = await planned(s);
    isOk(await s.app.approveRun(s.administration, run.id, 'test'));
    expect(await s.app.undoRun(s.administration, run.id)).toEqual({ ok: true, value: 1 });
    await afterTheHold(s);
    expect(tasks(s)).toHaveLength(0);
  });

  test.each(['administration', 'all'] as const)(
    'is stopped by the kill switch (%s), and leaves once after it is off again',
    async (which) => {
      const s = stage();
      const [id] = await approve(s);
      await s.app.stopDunning(which === 'all' ? 'all' : s.administration, true);
      await afterTheHold(s);
      await s.hours(5);
      expect(tasks(s)).toHaveLength(0);
      expect(await stateOf(s, id)).toEqual(['held', 'dunning-stopped']);
      await s.app.stopDunning(which === 'all' ? 'all' : s.administration, false);
      for (let day = 1; day <= 3; day += 1) {
        goTo(s, addDays(DUE, 1 + day));
        await remind(s);
      }
      expect(tasks(s)).toHaveLength(1);
    },
  );

  test.each(['lose-answer', 'cut-answer', 'malformed'] as const)(
    'never becomes a second task, although the host answers with %s',
    async (kind) => {
      const s = stage();
      s.host.misbehave({ kind, times: 1, match: { method: 'POST', path: '/tasks' } });
      const [id] = await approve(s);
      await afterTheHold(s);
      await s.hours(3);
      expect(tasks(s)).toHaveLength(1);
      expect(await stateOf(s, id)).toEqual(['sent', undefined]);
    },
  );

  test('that the host could not take is not forgotten when bank data get old meanwhile', async () => {
    const s = stage();
    s.host.misbehave({ kind: 'lose-request', times: 1, match: { method: 'POST', path: '/tasks' } });
    await approve(s);
    await afterTheHold(s);
    expect(tasks(s)).toHaveLength(0);
    // By the time the host is back, the statement of that day is too old to remind anybody.
    goTo(s, addDays(DUE, 8));
    await s.settle();
    expect(tasks(s)).toHaveLength(0);
    await bank(s, { id: 'FRESH' });
    await s.hours(7);
    expect(tasks(s)).toHaveLength(1);
    expect(tasks(s)[0]?.subject).toMatch(/[Hh]erinnering/);
  });

  test('waits for a person when the host refuses it, and goes once it is released', async () => {
    const s = stage();
    s.host.misbehave({
      kind: 'status',
      status: 422,
      times: 1,
      match: { method: 'POST', path: '/tasks' },
    });
    await approve(s);
    await afterTheHold(s);
    const [parked] = await s.app.parked.list(s.administration);
    expect(parked).toMatchObject({ kind: 'issue-reminder', state: 'parked' });
    if (parked === undefined) return;
    isOk(await s.app.parked.release(s.administration, parked.id));
    expect(await s.app.parked.release(s.administration, parked.id)).toMatchObject({ ok: false });
    await s.settle();
    expect(tasks(s)).toHaveLength(1);
  });
});
