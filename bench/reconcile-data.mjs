// Input of the reconciliation benchmark: the shared generator with its own noise model, or with ours.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeNoise } from './noise.mjs';
import { reword } from './reword.mjs';

/** The generator's own noise, and ours: other languages, other spellings, other fields (noise.mjs, reword.mjs). */
export const MODELS = ['default', 'voldaan'];

/** Writes one administration with its statements and the truth to `out`. */
export async function generate({ dir, model, seed, size, out }) {
  const load = (file) => import(pathToFileURL(join(dir, file)).href);
  const [{ run }, { noise }, { rng }] = await Promise.all(
    ['generate.mjs', 'noise-default.mjs', 'lib.mjs'].map(load),
  );
  const [debtors, items, transactions, days] = size;
  const flags = { seed, debtors, 'open-items': items, transactions, days, out };
  const argv = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, String(value)]);
  silently(() => run(argv, model === 'default' ? noise : makeNoise(noise)));
  if (model !== 'default') rewordAll(out, rng(seed));
}

function rewordAll(out, random) {
  const kinds = new Map(truthOf(out).map(({ transaction, kind }) => [transaction, kind]));
  for (const file of statementsOf(out)) {
    const reworded = reword(readFileSync(file, 'utf8'), (key) => kinds.get(key), random);
    writeFileSync(file, reworded);
  }
}

export function truthOf(out) {
  return json(join(out, 'truth.json'));
}

export function statementsOf(out) {
  return readdirSync(out)
    .filter((file) => file.endsWith('.xml'))
    .sort()
    .map((file) => join(out, file));
}

export function json(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The generator says what it wrote; here the results are what counts. */
function silently(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    work();
  } finally {
    console.log = log;
  }
}
