import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { BuildCommand } from '../../src/entrypoints/cli/command.js';
import { type ExitCode, graver, type Io } from '../../src/entrypoints/cli/io.js';
import type { Store } from '../../src/ports/store.js';
import { runCli, type Surroundings } from '../../src/entrypoints/cli/run.js';
import { type TestStore, testStore } from './database.js';

export interface CliRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: ExitCode;
}

interface Given {
  readonly stdin?: string | Uint8Array;
  readonly env?: Io['env'];
  readonly store?: Store;
}

/** Runs a whole command line in this process, as src/cli.ts does, and answers all it said. */
export function runLine(argv: readonly string[], given: Given = {}): Promise<CliRun> {
  return listening(given, (surroundings) => runCli(argv, surroundings));
}

/** The same on data that stays open, and in memory, for all commands of a test file with this data folder. */
export async function runKept(
  argv: readonly string[],
  given: Omit<Given, 'store'> & { readonly env: { readonly VOLDAAN_DATA: string } },
): Promise<CliRun> {
  return runLine(argv, { ...given, store: await keptStore(given.env.VOLDAAN_DATA) });
}

const kept = new Map<string, Promise<TestStore>>();

/** What `runKept` works on; closing it is not the caller's. */
export async function keptStore(dataDir: string): Promise<Store> {
  const opened = kept.get(dataDir) ?? testStore();
  kept.set(dataDir, opened);
  return { ...(await opened), close: () => Promise.resolve() };
}

// Said where it is loaded: beside the tests of a file, never inside one.
afterAll(async () => {
  for (const store of kept.values()) await (await store).close();
  kept.clear();
});

/** Runs one command group in this process and answers all it said; a usage error throws. */
export function runCommand(
  build: BuildCommand,
  argv: readonly string[],
  stdin: string | Uint8Array = '',
): Promise<CliRun> {
  return listening({ stdin }, async (surroundings) => {
    let code: ExitCode = 0;
    const exit = (next: ExitCode) => {
      code = graver(code, next);
    };
    await build({ ...surroundings, exit })
      .exitOverride()
      .parseAsync([...argv], { from: 'user' });
    return code;
  });
}

async function listening(
  { stdin = '', env = {}, store }: Given,
  work: (surroundings: Surroundings) => Promise<ExitCode>,
): Promise<CliRun> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const said = { stdout: '', stderr: '' };
  stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const code = await work({
    ...{ stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env },
    ...(store === undefined ? {} : { store }),
  });
  stdout.end();
  stderr.end();
  await Promise.all([finished(stdout), finished(stderr)]);
  return { ...said, code };
}
