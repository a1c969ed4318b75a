import { addMs, epochMs } from '../../../src/kernel/dates.js';
import { movableClock } from '../../../src/adapters/clock/movable.js';
import type { Tx } from '../../../src/ports/store.js';
import { makeDeliverOutbox } from '../../../src/usecases/outbox/deliver-outbox.js';
import { done, type Handler, inTwoParts } from '../../../src/usecases/outbox/handled.js';
import { nextTryAt } from '../../../src/usecases/outbox/next-try.js';
import { silent } from '../../support/database.js';
import { NOON } from '../../support/facts.js';
import { books, ids, message, ok, openOutbox, put, runner, store } from '../../support/outbox.js';

openOutbox();

const breaks: Handler = () => Promise.reject(new Error('a bug'));

test.each([
  [1, 5],
  [2, 15],
  [3, 45],
  [4, 135],
  [7, 3_600],
  [500, 3_600],
])('attempt %d is followed by a wait of %d s', (attempts, seconds) => {
  expect(nextTryAt(NOON, { attempts })).toBe(addMs(NOON, seconds * 1_000));
});

test.each([
  [0, 1_000],
  [90_000, 90_000],
])('the other side may ask for %d ms, and never for none', (retryAfterMs, wait) => {
  const at = nextTryAt(NOON, { attempts: 9 }, { retryAfterMs });
  expect(epochMs(at) - epochMs(NOON)).toBe(wait);
});

test('a message is handled once', async () => {
  const of = await books();
  const { deliverDue, handled } = runner(ok);
  await put(of, 'a');
  await put(of, 'a');
  expect(await deliverDue()).toBe(1);
  expect(await deliverDue()).toBe(0);
  expect(handled).toHaveLength(1);
  expect(await message(of, 'a')).toMatchObject({ state: 'done', attempts: 1 });
});

test('a message that breaks us is parked after five times, and stops no other', async () => {
  const of = await books();
  const { deliverDue, clock, handled } = runner((where, claimed) =>
    claimed.key === 'bad' ? breaks(where, claimed) : ok(where, claimed),
  );
  await put(of, 'bad');
  await put(of, 'good');
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await deliverDue();
    clock.advanceMs(3_600_000);
  }
  expect(handled.filter((one) => one.message.key === 'bad')).toHaveLength(5);
  expect(await message(of, 'bad')).toMatchObject({
    state: 'parked',
    note: 'Broke 5 times, last: a bug',
  });
  expect(await message(of, 'good')).toMatchObject({ state: 'done' });
});

test('outages do not count as breaks: after days of them one bug parks nothing', async () => {
  const of = await books();
  let attempt = 0;
  const { deliverDue, clock } = runner((where, claimed) => {
    attempt += 1;
    if (attempt === 13) return breaks(where, claimed);
    const nextAt = nextTryAt(clock.now(), claimed);
    const outcome = { kind: 'retry', nextAt, note: 'unreachable', uncertain: false } as const;
    return attempt < 15 ? Promise.resolve({ outcome }) : ok(where, claimed);
  });
  await put(of, 'a');
  for (let hour = 0; hour < 20; hour += 1) {
    await deliverDue();
    clock.advanceMs(3_600_000);
  }
  expect(await message(of, 'a')).toMatchObject({ state: 'done', attempts: 15 });
});

test('a statement that nobody waited for fails its own message, not the one that begins after it', async () => {
  const of = await books();
  const clock = movableClock(NOON);
  const begun: string[] = [];
  const work = inTwoParts(store(), async (tx, _, { key }) => {
    begun.push(key);
    await tx.cursors.set('begun', key);
    const broken = (t: Tx) =>
      t.outbox.post({
        id: ids.next('message'),
        kind: 'work',
        key: 'a\0b',
        payload: {},
        nextAt: NOON,
      });
    return () => Promise.resolve(done('said', key === 'bad' ? broken : undefined));
  });
  const outbox = makeDeliverOutbox({ store: store(), clock, ids, observe: silent }, { work }, 1);
  await put(of, 'bad');
  await put(of, 'good');
  expect(await outbox.deliverDue()).toBe(2);
  expect(begun).toEqual(['bad', 'good']);
  expect(await message(of, 'good')).toMatchObject({ state: 'done', attempts: 1 });
  expect(await message(of, 'bad')).toMatchObject({ state: 'due', attempts: 1 });
  expect((await message(of, 'bad')).note).toMatch(/^Broke 1 times, last: .*U\+0000/);
});

