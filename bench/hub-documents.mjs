// Documents end to end: from the host's books through checks, UBL, rules, outbox and access point to "delivered" in the
// host. The sandboxes run in a process of their own. With faults that share of all calls and webhooks of the access point
// goes wrong in every listed way; then what counts is that each document ends where it must, once.
// The yardstick is an empty transaction on the same engine (npm run bench:store).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { child } from './hub-child.mjs';
import { inDatabase } from './hub-database.mjs';
import { makeMembers, receiverIndexes } from './hub-world.mjs';
import { inFolder, quantile } from './lib.mjs';

const FINAL = new Set(['delivered', 'rejected', 'undelivered']);
const STEADY_S = 20;

/** The part `documents`: all at once, then at a steady rate, on the engines that are there. */
export async function documents({ databaseUrl, engine, workers, rateOf, ...how }) {
  const measure = (title, url, workersThere) =>
    bench({ title, databaseUrl: url, workers: workersThere, ...how }, async (stage, rate) => {
      if (how.share === 0) await steady(stage, rate * rateOf);
    });
  if (engine !== 'postgres') await measure('embedded (PGlite), one process', null, 0);
  if (engine !== 'pglite' && databaseUrl !== null)
    await measure(`PostgreSQL, ${workers} workers`, databaseUrl, workers);
}

/**
 * The part `workers`: the same documents with one worker and with two, while each call to the access point takes `delayMs`.
 * Answers how many times as fast two are.
 */
export async function workers({ databaseUrl, delayMs, wanted, redisUrl, ...how }) {
  const rates = [];
  for (const workers of [1, 2]) {
    const title = `${workers} worker${workers === 1 ? '' : 's'}, access point ${delayMs} ms a call, ${redisUrl === null ? 'spread by SQL' : 'spread by Redis'}`;
    await bench(
      { title, databaseUrl, workers, delayMs, redisUrl, ahead: true, ...how },
      (_, rate) => {
        rates.push(rate);
      },
    );
  }
  const times = rates[1] / rates[0];
  console.log(`\n  two workers against one: ${times.toFixed(2)} times (wanted ${wanted})`);
  if (times < wanted) process.exitCode = 1;
}

/** One run: processes and sandboxes on a database of their own, all documents at once, then what else is to be seen. */
async function bench({ title, databaseUrl, workers, redisUrl, ...how }, afterwards) {
  const { count, share, seed, delayMs = 0, ahead = false } = how;
  // What receivers do, by their place in the list: most take a document, some refuse it, some cannot be reached.
  const outcomes =
    share === 0 ? ['delivered'] : [...Array(8).fill('delivered'), 'rejected', 'undelivered'];
  await inOwnDatabase(databaseUrl, (url) =>
    inFolder(async (folder) => {
      const sandbox = child('hub-sandbox.mjs');
      const urls = await sandbox.ask('urls');
      const hub = (role, n) => {
        const dataDir = join(folder, role + n);
        mkdirSync(dataDir, { recursive: true });
        const settings = {
          role,
          databaseUrl: url,
          dataDir,
          redisUrl: url === null ? null : redisUrl,
        };
        return child('hub-process.mjs', JSON.stringify(settings));
      };
      const front = hub(workers === 0 ? 'all' : 'api', 0);
      await sandbox.ask('setUp', { hook: await front.ask('url'), outcomes });
      await front.ask('register', urls);
      await sandbox.ask('misbehave', { share, seed, delayMs });
      if (ahead) await enter(sandbox, front, count);
      const others = Array.from({ length: workers }, (_, n) => hub('worker', n + 1));
      for (const other of others) await other.ask('url');
      const processes = [front, ...others];
      const stage = { ...{ sandbox, front, processes, ahead }, ...how, outcomes };
      try {
        console.log(`\n${title}: ${count} documents, node ${process.version}`);
        await afterwards(stage, await batch(stage));
      } finally {
        for (const process of [...others, front]) await process.stop();
        sandbox.kill();
      }
    }),
  );
}

function inOwnDatabase(url, work) {
  return url === null ? work(null) : inDatabase(url, work);
}

async function enter(sandbox, front, count) {
  await sandbox.ask('add', { from: 0, count });
  await front.ask('sync');
}

/**
 * All at once: how many come out per second, and where the processor's time goes meanwhile. `ahead`: they were read from the
 * host before the workers began, and those that are at their end by now do not count.
 */
async function batch(stage) {
  const { sandbox, front, processes, count, ahead } = stage;
  for (const process of processes) await process.ask('profile');
  const cpu = () => sumOf(processes.map((process) => process.ask('cpu')));
  const before = await cpu();
  const early = (await atTheirEnd(sandbox, 0)).size;
  const began = performance.now();
  if (!ahead) await enter(sandbox, front, count);
  const synced = performance.now();
  const told = await until(stage, 0, count);
  const seconds = (performance.now() - began) / 1000;
  const used = (await cpu()) - before;
  console.log(
    `  batch: ${((count - early) / seconds).toFixed(1)} documents/s (${seconds.toFixed(1)} s, of which reading the host ${((synced - began) / 1000).toFixed(1)} s)`,
  );
  console.log(`  processor: ${(used / count).toFixed(1)} ms per document in the hub's processes`);
  await showParts(processes, count);
  await judge(stage, told);
  return (count - early) / seconds;
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
async function steady(stage, rate) {
  const { sandbox, front, count } = stage;
  const each = Math.max(1, Math.round(rate));
  for (let second = 0; second < STEADY_S; second += 1) {
    const next = sleep(1000);
    await sandbox.ask('add', { from: count + second * each, count: each });
    await front.ask('sync');
    await next;
  }
  const told = await until(stage, count, STEADY_S * each);
  const times = [...told.values()].map(({ ms }) => ms);
  console.log(
    `  steady: ${each}/s for ${STEADY_S} s, p50 ${quantile(times, 0.5)} ms, p99 ${quantile(times, 0.99)} ms`,
  );
}

/** Waits until the host knows the end of each; where a person is needed, one is there every ten seconds. */
async function until({ sandbox, front, share }, from, wanted) {
  for (let round = 1; ; round += 1) {
    const last = await atTheirEnd(sandbox, from);
    if (last.size >= wanted) return last;
    if (round % 20 === 0) {
      const released = share === 0 ? 0 : await front.ask('release');
      console.log(`    ${last.size} of ${wanted} at their end, ${released} released by hand`);
    }
    await sleep(500);
  }
}

/** By invoice, what the host was told last of those that are at their end. */
async function atTheirEnd(sandbox, from) {
  const last = new Map();
  for (const report of await sandbox.ask('told'))
    if (Number(report.invoice.slice('bench-'.length)) >= from && FINAL.has(report.status))
      last.set(report.invoice, report);
  return last;
}

/** Every document at the end its receiver gives it, and taken once. */
async function judge({ sandbox, front, count, outcomes }, told) {
  const receivers = receiverIndexes(makeMembers(), 0, count);
  let wrong = 0;
  for (const [invoice, index] of receivers) {
    const expected = outcomes[index % outcomes.length];
    if (told.get(invoice)?.status !== expected) wrong += 1;
  }
  const taken = await sandbox.ask('taken');
  const twice = taken.length - new Set(taken.map(([number]) => number)).size;
  console.log(
    `  at a wrong end: ${wrong}; lost: ${count - new Set(taken.map(([n]) => n)).size}; taken twice: ${twice}; states ${JSON.stringify(await front.ask('states'))}`,
  );
  if (wrong > 0 || twice > 0) process.exitCode = 1;
}
