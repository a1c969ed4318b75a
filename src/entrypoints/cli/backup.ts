import { Command } from 'commander';
import type { Fault } from '../../kernel/fault.js';
import { fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import type { BackupFacts, Backups } from '../../ports/backup.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';

interface Options {
  readonly json?: true;
}

/** What a backup never holds, and so must be kept beside it. */
const NOT_IN_IT =
  'Not in it: the key (VOLDAAN_SECRET_KEY, or the file "key" of the data folder), the API token, and the folder of letters to print. Keep the key apart from the backup: without it every package has to be connected again.';

/** `voldaan backup FILE`: every row as it stood at one moment, in one file. */
export function build(io: Io): Command {
  return new Command('backup')
    .description('Write all data to one file, as they stand at one moment')
    .argument('<file>', 'is replaced when it is there already, once the new one is whole')
    .option('--json', 'one JSON object')
    .action((file: string, options: Options) =>
      withBackups(io, options, (backups) => backups.write(file), NOT_IN_IT),
    );
}

/** Runs one piece of work on the database as it is, without starting anything on it, and says what came of it. */
export async function withBackups(
  io: Io,
  options: Options,
  work: (backups: Backups) => Promise<Result<BackupFacts, Fault>>,
  advice: string,
): Promise<void> {
  const json = options.json === true;
  const [{ readConfig }, { composeBackups }] = await Promise.all([
    import('../../config.js'),
    import('../../compose/backup.js'),
  ]);
  const config = readConfig({ VOLDAAN_LOG: 'silent', ...io.env });
  if (!config.ok) {
    sayFault(io, config.error, { json });
    return;
  }
  let backups: Backups;
  try {
    backups = await composeBackups(config.value);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    const message = `The data cannot be opened: ${reason}. Nothing was done.`;
    const kind = config.value.databaseUrl === null ? 'CONFLICT' : 'UPSTREAM';
    sayFault(io, fault(kind, 'store.unavailable', '', message), { json });
    return;
  }
  try {
    const done = await work(backups);
    if (!done.ok) sayFault(io, done.error, { json });
    else if (json) writeJson(io, done.value);
    else io.stdout.write(textOf(done.value) + oneLine(advice));
  } finally {
    await backups.close();
  }
}

function textOf({ at, product, installation, tables, rows }: BackupFacts): string {
  const of = installation === null ? '' : `, installation ${installation}`;
  return oneLine(`${rows} rows of ${tables} tables, as of ${at}${of}, voldaan ${product}`);
}
