// Part `intake` of bench/hub.mjs: signed webhooks of an access point over loopback HTTP, at a rate, against an API process on
// PostgreSQL. One in twenty is said again at once, as senders do. Each must be stored once. Requests come by chance, as
// from many senders, whether the hub keeps up or not: times count from the moment each was due. Beside it the same number
// in bursts, as autocannon sends them: a second's requests one after another on each connection, then a rest. The
// yardstick of the same run is a server that only inserts the body.
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { child } from './hub-child.mjs';
import { asAdmin, inDatabase } from './hub-database.mjs';
import { makeMembers } from './hub-world.mjs';
import { inFolder, quantile, randomOf } from './lib.mjs';

const WANTED_P99_MS = 100;
const CONNECTIONS = 20;
/** One event in so many is sent twice. */
const TWICE = 20;
/** Before it counts: code is compiled, connections are open. */
const WARM_UP_S = 5;
const BURSTS_S = 10;
const SECRET = 'bench-webhook';

export async function intake({ databaseUrl, rate, seconds, seed }) {
  await inDatabase(databaseUrl, (url) =>
    inFolder(async (dataDir) => {
      const settings = { role: 'api', databaseUrl: url, dataDir };
      const hub = child('hub-process.mjs', JSON.stringify(settings));
      const bare = child('hub-yardstick.mjs', url);
      try {
        const hubUrl = await hub.ask('url');
        const unused = 'http://127.0.0.1:9';
        await hub.ask('register', { host: unused, accessPoint: unused });
        const targets = makeMembers().map(({ administration: { id } }) => `con_${id}_ap`);
        console.log(`\nwebhook intake, ${rate}/s for ${seconds} s, node ${process.version}`);
        const load = { targets, rate, random: randomOf(seed) };
        const bareUrl = await bare.ask('url');
        await arrive({ ...load, url: bareUrl, seconds: WARM_UP_S });
        show('yardstick: one insert', await arrive({ ...load, url: bareUrl, seconds }));
        await arrive({ ...load, url: hubUrl, seconds: WARM_UP_S });
        const before = await hub.ask('cpu');
        const found = await arrive({ ...load, url: hubUrl, seconds });
        const cpuMs = (await hub.ask('cpu')) - before;
        show('hub', found);
        await judge(url, found);
        console.log(
          `  processor: ${(cpuMs / found.times.length).toFixed(1)} ms per webhook in the hub`,
        );
        const bursts = await burst({ ...load, url: hubUrl, seconds: BURSTS_S });
        show('hub, in bursts', bursts);
        await judge(url, bursts);
        if (found.times.length === 0 || quantile(found.times, 0.99) >= WANTED_P99_MS) {
          console.log(`  p99 is not under the ${WANTED_P99_MS} ms that are wanted`);
          process.exitCode = 1;
        }
      } finally {
        await hub.stop();
        await bare.stop();
      }
    }),
  );
}

/** Requests at their moments, those by chance and `rate` a second on average; ms from the moment each was due. */
async function arrive({ url, targets, rate, seconds, random }) {
  const events = eventsFor(targets);
  const agent = new Agent({ keepAlive: true });
  const times = [];
  let failed = 0;
  const waiting = [];
  const began = performance.now();
  for (let due = 0; due < seconds * 1000; due += (-Math.log(1 - random()) * 1000) / rate) {
    const early = due - (performance.now() - began);
    if (early > 1) await sleep(early);
    const at = due;
    waiting.push(
      post(agent, url, events.next()).then((status) => {
        times.push(performance.now() - began - at);
        if (status !== 204) failed += 1;
      }),
    );
  }
  await Promise.all(waiting);
  agent.destroy();
  return { times, failed, sent: events.sent, seconds: (performance.now() - began) / 1000 };
}

/** The status of the answer; 0 when there is none. */
function post(agent, url, { path, body, headers }) {
  return new Promise((resolve) => {
    const asked = request(`${url}${path}`, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        resolve(response.statusCode);
      });
    });
    asked.on('error', () => {
      resolve(0);
    });
    asked.end(body);
  });
}

async function burst({ url, targets, rate, seconds }) {
  const events = eventsFor(targets);
  const times = [];
  const running = autocannon({
    ...{ url, connections: CONNECTIONS, overallRate: rate, amount: rate * seconds, timeout: 30 },
    requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, ...events.next() }) }],
  });
  running.on('response', (_client, _status, _bytes, ms) => {
    times.push(ms);
  });
  const { errors, timeouts, non2xx, duration } = await running;
  return { times, failed: errors + timeouts + non2xx, sent: events.sent, seconds: duration };
}

/** Signed events one after another, all different but those that are said twice. */
function eventsFor(targets) {
  const sent = new Set();
  const run = Date.now().toString(36);
  let n = 0;
  return {
    sent,
    next() {
      n += 1;
      const of = n % TWICE === 0 ? n - 1 : n;
      const id = `evt_${run}_${of}`;
      sent.add(id);
      const body = eventOf(id, of);
      const headers = { 'content-type': 'application/json', 'webhook-signature': sign(body) };
      return { path: `/webhooks/ap/${targets[of % targets.length]}`, body, headers };
    },
  };
}

/** Of every three: a document came in, one of ours got on, and one nobody knows. */
function eventOf(id, n) {
  const type = ['document.received', 'document.status', 'bench.unknown'][n % 3];
  const createdAt = new Date().toISOString();
  return JSON.stringify({ id, type, createdAt, data: { documentId: `trm_${id}` } });
}

function sign(body) {
  const t = Math.floor(Date.now() / 1000);
  return `t=${t},v1=${createHmac('sha256', SECRET).update(`${t}.${body}`).digest('hex')}`;
}

function show(name, { times, failed, seconds }) {
  const [p50, p99, max] = [0.5, 0.99, 1].map((share) => quantile(times, share).toFixed(1));
  console.log(
    `  ${name.padEnd(22)} ${(times.length / seconds).toFixed(0).padStart(4)}/s  p50 ${p50} ms  p99 ${p99} ms  max ${max} ms  errors ${failed}`,
  );
}

/** Each event once in the database, and none refused. */
async function judge(url, { sent, failed }) {
  const [{ stored, different }] = await asAdmin(
    url,
    `select count(*)::int as stored, count(distinct event_id)::int as different
     from voldaan.webhook_event where event_id = any($1)`,
    [[...sent]],
  );
  console.log(
    `    different events sent ${sent.size}, stored ${stored}, of them different ${different}`,
  );
  if (stored !== sent.size || different !== sent.size || failed > 0) process.exitCode = 1;
}
