import type { Debtor } from '../domain/party/debtor.js';
import { isClosedElsewhere, outcomesOf } from '../domain/work/task-outcomes.js';
import { groupBy } from '../kernel/group.js';
import { type Money, sumMoney } from '../kernel/money.js';
import type { OpenItemState, Tx } from '../ports/store.js';
import type { ShownTask } from './tasks.js';

/** A task as a list of people shows it: whom it is about, how much of it is still open, and how it may end. */
export interface ListedTask extends ShownTask {
  readonly debtor?: Pick<Debtor, 'id' | 'number' | 'name' | 'phone'>;
  /** What its invoices still ask, per currency */
  readonly open: readonly Money[];
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
  const byId = new Map(items.map((item) => [item.id, item]));
  return tasks.map((task) => {
    const debtor = task.debtorId === undefined ? undefined : debtors.get(task.debtorId);
    return {
      ...task,
      ...(debtor === undefined ? {} : { debtor: namedIn(debtor) }),
      open: openOf(task.openItemIds.flatMap((id) => byId.get(id) ?? [])),
      outcomes: isClosedElsewhere(task.kind) ? [] : outcomesOf(task.kind),
    };
  });
}

function namedIn({ id, number, name, phone }: Debtor): NonNullable<ListedTask['debtor']> {
  return { id, number, name, ...(phone === undefined ? {} : { phone }) };
}

function openOf(items: readonly OpenItemState[]): readonly Money[] {
  return [...groupBy(items, ({ open }) => open.currency)].map(([currency, own]) =>
    sumMoney(
      own.map(({ open }) => open),
      currency,
    ),
  );
}
