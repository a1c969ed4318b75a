import type { PersonName } from '../../domain/party/debtor-profile.js';
import { CALL_OUTCOMES, type CallOutcome } from '../../domain/work/call.js';
import { type Absence, actingOwner } from '../../domain/work/people.js';
import { weekEnd } from '../../domain/work/periods.js';
import type { Role, Task } from '../../domain/work/task.js';
import { isClosedElsewhere, outcomesOf } from '../../domain/work/task-outcomes.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId, OpenItemId, TaskId } from '../../kernel/ids.js';
import { idOf } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { type CallReport, followCall } from './close-call.js';
import { noteConfirmed } from './confirm-agreement.js';
import { afterClosing, disputeOfTask } from '../dispute/disputes.js';
import { endTask, refuse, type WorkResult } from '../task/give-task.js';
import { joinedCall } from './joined-call.js';
import { type ListedTask, listedTasks, type ShownTask } from '../task/listed-tasks.js';
import type { Ports } from '../ports.js';

export interface TaskWish {
  readonly state?: 'open' | 'closed';
  /** Who does it now, stand-ins included */
  readonly person?: PersonName;
  readonly role?: Role;
  readonly kind?: string;
  readonly debtorId?: DebtorId;
  /** Only what is due until Sunday, with what is late (practice 71) */
  readonly week?: boolean;
}

/** An outcome of a task; for a call also what it became. */
export interface TaskReport extends Omit<CallReport, 'outcome'> {
  readonly outcome: string;
  /** Other open calls to the same debtor that were made in the same conversation: they close with it */
  readonly also?: readonly TaskId[];
  /** Of the invoices of these calls, those it is about; absent: all */
  readonly openItemIds?: readonly OpenItemId[];
}

export interface Tasks {
  list(administration: AdministrationId, wish: TaskWish): Promise<readonly ShownTask[]>;
  /** A page of a list, with whom and how much each is about. */
  listed(
    administration: AdministrationId,
    tasks: readonly ShownTask[],
  ): Promise<readonly ListedTask[]>;
  show(administration: AdministrationId, id: TaskId): Promise<ListedTask | null>;
  /** Never without an outcome; what a kind may end with follows from it. */
  close(
    administration: AdministrationId,
    id: TaskId,
    report: TaskReport,
  ): Promise<WorkResult<void>>;
  move(
    administration: AdministrationId,
    id: TaskId,
    to: { readonly owner?: PersonName; readonly role?: Role; readonly dueOn?: PlainDate },
  ): Promise<WorkResult<void>>;
}

/** Tasks that are looked through for one list; more is no list of a person. */
const LOOKED_MAX = 5_000;

export function makeTasks(ports: Ports): Tasks {
  const inTransaction = <T>(id: AdministrationId, work: (tx: Tx) => Promise<T>): Promise<T> =>
    ports.store.inTransaction(id, work);
  return {
    list: (id, wish) => inTransaction(id, (tx) => listTasks(ports, tx, wish)),
    listed: (id, tasks) => inTransaction(id, (tx) => listedTasks(tx, tasks)),
    show: (id, taskId) =>
      inTransaction(id, async (tx) => {
        const task = await tx.tasks.byId(taskId);
        if (task === null) return null;
        const [shown] = await listedTasks(tx, await shownTasks(ports, tx, [task]));
        return shown ?? null;
      }),
    close: (id, taskId, report) => inTransaction(id, (tx) => close(ports, tx, taskId, report)),
    move: (id, taskId, { owner, role, dueOn }) =>
      inTransaction(id, async (tx) => {
        const task = await openOne(tx, taskId);
        if (!task.ok) return task;
        const people = await tx.people.all();
        if (owner !== undefined && !people.some(({ name }) => name === owner))
          return refuse('no-such-person', `Nobody is called "${owner}". List the people first.`);
        const before = task.value;
        const next = owner ?? before.owner;
        await tx.tasks.move(taskId, {
          ...{ role: role ?? before.role, dueOn: dueOn ?? before.dueOn },
          ...(next === undefined ? {} : { owner: next }),
        });
        return ok(undefined);
      }),
  };
}

export async function listTasks(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  { state = 'open', person, role, kind, debtorId, week = false }: TaskWish,
): Promise<readonly ShownTask[]> {
  const { zone } = await tx.administration.get();
  const filter = {
    state,
    ...(role === undefined ? {} : { role }),
    ...(kind === undefined ? {} : { kind }),
    ...(debtorId === undefined ? {} : { debtorId }),
    ...(week ? { dueUntil: weekEnd(ports.clock.today(zone)) } : {}),
  };
  const shown = await shownTasks(ports, tx, await tx.tasks.list(filter, LOOKED_MAX));
  return person === undefined ? shown : shown.filter(({ acting }) => acting === person);
}

