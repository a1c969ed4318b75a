// Shared by the benchmarks: medians of several rounds, with a yardstick timed in the same rounds, because
// machines are noisy and only ratios travel.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs each case in turn, `rounds` times after the warm-up, and prints median, spread and ratio to the yardstick. */
export async function compare(title, cases, { rounds = 9, warmUp = 1 } = {}) {
  const times = new Map(cases.map(({ name }) => [name, []]));
  for (let round = 1 - warmUp; round <= rounds; round += 1) {
    for (const { name, run } of cases) {
      const start = performance.now();
      await run();
      if (round > 0) times.get(name).push(performance.now() - start);
    }
  }
  const yardstick = median(times.get(cases[0].name));
  console.log(`\n${title} (${rounds} rounds, node ${process.version})`);
  for (const { name } of cases) {
    const own = times.get(name);
    const line = [
      name.padEnd(44),
      `${median(own).toFixed(2)} ms`.padStart(12),
      `${Math.min(...own).toFixed(2)}–${Math.max(...own).toFixed(2)}`.padStart(18),
      `×${(median(own) / yardstick).toFixed(2)}`.padStart(8),
    ];
    console.log(line.join('  '));
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Work in a folder of its own, which is gone afterwards. */
export async function inFolder(work) {
  const out = mkdtempSync(join(tmpdir(), 'voldaan-bench-'));
  try {
    return await work(out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Pseudo-random numbers in [0, 1) from a seed (mulberry32), so that a run can be had again. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The value below which this share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
