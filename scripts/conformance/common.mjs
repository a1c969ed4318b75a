// What the conformance scripts share: arguments, the line per input, totals and the exit code.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * `[--dir DIR] [--json]`; null when there is nothing to run on, which is said and no failure. The material stands
 * beside the checkout, or where VOLDAAN_SHARED points.
 */
export function readArguments(part) {
  const argv = process.argv.slice(2);
  const at = argv.indexOf('--dir');
  const shared = process.env.VOLDAAN_SHARED ?? resolve(root, '../shared');
  const dir = at < 0 ? resolve(shared, 'conformance', part) : resolve(argv[at + 1] ?? '');
  if (existsSync(dir)) return { dir, json: argv.includes('--json') };
  console.error(`skipped: there is no ${dir}. Give the folder with --dir.`);
  return null;
}

/** Prints results as they come and counts them. A result: id, agrees (true, false, 'not-yet'), outcome, and what else. */
export function reporter(json) {
  const counts = { agree: 0, differ: 0, notYet: 0 };
  return {
    add({ agrees, why, ...result }) {
      const verdict = agrees === true ? 'agree' : agrees === false ? 'differ' : 'notYet';
      counts[verdict] += 1;
      if (json) {
        console.log(JSON.stringify({ ...result, agrees: verdict, ...(why ? { why } : {}) }));
        return;
      }
      const { id, outcome, errorClass = '', ms, rssMiB } = result;
      const figures = ms === undefined ? '' : `${ms.toFixed(0)} ms ${rssMiB?.toFixed(0) ?? ''} MiB`;
      const mark = { agree: 'ok', differ: 'DIFFERS', notYet: 'not yet' }[verdict];
      const row = [mark.padEnd(8), id.padEnd(36), outcome.padEnd(8), errorClass.padEnd(20)];
      console.log(`${row.join(' ')} ${figures.padStart(14)}  ${why ?? ''}`.trimEnd());
    },
    end() {
      const { agree, differ, notYet } = counts;
      const total = `${agree} agree, ${differ} differ, ${notYet} not yet`;
      if (json) console.error(total);
      else console.log(`\n${total}`);
      if (differ > 0) process.exitCode = 1;
    },
  };
}

/** Runs one input and says how long it took and by how much the process grew. */
export async function measured(work) {
  const before = process.memoryUsage.rss();
  const start = process.hrtime.bigint();
  const value = await work();
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  return { value, ms, rssMiB: Math.max(0, process.memoryUsage.rss() - before) / 1_048_576 };
}
