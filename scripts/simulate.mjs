// npm run simulate [-- --seeds 500 --from 1 --engine memory|pglite --workers 2 --steps N --log FILE --trace]
// Whole lives of the hub in one process each: three companies, two workers, one store, and everything outside of them,
// with faults. The seed decides all of it; a seed that broke a promise is told with the command that lives it again.
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '500' },
    from: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'memory' },
    workers: { type: 'string', default: String(availableParallelism()) },
    /** Steps of each life; absent: 200 to 500, as its seed says */
    steps: { type: 'string' },
    /** A line with the date and the figures goes to the end of this file */
    log: { type: 'string' },
    /** Every line of what happens is printed; for one seed */
    trace: { type: 'boolean', default: false },
    /** Of this script, started by itself: every so many seeds */
    every: { type: 'string' },
  },
});
const [from, seeds] = [Number(values.from), Number(values.seeds)];
if (values.every === undefined) await liveAll();
else await live(Number(values.every));

/** One process of several: its share of the seeds, each outcome a line of JSON. */
async function live(every) {
  const { openEngine } = await import('../dist/simulation/engines.js');
  const { runSeed } = await import('../dist/simulation/run.js');
  const engine = await openEngine(values.engine);
  const steps = values.steps === undefined ? {} : { steps: Number(values.steps) };
  const tell = values.trace ? { tell: (line) => console.error(line) } : {};
  for (let seed = from; seed < from + seeds * every; seed += every) {
    const { store, actors } = await engine.begin();
    const outcome = await runSeed({ seed, store, actors, ...steps, ...tell });
    console.log(JSON.stringify(outcome));
  }
  await engine.close();
}

async function liveAll() {
  const began = Date.now();
  const processes = values.trace ? 1 : Math.min(Number(values.workers), seeds);
  const total = { seeds: 0, steps: 0, broken: [], counts: {}, faults: {} };
  const take = (line) => {
    const outcome = JSON.parse(line);
    total.seeds += 1;
    total.steps += outcome.steps;
    for (const [what, times] of Object.entries(outcome.counts)) add(total.counts, what, times);
    for (const [what, times] of Object.entries(outcome.faults)) add(total.faults, what, times);
    if (outcome.broken.length > 0) tellBroken(outcome, total);
  };
  const ends = Array.from({ length: processes }, (_, place) => startShare(place, processes, take));
  const failed = (await Promise.all(ends)).some((code) => code !== 0);
  const seconds = Math.round((Date.now() - began) / 1_000);
  const { counts, faults, broken } = total;
  const line = `${total.seeds} seeds from ${from} on ${values.engine}: ${total.steps} steps, ${sum(faults)} faults, ${broken.length} seeds broke a promise, ${seconds} s`;
  console.log(`faults: ${table(faults)}`);
  console.log(`what happened: ${table(counts)}`);
  console.log(line);
  if (values.log !== undefined)
    appendFileSync(values.log, `${new Date().toISOString()} ${line}. Faults: ${table(faults)}.\n`);
  process.exitCode = failed || broken.length > 0 || total.seeds < seeds ? 1 : 0;
}

function startShare(place, processes, take) {
  const share = Math.floor((seeds - place + processes - 1) / processes);
  const args = [
    '--from',
    from + place,
    '--seeds',
    share,
    '--every',
    processes,
    '--engine',
    values.engine,
  ];
  if (values.steps !== undefined) args.push('--steps', values.steps);
  if (values.trace) args.push('--trace');
  const own = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, [own, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', take);
  return new Promise((resolve) => child.once('close', resolve));
}

function tellBroken({ seed, broken, tail, sha256 }, total) {
  total.broken.push(seed);
  console.error(`seed ${seed} (${sha256.slice(0, 12)}):`);
  for (const what of broken.slice(0, 10)) console.error(`  ${what}`);
  const steps = values.steps === undefined ? '' : ` --steps ${values.steps}`;
  console.error(
    `  again: npm run simulate -- --from ${seed} --seeds 1 --engine ${values.engine}${steps} --trace`,
  );
  if (total.broken.length === 1) for (const line of tail.slice(-20)) console.error(`    ${line}`);
}

function add(into, what, times) {
  into[what] = (into[what] ?? 0) + times;
}

function sum(counts) {
  return Object.values(counts).reduce((all, times) => all + times, 0);
}

function table(counts) {
  return Object.entries(counts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([what, times]) => `${what} ${times}`)
    .join(', ');
}
