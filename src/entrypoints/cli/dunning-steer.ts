import { Command } from 'commander';
import type { Administration } from '../../domain/party/administration.js';
import { fault } from '../../kernel/fault.js';
import { parseId, type RunId } from '../../kernel/ids.js';
import { parsePlainDate } from '../../kernel/dates.js';
import type { DunningRun } from '../../ports/dunning.js';
import type { App } from '../app.js';
import { RUN_WORDS } from '../text/run-words.js';
import { runToText, viewToJson } from '../text/run.js';
import { readLanguage } from './dunning-text.js';
import { type Io, sayFault, writeJson } from './io.js';
import { switchCommand } from './dunning-switch.js';
import { administrationOf, withApp } from './with-app.js';

interface Options {
  readonly administration?: string;
  readonly all?: true;
  readonly json?: true;
  readonly lang?: string;
  readonly by?: string;
  readonly leaveOut?: readonly string[];
  readonly left?: readonly string[];
  readonly on?: string;
}

/** Runs shown per administration, newest first. */
const RUNS_SHOWN = 50;
/** Lines of a run shown unless all are asked for. */
const LINES_SHOWN = 50;
const ALL_LINES = 1_000_000;

/** `dunning run|show|runs|approve|undo|stop|resume`: a person's hand on what leaves. */
export function steerCommands(io: Io): readonly Command[] {
  const plan = new Command('run')
    .description('Plan what should go out today; nothing leaves until somebody approves it')
    .requiredOption('--administration <id>')
    .option('--on <date>', 'another day, YYYY-MM-DD')
    .option('--json')
    .option('--lang <nl|fr|en|de>')
    .action((options: Options) => planNow(io, options));
  const show = new Command('show')
    .description('What a run would send, exactly, what it holds back, and what is unusual')
    .argument('<run>')
    .option('--administration <id>', 'whose run it is; looked for without it')
    .option('--all', 'every line')
    .option('--json')
    .option('--lang <nl|fr|en|de>')
    .action((run: string, options: Options) => showRun(io, run, options));
  const runs = new Command('runs')
    .description('Planned and approved runs, newest first')
    .option('--administration <id>', 'only this one; all without it')
    .option('--json')
    .action((options: Options) => listRuns(io, options));
  const approve = new Command('approve')
    .description('Let a planned run go out, after the hold of its administration')
    .argument('<run>')
    .option('--administration <id>', 'whose run it is; looked for without it')
    .option('--by <name>', 'who says yes', 'command line')
    .option('--leave-out <action...>', 'actions that must not go out')
    .option('--left <action...>', 'actions that left before, as after a restore: on record as sent')
    .option('--json')
    .option('--lang <nl|fr|en|de>')
    .action((run: string, options: Options) => approveRun(io, run, options));
  const undo = new Command('undo')
    .description('Take an approval back; what has not left yet stays')
    .argument('<run>')
    .option('--administration <id>', 'whose run it is; looked for without it')
    .option('--json')
    .action((run: string, options: Options) => undoRun(io, run, options));
  return [
    ...[plan, show, runs, approve, undo],
    switchCommand(io, 'stop', 'Stop all reminders at once (kill switch)', true),
    switchCommand(io, 'resume', 'Take the kill switch back', false),
  ];
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

async function planNow(io: Io, options: Options): Promise<void> {
  const json = options.json === true;
  const on = options.on === undefined ? undefined : parsePlainDate(options.on);
  if (on !== undefined && !on.ok) {
    const message = `--on ${options.on ?? ''} is not a day. Write it as 2026-11-23.`;
    sayFault(io, fault('USAGE', 'dunning.on', '', message), { json });
    return;
  }
  await withApp(io, json, async (app) => {
    const [owner] = (await named(io, app, options)) ?? [];
    if (owner === undefined) return;
    const run = await app.planDunning(owner.id, on?.value);
    await sayRun(io, app, { owner, run, lines: LINES_SHOWN }, options);
  });
}

async function showRun(io: Io, text: string, options: Options): Promise<void> {
  await withRun(io, text, options, async (app, owner, run) => {
    const lines = options.all === true ? ALL_LINES : LINES_SHOWN;
    await sayRun(io, app, { owner, run, lines }, options);
  });
}

interface Shown {
  readonly owner: Administration;
  readonly run: DunningRun;
  readonly lines: number;
}

async function sayRun(
  io: Io,
  app: App,
  { owner, run, lines }: Shown,
  options: Options,
): Promise<void> {
  const view = await app.showRun(owner.id, run.id, { limit: lines });
  if (view === null) throw new Error(`Run ${run.id} is gone`);
  if (options.json === true) {
    writeJson(io, viewToJson(view, 'en'));
    return;
  }
  const language = readLanguage(options.lang);
  if (!language.ok) sayFault(io, language.error, { json: false });
  else io.stdout.write(runToText(view, owner.name, language.value ?? owner.language));
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

function rowOf(
  administration: string,
  { id, on, state, policies, summary, approvals }: DunningRun,
) {
  const by = approvals.map((approval) => approval.by);
  const { actions, held, messages } = summary;
  return { administration, run: id, on, state, policies, actions, messages, held, approvedBy: by };
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
  await withRun(io, text, options, async (app, owner, run) => {
    const leaveOut = (options.leaveOut ?? []).flatMap((id) => parseId<'action'>(id) ?? []);
    const left = (options.left ?? []).flatMap((id) => parseId<'action'>(id) ?? []);
    const by = options.by ?? 'command line';
    const approved = await app.approveRun(owner.id, run.id, by, { leaveOut, left });
    if (!approved.ok) {
      const { kind, message } = approved.error;
      sayFault(io, fault('CONFLICT', `dunning.${kind}`, '', message), { json });
      return;
    }
    const { leaving, waits } = approved.value;
    const holdMinutes = owner.settings.approvalHoldMinutes;
    if (json) {
      writeJson(io, { run: run.id, actions: leaving, holdMinutes, waits });
      return;
    }
    const language = readLanguage(options.lang);
    if (!language.ok) {
      sayFault(io, language.error, { json });
      return;
    }
    const words = RUN_WORDS[language.value ?? owner.language];
    const said = waits === null ? words.leaving(leaving, holdMinutes) : words.waits[waits];
    io.stdout.write(`${run.id}: ${said}\n`);
  });
}

async function undoRun(io: Io, text: string, options: Options): Promise<void> {
  const json = options.json === true;
  await withRun(io, text, options, async (app, owner, run) => {
    const undone = await app.undoRun(owner.id, run.id);
    if (!undone.ok) {
      const { kind, message } = undone.error;
      sayFault(io, fault('CONFLICT', `dunning.${kind}`, '', message), { json });
    } else if (json) writeJson(io, { run: run.id, withdrawn: undone.value });
    else io.stdout.write(`${run.id}: ${undone.value} taken back\n`);
  });
}

/** Finds the run a text names, of the administration that was named or of whoever has it. */
async function withRun(
  io: Io,
  text: string,
  options: Options,
  work: (app: App, owner: Administration, run: DunningRun) => Promise<void>,
): Promise<void> {
  const json = options.json === true;
  await withApp(io, json, async (app) => {
    const all = await named(io, app, options);
    if (all === null) return;
    const runId = parseId<'run'>(text);
    const found = runId === null ? null : await ownerOf(app, all, runId);
    if (found === null) {
      const message = `There is no run "${text}". List them with voldaan dunning runs.`;
      sayFault(io, fault('NOT_FOUND', 'dunning.no-such-run', '', message), { json });
    } else await work(app, found.owner, found.run);
  });
}

async function ownerOf(
  app: App,
  all: readonly Administration[],
  runId: RunId,
): Promise<{ readonly owner: Administration; readonly run: DunningRun } | null> {
  for (const owner of all) {
    const run = await app.store.inTransaction(owner.id, (tx) => tx.dunning.run(runId));
    if (run !== null) return { owner, run };
  }
  return null;
}
