// npm run crash [-- --flow send --phase both --point 'after call' --steps --every 1]
// The 47 crash points of seven flows with real processes and kill -9, each in a world and a database of its own. After each kill
// a healthy worker goes on; everything must have its effect once. On PostgreSQL when DATABASE_URL is set, else embedded.
// --flow one of send receive statement reminder posting token deploy, or all; --phase before, after or both; --point these points
// only, by name; --steps kills at every step instead (each transaction, repository call and call to the outside), --every at so many.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { connectDatabase, openDatabase } from '../dist/adapters/postgres/connect.js';
import { JUDGE, openWorld } from './crash/world.mjs';

const POINTS = JSON.parse(readFileSync(new URL('crash/points.json', import.meta.url), 'utf8'));
const { values } = parseArgs({
  options: {
    flow: { type: 'string', default: 'all' },
    phase: { type: 'string', default: 'both' },
    point: { type: 'string', multiple: true },
    every: { type: 'string', default: '1' },
    steps: { type: 'boolean', default: false },
  },
});
const databaseUrl = process.env.DATABASE_URL ?? null;
const phases = values.phase === 'both' ? ['before', 'after'] : [values.phase];
const HOUR_MS = 3_600_000;
/** Hours a healthy worker goes on; what failed is tried again within one. */
const HOURS = 4;

const deps = { observe: { event: () => undefined } };
/** A migrated, empty database that each embedded one is a copy of: making one costs more than all the rest. */
const template = mkdtempSync(join(tmpdir(), 'voldaan-crash-template-'));
if (databaseUrl === null)
  await (await openDatabase({ kind: 'pglite', dataDir: template }, deps)).close();

const total = { points: 0, kills: 0, wrong: 0 };
let schemas = 0;
for (const flow of values.flow === 'all' ? Object.keys(POINTS) : [values.flow]) {
  const { steps, points, kills, wrong } = await runFlow(flow);
  for (const [what, count] of Object.entries({ points, kills, wrong })) total[what] += count;
  console.log(`${flow}: ${points} points, ${kills} kills, ${steps} steps, ${wrong} wrong`);
}
const engine = databaseUrl === null ? 'embedded' : 'PostgreSQL';
console.log(`${engine}: ${total.points} points, ${total.kills} kills, ${total.wrong} wrong`);
rmSync(template, { recursive: true, force: true });
process.exitCode = total.wrong > 0 ? 1 : 0;

async function runFlow(flow) {
  const clean = await inWorld(flow, ({ start }) => start({ fresh: true, hours: HOURS }));
  const places = values.steps
    ? clean.steps.map((label, at) => ({ name: label, at }))
    : POINTS[flow].map((point) => ({ name: point.name, at: placeOf(point, clean.steps) }));
  const named = places.filter(({ name }) => values.point?.includes(name) ?? true);
  const chosen = named.filter((_, index) => index % Number(values.every) === 0);
  const counts = { steps: clean.steps.length, points: chosen.length, kills: 0, wrong: 0 };
  for (const { name, at } of chosen)
    for (const phase of phases) {
      const cell = `${flow}, ${name}, killed ${phase}`;
      const found = await inWorld(flow, async (world) => {
        const died = await world.start({ fresh: true, hours: 0, kill: { at, phase } });
        if (died !== 'killed') return [`nobody died: ${JSON.stringify(died)}`];
        counts.kills += 1;
        world.passHour();
        return wrongIn(flow, world, await world.start({ fresh: false, hours: HOURS }));
      });
      if (found.length === 0) continue;
      counts.wrong += 1;
      console.error(`${cell}: ${found.join('; ')}`);
    }
  return counts;
}

function placeOf({ name, step, nth = 1 }, labels) {
  const fits = new RegExp(step);
  const found = [...labels.keys()].filter((index) => fits.test(labels[index]));
  const at = found.at(nth > 0 ? nth - 1 : nth);
  if (at === undefined) throw new Error(`No step is "${name}":\n${labels.join('\n')}`);
  return at;
}

function wrongIn(flow, world, { breaks, waiting, seen }) {
  const asked = [
    ['found by verify', breaks, []],
    ['messages that wait', waiting, 0],
    ...JUDGE[flow](world, seen),
  ];
  return asked
    .filter(([, found, wanted]) => !isDeepStrictEqual(found, wanted))
    .map(([what, ...sides]) => `${what}: ${sides.map((s) => JSON.stringify(s)).join(', not ')}`);
}

/** A world and a database for one cell, gone at its end. */
async function inWorld(flow, work) {
  let now = Date.parse('2026-06-01T07:00:00.000Z');
  const clock = () => new Date(now).toISOString();
  const schema = `crash_${process.pid}_${(schemas += 1)}`;
  const world = await openWorld(flow, clock);
  if (databaseUrl === null)
    cpSync(template, join(world.given.dataDir, 'database'), { recursive: true });
  const start = (given) =>
    worker({ ...world.given, databaseUrl, schema, now: timeOf(flow, given, clock), ...given });
  try {
    return await work({ ...world, start, passHour: () => void (now += HOUR_MS) });
  } finally {
    if (databaseUrl !== null) await drop(schema);
    await world.close();
  }
}

/** A reminder is prepared at the beginning of June and leaves in the middle of it. */
function timeOf(flow, { fresh }, clock) {
  return flow === 'reminder' && !fresh ? '2026-06-16T08:00:00.000Z' : clock();
}

async function drop(schema) {
  const options = { kind: 'postgres', url: databaseUrl, schema };
  const { database } = await connectDatabase(options, deps);
  await database.transaction({ as: 'owner' }, (sql) =>
    sql.script(`drop schema if exists "${schema}" cascade`),
  );
  await database.close();
}

/** What it printed when it lived, or `killed`. */
function worker(given) {
  const path = fileURLToPath(new URL('crash/worker.mjs', import.meta.url));
  const child = spawn(process.execPath, [path, JSON.stringify({ kill: null, ...given })], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed');
      else if (code !== 0) reject(new Error(`A worker of ${given.flow} ended with ${code}`));
      else resolve(printed === '' ? 'lived' : JSON.parse(printed));
    });
  });
}
