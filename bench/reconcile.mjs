// npm run bench:reconcile -- [--dir ../shared/benchmarks/reconcile] [--seeds 5,34] [--size 2000,12000,10000,5] [--speed]
// `voldaan reconcile` against the truth of the shared generator, with its noise model and with ours: the figures of its
// scorer, the calibration curve, and the time. Size: debtors, open items, transactions, days. With --speed: only reading
// and matching, in one process, of a tenth of 60,000 transactions, the whole, and five times as many.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judged, printCurve } from './calibration.mjs';
import { inFolder } from './lib.mjs';
import { generate, json, MODELS, statementsOf, truthOf } from './reconcile-data.mjs';
import { measureSpeed } from './reconcile-speed.mjs';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: '../shared/benchmarks/reconcile' },
    seeds: { type: 'string', default: '5,34,55' },
    size: { type: 'string', default: '2000,12000,10000,5' },
    speed: { type: 'boolean', default: false },
  },
});
const dir = resolve(values.dir);
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const FIGURES = {
  precision: 'automaticPrecision',
  recall: 'automaticRecall',
  violations: 'neverMatchViolations',
  'top 1': 'suggestTop1Pct',
  'top 3': 'suggestTop3Pct',
  'minutes/100': 'handlingMinutesPer100',
};

if (!existsSync(join(dir, 'generate.mjs'))) {
  console.log(`Skipped: there is no generator in ${values.dir}. Name its folder with --dir.`);
} else if (values.speed) {
  await measureSpeed(dir);
} else {
  for (const model of MODELS) await measure(model);
}

async function measure(model) {
  const size = values.size.split(',').map(Number);
  console.log(`\nNoise model ${model}: generate.mjs, size ${values.size}, node ${process.version}`);
  console.log(['seed', ...Object.keys(FIGURES), 'seconds'].map(cell).join(''));
  const all = [];
  const missed = new Map();
  for (const seed of values.seeds.split(',').map(Number)) {
    await inFolder(async (out) => {
      await generate({ dir, model, seed, size, out });
      const { score, seconds } = reconcile(out);
      const figures = Object.values(FIGURES).map((name) => score[name]);
      console.log([seed, ...figures, seconds.toFixed(1)].map(cell).join(''));
      all.push(...judged(truthOf(out), json(join(out, 'proposals.json')).proposals));
      count(missed, score.perKind);
    });
  }
  printKinds(missed);
  printCurve(all);
}

/** The command as a user runs it, then the scorer. */
function reconcile(out) {
  const of = (file) => join(out, file);
  const proposals = of('proposals.json');
  const argv = [
    ...['reconcile', '--open-items', of('open-items.json'), '--debtors', of('debtors.json')],
    ...['--collections', of('collections.json'), '--administration', of('administration.json')],
    ...statementsOf(out).flatMap((file) => ['--statement', file]),
    ...['-o', proposals],
  ];
  const start = performance.now();
  execFileSync(process.execPath, [cli, ...argv], { stdio: 'inherit' });
  const seconds = (performance.now() - start) / 1000;
  const scored = execFileSync(process.execPath, [join(dir, 'score.mjs'), out, proposals, '--json']);
  return { score: JSON.parse(scored), seconds };
}

function count(total, perKind) {
  for (const [kind, figures] of Object.entries(perKind)) {
    const sum = total.get(kind) ?? {
      n: 0,
      autoRight: 0,
      autoWrong: 0,
      suggest: 0,
      suggestTop1: 0,
      none: 0,
    };
    for (const name of Object.keys(sum)) sum[name] += figures[name];
    total.set(kind, sum);
  }
}

function printKinds(kinds) {
  const heads = ['n', 'autoRight', 'autoWrong', 'suggest', 'suggestTop1', 'none'];
  console.log(`\n${'kind'.padEnd(24)}${heads.map(cell).join('')}`);
  for (const [kind, figures] of [...kinds].sort()) {
    console.log(`${kind.padEnd(24)}${heads.map((head) => cell(figures[head])).join('')}`);
  }
}

function cell(value) {
  return String(value).padStart(12);
}
