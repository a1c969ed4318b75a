import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs what `npm run build` made; `npm run simulate:reminders` goes on for ten thousand days. */
const DAYS = 80;

test('no reminder about anything paid, disputed, undelivered or under an unmatched receipt', () => {
  const script = fileURLToPath(new URL('../../scripts/simulate-reminders.mjs', import.meta.url));
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '' };
  delete env['DATABASE_URL'];
  const args = [script, '--days', String(DAYS), '--seed', '11'];
  const ended = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  expect(ended.stderr).toBe('');
  expect(ended.stdout).toMatch(/^80 days, [1-9]\d* reminders, [1-9]\d* held, 0 wrong\n$/);
  expect(ended.status).toBe(0);
}, 300_000);
