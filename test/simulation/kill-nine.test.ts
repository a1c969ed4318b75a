import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs what `npm run build` made. Of some fifty steps, so that a run takes seconds; `npm run crash` goes through all of them. */
const EVERY = 17;

test.each(['send', 'receive'])(
  'kill -9 of a real worker loses and doubles nothing: %s',
  (flow) => {
    const script = fileURLToPath(new URL('../../scripts/crash.mjs', import.meta.url));
    const args = [script, '--flow', flow, '--every', String(EVERY)];
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '' };
    delete env['DATABASE_URL'];
    const ended = spawnSync(process.execPath, args, { encoding: 'utf8', env });
    expect(ended.stderr).toBe('');
    expect(ended.stdout).toMatch(/, [1-9]\d* kills, \d+ documents, 0 wrong/);
    expect(ended.status).toBe(0);
  },
  600_000,
);
