import type { Debtor } from '../../domain/party/debtor.js';
import type { PersonName } from '../../domain/party/debtor-profile.js';
import type { Task } from '../../domain/work/task.js';
import { isClosedElsewhere, outcomesOf } from '../../domain/work/task-outcomes.js';
import type { OpenItemState, Tx } from '../../ports/store.js';

/** A task with who does it now: its owner, or who stands in for him. */
export interface ShownTask extends Task {
  readonly acting?: PersonName;
  readonly overdue: boolean;
}

/** A task as a list of people shows it: whom it is about, how much of it is still open, and how it may end. */
export interface ListedTask extends ShownTask {
  readonly debtor?: Pick<Debtor, 'id' | 'number' | 'name' | 'phone'>;
  /** Those of its invoices that are not settled */
  readonly items: readonly Pick<OpenItemState, 'id' | 'number' | 'dueDate' | 'open'>[];
  /** Words it may be closed with; none: it closes with a record of its own */
  readonly outcomes: readonly string[];
}

/** Tasks with what stands beside them in a list; debtors and invoices are read at once. */
export async function listedTasks(
  tx: Tx,
  tasks: readonly ShownTask[],
): Promise<readonly ListedTask[]> {
  const debtors = new Map(
    (await tx.debtors.byIds([...new Set(tasks.flatMap(({ debtorId }) => debtorId ?? []))])).map(
      (debtor) => [debtor.id, debtor],
    ),
  );
  const ids = [...new Set(tasks.flatMap(({ openItemIds }) => openItemIds))];
  const items = ids.length === 0 ? [] : await tx.ledger.items({ openOnly: true, ids });
  const byId = new Map(
    items.map(({ id, number, dueDate, open }) => [id, { id, number, dueDate, open }] as const),
  );
  return tasks.map((task) => {
    const debtor = task.debtorId === undefined ? undefined : debtors.get(task.debtorId);
    return {
      ...task,
      ...(debtor === undefined ? {} : { debtor: namedIn(debtor) }),
      items: task.openItemIds.flatMap((id) => byId.get(id) ?? []),
      outcomes: isClosedElsewhere(task.kind) ? [] : outcomesOf(task.kind),
    };
  });
}

function namedIn({ id, number, name, phone }: Debtor): NonNullable<ListedTask['debtor']> {
  return { id, number, name, ...(phone === undefined ? {} : { phone }) };
}
