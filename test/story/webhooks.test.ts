import { addDays, addMs } from '../../src/kernel/dates.js';
import { idOf, type SubscriptionId } from '../../src/kernel/ids.js';
import { EVENT_TYPES } from '../../src/domain/event/event.js';
import { EVENT_FORM } from '../../src/formats/json/events.js';
import { isFromVoldaan } from '../../samples/webhooks/verify.js';
import { type Receiver, startReceiver } from '../support/receiver.js';
import { isOk } from '../support/results.js';
import { setStage, type Stage } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { planned, remindToday } from '../support/stage-chase.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { bakeryId, itemId } from '../support/stage-work.js';
import { ALL_DEBTORS, IBAN } from '../support/stage-world.js';

const HOUR = 3_600_000;

let s: Stage;
let receiver: Receiver;
beforeAll(async () => {
  [s, receiver] = await Promise.all([setStage(), startReceiver()]);
});
afterAll(async () => {
  await receiver.close();
  await s.close();
});

interface Subscribed {
  readonly id: SubscriptionId;
  readonly secret: string;
}

/** A subscription to tasks alone, on a receiver that answers well, with nothing heard yet. */
async function subscribed(to: Stage, url: string): Promise<Subscribed> {
  const wish = { url, events: ['task.opened', 'task.closed'] as const, by: 'An' };
  const { subscription, secret } = isOk(await to.app.subscriptions.add(to.administration, wish));
  return { id: subscription.id, secret };
}

async function removed({ id }: Subscribed): Promise<void> {
  isOk(await s.app.subscriptions.remove(s.administration, id));
  receiver.calls.length = 0;
  receiver.answer = 204;
  receiver.meanwhile = () => undefined;
}

let serial = 0;
/** A task about nobody opens: one event. */
async function taskOpens(): Promise<string> {
  const id = `tsk_hook_${(serial += 1)}`;
  await s.app.store.inTransaction(s.administration, (tx) =>
    tx.tasks.open({
      ...{ id: idOf(id), key: id, kind: 'call', role: 'debtors', openItemIds: [] },
      ...{ dueOn: s.today(), openedOn: s.today(), subject: 'Bel', text: 'Bel' },
    }),
  );
  await s.settle();
  return id;
}

/** How calls of it went, oldest first. */
async function wentOf({ id }: Subscribed) {
  const calls = await s.app.subscriptions.calls(s.administration, id, 100);
  return (calls ?? [])
    .toReversed()
    .map(({ attempt, outcome, status }) => [attempt, outcome, status]);
}

const stateOf = async ({ id }: Subscribed) =>
  (await s.app.subscriptions.list(s.administration)).find((one) => one.id === id);

