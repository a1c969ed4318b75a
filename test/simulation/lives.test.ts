import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The first month of each life; `npm run simulate` lives them whole. */
const LIVES = { seeds: 500, steps: 100 } as const;

/** Runs what `npm run build` made: among the modules of tests a life takes three times as long. */
test('five hundred lives under faults keep every promise', () => {
  const script = fileURLToPath(new URL('../../scripts/simulate.mjs', import.meta.url));
  const { seeds, steps } = LIVES;
  const args = [script, '--seeds', String(seeds), '--steps', String(steps)];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const ended = spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 1e8 });
  expect(ended.stderr).toBe('');
  const lived = `${seeds} seeds from 1 on memory: ${seeds * steps} steps`;
  expect(ended.stdout).toContain(lived);
  expect(ended.stdout).toMatch(/, [1-9]\d{4,} faults, 0 seeds broke a promise, \d+ s\n$/);
  expect(ended.status).toBe(0);
}, 1_200_000);
