import { Command } from 'commander';
import type { Failed, SecretsShown } from '../../usecases/upkeep/secrets.js';
import { type Io, oneLine, readInput, sayFault, writeJson } from './io.js';
import { withApp } from './with-app.js';

interface Options {
  readonly json?: true;
}

/** Bytes of a file with a key; a key has 43. */
const KEY_FILE_MAX = 1_024;

/** `voldaan secrets …`: the keys that close secrets at rest. Nothing secret is ever said. */
export function build(io: Io): Command {
  const group = new Command('secrets').description('Keys that close tokens and passwords at rest');
  group
    .command('show')
    .description('How much each key closes')
    .option('--json')
    .action(async (options: Options) => {
      await withApp(io, options.json === true, async (app) => {
        say(io, await app.secrets.show(), options, textOf);
      });
    });
  group
    .command('rotate')
    .description('New data keys, and everything sealed anew; the service may go on meanwhile')
    .option('--json')
    .action(async (options: Options) => {
      await withApp(io, options.json === true, async (app) => {
        const done = await app.secrets.rotate();
        say(io, done, options, ({ administrations, resealed, dropped, failed }) => [
          `${administrations} administrations, ${resealed} secrets sealed anew, ${dropped} old keys dropped`,
          ...failed.map(failedText),
        ]);
        if (done.failed.length > 0) io.exit(1);
      });
    });
  group
    .command('rewrap')
    .description('Wrap all data keys with the newest key of the installation')
    .option('--new-key <file>', 'make the key in this file the newest first')
    .option('--json')
    .action(async (options: Options & { readonly newKey?: string }) => {
      await rewrap(io, options);
    });
  return group;
}

async function rewrap(io: Io, options: Options & { readonly newKey?: string }): Promise<void> {
  const json = options.json === true;
  const { newKey: file } = options;
  const read = file === undefined ? null : await readInput(io, file, KEY_FILE_MAX);
  if (read !== null && !read.ok) {
    sayFault(io, read.error, { json });
    return;
  }
  const key = read === null ? undefined : Buffer.from(read.value).toString('latin1').trim();
  await withApp(io, json, async (app) => {
    const done = await app.secrets.rewrap(key);
    if (!done.ok) {
      sayFault(io, done.error, { json });
      return;
    }
    say(io, done.value, options, ({ rewrapped, failed }) => [
      ...failed.map(failedText),
      `${rewrapped} data keys wrapped anew. Keep the older keys with the backups they were made with, and take them out of the settings when secrets show names them nowhere.`,
    ]);
    if (done.value.failed.length > 0) io.exit(1);
  });
}

function failedText({ administration, fault }: Failed): string {
  return `${administration}: ${fault.message}`;
}

function say<T>(io: Io, value: T, { json }: Options, lines: (value: T) => readonly string[]): void {
  if (json === true) writeJson(io, value);
  else io.stdout.write(lines(value).map(oneLine).join(''));
}

function textOf({ installation, administrations }: SecretsShown): readonly string[] {
  return [
    `Keys of this installation, newest first: ${installation.length === 0 ? 'none yet' : installation.join(', ')}`,
    ...administrations.flatMap(({ administration, keys }) =>
      keys.map(
        ({ number, wrappedBy, secrets }) =>
          `${administration}  data key ${number}  wrapped by ${wrappedBy}  ${secrets} secrets`,
      ),
    ),
  ];
}
