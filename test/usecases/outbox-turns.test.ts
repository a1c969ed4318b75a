import { addMs } from '../../src/kernel/dates.js';
import type { AdministrationId } from '../../src/kernel/ids.js';
import { done } from '../../src/usecases/handled.js';
import { books, ok, openOutbox, put, runner } from '../support/outbox.js';

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
