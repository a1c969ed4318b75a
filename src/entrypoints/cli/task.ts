import { Command } from 'commander';
import { DISPUTE_CODES, type DisputeCode } from '../../domain/work/dispute.js';
import type { Role } from '../../domain/work/task.js';
import type { PlainDate } from '../../kernel/dates.js';
import { fault } from '../../kernel/fault.js';
import type { TaskId } from '../../kernel/ids.js';
import type { ShownTask } from '../../usecases/task/listed-tasks.js';
import { type Io, sayFault } from './io.js';
import { dateOption } from './payment-options.js';
import { inAdministration } from './with-app.js';
import {
  accepted,
  amountOf,
  answer,
  idOption,
  itemsNamed,
  oneOf,
  roleOption,
  withDebtor,
  workCommand,
  type WorkOptions,
} from './work-options.js';

interface ListOptions extends WorkOptions {
  readonly person?: string;
  readonly role?: Role;
  readonly kind?: string;
  readonly week?: true;
  readonly closed?: true;
}

interface CloseOptions extends WorkOptions {
  readonly outcome: string;
  readonly by: string;
  readonly note?: string;
  readonly spokeTo?: string;
  readonly amount?: string;
  readonly payBy?: PlainDate;
  readonly compensation?: string;
  readonly code?: DisputeCode;
  readonly restGoesOn?: true;
  readonly again?: PlainDate;
}

interface MoveOptions extends WorkOptions {
  readonly to?: string;
  readonly role?: Role;
  readonly on?: PlainDate;
}

interface CallOptions extends WorkOptions {
  readonly items?: readonly string[];
  readonly on?: PlainDate;
}

/** `voldaan task list|show|close|move|call|day`: what people have to do. */
export function build(io: Io): Command {
  const group = new Command('task').description('What people have to do, calls included');
  workCommand(group, 'list', 'Open tasks, by due date')
    .option('--person <name>', 'what this person does now, also for whom he stands in')
    .option('--role <role>', 'only of a role', roleOption)
    .option('--kind <kind>', 'only of a kind, such as call')
    .option('--week', 'what is due until Sunday, with what is late: the weekly list')
    .option('--closed', 'closed ones instead')
    .action((options: ListOptions) => list(io, options));
  workCommand(group, 'show', 'One task with its text, or the script of a call')
    .argument('<task>', undefined, idOption<'task'>)
    .action((task: TaskId, options: WorkOptions) => show(io, task, options));
  workCommand(group, 'close', 'Close a task with an outcome')
    .argument('<task>', undefined, idOption<'task'>)
    .requiredOption(
      '--outcome <word>',
      'done, not-needed; of a call: promised, disputed, no-answer …',
    )
    .requiredOption('--by <name>', 'who did it')
    .option('--note <text>')
    .option('--spoke-to <name>', 'of a call: with whom')
    .option('--pay-by <date>', 'of a promise: the day', dateOption)
    .option('--amount <amount>', 'promised or disputed; all that is open without it')
    .option('--compensation <text>', 'what the debtor gives for the delay')
    .option('--code <code>', `of a dispute: ${DISPUTE_CODES.join(', ')}`, oneOf(DISPUTE_CODES))
    .option('--rest-goes-on', 'of a dispute: the rest may be reminded')
    .option('--again <date>', 'when he asked to be called back', dateOption)
    .action((task: TaskId, options: CloseOptions) => close(io, task, options));
  workCommand(group, 'move', 'Give a task to somebody else, or another day')
    .argument('<task>', undefined, idOption<'task'>)
    .option('--to <name>', 'the person')
    .option('--role <role>', 'the role', roleOption)
    .option('--on <date>', 'the day', dateOption)
    .action((task: TaskId, options: MoveOptions) => move(io, task, options));
  workCommand(group, 'call', 'Put a call on the list, with its script')
    .argument('<debtor>', 'id or customer number')
    .option('--items <invoice...>', 'number or id; all that is overdue without it')
    .option('--on <date>', 'the day; today without it', dateOption)
    .action((debtor: string, options: CallOptions) => call(io, debtor, options));
  workCommand(
    group,
    'day',
    'The round of the day: promises judged, late tasks told, reviews',
  ).action((options: WorkOptions) =>
    inAdministration(io, options, async (app, { id }) => {
      const done = await app.work.daily.run(id);
      const counts = Object.entries(done).map(([what, count]) => `${what} ${String(count)}`);
      answer(io, options, done, [counts.join(', ')]);
    }),
  );
  return group;
}

