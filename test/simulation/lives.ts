import { openEngine } from '../../src/simulation/engines.js';
import { type RunOutcome, runSeed } from '../../src/simulation/run.js';

/** Steps of each life in the tests of a commit, a tenth of a whole one: `npm run simulate` lives whole ones. */
export const STEPS = 30;

/** Lives these seeds on the store in memory; answers what broke, with the command that lives it again. */
export async function brokenIn(seeds: readonly number[]): Promise<readonly string[]> {
  const engine = await openEngine('memory');
  const broken: string[] = [];
  for (const seed of seeds) {
    const outcome: RunOutcome = await runSeed({ seed, ...(await engine.begin()), steps: STEPS });
    const again = `npm run simulate -- --from ${seed} --seeds 1 --steps ${STEPS} --trace`;
    broken.push(...outcome.broken.map((what) => `${what} (${again})`));
  }
  await engine.close();
  return broken;
}

/** Every second seed of five hundred: the other half is another file, so that two workers share them. */
export const half = (first: 1 | 2): readonly number[] =>
  Array.from({ length: 250 }, (_, n) => first + 2 * n);
