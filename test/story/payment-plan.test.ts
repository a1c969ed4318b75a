import { addDays, plainDate } from '../../src/kernel/dates.js';
import { money } from '../../src/kernel/money.js';
import { planned as plannedNow } from '../support/stage-chase.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { bakeryId, timelineOf } from '../support/stage-work.js';

const stage = stageForEach();

/** Friday 19 June. */
const FRIDAY = addDays(DUE, 4);

async function late(s: Stage): Promise<void> {
  await delivered(s);
  goTo(s, FRIDAY);
  await bank(s);
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
    const { held, actions } = await plannedNow(s);
    return [actions.map(({ action }) => action.tone), held.map(({ reason }) => reason)];
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
    await bank(s, { opening: 4_100n, entries: [receipt(1_000n, { invoice: 1 })] });
    const [second] = await s.app.review.list(s.administration);
    if (second !== undefined) isOk(await s.app.review.accept(s.administration, second.id, 0));
    const { held, actions } = await plannedNow(s);
    expect(held).toEqual([]);
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