/** `tsk_1  2026-06-23 !  logistics  piet  Zoek een betwisting uit: Bakkerij Aerts (1001)` */
export function taskLine({
  id,
  dueOn,
  overdue,
  role,
  owner,
  acting,
  subject,
  closed,
}: ShownTask): string {
  const who = acting ?? '-';
  const whose = owner !== undefined && owner !== acting ? ` (${owner})` : '';
  const state = closed === undefined ? (overdue ? '!' : ' ') : closed.outcome;
  return `${id}  ${dueOn} ${state}  ${role.padEnd(14)}  ${who}${whose}  ${subject}`;
}

async function list(io: Io, options: ListOptions): Promise<void> {
  const { person, role, kind, week = false, closed } = options;
  await inAdministration(io, options, async (app, { id }) => {
    const tasks = await app.work.tasks.list(id, {
      ...(person === undefined ? {} : { person }),
      ...(role === undefined ? {} : { role }),
      ...(kind === undefined ? {} : { kind }),
      ...{ week, state: closed === true ? 'closed' : 'open' },
    });
    answer(io, options, { tasks }, tasks.map(taskLine));
  });
}

async function show(io: Io, taskId: TaskId, options: WorkOptions): Promise<void> {
  await inAdministration(io, options, async (app, { id }) => {
    const task = await app.work.tasks.show(id, taskId);
    if (task === null) {
      const message = `There is no task ${taskId}. List them with voldaan task list.`;
      sayFault(io, fault('NOT_FOUND', 'work.no-such-task', '', message), {
        json: options.json === true,
      });
      return;
    }
    answer(io, options, { task }, [taskLine(task), ...task.text.split('\n')]);
  });
}

async function close(io: Io, taskId: TaskId, options: CloseOptions): Promise<void> {
  await inAdministration(io, options, async (app, administration) => {
    const amount = amountOf(io, options, administration);
    if (amount === 'wrong') return;
    const { outcome, by, note, spokeTo, payBy, compensation, code, restGoesOn, again } = options;
    const closed = await app.work.tasks.close(administration.id, taskId, {
      ...{ outcome, by, ...amount },
      ...(note === undefined ? {} : { note }),
      ...(spokeTo === undefined ? {} : { spokeTo }),
      ...(payBy === undefined ? {} : { payBy }),
      ...(compensation === undefined ? {} : { compensation }),
      ...(code === undefined ? {} : { code }),
      ...(restGoesOn === undefined ? {} : { restGoesOn }),
      ...(again === undefined ? {} : { again }),
    });
    if (accepted(io, options, closed) !== null)
      answer(io, options, { task: taskId, outcome }, [`${taskId}  ${outcome}`]);
  });
}

async function move(io: Io, taskId: TaskId, options: MoveOptions): Promise<void> {
  const { to, role, on } = options;
  await inAdministration(io, options, async (app, { id }) => {
    const moved = await app.work.tasks.move(id, taskId, {
      ...(to === undefined ? {} : { owner: to }),
      ...(role === undefined ? {} : { role }),
      ...(on === undefined ? {} : { dueOn: on }),
    });
    if (accepted(io, options, moved) !== null)
      answer(io, options, { task: taskId }, [`${taskId}  moved`]);
  });
}

async function call(io: Io, debtor: string, options: CallOptions): Promise<void> {
  const { items, on } = options;
  await withDebtor(io, options, debtor, async (app, administration, debtorId) => {
    const named = items && (await itemsNamed(app, administration, debtorId, items));
    const opened = await app.work.calls.open(administration.id, {
      debtorId,
      ...(named === undefined ? {} : { openItemIds: named }),
      ...(on === undefined ? {} : { on }),
    });
    const done = accepted(io, options, opened);
    if (done !== null) answer(io, options, { debtor: debtorId, outcome: done.value }, [done.value]);
  });
}
