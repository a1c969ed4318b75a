// npm run conformance:bank -- [--dir DIR] [--json]: every sample statement, read as `statement read --json` reads it,
// against its expected facts.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runCli } from '../dist/entrypoints/cli/run.js';
import { compare, parseDecimal } from '../dist/kernel/decimal.js';
import { measured, readArguments, reporter } from './conformance/common.mjs';

/** Where the facts come from; no fact about the statement. */
const ABOUT_THE_FACTS = new Set(['file', 'sha256', 'peerAsserts', 'provenance']);
const AMOUNTS = /\/(amount|opening|closing|sumCredit|sumDebit|total)$/;

const given = readArguments('bank');
if (given !== null) {
  const report = reporter(given.json);
  for (const format of readdirSync(join(given.dir, 'expected'))) {
    for (const name of readdirSync(join(given.dir, 'expected', format))) {
      const { value, ms, rssMiB } = await measured(() => judge(given.dir, `${format}/${name}`));
      report.add({ id: `${format}/${name.replace(/\.json$/, '')}`, ...value, ms, rssMiB });
    }
  }
  report.end();
}

async function judge(dir, name) {
  const expected = JSON.parse(readFileSync(join(dir, 'expected', name), 'utf8'));
  const file = join(dir, 'files', name.replace(/\.json$/, ''));
  const { said, code } = await run(['statement', 'read', file, '--json']);
  const errorClass = said.error?.class;
  if (code === 4) return { agrees: 'not-yet', outcome: 'not-yet', errorClass };
  const outcome = said.error === undefined ? 'read' : 'refused';
  const [first, ...more] = differences(expected, said, '');
  if (first === undefined) return { agrees: true, outcome };
  const why = `${first}${more.length === 0 ? '' : ` and ${more.length} more`}`;
  return { agrees: false, outcome, errorClass, why };
}

async function run(argv) {
  const stdout = new PassThrough();
  const stderr = new PassThrough().resume();
  let text = '';
  stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  const code = await runCli(argv, { stdin: process.stdin, stdout, stderr, env: {} });
  return { said: JSON.parse(text), code };
}

/** Every place where the answer differs from the facts, or says more than them outside `x`. */
function differences(expected, found, path) {
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return [`${path}: length`];
    return expected.flatMap((value, i) => differences(value, found[i], `${path}[${i}]`));
  }
  if (typeof expected !== 'object' || expected === null) {
    if (expected === found || sameAmount(path, expected, found)) return [];
    return [`${path}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
  }
  if (typeof found !== 'object' || found === null) return [`${path}: missing`];
  const keys = Object.keys(expected).filter((key) => !ABOUT_THE_FACTS.has(key));
  const extra = Object.keys(found).filter((key) => key !== 'x' && !(key in expected));
  return [
    ...keys.flatMap((key) => differences(expected[key], found[key], `${path}/${key}`)),
    ...extra.map((key) => `${path}/${key}: not expected`),
  ];
}

function sameAmount(path, expected, found) {
  if (!AMOUNTS.test(path)) return false;
  const [a, b] = [parseDecimal(String(expected)), parseDecimal(String(found))];
  return a.ok && b.ok && compare(a.value, b.value) === 0;
}
