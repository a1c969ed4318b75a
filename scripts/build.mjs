// Builds dist/ from src/: type-checked JavaScript, the data files the code reads beside itself, and the dashboard.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], {
  stdio: 'inherit',
});
cpSync('src', 'dist', {
  recursive: true,
  filter: (path) => !path.endsWith('.ts') && !path.includes('dashboard'),
});
execFileSync(
  process.execPath,
  [
    ...['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    ...['--config', 'src/entrypoints/dashboard/vite.config.mjs'],
  ],
  { stdio: 'inherit' },
);
chmodSync('dist/cli.js', 0o755);
