// npm run bench:bank [-- --entries 100000 --rounds 5 --details 0 --dir ../shared/benchmarks/reconcile]
// A CAMT.053.001.08 of bench/camt-file.mjs with so many entries is read (a process of its own each time, the yardstick
// in between), then imported into the embedded database, and into PostgreSQL when DATABASE_URL is set. Last, payments of
// the shared generator are matched: a tenth of 60,000, the whole, and five times as many (bench/reconcile-speed.mjs).
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clearInterval, setInterval } from 'node:timers';
import { parseArgs } from 'node:util';
import { compose } from '../dist/compose.js';
import { readConfig } from '../dist/config.js';
import { makeWorld } from '../dist/demo/world/world.js';
import { camtPieces, IBAN } from './camt-file.mjs';
import { inFolder, median } from './lib.mjs';
import { measureSpeed } from './reconcile-speed.mjs';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '100000' },
    details: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '5' },
    dir: { type: 'string', default: '../shared/benchmarks/reconcile' },
  },
});
const entries = Number(values.entries);
await inFolder(async (folder) => {
  const file = join(folder, 'statement.xml');
  for (const piece of camtPieces({ entries, batch: Number(values.details) }))
    appendFileSync(file, piece);
  read(file);
  await importInto('embedded', file, { VOLDAAN_DATA: join(folder, 'data') });
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL === undefined) console.log('PostgreSQL: skipped, DATABASE_URL is not set');
  else await importInto('PostgreSQL', file, { DATABASE_URL });
});
if (existsSync(join(values.dir, 'generate.mjs'))) await measureSpeed(resolve(values.dir));
else console.log(`Matching: skipped, there is no generator in ${values.dir}`);

function read(file) {
  const size = (statSync(file).size / 1_000_000).toFixed(1);
  const found = { saxes: [], statement: [] };
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const which of ['saxes', 'statement']) found[which].push(readOnce(which, file));
  const seconds = (which) => found[which].map((one) => one.seconds);
  const yardstick = median(seconds('saxes'));
  console.log(
    `\nReading ${entries} entries, ${size} MB (${values.rounds} rounds, node ${process.version})`,
  );
  for (const [which, name] of [
    ['saxes', 'saxes, bare pass (yardstick)'],
    ['statement', 'read and normalised'],
  ]) {
    const own = seconds(which);
    const growth = Math.max(...found[which].map((one) => one.growth));
    console.log(
      [
        name.padEnd(32),
        `${median(own).toFixed(2)} s`.padStart(9),
        `${Math.min(...own).toFixed(2)}–${Math.max(...own).toFixed(2)}`.padStart(12),
        `×${(median(own) / yardstick).toFixed(2)}`.padStart(7),
        `grew ${growth.toFixed(0)} MiB at most`,
      ].join('  '),
    );
  }
}

function readOnce(which, file) {
  const script = fileURLToPath(new URL('./bank-read.mjs', import.meta.url));
  const run = spawnSync(process.execPath, [script, which, file], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

async function importInto(engine, file, env) {
  const config = readConfig({ VOLDAAN_LOG: 'silent', ...env });
  const app = await compose(config.value);
  const id = `bench-${process.pid}-${Date.now()}`;
  const [{ administration }] = makeWorld().administrations;
  const own = { ...administration, id, accounts: [{ iban: IBAN }] };
  await app.store.platform.addAdministration(own);
  const bytes = readFileSync(file);
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const start = performance.now();
  const imported = await app.importStatement({ administration: id, name: 'bench', bytes });
  const seconds = (performance.now() - start) / 1_000;
  clearInterval(timer);
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  const growth = (most - before) / 1_048_576;
  const { newEntries } = imported.value;
  const rate = Math.round(newEntries / seconds);
  console.log(
    `Import into ${engine}: ${newEntries} entries in ${seconds.toFixed(1)} s, ${rate} a second, one transaction; grew ${growth.toFixed(0)} MiB`,
  );
  await app.close();
}
