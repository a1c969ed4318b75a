import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The command line compiled from the sources as they stand, for tests that need a process of their own: never an old
 * dist/. Kept beside other temporary files by the content of src/, so that only the first run after a change compiles.
 */
export function compiledCli(): string {
  const home = join(tmpdir(), `voldaan-cli-${sourcesAsTheyStand()}`);
  if (!existsSync(home)) {
    const own = `${home}.${process.pid}`;
    compile(own);
    try {
      renameSync(own, home);
    } catch (error) {
      // Another worker was first.
      if (!existsSync(home)) throw error;
      rmSync(own, { recursive: true });
    }
  }
  return join(home, 'dist', 'cli.js');
}

function compile(home: string): void {
  mkdirSync(home, { recursive: true });
  const dist = join(home, 'dist');
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['-p', join(root, 'tsconfig.json'), '--outDir', dist, '--noCheck'];
  execFileSync(process.execPath, [tsc, ...options], { stdio: 'inherit' });
  const filter = (path: string): boolean => !path.endsWith('.ts') && !path.includes('dashboard');
  cpSync(join(root, 'src'), dist, { recursive: true, filter });
  const vite = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'];
  const config = join(root, 'src', 'entrypoints', 'dashboard', 'vite.config.mjs');
  const to = ['--config', config, '--outDir', join(dist, 'dashboard'), '--logLevel', 'warn'];
  execFileSync(process.execPath, [...vite, ...to], { stdio: 'inherit' });
  cpSync(join(root, 'package.json'), join(home, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
}

/** A short digest of src/. */
export function sourcesAsTheyStand(): string {
  const hash = createHash('sha256');
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const path of files.map((file) => join(file.parentPath, file.name)).sort())
    hash.update(`${path}\n`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}
