import { memoryQueue } from '../../src/adapters/memory/queue.js';
import { slotOf, startSpread } from '../../src/entrypoints/worker/spread.js';
import type { App } from '../../src/entrypoints/app.js';
import { systemClock } from '../../src/adapters/clock/system.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import type { Member } from '../../src/ports/firms.js';
import type { Queue } from '../../src/ports/queue.js';
import { silent } from '../support/database.js';
import { gate } from '../support/gate.js';

const { jest } = import.meta;
const MINUTE_MS = 60_000;
const START = Date.parse('2027-03-28T00:00:00Z');
const goesOn = () => true;

interface World {
  readonly app: App;
  readonly queue: Queue;
  /** Whose host was read, in order, with the most at once per origin */
  readonly read: AdministrationId[];
  readonly most: Map<string, number>;
}

/** An app whose rounds only read hosts; a read is over when `answer` is. */
function world(
  members: readonly Member[],
  answer: (member: Member) => Promise<void> = () => Promise.resolve(),
): World {
  const read: AdministrationId[] = [];
  const most = new Map<string, number>();
  const inHand = new Map<string, number>();
  const firms = {
    atWork: () => Promise.resolve(members),
    rest: (id: string) => Promise.resolve(id === 'adm_rests' ? { kind: 'rest' } : null),
    origins: () => Promise.resolve(new Map()),
  };
  const platform = { firms, administrationsWithDueMessages: () => Promise.resolve([]) };
  const parts: Readonly<Record<string, unknown>> = {
    ...{ store: { platform }, clock: systemClock(), observe: silent },
    async syncHost(id: AdministrationId) {
      const member = members.find((one) => one.id === id);
      if (member === undefined) throw new Error(`${id} is not worked for`);
      const { origin } = member;
      read.push(id);
      inHand.set(origin, (inHand.get(origin) ?? 0) + 1);
      most.set(origin, Math.max(most.get(origin) ?? 0, inHand.get(origin) ?? 0));
      await answer(member);
      inHand.set(origin, (inHand.get(origin) ?? 1) - 1);
    },
  };
  // Whatever else a round does is over at once.
  const nothing = () => Promise.resolve();
  const app = new Proxy(parts, {
    get: (known, name: string) =>
      known[name] ?? new Proxy(nothing, { get: () => new Proxy(nothing, { get: () => nothing }) }),
  }) as unknown as App;
  return { app, queue: memoryQueue(silent, () => Date.now()), read, most };
}

const delivering = (app: App, outbox: object): App =>
  Object.assign(Object.create(app) as App, { outbox });

const member = (name: string, origin = name): Member => ({
  ...{ id: idOf<'administration'>(`adm_${name}`), origin },
});
const several = (count: number, origin: string): readonly Member[] =>
  Array.from({ length: count }, (_, n) => member(`${origin}_${n}`, origin));

