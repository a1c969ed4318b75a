import { overtakenTasks } from '../../domain/work/overtaken.js';
import type { Tx } from '../../ports/store.js';
import { endTask } from './give-task.js';
import type { Ports } from '../ports.js';

/** Tasks looked through in one round; the oldest come first, so that the rest follows the next day. */
const LOOKED_MAX = 5_000;

/** Closes what nobody has to do any more, with what was taken to the manager about it. Answers how many tasks. */
export async function endOvertaken(ports: Pick<Ports, 'clock'>, tx: Tx): Promise<number> {
  const tasks = await tx.tasks.list({ state: 'open' }, LOOKED_MAX);
  const ids = [...new Set(tasks.flatMap(({ openItemIds }) => openItemIds))];
  const items = ids.length === 0 ? [] : await tx.ledger.items({ openOnly: true, ids });
  const open = new Set(items.map(({ id }) => id));
  const overtaken = overtakenTasks(tasks, (id) => open.has(id));
  for (const { id, key } of overtaken)
    for (const ended of [key, `escalated:${id}`])
      await endTask(ports, tx, ended, { by: 'voldaan', outcome: 'overtaken' });
  return overtaken.length;
}
