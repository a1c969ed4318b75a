import { startSchedule } from '../../src/entrypoints/worker/schedule.js';
import type { App } from '../../src/entrypoints/app.js';
import { makeDeliverOutbox } from '../../src/usecases/outbox/deliver-outbox.js';
import { done } from '../../src/usecases/outbox/handled.js';
import { countingIds } from '../../src/adapters/ids/counting.js';
import { systemClock } from '../../src/adapters/clock/system.js';
import { idOf } from '../../src/kernel/ids.js';
import { silent, testStore } from '../support/database.js';
import { anAdministration } from '../support/facts.js';
import { gate } from '../support/gate.js';

test('asked to stop, a worker ends what it has in hand and begins nothing more', async () => {
  const store = await testStore();
  const books = idOf<'administration'>('adm_1');
  await store.platform.addAdministration(anAdministration(books));
  const clock = systemClock();
  const put = (n: number) =>
    store.inTransaction(books, (tx) => {
      const message = { id: idOf<'message'>(`msg_${n}`), kind: 'work', key: `k${n}`, payload: {} };
      return tx.outbox.put({ ...message, nextAt: clock.now() });
    });
  for (const n of [1, 2, 3]) await put(n);
  let [begun, ended] = [0, 0];
  const first = gate();
  const go = gate();
  const outbox = makeDeliverOutbox(
    { store, clock, ids: countingIds(), observe: silent },
    {
      work: async () => {
        begun += 1;
        first.open();
        await go.opened;
        ended += 1;
        return done();
      },
    },
    1,
  );
  const app = { outbox, store, queue: null, observe: silent } as unknown as App;
  // Its rounds find nobody to look after: only the outbox is at work.
  const platform = { ...store.platform, administrations: () => Promise.resolve([]) };
  const schedule = startSchedule({ ...app, store: { ...store, platform } });
  await first.opened;
  const stopped = schedule.stop();
  go.open();
  await stopped;
  expect({ begun, ended }).toEqual({ begun: 1, ended: 1 });
  const left = await store.inTransaction(books, (tx) => tx.outbox.list({ state: 'due' }));
  expect(left).toHaveLength(2);
  await store.close();
});
