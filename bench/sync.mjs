// npm run bench:sync [-- --invoices 100000 --increment 1000 --engine pglite|postgres|both]
// The first load of an administration from the sandbox host, in a process of its own, and then a day's changes: how long,
// and how much memory the process grows by. PostgreSQL when DATABASE_URL is set. The yardstick is reading the same pages
// from the same host and keeping nothing of them.
import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeVoldaanHost } from '../dist/adapters/hosts/voldaan-host/host.js';
import { start } from '../dist/main.js';
import { idOf } from '../dist/kernel/ids.js';
import { makeMembers } from './hub-world.mjs';
import { inFolder } from './lib.mjs';

const { values } = parseArgs({
  options: {
    invoices: { type: 'string', default: '100000' },
    increment: { type: 'string', default: '1000' },
    engine: { type: 'string', default: 'both' },
  },
});
const count = Number(values.invoices);
const increment = Number(values.increment);
const TOKEN = 'bench-host-token';
const [{ administration }] = makeMembers();

if (values.engine !== 'postgres') await bench('embedded (PGlite)', null);
if (values.engine !== 'pglite' && process.env.DATABASE_URL)
  await bench('PostgreSQL', process.env.DATABASE_URL);

async function bench(title, databaseUrl) {
  await inFolder(async (folder) => {
    const host = child();
    const { url } = await host.ask('begin', { count });
    mkdirSync(folder, { recursive: true });
    const running = await start(config(databaseUrl, join(folder, 'data')), { schedule: false });
    const { app } = running;
    await app.register({
      administration: { ...administration, id: idOf(`adm_sync_${process.pid}`) },
      connections: [connection(url)],
    });
    const id = idOf(`adm_sync_${process.pid}`);
    console.log(`\n${title}: ${count} invoices, node ${process.version}`);
    const read = await timed(() => readOnly(url));
    console.log(`  reading alone (yardstick): ${read.seconds.toFixed(1)} s`);
    const first = await timed(() => app.syncHost(id));
    say('first load', first, read);
    await host.ask('more', { from: count, count: increment });
    say('increment', await timed(() => app.syncHost(id)), null);
    say('nothing new', await timed(() => app.syncHost(id)), null);
    await running.stop();
    host.kill();
  });
}

function say(what, { seconds, grown, result }, yardstick) {
  const { ok, value, error } = result;
  const told = ok ? `${value.invoices} invoices of ${value.debtors} debtors` : error.message;
  const ratio = yardstick === null ? '' : `, ×${(seconds / yardstick.seconds).toFixed(1)}`;
  console.log(`  ${what}: ${seconds.toFixed(1)} s${ratio}, grew ${grown} MiB; ${told}`);
  if (!ok) process.exitCode = 1;
}

/** How long it took, and by how much the largest size seen was above the size before. */
async function timed(work) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  return { result, seconds, grown: Math.round((peak - before) / 2 ** 20) };
}

async function readOnly(url) {
  const host = makeVoldaanHost({ baseUrl: url, token: TOKEN, administration: 'books' });
  for (const read of [host.changedDebtors, host.changedSalesInvoices])
    for (let since = null, more = true; more;) {
      const page = await read(since);
      if (!page.ok) throw new Error(page.error.message);
      ({ next: since, more } = page.value);
    }
}

function connection(url) {
  const settings = { baseUrl: url, token: TOKEN, administration: 'books' };
  return { id: idOf(`con_sync_${process.pid}`), kind: 'host', adapter: 'voldaan-host', settings };
}

function config(databaseUrl, dataDir) {
  return {
    ...{ databaseUrl, dataDir, role: 'worker', host: '127.0.0.1', port: 0 },
    ...{
      bodyMaxBytes: 1_048_576,
      bankFolders: [],
      hostFolders: [],
      log: 'silent',
      hostAddresses: 'any',
      accessPointAddresses: 'any',
      bankAddresses: 'public',
    },
    ...{
      peppol: null,
      installation: null,
      mailAddresses: 'public',
      sourceAddresses: 'public',
      webhookAddresses: 'public',
    },
    ...{ mailOnlyTo: [], publicUrl: null, printFolder: 'print' },
  };
}

/** The sandbox host in a process of its own, so that its books are not counted as ours. */
function child() {
  const process_ = fork(fileURLToPath(new URL('./sync-host.mjs', import.meta.url)));
  let serial = 0;
  return {
    ask: (ask, given) =>
      new Promise((resolve) => {
        const id = (serial += 1);
        const heard = (message) => {
          if (message.id !== id) return;
          process_.off('message', heard);
          resolve(message.answer);
        };
        process_.on('message', heard);
        process_.send({ id, ask, given });
      }),
    kill: () => process_.kill(),
  };
}