async function shownTasks(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  tasks: readonly Task[],
): Promise<readonly ShownTask[]> {
  const { zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const absences = await tx.people.absences(today);
  return tasks.map((task) => ({
    ...task,
    ...actingOn(task, today, absences),
    overdue: task.closed === undefined && task.dueOn < today,
  }));
}

/** Who does it on its day; what is late is done by whoever is there today. */
function actingOn(
  { owner, dueOn }: Task,
  today: PlainDate,
  absences: readonly Absence[],
): Pick<ShownTask, 'acting'> {
  const on = dueOn > today ? dueOn : today;
  const acting = owner === undefined ? null : actingOwner(owner, on, absences);
  return acting === null ? {} : { acting };
}

async function openOne(tx: Tx, id: TaskId): Promise<WorkResult<Task>> {
  const task = await tx.tasks.byId(id);
  if (task === null) return refuse('no-such-task', `There is no task ${id}. List the open ones.`);
  return task.closed === undefined
    ? ok(task)
    : refuse(
        'closed-already',
        `Task ${id} was closed by ${task.closed.by}: ${task.closed.outcome}.`,
      );
}

async function close(
  ports: Ports,
  tx: Tx,
  id: TaskId,
  report: TaskReport,
): Promise<WorkResult<void>> {
  const found = await openOne(tx, id);
  if (!found.ok) return found;
  const task = found.value;
  const { outcome, by, note } = report;
  if (isClosedElsewhere(task.kind))
    return refuse('resolve-it', 'This task closes with its dispute: resolve that with an outcome.');
  const possible = outcomesOf(task.kind);
  if (!possible.includes(outcome))
    return refuse('outcome', `A task of this kind ends with ${possible.join(', ')}.`);
  const joined = await joinedCall(tx, task, report);
  if (!joined.ok) return joined;
  const { whole, others } = joined.value;
  // A call may be refused what it says it led to; then it stays open.
  const call = task.kind === 'call' ? await afterCall(ports, tx, whole, report) : ok(undefined);
  if (!call.ok) return call;
  for (const { key } of others) await endTask(ports, tx, key, { by, outcome: 'overtaken' });
  // What the manager was told lies still is done now.
  for (const done of [task, ...others])
    await endTask(ports, tx, `escalated:${done.id}`, { by, outcome: 'overtaken' });
  const { zone } = await tx.administration.get();
  const said = note === undefined ? {} : { note };
  await tx.tasks.close(id, { on: ports.clock.today(zone), by, outcome, ...said });
  if (task.debtorId !== undefined)
    await tx.timeline.add({
      ...{ debtorId: task.debtorId, openItemIds: whole.openItemIds, at: ports.clock.now(), by },
      kind: task.kind === 'call' ? 'call' : 'task-closed',
      detail: { task: id, kind: task.kind, outcome, ...said },
    });
  if (task.kind === 'credit-note') await endDispute(ports, tx, task, by);
  if (outcome === 'sent') await confirm(ports, tx, task, { by, how: note ?? 'by hand' });
  return ok(undefined);
}

async function afterCall(
  ports: Ports,
  tx: Tx,
  task: Task,
  report: TaskReport,
): Promise<WorkResult<void>> {
  const { debtorId } = task;
  if (debtorId === undefined) return ok(undefined);
  return followCall(
    ports,
    tx,
    { ...task, debtorId },
    { ...report, outcome: callOutcome(report.outcome) },
  );
}

function callOutcome(outcome: string): CallOutcome {
  const known = CALL_OUTCOMES.find((one) => one === outcome);
  if (known === undefined) throw new Error(`A call cannot end with ${outcome}`);
  return known;
}

/** The credit note is there, or comes no more: the dispute is over either way. */
async function endDispute(ports: Ports, tx: Tx, task: Task, by: string): Promise<void> {
  const id = disputeOfTask(task.key);
  const dispute = id === null ? null : await tx.disputes.byId(id);
  const item = dispute === null ? null : await tx.ledger.item(dispute.openItemId);
  if (dispute === null || item === null || dispute.closedOn !== undefined) return;
  const { zone } = await tx.administration.get();
  await tx.disputes.close(dispute.id, ports.clock.today(zone));
  await afterClosing(ports, tx, item, [dispute], { by });
}

async function confirm(
  ports: Ports,
  tx: Tx,
  { key }: Task,
  done: { readonly by: string; readonly how: string },
): Promise<void> {
  const [kind = '', id = ''] = key.split(':');
  const agreed =
    kind === 'confirm-plan'
      ? await tx.agreements.plan(idOf<'payment-plan'>(id))
      : await tx.agreements.promise(idOf<'promise'>(id));
  if (agreed !== null) await noteConfirmed(ports, tx, agreed, done);
}
