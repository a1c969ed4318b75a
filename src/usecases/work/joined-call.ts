import type { Task } from '../../domain/work/task.js';
import type { OpenItemId, TaskId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { refuse, type WorkResult } from '../task/give-task.js';

/** A conversation: the call that was made, about everything that was spoken of, and the other calls it took the place of. */
export interface JoinedCall {
  readonly whole: Task;
  readonly others: readonly Task[];
}

/**
 * One debtor is called once about all his invoices, though each step of each invoice put a call on the list. Errors: one of
 * the others is no call to the same debtor, or an invoice is of none of them.
 */
export async function joinedCall(
  tx: Tx,
  task: Task,
  {
    also = [],
    openItemIds,
  }: { readonly also?: readonly TaskId[]; readonly openItemIds?: readonly OpenItemId[] },
): Promise<WorkResult<JoinedCall>> {
  const others: Task[] = [];
  for (const id of also.filter((other) => other !== task.id)) {
    const other = await tx.tasks.byId(id);
    const isHis = other?.debtorId === task.debtorId && other?.kind === 'call';
    if (task.kind !== 'call' || other === null || !isHis)
      return refuse('not-his', `Task ${id} is no call to the same debtor.`);
    // Somebody closed it meanwhile: nothing is left to take in.
    if (other.closed === undefined) others.push(other);
  }
  const all = new Set([task, ...others].flatMap((call) => call.openItemIds));
  const items = [...all].filter((id) => openItemIds?.includes(id) ?? true);
  if (openItemIds !== undefined && items.length < openItemIds.length)
    return refuse('not-his', 'One of these invoices is not what these calls are about.');
  return ok({ whole: { ...task, openItemIds: items }, others });
}
