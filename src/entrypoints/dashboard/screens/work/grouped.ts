import { comparedAmounts, sumsOf } from '../../base/sums.js';
import type { Money } from '../../base/words.js';
import type { Task } from './task-list.js';

/** A customer to call: his oldest call, about the invoices of all of them, and the others that one conversation makes. */
export type Call = Task & { readonly others: readonly Task[] };

/** What is still open of a task, per currency. */
export function openOf({ items }: Pick<Task, 'items'>): readonly Money[] {
  return sumsOf(items.map(({ open }) => open));
}

/**
 * One call for each customer: every step of every invoice puts one on the list, and nobody is called twice in a morning. What
 * is due comes first, of that the most money; what is for a later day waits, and what was paid stands last.
 */
export function callsIn(tasks: readonly Task[], today: string): readonly Call[] {
  const byDebtor = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = task.debtorId ?? task.id;
    byDebtor.set(key, [...(byDebtor.get(key) ?? []), task]);
  }
  const calls = [...byDebtor.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [joined(first, others)],
  );
  const rank = ({ items, dueOn }: Task): number =>
    items.length === 0 ? 2 : dueOn <= today || today === '' ? 0 : 1;
  const most = (call: Task): string => openOf(call)[0]?.amount ?? '0';
  return calls.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      comparedAmounts(most(b), most(a)) ||
      a.dueOn.localeCompare(b.dueOn) ||
      a.id.localeCompare(b.id),
  );
}

/** Tasks come by their day, the oldest first. */
function joined(first: Task, others: readonly Task[]): Call {
  const all = [first, ...others];
  const items = new Map(all.flatMap((task) => task.items).map((item) => [item.id, item]));
  return {
    ...first,
    ...{ others, items: [...items.values()], overdue: all.some(({ overdue }) => overdue) },
    openItemIds: [...new Set(all.flatMap(({ openItemIds }) => openItemIds))],
  };
}
