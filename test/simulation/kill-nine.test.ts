import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs what `npm run build` made. Of the 47 points those where the other side has done it and nobody heard, one of each flow,
 * so that a run takes seconds; `npm run crash` goes through all of them.
 */
const POINTS = ['after call', 'posted', 'after send', 'call', 'between'];

test('kill -9 of a real process loses and doubles nothing, in each of the seven flows', () => {
  const script = fileURLToPath(new URL('../../scripts/crash.mjs', import.meta.url));
  const points = POINTS.flatMap((name) => ['--point', name]);
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '' };
  delete env['DATABASE_URL'];
  const ended = spawnSync(process.execPath, [script, '--phase', 'after', ...points], {
    ...{ encoding: 'utf8', env },
  });
  expect(ended.stderr).toBe('');
  expect(ended.stdout).toContain('embedded: 7 points, 7 kills, 0 wrong');
  expect(ended.status).toBe(0);
}, 600_000);
