// Part `many` of bench/hub.mjs: the daily work of some administrations among a thousand with a thousand open items each, every
// statement timed. Prints the ten slowest, and of each that is slower than a plan is worth keeping for, its plan.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { compose } from '../dist/compose.js';
import { localActors } from '../dist/adapters/actor/local.js';
import { movableClock } from '../dist/adapters/clock/movable.js';
import { vaultOf } from '../dist/adapters/digest/vault.js';
import { openDatabase } from '../dist/adapters/postgres/connect.js';
import { storeOver } from '../dist/adapters/postgres/store.js';
import { installationKeys } from '../dist/compose/keys.js';
import { makeHttpApp } from '../dist/entrypoints/http/app.js';
import { ROUND } from '../dist/entrypoints/worker/round.js';
import {
  administrationOf,
  copyToAll,
  HOST_BOOKS,
  NOW,
  registerAll,
  statementOf,
} from './hub-books.mjs';
import { child } from './hub-child.mjs';
import { configOf } from './hub-config.mjs';
import { asAdmin, inDatabase } from './hub-database.mjs';
import { inOneLine, makeNotes, planOf, slowest, timed } from './hub-queries.mjs';
import { inFolder } from './lib.mjs';

const WANTED_P99_MS = 50;
/** Of a slower one the plan is shown. */
const PLAN_FROM_MS = 20;
const SHOWN = 10;
/** Looked after before it counts: statements are prepared, code is compiled. */
const WARM_UP = 5;
/** What a statement that does nothing takes on this machine, in the same minutes. */
const YARDSTICK = 'select 1 as yardstick';
const YARDSTICKS = 10;
/** What people and programs look at in the morning. */
const LISTS = [
  ...['summary', 'figures', 'figures/outlook', 'review', 'on-account', 'inbox', 'answers'],
  ...['watch-list', 'outbox/parked', 'exchanges/held', 'host', 'host/problems', 'bank-sources'],
  ...['tasks', 'connections', 'learned', 'audit', 'policies'],
];

export async function many(how) {
  await inDatabase(how.databaseUrl, (url) =>
    inFolder((dataDir) => measure({ ...how, url, dataDir })),
  );
}

async function measure(how) {
  const { url, dataDir, administrations, items } = how;
  const notes = makeNotes();
  const actors = localActors();
  const observe = { event: () => undefined };
  const config = configOf({ databaseUrl: url, dataDir, role: 'all' });
  const database = timed(await openDatabase({ kind: 'postgres', url }, { observe, actors }), notes);
  const store = storeOver(database, vaultOf(installationKeys(config)));
  const clock = movableClock(NOW);
  const app = await compose(config, { store, clock, actors, observe });
  const sandbox = child('hub-sandbox.mjs');
  const server = makeHttpApp(app, {
    token: 'bench',
    bodyMaxBytes: 1_048_576,
    overview: true,
  }).listen(0, '127.0.0.1');
  try {
    console.log(
      `\n${administrations} administrations, ${items} open items each, node ${process.version}`,
    );
    await once(server, 'listening');
    const api = `http://127.0.0.1:${server.address().port}`;
    const stage = { ...how, app, notes, database, api, firm: await load(how, app, sandbox) };
    await day(stage);
    report(notes);
    await showPlans(database, notes, how.plans);
  } finally {
    server.closeAllConnections();
    server.close();
    sandbox.kill();
    await app.close();
  }
}

async function load({ url, administrations, items }, app, sandbox) {
  const began = performance.now();
  const since = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  await sandbox.ask('books', { administration: HOST_BOOKS, items });
  const firm = await registerAll(app, administrations, await sandbox.ask('urls'));
  const first = administrationOf(0).id;
  const read = await app.syncHost(first);
  if (!read.ok) throw new Error(read.error.message);
  const opened = await app.importStatement({ administration: first, ...statementOf(items, 1) });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  await app.outbox.deliverDue();
  console.log(`  registered, the first read from its host: ${since()}`);
  const copied = await copyToAll(url);
  const rows = copied.reduce((sum, [, count]) => sum + count, 0);
  const [{ size }] = await asAdmin(
    url,
    'select pg_size_pretty(pg_database_size(current_database())) as size',
  );
  console.log(`  copied ${rows} rows of ${copied.length} tables, ${size}: ${since()}`);
  return firm;
}

