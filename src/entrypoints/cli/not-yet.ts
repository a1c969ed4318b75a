import { Command } from 'commander';
import { fault } from '../../kernel/fault.js';
import { type Io, sayFault } from './io.js';

/** A command that cli.md promises and that is not built yet: it says so and does nothing (exit 4). */
export function notYet(io: Io, name: string, what: string, instead?: string): Command {
  const advice = instead === undefined ? '' : ` ${instead}`;
  const message = `"${name}" is not built yet: ${what}. Nothing was done.${advice}`;
  return new Command(name)
    .description(`${what} (not built yet)`)
    .allowUnknownOption()
    .option('--json', 'say it as JSON')
    .argument('[arguments...]')
    .action((_arguments: string[], options: { json?: true }) => {
      sayFault(io, fault('NOT_YET', 'cli.not-yet', '', message), { json: options.json === true });
    });
}
