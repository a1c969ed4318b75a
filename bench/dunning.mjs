// npm run bench:dunning [-- --items 1000000 --debtors 100000 --engine pglite|postgres|both]
// Plans a run over generated books: on PostgreSQL (DATABASE_URL) with a million open items of a hundred thousand debtors,
// in the embedded default with ten thousand of a thousand. Then plans again after everything left: nothing may come twice.
// The yardstick is reading the same items from the same engine and doing nothing with them.
import { fill, takeAll, TODAY } from './dunning-books.mjs';
import { holidayCalendar } from '../dist/adapters/calendar/holidays.js';
import { sha256 } from '../dist/adapters/digest/sha256.js';
import { randomIds } from '../dist/adapters/ids/random.js';
import { openDatabase } from '../dist/adapters/postgres/connect.js';
import { storeOver } from '../dist/adapters/postgres/store.js';
import { shippedPolicy } from '../dist/domain/dunning/policies.js';
import { makeWorld } from '../dist/demo/world/world.js';
import { makePlanDunning } from '../dist/usecases/dunning/plan-dunning.js';
import { setImmediate } from 'node:timers/promises';
import { clearInterval, setInterval } from 'node:timers';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    items: { type: 'string' },
    debtors: { type: 'string' },
    engine: { type: 'string', default: 'both' },
  },
});
const observe = { event: () => undefined };

if (values.engine !== 'postgres')
  await bench('embedded (PGlite)', { kind: 'pglite', dataDir: null }, 10_000, 1_000);
if (values.engine !== 'pglite' && process.env.DATABASE_URL)
  await bench(
    'PostgreSQL',
    { kind: 'postgres', url: process.env.DATABASE_URL },
    1_000_000,
    100_000,
  );

async function bench(title, options, itemsDefault, debtorsDefault) {
  const items = Number(values.items ?? itemsDefault);
  const debtors = Number(values.debtors ?? debtorsDefault);
  const database = await openDatabase(options, { observe });
  const store = storeOver(database);
  const ids = randomIds();
  const [world] = makeWorld().administrations;
  const administration = {
    ...world.administration,
    id: ids.next('administration'),
    accounts: [{ iban: 'BE71096123456769' }],
    policy: 'S1-14',
  };
  await store.platform.addAdministration(administration);
  await fill(database, administration.id, { items, debtors });
  const calendar = holidayCalendar('BE');
  const ports = {
    ...{ store, ids, digest: sha256, calendar: () => calendar },
    clock: { now: () => `${TODAY}T09:00:00.000Z`, today: () => TODAY },
    breathe: () => setImmediate(),
  };
  const plan = makePlanDunning(ports, (name) => shippedPolicy(name));
  const timed = async (work) => {
    const began = performance.now();
    const cpu = process.cpuUsage();
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
    const result = await work();
    clearInterval(watch);
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    return {
      result,
      seconds,
      cpu: (user + system) / 1e6,
      peak: Math.round(Math.max(peak, process.memoryUsage().rss) / 2 ** 20),
    };
  };
  console.log(`\n${title}: ${items} open items of ${debtors} debtors, node ${process.version}`);
  const read = await timed(() => readAll(store, administration.id));
  console.log(
    `  reading the items (yardstick): ${read.seconds.toFixed(2)} s (processor ${read.cpu.toFixed(2)} s)`,
  );
  const first = await timed(() => plan(administration.id));
  const { summary } = first.result;
  console.log(
    `  planning: ${first.seconds.toFixed(2)} s (processor ${first.cpu.toFixed(2)} s, ×${(first.seconds / read.seconds).toFixed(1)}), peak ${first.peak} MB; ${summary.actions} actions, ${summary.held} held`,
  );
  await takeAll(database, administration.id, first.result.id);
  await database.transaction({ as: 'administration', administration: administration.id }, (sql) =>
    sql.query('delete from dunning_run where administration_id = $1', [administration.id]),
  );
  const again = await timed(() => plan(administration.id));
  console.log(
    `  again, when all of it left: ${again.seconds.toFixed(2)} s; ${again.result.summary.actions} actions`,
  );
  await store.close();
  if (again.result.summary.actions > 0) process.exitCode = 1;
}

async function readAll(store, administration) {
  let last = null;
  for (;;) {
    const debtors = await store.inTransaction(administration, async (tx) => {
      const found = await tx.debtors.withClaims('2027-01-01', last, 500);
      if (found.length > 0)
        await tx.ledger.items({ openOnly: true, debtorIds: found.map(({ id }) => id) });
      return found;
    });
    if (debtors.length === 0) return;
    last = debtors.at(-1);
  }
}
