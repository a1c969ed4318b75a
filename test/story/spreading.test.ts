import { Redis } from 'ioredis';
import { countingIds } from '../../src/adapters/ids/counting.js';
import { systemClock } from '../../src/adapters/clock/system.js';
import { spreadingOver } from '../../src/compose/spreading.js';
import type { App } from '../../src/entrypoints/app.js';
import { type Schedule, startSchedule } from '../../src/entrypoints/worker/schedule.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import type { Store } from '../../src/ports/store.js';
import { makeDeliverOutbox } from '../../src/usecases/outbox/deliver-outbox.js';
import { done } from '../../src/usecases/outbox/handled.js';
import { type TestStore, testStoreOn } from '../support/database.js';
import { anAdministration } from '../support/facts.js';
import { gate } from '../support/gate.js';
import { NO_REDIS, type RedisServer, startRedis } from '../support/redis-server.js';

const url = process.env['VOLDAAN_TEST_DATABASE_URL'];
const missing =
  NO_REDIS ?? (url === undefined ? 'set VOLDAAN_TEST_DATABASE_URL (scripts/services.sh up)' : null);

const clock = systemClock();
const ids = countingIds();
/** What the queue forgot is found after this long; thirty seconds where nobody waits for it. */
const SWEEP_MS = 300;

/** What was done, in order, and who waits for how much of it. */
const did: { readonly worker: string; readonly of: AdministrationId; readonly key: string }[] = [];
const waiting = new Set<{ readonly isSo: () => boolean; readonly open: () => void }>();
const heard: string[] = [];

function until(isSo: () => boolean): Promise<void> {
  if (isSo()) return Promise.resolve();
  const { opened, open } = gate();
  waiting.add({ isSo, open });
  return opened;
}

function look(): void {
  for (const one of waiting)
    if (one.isSo()) {
      waiting.delete(one);
      one.open();
    }
}

interface Worker {
  readonly schedule: Schedule;
  readonly store: Store;
  readonly stop: () => Promise<void>;
}

