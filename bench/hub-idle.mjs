// Part `idle` of bench/hub.mjs: what administrations cost in memory in which nothing happens, while a process looks after them
// all. Each size has a process and a database of its own; the smallest is what a process costs by itself.
import { encodeJson } from '../dist/adapters/postgres/json.js';
import { child } from './hub-child.mjs';
import { administrationOf } from './hub-books.mjs';
import { inDatabase, withClient } from './hub-database.mjs';
import { inFolder } from './lib.mjs';
import { setTimeout as sleep } from 'node:timers/promises';

const SIZES = [10, 1_000, 10_000];
const WANTED_BYTES = 50 * 1_024;
/** Until each had its turn, and no longer than that, s. */
const AT_MOST_S = 80;
const AT_LEAST_S = 15;

export async function idle({ databaseUrl }) {
  console.log(`\nmemory of idle administrations, node ${process.version}`);
  console.log('  administrations  looked after    heap MB     RSS MB   heap KB each   RSS KB each');
  let alone = null;
  for (const size of SIZES) {
    const found = await measure(databaseUrl, size);
    alone ??= { ...found, size };
    const each = (what) =>
      size === alone.size ? null : (found[what] - alone[what]) / (size - alone.size);
    const [heap, rss] = ['heap', 'rss'].map(each);
    console.log(
      `  ${String(size).padStart(15)} ${String(found.seen).padStart(13)} ${inMb(found.heap)} ${inMb(found.rss)} ${inKb(heap)} ${inKb(rss)}`,
    );
    // What a process takes and does not give back grows with its work; among ten thousand that is shared by all.
    const most = size === SIZES.at(-1) ? Math.max(heap, rss) : heap;
    if (most >= WANTED_BYTES) {
      console.log(`  not under the ${WANTED_BYTES / 1_024} KB that are wanted`);
      process.exitCode = 1;
    }
  }
}

function measure(databaseUrl, size) {
  return inDatabase(databaseUrl, (url) =>
    inFolder(async (dataDir) => {
      // The first process makes the tables; the one that is measured finds everybody there.
      const first = child('hub-process.mjs', settings('api', url, dataDir));
      await first.ask('url');
      await first.stop();
      await withClient(url, (client) => addAdministrations(client, size));
      const hub = child('hub-process.mjs', settings('all', url, dataDir), {
        node: ['--expose-gc'],
      });
      try {
        await hub.ask('url');
        const seen = await withClient(url, (client) => untilSeen(client, size));
        return { seen, ...(await hub.ask('memory')) };
      } finally {
        await hub.stop();
      }
    }),
  );
}

function settings(role, databaseUrl, dataDir) {
  return JSON.stringify({ role, databaseUrl, dataDir });
}

async function addAdministrations(client, size) {
  await client.query('set session_replication_role = replica');
  await client.query(
    `insert into voldaan.administration (administration_id, doc)
     select 'adm_idle_' || n, ($1::jsonb || jsonb_build_object('id', 'adm_idle_' || n))::json
     from generate_series(1, $2) n`,
    [encodeJson(administrationOf(0)), size],
  );
}

/** How many had their turn: it ends with a word to the firm, or to nobody. */
async function untilSeen(client, size) {
  for (let seconds = 0; ; seconds += 1) {
    const { rows } = await client.query(
      'select count(*)::int as seen from voldaan.administration_summary',
    );
    const [{ seen }] = rows;
    if ((seen >= size && seconds >= AT_LEAST_S) || seconds >= AT_MOST_S) return seen;
    await sleep(1_000);
  }
}

function inMb(bytes) {
  return (bytes / 1_048_576).toFixed(1).padStart(10);
}

function inKb(bytes) {
  return (bytes === null ? '' : (bytes / 1_024).toFixed(1)).padStart(14);
}
