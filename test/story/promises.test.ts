import { addDays, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { PromiseWish } from '../../src/usecases/work/record-promise.js';
import { startMailServer } from '../support/mail-server.js';
import { readMime } from '../support/mime.js';
import { planned as plannedNow } from '../support/stage-chase.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { connectMail } from '../support/stage-mail.js';
import { bakeryId, itemId, tasksOf, timelineOf } from '../support/stage-work.js';
import { ADMINISTRATION } from '../support/stage-world.js';

const stage = stageForEach();

/** Friday 19 June: four days late. */
const MADE = addDays(DUE, 4);
/** Wednesday 24 June; the three banking days of grace end on Monday 29 June. */
const PAY_BY = plainDate('2026-06-24');
const GRACE_END = plainDate('2026-06-29');

async function promised(s: Stage, change: Partial<PromiseWish> = {}) {
  await delivered(s);
  goTo(s, MADE);
  const wish: PromiseWish = {
    ...{ debtorId: await bakeryId(s), payBy: PAY_BY, promisedBy: 'Mevr. Aerts' },
    ...{ notedBy: 'an', via: 'call', ...change },
  };
  return s.app.work.agreements.promise(s.administration, wish);
}

/** What leaves and what is held back on a day with fresh bank data. */
async function planned(s: Stage, on = s.today()): Promise<readonly (readonly string[])[]> {
  goTo(s, on);
  await bank(s);
  const { held, actions } = await plannedNow(s);
  return [actions.map(({ action }) => action.step), held.map(({ reason }) => reason)];
}

test('a promise holds reminders back, is confirmed by mail at once and kept when the money is there', async () => {
  const s = stage();
  const server = await startMailServer();
  try {
    await connectMail(s, server);
    const { agreed } = isOk(
      await promised(s, { compensation: 'een aanbetaling de volgende keer' }),
    );
    expect((await tasksOf(s)).map(([kind]) => kind)).toEqual(['confirm-promise']);
    await s.settle();
    expect(await tasksOf(s)).toEqual([['confirm-promise', 'sent']]);
    expect(server.taken.map(({ to }) => to)).toEqual([['boekhouding1@debtor.example']]);
    // In the words of the administration's own letter, as its preview shows it.
    const [text] = readMime(server.taken[0]?.raw ?? Buffer.alloc(0)).parts;
    const said = text?.bytes.toString('utf8') ?? '';
    for (const part of ['2026-0001', '€\u00a0121,00', '24 juni 2026', 'aanbetaling'])
      expect(said).toContain(part);
    expect(s.host.reports(s.administration, 'task')).toEqual([]);
    expect(await planned(s)).toEqual([[], ['promised']]);

    goTo(s, PAY_BY);
    await bank(s, { entries: [receipt(12_100n, { invoice: 1 })] });
    expect(await s.app.work.daily.run(s.administration)).toMatchObject({ kept: 1, broken: 0 });
    const [kept] = await s.app.work.agreements.promises(s.administration, { all: true });
    expect(kept).toMatchObject({ id: agreed.id, state: 'kept', judgedOn: PAY_BY });
    expect(await timelineOf(s)).toEqual([
      ...['promise', 'task', 'task-closed', 'sent', 'promise-kept'],
    ]);
    expect(await s.app.work.daily.run(s.administration)).toMatchObject({ kept: 0 });
  } finally {
    await server.close();
  }
});

test('a broken promise jumps to the formal step when its days of grace are over', async () => {
  const s = stage();
  isOk(await promised(s));
  expect(await planned(s, GRACE_END)).toEqual([[], ['promised']]);
  expect(await s.app.work.daily.run(s.administration)).toMatchObject({ broken: 0 });
  // Nobody sent the confirmation: there is no mail server, and the host was told of the task.
  await s.settle();
  expect(await tasksOf(s)).toEqual([
    ['confirm-promise', 'open'],
    ['escalated', 'open'],
    ['provision-review', 'open'],
  ]);
  expect(s.host.reports(s.administration, 'task')).toHaveLength(2);

  expect(await planned(s, addDays(GRACE_END, 1))).toEqual([['formal'], []]);
  expect(await s.app.work.daily.run(s.administration)).toMatchObject({ broken: 1 });
  expect(await s.app.work.daily.run(s.administration)).toMatchObject({ broken: 0 });
  expect(await tasksOf(s)).toEqual(
    expect.arrayContaining([
      ['promise-broken', 'open'],
      ['notice', 'open'],
    ]),
  );
  expect(await timelineOf(s)).toContain('promise-broken');
});

test('a promise that is kept in part is broken for the rest', async () => {
  const s = stage();
  isOk(await promised(s));
  goTo(s, PAY_BY);
  await bank(s, { entries: [receipt(5_000n, { invoice: 1 })] });
  const [entry] = await s.app.review.list(s.administration);
  if (entry !== undefined) isOk(await s.app.review.accept(s.administration, entry.id, 0));
  expect(await planned(s, GRACE_END)).toEqual([[], ['promised']]);
  goTo(s, addDays(GRACE_END, 1));
  await bank(s);
  expect(await s.app.work.daily.run(s.administration)).toMatchObject({ partly: 1, broken: 0 });
  const { actions } = await plannedNow(s);
  expect(actions.map(({ action }) => [action.tone, action.items[0]?.open])).toEqual([
    ['formal', '71.00'],
  ]);
});

test('nobody breaks a promise before the bank was seen, or while money that may be his waits', async () => {
  const s = stage();
  isOk(await promised(s));
  goTo(s, PAY_BY);
  await bank(s, { entries: [receipt(5_000n)] });
  goTo(s, addDays(GRACE_END, 1));
  const judge = () => s.app.work.daily.run(s.administration);
  expect(await judge()).toMatchObject({ partly: 0, broken: 0 });
  await bank(s);
  expect(await judge()).toMatchObject({ partly: 0, broken: 0 });
  const [entry] = await s.app.review.list(s.administration);
  if (entry !== undefined) isOk(await s.app.review.notOurs(s.administration, entry.id));
  expect(await judge()).toMatchObject({ partly: 0, broken: 1 });
});

describe('a promise is refused', () => {
  const wrong: readonly (readonly [string, Partial<PromiseWish>])[] = [
    ['no-date', { payBy: undefined }],
    ['past-date', { payBy: addDays(MADE, -1) }],
    ['too-far', { payBy: addDays(MADE, 61) }],
    ['nobody', { promisedBy: ' ' }],
    ['amount', { amount: money(12_101n, 'EUR') }],
    ['amount', { amount: money(0n, 'EUR') }],
    ['other-currency', { amount: money(100n, 'USD') }],
    ['no-such-debtor', { debtorId: idOf('deb_none') }],
    ['not-open', { openItemIds: [idOf('itm_none')] }],
  ];

  test('without a date, a name, a right amount or an open invoice, and nothing is kept of it', async () => {
    const s = stage();
    isOk(await promised(s));
    const again = { replaces: true, notedBy: 'an', via: 'desk', promisedBy: 'Aerts' } as const;
    const debtorId = await bakeryId(s);
    const kinds = [];
    for (const [, change] of wrong) {
      const wish = { debtorId, payBy: PAY_BY, ...again, ...change };
      const answer = await s.app.work.agreements.promise(s.administration, wish);
      kinds.push(answer.ok ? 'ok' : answer.error.kind);
    }
    expect(kinds).toEqual(wrong.map(([kind]) => kind));
    expect(await s.app.work.agreements.promises(s.administration, { all: true })).toHaveLength(1);
  });

  test('when one stands about the same invoice, unless it replaces it; the same twice is one', async () => {
    const s = stage();
    const first = isOk(await promised(s));
    const debtorId = await bakeryId(s);
    const same = {
      debtorId,
      payBy: PAY_BY,
      promisedBy: 'x',
      notedBy: 'voldaan',
      via: 'link',
    } as const;
    const promise = (wish: PromiseWish) => s.app.work.agreements.promise(s.administration, wish);
    expect(isOk(await promise(same))).toEqual({ agreed: first.agreed, outcome: 'exists' });
    const later = { ...same, payBy: addDays(PAY_BY, 1) };
    expect(await promise(later)).toMatchObject({ error: { kind: 'already-promised' } });
    expect(isOk(await promise({ ...later, replaces: true })).outcome).toBe('added');
    const states = await s.app.work.agreements.promises(s.administration, { all: true });
    expect(states.map(({ state }) => state)).toEqual(['cancelled', 'open']);
  });
});

test('a large promise is told to the administration once, and one below the threshold is not', async () => {
  const s = stage();
  const settings = { ...ADMINISTRATION.settings, work: { largeReceiptMinor: 12_100n } };
  await s.look((tx) => tx.administration.change((before) => ({ ...before, settings })));
  isOk(await promised(s, { amount: money(12_099n, 'EUR') }));
  const told = async () => (await tasksOf(s)).filter(([kind]) => kind === 'notice').length;
  expect(await told()).toBe(0);
  const wish = { debtorId: await bakeryId(s), payBy: PAY_BY, promisedBy: 'x', replaces: true };
  const promise = () =>
    s.app.work.agreements.promise(s.administration, { ...wish, notedBy: 'an', via: 'desk' });
  isOk(await promise());
  isOk(await promise());
  const [notice] = await s.look((tx) => tx.tasks.list({ kind: 'notice' }, 10));
  expect(await told()).toBe(1);
  expect(notice).toMatchObject({ role: 'administration', openItemIds: [await itemId(s)] });
  expect(notice?.text).toContain('€ 121,00'.replace(' ', '\u00a0'));
});

test('an attempt to confirm that left no answer is not repeated: a person finds out', async () => {
  const s = stage();
  const server = await startMailServer();
  try {
    await connectMail(s, server);
    server.trouble('dropped-after-data');
    const { agreed } = isOk(await promised(s));
    await s.settle();
    await s.hours(3);
    expect(server.taken).toHaveLength(1);
    expect(await tasksOf(s)).toEqual([['confirm-promise', 'open']]);
    expect(s.host.reports(s.administration, 'task')).toHaveLength(1);
    const done = { by: 'an', how: 'per aangetekende brief' };
    isOk(await s.app.work.agreements.confirm(s.administration, agreed.id, done));
    expect(await tasksOf(s)).toEqual([['confirm-promise', 'sent']]);
  } finally {
    await server.close();
  }
});