test('what cannot be saved with its outcome is tried again, parked at last, and stops nobody', async () => {
  const of = await books();
  const other = await books();
  const { deliverDue, clock } = runner((_, claimed) =>
    Promise.resolve(
      claimed.key === 'bad' ? done('said', () => Promise.reject(new Error('refused'))) : done(),
    ),
  );
  await put(of, 'bad');
  await put(of, 'good');
  await put(other, 'theirs');
  expect(await deliverDue()).toBe(3);
  expect(await message(of, 'good')).toMatchObject({ state: 'done' });
  expect(await message(other, 'theirs')).toMatchObject({ state: 'done' });
  expect(await message(of, 'bad')).toMatchObject({ state: 'due', attempts: 1 });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    clock.advanceMs(3_600_000);
    await deliverDue();
  }
  expect(await message(of, 'bad')).toMatchObject({
    state: 'parked',
    note: 'Broke 5 times, last: refused',
  });
});

test('a kind nobody handles is parked, not lost', async () => {
  const of = await books();
  const { deliverDue } = runner(ok);
  await put(of, 'a', 'toString');
  await deliverDue();
  expect(await message(of, 'a')).toMatchObject({
    state: 'parked',
    note: 'No handler for toString',
  });
});

test('a crash after the effect makes the next attempt uncertain, and one that asked makes it certain', async () => {
  const of = await books();
  const seen: boolean[] = [];
  const { deliverDue, clock } = runner((_, claimed) => {
    seen.push(claimed.uncertain);
    if (seen.length === 1) throw new Error('the process stumbled after the call');
    const nextAt = nextTryAt(clock.now(), claimed);
    const outcome = { kind: 'retry', nextAt, note: 'asked', uncertain: false } as const;
    return Promise.resolve(seen.length === 2 ? { outcome } : done());
  });
  await put(of, 'a');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await deliverDue();
    clock.advanceMs(3_600_000);
  }
  expect(seen).toEqual([false, true, false]);
});

test('a worker that died is followed by one that knows it, once the lease has run out', async () => {
  const of = await books();
  await put(of, 'a');
  const dead = await store().inTransaction(of, (tx) =>
    tx.outbox.claim({
      now: NOON,
      leaseUntil: addMs(NOON, 60_000),
      attemptId: ids.next('attempt'),
    }),
  );
  const { deliverDue, clock, handled } = runner(ok);
  expect(await deliverDue()).toBe(0);
  clock.advanceMs(60_000);
  expect(await deliverDue()).toBe(1);
  expect(handled[0]?.message).toMatchObject({ uncertain: true, attempts: 2 });
  expect(dead?.uncertain).toBe(false);
});

test('a worker that lost its lease saves nothing any more', async () => {
  const of = await books();
  await put(of, 'a');
  let saved = 0;
  const slow = runner(async (where) => {
    // While this one dawdles its lease runs out, and another takes over and ends the work.
    const late = runner(ok);
    late.clock.advanceMs(61_000);
    await late.deliverDue();
    return done('late', async (tx) => {
      saved += 1;
      await tx.cursors.set(`late:${where}`, 'written');
    });
  });
  await slow.deliverDue();
  expect(saved).toBe(0);
  expect(await message(of, 'a')).toMatchObject({ state: 'done', attempts: 2 });
});

test('a retry waits for its time', async () => {
  const of = await books();
  const { deliverDue, clock } = runner((_, claimed) =>
    Promise.resolve(
      claimed.attempts > 1
        ? done()
        : {
            outcome: {
              kind: 'retry',
              nextAt: addMs(clock.now(), 5_000),
              note: 'later',
              uncertain: false,
            },
          },
    ),
  );
  await put(of, 'a');
  await deliverDue();
  clock.advanceMs(4_999);
  expect(await deliverDue()).toBe(0);
  clock.advanceMs(1);
  expect(await deliverDue()).toBe(1);
});
