import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { BuildCommand } from '../../src/entrypoints/cli/command.js';
import { type ExitCode, graver, type Io } from '../../src/entrypoints/cli/io.js';
import { runCli, type Surroundings } from '../../src/entrypoints/cli/run.js';

export interface CliRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: ExitCode;
}

/** Runs a whole command line in this process, as src/cli.ts does, and answers all it said. */
export function runLine(
  argv: readonly string[],
  given: { readonly stdin?: string | Uint8Array; readonly env?: Io['env'] } = {},
): Promise<CliRun> {
  return listening(given.stdin ?? '', given.env ?? {}, (surroundings) =>
    runCli(argv, surroundings),
  );
}

/** Runs one command group in this process and answers all it said; a usage error throws. */
export function runCommand(
  build: BuildCommand,
  argv: readonly string[],
  stdin: string | Uint8Array = '',
): Promise<CliRun> {
  return listening(stdin, {}, async (surroundings) => {
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
  stdin: string | Uint8Array,
  env: Io['env'],
  work: (surroundings: Surroundings) => Promise<ExitCode>,
): Promise<CliRun> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const said = { stdout: '', stderr: '' };
  stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const code = await work({ stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env });
  stdout.end();
  stderr.end();
  await Promise.all([finished(stdout), finished(stderr)]);
  return { ...said, code };
}
