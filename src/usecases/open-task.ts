import type { Task } from '../domain/work/task.js';
import { dateIn } from '../kernel/dates.js';
import type { HostReport } from '../ports/host.js';
import type { Tx } from '../ports/store.js';
import { tellHost } from './outbox-messages.js';
import type { Ports } from './ports.js';

/** What a use case says of a task; id and day are added. */
export type NewTask = Omit<Task, 'id' | 'openedOn' | 'closed'>;

/**
 * Opens a task in the transaction of what makes it necessary, writes it on the timeline of its debtor and gives it to the
 * host package, all of it once per key. `inHost: false`: the host has a record of it already.
 */
export async function openTask(
  ports: Ports,
  tx: Tx,
  task: NewTask,
  { inHost = true }: { readonly inHost?: boolean } = {},
): Promise<'opened' | 'exists'> {
  const now = ports.clock.now();
  const { zone } = await tx.administration.get();
  const id = ports.ids.next('task');
  const opened = await tx.tasks.open({ ...task, id, openedOn: dateIn(now, zone) });
  if (opened === 'exists' || task.debtorId === undefined) return opened;
  const { debtorId, openItemIds, kind, subject, dueOn } = task;
  const detail = { task: id, kind, subject, dueOn };
  await tx.timeline.add({
    ...{ debtorId, openItemIds, at: now, by: 'voldaan' },
    kind: 'task',
    detail,
  });
  const debtor = inHost ? await tx.debtors.byId(debtorId) : null;
  if (debtor === null) return opened;
  const items =
    openItemIds.length === 0 ? [] : await tx.ledger.items({ openOnly: false, ids: openItemIds });
  const report: HostReport = {
    ...{ key: `task:${id}`, debtorHostId: debtor.hostId, subject, text: task.text, dueOn },
    kind: 'task',
    invoiceHostIds: items.map(({ hostId }) => hostId),
  };
  await tellHost(tx, ports.ids, report, debtor.hostId, now);
  return opened;
}
