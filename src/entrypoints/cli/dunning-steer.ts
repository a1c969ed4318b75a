import { Command } from 'commander';
import type { Administration } from '../../domain/party/administration.js';
import { fault } from '../../kernel/fault.js';
import { parseId, type RunId } from '../../kernel/ids.js';
import type { DunningRun } from '../../ports/store.js';
import type { App } from '../app.js';
import { type Io, sayFault, writeJson } from './io.js';
import { administrationOf, withApp } from './with-app.js';

interface Options {
  readonly administration?: string;
  readonly all?: true;
  readonly json?: true;
}

/** Runs shown per administration, newest first. */
const RUNS_SHOWN = 50;

/** `dunning runs|approve|stop|resume`: a person's hand on what leaves. */
export function steerCommands(io: Io): readonly Command[] {
  const runs = new Command('runs')
    .description('Planned and approved runs, newest first')
    .option('--administration <id>', 'only this one; all without it')
    .option('--json')
    .action((options: Options) => listRuns(io, options));
  const approve = new Command('approve')
    .description('Let a planned run go out, after the hold of its administration')
    .argument('<run>')
    .option('--administration <id>', 'whose run it is; looked for without it')
    .option('--json')
    .action((run: string, options: Options) => approveRun(io, run, options));
  return [
    runs,
    approve,
    switchCommand(io, 'stop', 'Stop all reminders at once (kill switch)', true),
    switchCommand(io, 'resume', 'Take the kill switch back', false),
  ];
}

function switchCommand(io: Io, name: string, what: string, stopped: boolean): Command {
  return new Command(name)
    .description(what)
    .option('--administration <id>', 'of this administration')
    .option('--all', 'of all administrations together')
    .option('--json')
    .action((options: Options) => turn(io, name, stopped, options));
}

/** The administrations an option names; null when it names none that exists, which was said. */
async function named(
  io: Io,
  app: App,
  options: Options,
): Promise<readonly Administration[] | null> {
  if (options.administration === undefined) return app.store.platform.administrations();
  const one = await administrationOf(io, app, options.administration, options.json === true);
  return one === null ? null : [one];
}

async function listRuns(io: Io, options: Options): Promise<void> {
  await withApp(io, options.json === true, async (app) => {
    const all = await named(io, app, options);
    if (all === null) return;
    const shown = [];
    for (const { id } of all) {
      const runs = await app.store.inTransaction(id, (tx) => tx.dunning.runs(RUNS_SHOWN));
      shown.push(...runs.map((run) => rowOf(id, run)));
    }
    if (options.json === true) writeJson(io, { runs: shown });
    else for (const row of shown) io.stdout.write(lineOf(row));
  });
}

function rowOf(administration: string, { id, on, state, plan, approvedBy }: DunningRun) {
  const by = approvedBy === undefined ? {} : { approvedBy };
  const counts = { actions: plan.actions.length, held: plan.held.length };
  return { administration, run: id, on, state, policy: plan.policy, ...counts, ...by };
}

function lineOf({
  administration,
  run,
  on,
  state,
  actions,
  held,
}: ReturnType<typeof rowOf>): string {
  return `${run}  ${on}  ${state.padEnd(8)}  ${String(actions).padStart(4)} to send  ${String(held).padStart(4)} held  ${administration}\n`;
}

async function approveRun(io: Io, text: string, options: Options): Promise<void> {
  const json = options.json === true;
  await withApp(io, json, async (app) => {
    const all = await named(io, app, options);
    if (all === null) return;
    const runId = parseId<'run'>(text);
    const owner = runId === null ? null : await ownerOf(app, all, runId);
    if (runId === null || owner === null) {
      const message = `There is no run "${text}". List them with voldaan dunning runs.`;
      sayFault(io, fault('NOT_FOUND', 'dunning.no-such-run', '', message), { json });
      return;
    }
    const approved = await app.approveRun(owner.id, runId, 'command line');
    if (!approved.ok) {
      const { kind, message } = approved.error;
      sayFault(io, fault('CONFLICT', `dunning.${kind}`, '', message), { json });
      return;
    }
    const { id, plan } = approved.value;
    const holdMinutes = owner.settings.approvalHoldMinutes;
    if (json) writeJson(io, { run: id, actions: plan.actions.length, holdMinutes });
    else
      io.stdout.write(
        `${id} is approved: ${plan.actions.length} reminder(s) leave after ${holdMinutes} minutes, while voldaan serves. voldaan dunning stop holds them.\n`,
      );
  });
}

async function ownerOf(
  app: App,
  all: readonly Administration[],
  runId: RunId,
): Promise<Administration | null> {
  for (const administration of all) {
    const run = await app.store.inTransaction(administration.id, (tx) => tx.dunning.run(runId));
    if (run !== null) return administration;
  }
  return null;
}

async function turn(io: Io, name: string, stopped: boolean, options: Options): Promise<void> {
  const json = options.json === true;
  const { administration: wanted, all } = options;
  if ((wanted === undefined) === (all === undefined)) {
    const message = `Say of whom: voldaan dunning ${name} --administration ID, or --all.`;
    sayFault(io, fault('USAGE', 'dunning.whose', '', message), { json });
    return;
  }
  await withApp(io, json, async (app) => {
    const one = wanted === undefined ? 'all' : await administrationOf(io, app, wanted, json);
    if (one === null) return;
    const which = one === 'all' ? one : one.id;
    await app.stopDunning(which, stopped);
    if (json) writeJson(io, { administration: which, dunningStopped: stopped });
    else io.stdout.write(`${which}: ${stopped ? 'reminders are stopped' : 'reminders go on'}\n`);
  });
}