(missing === null ? describe : describe.skip)(
  `two workers that share a PostgreSQL and a Redis${missing === null ? '' : `: ${missing}`}`,
  () => {
    let store: TestStore;
    let redis: RedisServer;
    let workers: Record<'one' | 'two', Worker>;
    const books = ['adm_a', 'adm_b', 'adm_c'].map((id) => idOf<'administration'>(id));
    const [a, b, c] = books as [AdministrationId, AdministrationId, AdministrationId];
    /** Holds up what begins with `hold`. */
    let held = { begun: gate(), go: gate(), count: 0 };

    beforeAll(async () => {
      redis = await startRedis();
      store = await testStoreOn(url ?? '');
      for (const id of books) await store.platform.addAdministration(anAdministration(id));
      workers = { one: begin('one'), two: begin('two') };
    });

    afterAll(async () => {
      await workers.two.stop();
      await redis.kill();
      await store.close();
    });

    function begin(worker: string): Worker {
      const observe = {
        event: (name: string) => {
          heard.push(`${worker} ${name}`);
          look();
        },
      };
      const config = { redis: { url: redis.url, prefix: 'story' } };
      const spreading = spreadingOver(store, config, { clock, observe });
      const ports = { store: spreading.store, clock, ids, observe };
      const outbox = makeDeliverOutbox(ports, {
        async work(of, { key }) {
          if (key.startsWith('hold')) {
            held.count -= 1;
            if (held.count === 0) held.begun.open();
            await held.go.opened;
          }
          did.push({ worker, of, key });
          look();
          return done();
        },
      });
      // Looking after is a story of its own: here nobody is listed for it.
      const firms = { ...store.platform.firms, atWork: () => Promise.resolve([]) };
      const platform = { ...store.platform, firms };
      const parts = { outbox, queue: spreading.queue, clock, observe };
      const readWoken = () => Promise.resolve(0);
      const app = {
        ...parts,
        store: { ...spreading.store, platform },
        readWoken,
      } as unknown as App;
      const schedule = startSchedule(app, SWEEP_MS);
      return {
        ...{ schedule, store: spreading.store },
        async stop() {
          await schedule.stop();
          await spreading.close();
        },
      };
    }

    async function put(of: AdministrationId, keys: readonly string[]): Promise<void> {
      const nextAt = clock.now();
      await workers.one.store.inTransaction(of, async (tx) => {
        for (const key of keys)
          await tx.outbox.put({ id: ids.next('message'), kind: 'work', key, payload: {}, nextAt });
      });
    }

    const keys = (start: string, count: number): readonly string[] =>
      Array.from({ length: count }, (_, n) => `${start}-${n}`);
    const doneOf = (start: string) => did.filter(({ key }) => key.startsWith(`${start}-`));
    const allOf = (start: string, count: number) => until(() => doneOf(start).length === count);
    /** Each once: nothing lost, nothing twice. */
    const expectOnce = (start: string, count: number): void => {
      const found = doneOf(start).map(({ key }) => key);
      expect(found.sort()).toEqual([...keys(start, count)].sort());
    };

    test('each message is done once, and where only one has work, the lanes of all help', async () => {
      // More than one worker has lanes for.
      held.count = 5;
      await put(a, keys('hold', 5));
      await held.begun.opened;
      await put(a, keys('many', 200));
      held.go.open();
      await Promise.all([allOf('hold', 5), allOf('many', 200)]);
      expectOnce('hold', 5);
      expectOnce('many', 200);
      expect(new Set(doneOf('hold').map(({ worker }) => worker)).size).toBe(2);
    });

    test('who has little does not wait for who has much', async () => {
      await put(a, keys('much', 400));
      await put(b, ['little-0']);
      await allOf('little', 1);
      expect(doneOf('much').length).toBeLessThan(400);
      await allOf('much', 400);
    });

    test('emptied in the middle, Redis costs nothing but time', async () => {
      const other = new Redis(redis.url);
      await put(a, keys('flush', 100));
      await put(b, keys('flush-b', 100));
      await until(() => doneOf('flush').length >= 20);
      await other.flushall();
      other.disconnect();
      await put(c, ['after-flush-0']);
      await allOf('flush', 200);
      await allOf('after-flush', 1);
      expectOnce('after-flush', 1);
      expect(new Set(doneOf('flush').map(({ key }) => key)).size).toBe(200);
    });

    test('killed in the middle, Redis is not needed; when it is back, empty, turns are shared again', async () => {
      await put(a, keys('killed', 100));
      await until(() => doneOf('killed').length >= 10);
      await redis.kill();
      await until(() => ['one', 'two'].every((who) => heard.includes(`${who} queue.away`)));
      await put(b, keys('away', 50));
      await Promise.all([allOf('killed', 100), allOf('away', 50)]);
      await redis.restart();
      await until(() => ['one', 'two'].every((who) => heard.includes(`${who} queue.back`)));
      await put(c, keys('back', 50));
      await allOf('back', 50);
      for (const [start, count] of [
        ['killed', 100],
        ['away', 50],
        ['back', 50],
      ] as const)
        expectOnce(start, count);
      expect(heard.filter((line) => / (outbox|schedule)\.failed$/.test(line))).toEqual([]);
    });

    test('one that is stopped ends what it has in hand, and the other does the rest', async () => {
      held = { begun: gate(), go: gate(), count: 1 };
      await put(a, ['hold-last']);
      await held.begun.opened;
      const stopping = workers.one.schedule.stop();
      await put(b, keys('rest', 50));
      await allOf('rest', 50);
      held.go.open();
      await stopping;
      expect(did.filter(({ key }) => key === 'hold-last')).toHaveLength(1);
      const before = did.length;
      await put(c, keys('later', 20));
      await allOf('later', 20);
      expect(did.slice(before).every(({ worker }) => worker === 'two')).toBe(true);
      await workers.one.stop();
      const left = await store.inTransaction(a, (tx) => tx.outbox.list({ state: 'due' }));
      expect(left).toEqual([]);
    });
  },
);
