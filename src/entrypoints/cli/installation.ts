import { Command } from 'commander';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import type { InstallationView } from '../../usecases/installation.js';
import type { ReconciledBooks } from '../../usecases/upkeep/reconcile.js';
import { errorForm, type Io, oneLine, sayFault, writeJson } from './io.js';
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
  group
    .command('reconcile')
    .description('After a restore: ask hosts and access points what was done since the backup')
    .option('--json')
    .action((options: Options) => reconcile(io, options));
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

async function reconcile(io: Io, options: Options): Promise<void> {
  const json = options.json === true;
  await withApp(io, json, async (app) => {
    const compared = await app.reconcile();
    if (!compared.ok) {
      sayFault(io, compared.error, { json });
      return;
    }
    if (json)
      writeJson(io, {
        administrations: compared.value.map(({ administration, result }) => ({
          administration,
          ...(result.ok ? result.value : { error: errorForm(result.error) }),
        })),
      });
    for (const books of compared.value) sayBooks(io, books, json);
  });
}

function sayBooks(io: Io, { administration, result }: ReconciledBooks, json: boolean): void {
  if (!result.ok) {
    sayFault(io, { ...result.error, path: administration }, { json: false });
    return;
  }
  if (json) return;
  const { found, notThere, held, asked, remindersTakenBack, remindersStopped } = result.value;
  io.stdout.write(
    oneLine(
      `${administration}: ${found.length} had been sent, ${notThere} had not and will go, ${held.length} wait for you, ${asked} other messages ask first`,
    ),
  );
  for (const { exchange, number, note } of held)
    io.stdout.write(oneLine(`  decide ${exchange}  ${number}  ${note}`));
  if (remindersStopped)
    io.stdout.write(
      oneLine(
        `  decide reminders: ${remindersTakenBack} approvals were taken back, and reminders are stopped. Look in sent mail, the print folder and the host what left since the backup; then voldaan dunning resume --administration ${administration}, and approve the next run with --left for those`,
      ),
    );
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
