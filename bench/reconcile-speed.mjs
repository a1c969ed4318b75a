// How the time of matching grows with the books: a tenth, the whole and five times, with reading the same statements
// as the yardstick. Times are of the processor, because other work on the machine moves the wall clock.
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { buildIndex } from '../dist/domain/bank/match-index.js';
import { matchAll } from '../dist/domain/bank/match-run.js';
import { paymentsOf } from '../dist/domain/bank/payment.js';
import { readCamtBytes } from '../dist/formats/camt/read.js';
import { readReconcileInput } from '../dist/formats/json/reconcile.js';
import { inFolder } from './lib.mjs';
import { generate, json, statementsOf } from './reconcile-data.mjs';

/** Debtors, open items, transactions, days. */
const SIZES = [
  [1_200, 9_000, 6_000, 20],
  [12_000, 90_000, 60_000, 20],
  [60_000, 450_000, 300_000, 20],
];
const SEED = 21;

export async function measureSpeed(dir) {
  console.log(`\nMatching: generate.mjs, own noise, seed ${SEED}, node ${process.version}`);
  const heads = ['payments', 'open items', 'debtors', 'read', 'index', 'match', 'match/read', 'MB'];
  console.log(heads.map(cell).join(''));
  for (const size of SIZES) {
    await inFolder(async (out) => {
      await generate({ dir, model: 'default', seed: SEED, size, out });
      console.log(measure(out).map(cell).join(''));
    });
  }
}

function measure(out) {
  const input = readInput(out);
  const read = timed(() => statementsOf(out).flatMap((file) => paymentsIn(readFileSync(file))));
  const index = timed(() => buildIndex(input));
  const matched = timed(() => matchAll(index.value, read.value));
  return [
    matched.value.length,
    input.items.length,
    input.debtors.length,
    ...[read, index, matched].map(({ seconds }) => `${seconds.toFixed(1)} s`),
    `×${(matched.seconds / read.seconds).toFixed(1)}`,
    Math.round(process.memoryUsage().heapUsed / 1e6),
  ];
}

function readInput(out) {
  const of = (name) => json(join(out, name));
  const read = readReconcileInput({
    openItems: of('open-items.json'),
    debtors: of('debtors.json'),
    collections: of('collections.json'),
    administration: of('administration.json'),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function paymentsIn(bytes) {
  const read = readCamtBytes(bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.statements.flatMap(({ account, id, entries }) =>
    entries.flatMap((entry) => paymentsOf({ account: account.iban ?? '', statementId: id }, entry)),
  );
}

function timed(work) {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { value, seconds: (user + system) / 1e6 };
}

function cell(value) {
  return String(value).padStart(12);
}
