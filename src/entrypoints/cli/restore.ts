import { Command } from 'commander';
import { withBackups } from './backup.js';
import type { Io } from './io.js';

interface Options {
  readonly by: string;
  readonly reason: string;
  readonly json?: true;
}

const NEXT =
  'Nothing leaves yet. Put the key in its place, then run voldaan installation reconcile: it asks access points and hosts what was done since the backup.';

/** `voldaan restore FILE`: a checked backup into an unused database, which sends nothing afterwards. */
export function build(io: Io): Command {
  return new Command('restore')
    .description('Fill an unused database from a backup; nothing leaves until it was compared')
    .argument('<file>')
    .requiredOption('--by <name>', 'who decides; kept for ever')
    .requiredOption('--reason <text>', 'why; kept for ever')
    .option('--json', 'one JSON object')
    .action(async (file: string, options: Options) => {
      const { by, reason } = options;
      await withBackups(io, options, (backups) => backups.restore(file, { by, reason }), NEXT);
    });
}
