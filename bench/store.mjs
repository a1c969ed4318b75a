// npm run bench:store [-- --messages 500]; PostgreSQL too when DATABASE_URL is set.
// Outbox messages put, claimed and settled; the yardstick is an empty tenant transaction on the same engine.
import { parseArgs } from 'node:util';
import { openStore } from '../dist/adapters/postgres/store.js';
import { randomIds } from '../dist/adapters/ids/random.js';
import { makeWorld } from '../dist/demo/world/world.js';
import { compare } from './lib.mjs';

const { values } = parseArgs({ options: { messages: { type: 'string', default: '500' } } });
const count = Number(values.messages);
const { administration } = makeWorld().administrations[0];
const at = '2026-11-20T09:00:00.000Z';
const lease = '2026-11-20T09:01:00.000Z';
const observe = { event: () => undefined };

await bench('PGlite', { kind: 'pglite', dataDir: null });
if (process.env.DATABASE_URL)
  await bench('PostgreSQL', { kind: 'postgres', url: process.env.DATABASE_URL });

async function bench(engine, options) {
  const store = await openStore(options, { observe });
  const ids = randomIds();
  const tx = (work) => store.inTransaction(administration.id, work);
  const times = async (work) => {
    for (let n = 0; n < count; n += 1) await work(n);
  };
  await store.platform.addAdministration(administration);
  await compare(
    `${engine}: ${count} times`,
    [
      { name: 'empty transaction (yardstick)', run: () => times(() => tx(async () => undefined)) },
      {
        name: 'put a message',
        run: () =>
          times(() =>
            tx((t) =>
              t.outbox.put({
                id: ids.next('message'),
                kind: 'bench',
                key: ids.next('message'),
                payload: {},
                nextAt: at,
              }),
            ),
          ),
      },
      {
        name: 'claim and settle',
        run: () =>
          times(async () => {
            const message = await tx((t) =>
              t.outbox.claim({ now: at, leaseUntil: lease, attemptId: ids.next('attempt') }),
            );
            if (message !== null) await tx((t) => t.outbox.settle(message, { kind: 'done' }, at));
          }),
      },
    ],
    { rounds: 3 },
  );
  await store.close();
}
