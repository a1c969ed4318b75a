import { Command } from 'commander';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import type { InstallationView } from '../../usecases/installation.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { withApp } from './with-app.js';

interface Options {
  readonly json?: true;
}

interface DecisionOptions extends Options {
  readonly by: string;
  readonly reason: string;
}

/** `voldaan installation …`: where this database is at home, and so whether anything may leave it. */
export function build(io: Io): Command {
  const group = new Command('installation').description('Where this database is at home');
  group
    .command('show')
    .description('Where it runs, where it is at home, and whether anything leaves')
    .option('--json')
    .action(async (options: Options) => {
      await withApp(io, options.json === true, async (app) => {
        say(io, await app.installation.show(), options);
      });
    });
  const decisions = {
    adopt: 'This place is the right one, and nothing else sends with this data any more',
    suspend: 'Nothing leaves until somebody adopts it: before going on with a restored backup',
  } as const;
  for (const what of ['adopt', 'suspend'] as const)
    group
      .command(what)
      .description(decisions[what])
      .requiredOption('--by <name>', 'who decides; kept for ever')
      .requiredOption('--reason <text>', 'why; kept for ever')
      .option('--json')
      .action(async (options: DecisionOptions) => {
        const { by, reason } = options;
        await withApp(io, options.json === true, async (app) => {
          decided(io, await app.installation[what]({ by, reason }), options);
        });
      });
  return group;
}

function decided(io: Io, result: Result<InstallationView, Fault>, options: Options): void {
  if (result.ok) say(io, result.value, options);
  else sayFault(io, result.error, { json: options.json === true });
}

function say(io: Io, view: InstallationView, { json }: Options): void {
  if (json === true) {
    writeJson(io, view);
    return;
  }
  io.stdout.write(oneLine(`${view.id}  here: ${view.here}`));
  io.stdout.write(oneLine(view.suspended ?? 'At home: what is due leaves.'));
  for (const { at, by, placeTold, reason } of view.bindings)
    io.stdout.write(oneLine(`  ${at}  ${by}  ${placeTold}  ${reason}`));
}
