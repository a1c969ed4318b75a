import type { Task } from '../../domain/work/task.js';
import { dateIn } from '../../kernel/dates.js';
import type { HostReport } from '../../ports/host.js';
import type { Tx } from '../../ports/store.js';
import { tellHost } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** What a use case says of a task; id and day are added. */
export type NewTask = Omit<Task, 'id' | 'openedOn' | 'closed'>;

/**
 * Opens a task in the transaction of what makes it necessary, writes it on the timeline of its debtor and gives it to the
 * host package, all of it once per key. Work of the debtors' desk without an owner is the debtor's owner's. `quiet`: the
 * host is not told, because it knows already or may never have to.
 */
export async function openTask(
  ports: Pick<Ports, 'clock' | 'ids'>,
  tx: Tx,
  task: NewTask,
  { quiet = false }: { readonly quiet?: boolean } = {},
): Promise<'opened' | 'exists'> {
  const now = ports.clock.now();
  const { zone } = await tx.administration.get();
  const owner = task.owner ?? (await ownerOf(tx, task));
  const whole: Task = {
    ...task,
    ...(owner === undefined ? {} : { owner }),
    ...{ id: ports.ids.next('task'), openedOn: dateIn(now, zone) },
  };
  const opened = await tx.tasks.open(whole);
  if (opened === 'exists' || whole.debtorId === undefined) return opened;
  const { id, debtorId, openItemIds, kind, subject, dueOn } = whole;
  const detail = { task: id, kind, subject, dueOn };
  await tx.timeline.add({
    ...{ debtorId, openItemIds, at: now, by: 'voldaan' },
    kind: 'task',
    detail,
  });
  if (!quiet) await tellHostOfTask(ports, tx, whole);
  return opened;
}

async function ownerOf(tx: Tx, { role, debtorId }: NewTask): Promise<Task['owner']> {
  if (role !== 'debtors' || debtorId === undefined) return undefined;
  return (await tx.profiles.get(debtorId)).owner;
}

/** Gives a task about a debtor to the host package, once; for one that was opened quietly and has to be done after all. */
export async function tellHostOfTask(
  ports: Pick<Ports, 'clock' | 'ids'>,
  tx: Tx,
  task: Task,
): Promise<void> {
  const { id, debtorId, openItemIds, subject, text, dueOn } = task;
  const debtor = debtorId === undefined ? null : await tx.debtors.byId(debtorId);
  if (debtor === null) return;
  const items =
    openItemIds.length === 0 ? [] : await tx.ledger.items({ openOnly: false, ids: openItemIds });
  const report: HostReport = {
    ...{ key: `task:${id}`, debtorHostId: debtor.hostId, subject, text, dueOn },
    kind: 'task',
    invoiceHostIds: items.map(({ hostId }) => hostId),
  };
  await tellHost(tx, ports.ids, report, debtor.hostId, ports.clock.now());
}
