import type { MovableClock } from '../../../src/adapters/clock/movable.js';
import { addMs } from '../../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../../src/kernel/ids.js';
import { done, type Handler } from '../../../src/usecases/outbox/handled.js';
import { books, ok, openOutbox, put, runner, store } from '../../support/outbox.js';

openOutbox();

test('administrations take turns: much work of one does not starve another', async () => {
  const [much, little] = [await books(), await books()];
  for (let n = 0; n < 60; n += 1) await put(much, `m${n}`);
  await put(little, 'l');
  const { deliverDue, handled } = runner(ok);
  await deliverDue();
  const place = handled.findIndex(({ of }) => of === little);
  expect(handled).toHaveLength(61);
  expect(place).toBeGreaterThanOrEqual(0);
  expect(place).toBeLessThanOrEqual(25);
});

test('more administrations than one round serves all have their turn', async () => {
  const all: AdministrationId[] = [];
  for (let n = 0; n < 55; n += 1) all.push(await books());
  for (const of of all) await put(of, 'one');
  const { deliverDue, handled } = runner(ok);
  expect(await deliverDue()).toBe(55);
  expect(new Set(handled.map(({ of }) => of)).size).toBe(55);
});

test('no more is handled than was asked for', async () => {
  const of = await books();
  for (let n = 0; n < 5; n += 1) await put(of, `n${n}`);
  const { deliverDue } = runner(ok);
  expect(await deliverDue(2)).toBe(2);
  expect(await deliverDue()).toBe(3);
});

test('messages with one order key go in their order, also when the first has to wait', async () => {
  const of = await books();
  await put(of, 'first', 'work', 'F-1');
  await put(of, 'second', 'work', 'F-1');
  await put(of, 'else', 'work', 'F-2');
  const { deliverDue, clock, handled } = runner((_, claimed) =>
    Promise.resolve(
      claimed.key === 'first' && claimed.attempts === 1
        ? {
            outcome: {
              kind: 'retry',
              nextAt: addMs(clock.now(), 5_000),
              note: 'later',
              uncertain: false,
            },
          }
        : done(),
    ),
  );
  await deliverDue();
  clock.advanceMs(5_000);
  await deliverDue();
  expect(handled.map((one) => one.message.key)).toEqual(['first', 'else', 'first', 'second']);
});

describe('beside a host that answers after ten seconds', () => {
  const at = async (adapter: string): Promise<AdministrationId> => {
    const of = await books();
    const connection = { id: idOf<'connection'>(`con-${of}`), kind: 'host', adapter } as const;
    await store().inTransaction(of, (tx) =>
      tx.administration.saveConnection({ ...connection, settings: {} }),
    );
    return of;
  };
  const sleepy: Handler = async (of) => {
    const { firms } = store().platform;
    if ((await firms.origins([of])).get(of) === 'sleepy') clock().advanceMs(10_000);
    return done();
  };
  let clock = (): MovableClock => {
    throw new Error('Set by the test');
  };

  test('messages of others never wait behind its own, which have a runner of theirs', async () => {
    const slow = [await at('sleepy'), await at('sleepy'), await at('sleepy')];
    const quick = [await at('awake'), await books()];
    for (const each of [...slow, ...quick])
      for (const key of ['1', '2', '3']) await put(each, key, 'report-to-host');
    const r = runner(sleepy, 'report-to-host', 1);
    clock = () => r.clock;
    expect(await r.deliverDue(undefined, 'slow')).toBe(0);
    // The first answer shows that it is slow: whoever else is reported to it waits for the other runner.
    expect(await r.deliverDue(undefined, 'quick')).toBe(7);
    const [first, ...others] = r.handled.map(({ of }) => of);
    expect(slow).toContain(first);
    expect(new Set(others)).toEqual(new Set(quick));
    expect(await r.deliverDue(undefined, 'slow')).toBe(8);
    expect(await r.deliverDue()).toBe(0);
  });

  test('its own administrations take turns, one message each', async () => {
    const [one, other] = [await at('sleepy'), await at('sleepy')];
    for (const each of [one, other])
      for (const key of ['1', '2']) await put(each, key, 'report-to-host');
    const r = runner(sleepy, 'report-to-host', 1);
    clock = () => r.clock;
    await r.deliverDue();
    expect(r.handled.map(({ of }) => of)).toEqual([one, other, one, other]);
  });
});