beforeEach(() => {
  jest.useFakeTimers({ now: START, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** The minutes go by, with a look at the queue every second. */
async function minutes(count: number, sweep: () => Promise<unknown>): Promise<void> {
  for (let second = 0; second < count * 60; second += 1) {
    await sweep();
    await jest.advanceTimersByTimeAsync(1_000);
  }
}

test('two workers look after each administration once in five minutes, also in the night the clock is changed', async () => {
  const members = ['a', 'b', 'c'].map((name) => member(name));
  const { app, queue, read } = world(members);
  const workers = [1, 2].map(() => startSpread(app, queue, { goesOn, sweepMs: 30_000 }));
  const hours = 3;
  await minutes(hours * 60, () => Promise.all(workers.map((one) => one.sweep())));
  for (const { id } of members) {
    const slots = hours * 12;
    const times = read.filter((one) => one === id).length;
    // The slot that was begun before the first look counts too.
    expect([slots, slots + 1]).toContain(times);
  }
  await Promise.all(workers.map((one) => one.stop()));
});

test('the five minutes of administrations do not begin together, and go on without a gap', () => {
  const ids = several(300, 'odoo').map(({ id }) => id);
  const begins = ids.map((id) => {
    for (let ms = START; ; ms += 1_000) if (slotOf(id, ms) !== slotOf(id, ms - 1_000)) return ms;
  });
  expect(new Set(begins).size).toBeGreaterThan(100);
  for (const [n, id] of ids.entries())
    expect(slotOf(id, (begins[n] ?? 0) + 299_000)).toBe(slotOf(id, begins[n] ?? 0));
});

test('one package leaves lanes to the others, and a slow one has a line of its own', async () => {
  const slow = several(20, 'slow');
  const quick = several(20, 'quick');
  const { app, queue, read, most } = world([...slow, ...quick], async ({ origin }) => {
    if (origin !== 'slow') return;
    await new Promise((resolve) => setTimeout(resolve, 20_000));
  });
  const worker = startSpread(app, queue, { goesOn, sweepMs: 30_000 });
  await worker.sweep();
  await jest.advanceTimersByTimeAsync(5_000);
  // All of the others, while the first of the slow one are still waited for.
  expect(read.filter((id) => id.startsWith('adm_quick'))).toHaveLength(20);
  expect(most.get('slow')).toBe(4);
  await minutes(6, () => worker.sweep());
  // Known to be slow: one at a time, and every one of them in the end.
  expect(new Set(read.filter((id) => id.startsWith('adm_slow'))).size).toBe(20);
  expect(read.filter((id) => id.startsWith('adm_quick')).length).toBeGreaterThanOrEqual(40);
  const stopped = worker.stop();
  await jest.advanceTimersByTimeAsync(MINUTE_MS);
  await stopped;
});

test('who rests has no turn, and one that nobody listed yet has', async () => {
  const { app, queue } = world([]);
  const taken: string[] = [];
  const both = gate();
  const outbox = {
    takeTurn: ({ id }: Member) => {
      taken.push(id);
      both.open();
      return Promise.resolve('done');
    },
  };
  const worker = startSpread(delivering(app, outbox), queue, { goesOn, sweepMs: 30_000 });
  const turn = (id: string) => ({
    ...{ kind: 'messages' as const, administration: idOf<'administration'>(id) },
  });
  await queue.put([turn('adm_rests'), turn('adm_new')]);
  await both.opened;
  await worker.stop();
  expect(taken).toEqual(['adm_new']);
});

test('a turn that lasts is helped, and ends early for those who wait; what it leaves is put back in line', async () => {
  const busy = member('busy');
  const { app, queue } = world([busy]);
  const turns: { readonly goesOn: () => boolean; readonly end: () => void }[] = [];
  let isOver = false;
  const outbox = {
    async takeTurn(_: Member, _whose: string, inTime: () => boolean) {
      const { opened, open } = gate();
      turns.push({ goesOn: inTime, end: open });
      await opened;
      return isOver || inTime() ? 'done' : 'more';
    },
  };
  const worker = startSpread(delivering(app, outbox), queue, { goesOn, sweepMs: 30_000 });
  await queue.put([{ kind: 'messages', administration: busy.id }]);
  await jest.advanceTimersByTimeAsync(24);
  expect(turns).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(turns).toHaveLength(2);
  await jest.advanceTimersByTimeAsync(4_974);
  expect(turns[0]?.goesOn()).toBe(true);
  await jest.advanceTimersByTimeAsync(1);
  expect(turns[0]?.goesOn()).toBe(false);
  // All four lanes helped by now.
  expect(turns).toHaveLength(4);
  turns[0]?.end();
  await jest.advanceTimersByTimeAsync(0);
  expect(turns).toHaveLength(5);
  isOver = true;
  for (const one of turns) one.end();
  await worker.stop();
});

test('while the queue is away nothing is swept; when it is back, at once', async () => {
  const { app, queue, read } = world([member('a')]);
  const there = { is: false };
  const worker = startSpread(
    app,
    { ...queue, isThere: () => Promise.resolve(there.is) },
    { goesOn, sweepMs: 30_000 },
  );
  expect(await worker.sweep()).toBe(false);
  expect(read).toEqual([]);
  there.is = true;
  expect(await worker.sweep()).toBe(true);
  await jest.advanceTimersByTimeAsync(0);
  expect(read).toEqual(['adm_a']);
  await worker.stop();
});
