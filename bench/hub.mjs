// npm run bench:hub [-- --documents 2000 --rate-of 0.5 --faults 0 --seed 7 --engine pglite|postgres|both --workers 2]
// Documents end to end: from the host's books through checks, UBL, rules, outbox and access point to "delivered" in the
// host. The sandboxes run in a process of their own. With --faults 0.1 that share of all calls and webhooks of the access
// point goes wrong in every listed way; then what counts is that each document ends where it must, once.
// PostgreSQL when DATABASE_URL is set. The yardstick is an empty transaction on the same engine (npm run bench:store).
import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeMembers, receiverIndexes } from './hub-world.mjs';
import { inFolder, quantile } from './lib.mjs';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '2000' },
    'rate-of': { type: 'string', default: '0.5' },
    faults: { type: 'string', default: '0' },
    seed: { type: 'string', default: '7' },
    engine: { type: 'string', default: 'both' },
    workers: { type: 'string', default: '2' },
  },
});
const count = Number(values.documents);
const share = Number(values.faults);
const seed = Number(values.seed);
/** What receivers do, by their place in the list: most take a document, some refuse it, some cannot be reached. */
const OUTCOMES =
  share === 0 ? ['delivered'] : [...Array(8).fill('delivered'), 'rejected', 'undelivered'];
const FINAL = new Set(['delivered', 'rejected', 'undelivered']);
const STEADY_S = 20;

if (values.engine !== 'postgres') await bench('embedded (PGlite), one process', null, 0);
if (values.engine !== 'pglite' && process.env.DATABASE_URL)
  await bench(
    `PostgreSQL, ${values.workers} workers`,
    process.env.DATABASE_URL,
    Number(values.workers),
  );

async function bench(title, databaseUrl, workers) {
  await inFolder(async (folder) => {
    const sandbox = child('hub-sandbox.mjs');
    const urls = await sandbox.ask('urls');
    const hub = (role, n) => {
      const dataDir = join(folder, role + n);
      mkdirSync(dataDir, { recursive: true });
      return child('hub-process.mjs', JSON.stringify({ role, databaseUrl, dataDir }));
    };
    const front = hub(workers === 0 ? 'all' : 'api', 0);
    const url = await front.ask('url');
    await sandbox.ask('setUp', { hook: url, outcomes: OUTCOMES });
    await front.ask('register', urls);
    const others = Array.from({ length: workers }, (_, n) => hub('worker', n + 1));
    for (const other of others) await other.ask('url');
    try {
      console.log(`\n${title}: ${count} documents, node ${process.version}`);
      await sandbox.ask('misbehave', { share, seed });
      const rate = await batch(sandbox, front, [front, ...others]);
      if (share === 0) await steady(sandbox, front, rate * Number(values['rate-of']));
      else await sandbox.ask('misbehave', { share: 0, seed });
    } finally {
      for (const process of [...others, front]) await process.stop();
      sandbox.kill();
    }
  });
}

/** All at once: how many come out per second, and where the processor's time goes meanwhile. */
async function batch(sandbox, front, processes) {
  await sandbox.ask('add', { from: 0, count });
  for (const process of processes) await process.ask('profile');
  const cpu = () => sumOf(processes.map((process) => process.ask('cpu')));
  const before = await cpu();
  const began = performance.now();
  await front.ask('sync');
  const synced = performance.now();
  const told = await until(sandbox, front, 0, count);
  const seconds = (performance.now() - began) / 1000;
  const used = (await cpu()) - before;
  console.log(
    `  batch: ${(count / seconds).toFixed(1)} documents/s (${seconds.toFixed(1)} s, of which reading the host ${((synced - began) / 1000).toFixed(1)} s)`,
  );
  console.log(`  processor: ${(used / count).toFixed(1)} ms per document in the hub's processes`);
  await showParts(processes, count);
  await judge(sandbox, front, told);
  return count / seconds;
}

async function sumOf(promises) {
  return (await Promise.all(promises)).reduce((sum, value) => sum + value, 0);
}

async function showParts(processes, documents) {
  const sums = new Map();
  for (const process of processes)
    for (const [part, ms] of await process.ask('profiled'))
      sums.set(part, (sums.get(part) ?? 0) + ms);
  const total = [...sums.values()].reduce((sum, ms) => sum + ms, 0);
  for (const [part, ms] of [...sums].sort((a, b) => b[1] - a[1]))
    console.log(
      `    ${part.padEnd(32)} ${(ms / documents).toFixed(2).padStart(8)} ms per document ${((100 * ms) / total).toFixed(1).padStart(6)} %`,
    );
}

/** At a steady rate: how long one takes from the host's books to "delivered" in the host. */
async function steady(sandbox, front, rate) {
  const each = Math.max(1, Math.round(rate));
  for (let second = 0; second < STEADY_S; second += 1) {
    const next = sleep(1000);
    await sandbox.ask('add', { from: count + second * each, count: each });
    await front.ask('sync');
    await next;
  }
  const told = await until(sandbox, front, count, STEADY_S * each);
  const times = [...told.values()].map(({ ms }) => ms);
  console.log(
    `  steady: ${each}/s for ${STEADY_S} s, p50 ${quantile(times, 0.5)} ms, p99 ${quantile(times, 0.99)} ms`,
  );
}

/** Waits until the host knows the end of each; where a person is needed, one is there every ten seconds. */
async function until(sandbox, front, from, wanted) {
  for (let round = 1; ; round += 1) {
    const last = new Map();
    for (const report of await sandbox.ask('told'))
      if (Number(report.invoice.slice('bench-'.length)) >= from && FINAL.has(report.status))
        last.set(report.invoice, report);
    if (last.size >= wanted) return last;
    if (round % 20 === 0) {
      const released = share === 0 ? 0 : await front.ask('release');
      console.log(`    ${last.size} of ${wanted} at their end, ${released} released by hand`);
    }
    await sleep(500);
  }
}

/** Every document at the end its receiver gives it, and taken once. */
async function judge(sandbox, front, told) {
  const receivers = receiverIndexes(makeMembers(), 0, count);
  let wrong = 0;
  for (const [invoice, index] of receivers) {
    const expected = OUTCOMES[index % OUTCOMES.length];
    if (told.get(invoice)?.status !== expected) wrong += 1;
  }
  const taken = await sandbox.ask('taken');
  const twice = taken.length - new Set(taken.map(([number]) => number)).size;
  console.log(
    `  at a wrong end: ${wrong}; lost: ${count - new Set(taken.map(([n]) => n)).size}; taken twice: ${twice}; states ${JSON.stringify(await front.ask('states'))}`,
  );
  if (wrong > 0 || twice > 0) process.exitCode = 1;
}

function child(file, ...args) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const running = fork(path, args, { serialization: 'advanced' });
  const waiting = new Map();
  let next = 0;
  running.on('exit', (code) => {
    if (waiting.size > 0 && code !== 0) throw new Error(`${file} ended with ${code}`);
  });
  running.on('message', ({ id, answer }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  const ask = (what, given) =>
    new Promise((resolve, reject) => {
      next += 1;
      waiting.set(next, resolve);
      if (running.exitCode !== null) reject(new Error(`${file} ended`));
      else running.send({ id: next, ask: what, given });
    });
  return {
    ask,
    stop: () => ask('stop'),
    kill: () => running.kill(),
  };
}
