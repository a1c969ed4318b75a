// npm run chaos [-- --rounds 50 --seed 1 --judge-every 5 --only 'kill -9 of the API']
// A PostgreSQL and a Redis of its own, one API and two workers as processes, and commands without a pause. In every round
// something is killed, stopped, slowed or emptied, as the seed says. Every few rounds the traffic rests until nothing is
// left to do, and what was acknowledged is looked for: at the host, at the access point and in the database. The last line
// counts; exit 1 when anything was lost, doubled or does not add up.
import { mkdtempSync, rmSync } from 'node:fs';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { randomOf } from '../bench/lib.mjs';
import { FAULTS, faultsFor } from './chaos/faults.mjs';
import { judge, untilQuiet } from './chaos/judge.mjs';
import { startProcess } from './chaos/processes.mjs';
import { startServices } from './chaos/services.mjs';
import { makeBooks, makeTraffic } from './chaos/traffic.mjs';
import { register, startWorld } from './chaos/world.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    'judge-every': { type: 'string', default: '5' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const random = randomOf(Number(values.seed));
const pick = (list) => list[Math.floor(random() * list.length)];
/** Traffic before, and after something went wrong, ms. */
const BEFORE_MS = 1_500;
const AFTER_MS = 3_000;

const folder = mkdtempSync(join(tmpdir(), 'voldaan-chaos-'));
// PostgreSQL runs as another user when we are root.
chmodSync(folder, 0o755);
const began = Date.now();
const counts = new Map();
const wrong = [];
const books = makeBooks();
const services = await startServices(join(folder, 'services'));
const given = { folder, databaseUrl: services.throughProxy(), redisUrl: services.redisUrl };
const dataDir = join(folder, 'api');
const api = await startProcess({ ...given, name: 'api', role: 'api' });
const world = await startWorld(api.url);
const workers = [];
try {
  await api.ready();
  await register(world, { databaseUrl: services.databaseUrl(), dataDir });
  for (const name of ['worker-1', 'worker-2'])
    workers.push(await startProcess({ ...given, name, role: 'worker' }));
  for (const worker of workers) await worker.ready();
  const traffic = makeTraffic({ world, api, books, pick, random });
  const names = faultsFor(services).filter(
    (name) => values.only === undefined || name === values.only,
  );
  for (let round = 1; round <= rounds; round += 1) {
    await oneRound(traffic, pick(names));
    if (round % Number(values['judge-every']) === 0 || round === rounds)
      await lookAtAll(traffic, round);
  }
} finally {
  for (const one of [api, ...workers]) await one.close();
  await world.close();
  await services.down();
  if (!values.keep && wrong.length === 0) rmSync(folder, { recursive: true, force: true });
  else console.log(`logs of the processes: ${folder}`);
}
sayAll();
process.exitCode = wrong.length > 0 ? 1 : 0;

/** Traffic, and one thing that goes wrong in the middle of it. */
async function oneRound(traffic, name) {
  let goesOn = true;
  const flowing = traffic.flow(() => goesOn);
  await sleep(BEFORE_MS * random());
  counts.set(name, (counts.get(name) ?? 0) + 1);
  await FAULTS[name]({ services, api, workers, pick, random });
  await sleep(AFTER_MS);
  goesOn = false;
  await flowing;
}

/** Waits until all is done, and compares it with what was promised. */
async function lookAtAll(traffic, round) {
  const since = Date.now();
  await traffic.readHosts();
  const databaseUrl = services.databaseUrl();
  const left = await untilQuiet({ databaseUrl, world });
  const quietS = ((Date.now() - since) / 1000).toFixed(0);
  const found = await judge({ databaseUrl, dataDir, world, books });
  for (const { kind, state, attempts, note } of left)
    found.push(`not done: ${kind} ${state} after ${attempts ?? 0} attempts: ${note ?? ''}`);
  const { sent, acknowledged } = books.commands;
  console.log(
    `after ${round} rounds, ${((Date.now() - began) / 1000).toFixed(0)} s: ${acknowledged} of ${sent} commands acknowledged, quiet after ${quietS} s, ${found.length} wrong`,
  );
  for (const sentence of found) if (!wrong.includes(sentence)) console.log(`  ${sentence}`);
  wrong.push(...found.filter((sentence) => !wrong.includes(sentence)));
}

function sayAll() {
  for (const [name, count] of [...counts].sort())
    console.log(`  ${String(count).padStart(4)}  ${name}`);
  const { invoices, purchases, statements, events, approved } = books;
  const ended = [api, ...workers].reduce((sum, one) => sum + one.ended(), 0);
  console.log(
    `  ${invoices.size} invoices sent, ${purchases.size} received, ${approved.size} approved, ${statements.size} statements, ${events.size} webhooks; processes that ended by themselves: ${ended}`,
  );
  console.log(
    `chaos: ${rounds} rounds, seed ${values.seed}, ${services.hasRedis ? 'with' : 'without'} Redis: ${books.commands.acknowledged} acknowledged, ${wrong.length} lost, doubled or wrong, ${((Date.now() - began) / 60_000).toFixed(1)} min`,
  );
}
