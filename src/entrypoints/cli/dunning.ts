import { Command } from 'commander';
import { planRun } from '../../domain/dunning/plan.js';
import { SHIPPED_POLICIES, shippedPolicy } from '../../domain/dunning/policies.js';
import type { DunningPolicy } from '../../domain/dunning/policy.js';
import { readLedger } from '../../formats/json/ledger.js';
import { readPolicy } from '../../formats/json/policy.js';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { steerCommands } from './dunning-steer.js';
import { planToText, readLanguage } from './dunning-text.js';
import { type Io, readJsonInput, sayFault, writeJson } from './io.js';

/** The largest ledger file in bytes: half a million open items and their history. */
const LEDGER_BYTES_MAX = 256 * 1024 * 1024;
const POLICY_BYTES_MAX = 1024 * 1024;

/** A file's own name goes with its fault, so that the reader knows which of the two is meant. */
type FileFault = Fault & { readonly file?: string };
type Read<T> = Result<T, readonly FileFault[]>;

interface PlanOptions {
  readonly ledger: string;
  readonly policy: string;
  readonly on: string;
  readonly json?: boolean;
  readonly lang?: string;
}

/** `voldaan dunning …`: what to remind whom of, and what is held back. */
export function build(io: Io): Command {
  const dunning = new Command('dunning').description('Plan and steer reminders');
  dunning.addCommand(planCommand(io));
  for (const command of steerCommands(io)) dunning.addCommand(command);
  return dunning;
}

function planCommand(io: Io): Command {
  return new Command('plan')
    .description('What to say to whom on a day, and what is held back and why; sends nothing')
    .requiredOption('--ledger <file>', 'the facts (schemas/ledger.json); - for standard input')
    .requiredOption('--policy <name|file>', `${names()}, or a file (schemas/policy.json)`)
    .requiredOption('--on <date>', 'the day to plan for, YYYY-MM-DD')
    .option('--json', 'the plan as one JSON value')
    .option('--lang <nl|fr|en|de>', "language of the list; default the administration's")
    .action(async (options: PlanOptions) => {
      const planned = await plan(io, options);
      if (!planned.ok)
        for (const f of planned.error.slice(0, 1)) say(io, options, f, planned.error);
    });
}

function names(): string {
  return SHIPPED_POLICIES.map((policy) => policy.name).join(', ');
}

async function plan(io: Io, options: PlanOptions): Promise<Read<null>> {
  const on = readDay(options.on);
  if (!on.ok) return on;
  const language = readLanguage(options.lang);
  if (!language.ok) return err([language.error]);
  const policy = await readPolicyOption(io, options.policy);
  if (!policy.ok) return policy;
  const json = await readFileOf(io, options.ledger, LEDGER_BYTES_MAX);
  if (!json.ok) return json;
  const ledger = inFile(options.ledger, readLedger(json.value));
  if (!ledger.ok) return ledger;

  // Loaded late: reading holidays takes longer than refusing a wrong call.
  const { holidayCalendar } = await import('../../compose/working-days.js');
  const calendar = holidayCalendar(ledger.value.administration.country);
  const result = planRun(ledger.value, policy.value, on.value, calendar);
  if (options.json === true) writeJson(io, result);
  else {
    const read = language.value ?? ledger.value.administration.language;
    io.stdout.write(planToText(result, ledger.value, read));
  }
  return ok(null);
}

function readDay(text: string): Read<PlainDate> {
  const parsed = parsePlainDate(text);
  if (parsed.ok) return parsed;
  const message = `--on ${text} is not a date. Give a day that exists, as YYYY-MM-DD.`;
  return err([fault('USAGE', 'cli.date', '', message)]);
}

async function readPolicyOption(io: Io, nameOrFile: string): Promise<Read<DunningPolicy>> {
  const shipped = shippedPolicy(nameOrFile);
  if (shipped !== null) return ok(shipped);
  const json = await readFileOf(io, nameOrFile, POLICY_BYTES_MAX);
  if (json.ok) return inFile(nameOrFile, readPolicy(json.value));
  const unreadable = json.error.some((f) => f.code === 'input.unreadable');
  if (!unreadable) return json;
  const message = `"${nameOrFile}" is neither a policy we ship (${names()}) nor a file that can be read.`;
  return err([fault('USAGE', 'cli.policy', '', message)]);
}

async function readFileOf(io: Io, path: string, maxBytes: number): Promise<Read<unknown>> {
  const json = await readJsonInput(io, path, maxBytes);
  return json.ok ? json : err([{ ...json.error, file: path }]);
}

function inFile<T>(file: string, read: Result<T, readonly Fault[]>): Read<T> {
  return read.ok ? read : err(read.error.map((f) => ({ ...f, file })));
}

/** Machines get the gravest fault, people all of them. */
function say(io: Io, options: PlanOptions, first: FileFault, all: readonly FileFault[]): void {
  const file = first.file === undefined ? {} : { file: first.file };
  sayFault(io, first, { json: options.json === true, ...file });
  for (const f of all.slice(1)) io.stderr.write(`${f.file ?? ''} ${f.path}: ${f.message}\n`);
}
