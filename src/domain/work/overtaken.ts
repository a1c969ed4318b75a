import type { OpenItemId } from '../../kernel/ids.js';
import { groupBy } from '../../kernel/group.js';
import type { Task } from './task.js';

/** Work that is about getting money: once nothing of it is open any more, nobody has to do it. */
const ABOUT_MONEY: ReadonlySet<string> = new Set([
  ...['call', 'not-reached', 'send-copy', 'payment-refused'],
  ...['promise-broken', 'promise-partly', 'plan-broken', 'no-step'],
]);

/**
 * Open tasks that nobody has to do any more: what they are about was paid, or a later call to the same debtor is about all
 * that is left of an earlier one. A list in which they stay is one that nobody reads (practice 71).
 */
export function overtakenTasks(
  tasks: readonly Task[],
  isOpen: (item: OpenItemId) => boolean,
): readonly Task[] {
  const byDebtor = groupBy(
    tasks.filter(({ debtorId }) => debtorId !== undefined),
    ({ debtorId }) => debtorId,
  );
  return [...byDebtor.values()].flatMap((own) =>
    own.filter((task) => isOver(task, isOpen) || own.some((other) => takesIn(other, task, isOpen))),
  );
}

function isOver({ kind, openItemIds }: Task, isOpen: (item: OpenItemId) => boolean): boolean {
  return ABOUT_MONEY.has(kind) && openItemIds.length > 0 && !openItemIds.some(isOpen);
}

function takesIn(later: Task, call: Task, isOpen: (item: OpenItemId) => boolean): boolean {
  if (later.kind !== 'call' || call.kind !== 'call' || call.openItemIds.length === 0) return false;
  const isLater =
    later.openedOn > call.openedOn || (later.openedOn === call.openedOn && later.id > call.id);
  return isLater && call.openItemIds.filter(isOpen).every((id) => later.openItemIds.includes(id));
}