test('whoever subscribed hears of an invoice from its sending to its payment, once, signed, in order, without names and accounts', async () => {
  const wish = { url: receiver.url, events: EVENT_TYPES, by: 'An' };
  const made = isOk(await s.app.subscriptions.add(s.administration, wish));
  await delivered(s);
  goTo(s, addDays(DUE, 1));
  await bank(s);
  await remindToday(s);
  const debtorId = await bakeryId(s);
  const openItemIds = [await itemId(s)];
  const { work } = s.app;
  const by = { promisedBy: 'Mevr. Aerts', notedBy: 'An', via: 'call' } as const;
  isOk(
    await work.agreements.promise(s.administration, {
      ...{ debtorId, openItemIds, payBy: addDays(s.today(), 2), ...by },
    }),
  );
  const dispute = isOk(
    await work.disputes.open(s.administration, {
      ...{ openItemId: openItemIds[0] ?? idOf('none'), code: 'price', said: 'Te duur' },
      openedBy: 'An',
    }),
  );
  const resolution = { disputeId: dispute.id, outcome: 'settled', by: 'An' } as const;
  isOk(await work.disputes.resolve(s.administration, resolution));
  goTo(s, addDays(s.today(), 2));
  await bank(s, {
    entries: [receipt(12_100n, { invoice: 1 }), receipt(999n, { text: 'raadsel' })],
  });
  await s.settle();
  await work.daily.run(s.administration);
  await planned(s);
  await s.settle();

  const { calls } = receiver;
  for (const { body, headers } of calls) {
    expect(EVENT_FORM.safeParse(JSON.parse(body.toString())).error).toBeUndefined();
    const header = String(headers['voldaan-signature']);
    expect(isFromVoldaan(header, body, made.secret, Number(/^t=(\d+)/.exec(header)?.[1]))).toBe(
      true,
    );
    const text = body.toString();
    for (const said of [IBAN, made.secret, 'Te duur', 'Aerts', ...ALL_DEBTORS.map((d) => d.name)])
      expect(text).not.toContain(said);
  }
  const ids = calls.map(({ event }) => event.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(calls.map(({ headers }) => headers['voldaan-event-id'])).toEqual(ids);
  const types = receiver.types();
  for (const type of [
    ...['document.sent', 'document.delivered', 'statement.imported', 'entry.review'],
    ...['payment.matched', 'reminder.planned', 'reminder.sent', 'promise.made', 'promise.kept'],
    ...['dispute.opened', 'dispute.closed', 'task.opened', 'task.closed'],
  ])
    expect(types).toContain(type);
  const ofDebtor = types.filter((type) => /^(promise|dispute|reminder\.sent)/.test(type));
  expect(ofDebtor).toEqual([
    ...['reminder.sent', 'promise.made', 'dispute.opened', 'dispute.closed', 'promise.kept'],
  ]);
  await removed({ id: made.subscription.id, secret: '' });
});

test('what a receiver does not take comes again later under the same id, while it rests nobody else calls it', async () => {
  const mine = await subscribed(s, receiver.url);
  receiver.answer = 503;
  await taskOpens();
  await taskOpens();
  // One call found out; the other event waits with it.
  expect(await wentOf(mine)).toEqual([[1, 'failed', 503]]);
  expect((await stateOf(mine))?.health).toMatchObject({ failures: 1 });
  receiver.answer = 200;
  await s.hours(1);
  expect(await wentOf(mine)).toEqual([
    [1, 'failed', 503],
    ...[expect.arrayContaining([2, 'delivered']), expect.arrayContaining(['delivered', 200])],
  ]);
  const [first, again] = receiver.calls.filter(
    ({ event }) => event.id === receiver.calls[0]?.event.id,
  );
  expect(again?.headers).toMatchObject({ 'voldaan-attempt': '2' });
  expect(again?.body).toEqual(first?.body);
  expect((await stateOf(mine))?.health).toEqual({ failures: 0 });
  await removed(mine);
});

test('a receiver that is gone, or fails for three days, is switched off with a task; on again it is told what it missed', async () => {
  const mine = await subscribed(s, receiver.url);
  const { subscriptions } = s.app;
  const before = s.clock.now();
  receiver.answer = 410;
  await taskOpens();
  expect(await stateOf(mine)).toMatchObject({ off: 'gone' });
  const tasks = async () =>
    (await s.look((tx) => tx.tasks.list({ kind: 'webhook-off' }, 9))).map(({ text }) => text);
  expect(await tasks()).toEqual([expect.stringContaining('410')]);
  receiver.answer = 503;
  isOk(await subscriptions.change(s.administration, mine.id, { on: true }));
  await taskOpens();
  for (const hours of [1, 24, 46, 1, 1]) {
    s.clock.advanceMs(hours * HOUR);
    await s.settle();
  }
  expect(await stateOf(mine)).toMatchObject({ off: 'failing', health: { failures: 5 } });
  expect(await tasks()).toHaveLength(2);
  expect((await wentOf(mine)).at(-1)).toEqual([5, 'given-up', 503]);
  // Nobody calls it now, and what it would have heard is kept.
  const called = receiver.calls.length;
  const missed = await taskOpens();
  expect(receiver.calls).toHaveLength(called);
  const replay = () => subscriptions.replay(s.administration, mine.id, { since: before });
  expect(await replay()).toMatchObject({ ok: false, error: { kind: 'webhook-off' } });
  receiver.answer = 204;
  receiver.calls.length = 0;
  isOk(await subscriptions.change(s.administration, mine.id, { on: true }));
  const { events } = isOk(await replay());
  await s.settle();
  expect(receiver.calls).toHaveLength(events);
  // Three tasks of ours and the two about the subscription itself.
  expect(events).toBe(5);
  expect(receiver.calls.map(({ event }) => event.data['task'])).toContain(missed);
  await removed(mine);
});

test('for 24 hours after a rotation both secrets sign, then the new one alone', async () => {
  const mine = await subscribed(s, receiver.url);
  const rotated = isOk(await s.app.subscriptions.rotate(s.administration, mine.id));
  expect(rotated.secret).not.toBe(mine.secret);
  expect(rotated.subscription.bothUntil).toBe(addMs(s.clock.now(), 24 * HOUR));
  const fits = (): readonly boolean[] => {
    const last = receiver.calls.at(-1);
    const header = String(last?.headers['voldaan-signature']);
    const at = Number(/^t=(\d+)/.exec(header)?.[1]);
    return [mine.secret, rotated.secret].map((secret) =>
      isFromVoldaan(header, last?.body ?? Buffer.alloc(0), secret, at),
    );
  };
  await taskOpens();
  expect(fits()).toEqual([true, true]);
  s.clock.advanceMs(24 * HOUR);
  await taskOpens();
  expect(fits()).toEqual([false, true]);
  await removed(mine);
});

test('a slow receiver leaves the quick lanes to others', async () => {
  const mine = await subscribed(s, receiver.url);
  receiver.meanwhile = () => {
    s.clock.advanceMs(9_000);
  };
  await taskOpens();
  const [call] = (await s.app.subscriptions.calls(s.administration, mine.id, 1)) ?? [];
  expect(call).toMatchObject({ ms: 9_000, outcome: 'delivered' });
  isOk(await s.app.subscriptions.ping(s.administration, mine.id));
  expect(await s.app.outbox.deliverDue(10, 'quick')).toBe(0);
  expect(await s.app.outbox.deliverDue(10, 'slow')).toBe(1);
  expect(receiver.types().at(-1)).toBe('webhook.ping');
  await removed(mine);
});