/** The work of one day, of some of them spread over all, and what the whole installation asks. */
async function day({ app, notes, database, api, firm, administrations, items, sample }) {
  const began = performance.now();
  const step = Math.max(1, Math.floor(administrations / (sample + WARM_UP)));
  const get = async (path) => {
    const answer = await fetch(`${api}${path}`, { headers: { authorization: 'Bearer bench' } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  };
  const during = async (name, work) => {
    notes.during = name;
    await work();
  };
  for (let n = 0; n < sample + WARM_UP; n += 1) {
    notes.on = n >= WARM_UP;
    const { id } = administrationOf(1 + ((n * step) % (administrations - 1)));
    for (const [place, turn] of ROUND.entries())
      await during(`round ${place}`, () => turn(app, id, `day-${n}`));
    await during('statement', async () => {
      const taken = await app.importStatement({ administration: id, ...statementOf(items, 2) });
      if (!taken.ok) throw new Error(JSON.stringify(taken.error));
    });
    await during('outbox', () => app.outbox.deliverDue());
    await during('plan', () => app.planDunning(id));
    for (const list of LISTS) await during(list, () => get(`/v1/administrations/${id}/${list}`));
    for (const path of [`/v1/firms/${firm}`, '/v1/administrations', '/metrics'])
      if (n % 5 === 0) await during(path.split('/').at(-2) || path, () => get(path));
    for (let again = 0; again < YARDSTICKS; again += 1)
      await database.transaction({ as: 'platform' }, (sql) => sql.query(YARDSTICK));
    await during('who works', () => app.store.platform.firms.atWork());
  }
  notes.on = false;
  console.log(
    `  a day's work of ${sample} of them: ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
}

/** The slowest statements, and whether all are quick enough. */
function report(notes) {
  const [every, nothing] = [slowest(notes), ({ text }) => text === YARDSTICK];
  const all = every.filter((noted) => !nothing(noted));
  const calls = all.reduce((sum, { times }) => sum + times.length, 0);
  console.log(`  ${calls} calls of ${all.length} statements; slowest by p99:`);
  console.log('      calls   p50 ms   p99 ms   max ms  during; statement');
  for (const { text, times, p50, p99, max, during } of [
    ...all.slice(0, SHOWN),
    ...every.filter(nothing),
  ])
    console.log(
      `    ${String(times.length).padStart(7)} ${[p50, p99, max].map((ms) => ms.toFixed(1).padStart(8)).join(' ')}  ${[...during].slice(0, 2).join(', ')}; ${inOneLine(text)}`,
    );
  const slow = all.filter(({ p99 }) => p99 >= WANTED_P99_MS);
  console.log(`  statements with a p99 of ${WANTED_P99_MS} ms or more: ${slow.length} (wanted 0)`);
  if (slow.length > 0) process.exitCode = 1;
}

/** Plans of the slowest that are slow enough: into the file, or printed. */
async function showPlans(database, notes, file) {
  const shown = slowest(notes)
    .filter(({ p99, text }) => p99 >= PLAN_FROM_MS && text !== YARDSTICK)
    .slice(0, SHOWN);
  const plans = [];
  for (const noted of shown)
    plans.push(`${inOneLine(noted.text, 2_000)}\n\n${await planOf(database, noted)}\n`);
  if (file !== null) writeFileSync(file, plans.join('\n'));
  else for (const plan of plans) console.log(`\n${plan}`);
  console.log(`  plans of ${plans.length} statements with a p99 of ${PLAN_FROM_MS} ms or more`);
}
