import type { Task } from '../../domain/work/task.js';
import type { TaskRepository } from '../../ports/tasks.js';
import { DEBTORS } from './debtors.js';
import { given, without } from './members.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

export const TASKS: Kind<Task, 'key' | 'debtor' | 'state'> = {
  name: 'task',
  key: ({ id }) => id,
  unique: { key: ({ key }) => key },
  by: { debtor: ({ debtorId }) => debtorId ?? null, state: stateOf },
};

export function taskRepository(session: Session): Plain<TaskRepository> {
  const tasks = session.rows(TASKS);
  return {
    open(task) {
      needsAtEnd(session, DEBTORS, task.debtorId);
      return tasks.add(task) ? 'opened' : 'exists';
    },
    byId: (id) => tasks.get(id),
    byKey: (key) => tasks.having('key', key)[0] ?? null,
    list({ state, owner, role, kind, debtorId, dueUntil }, limit) {
      const rows = state === undefined ? tasks.all() : tasks.having('state', state);
      const found = rows.filter(
        (task) =>
          (owner === undefined || task.owner === owner) &&
          (role === undefined || task.role === role) &&
          (kind === undefined || task.kind === kind) &&
          (debtorId === undefined || task.debtorId === debtorId) &&
          (dueUntil === undefined || task.dueOn <= dueUntil),
      );
      return ordered(found, ({ dueOn }) => dueOn).slice(0, limit);
    },
    close(id, closed) {
      const task = tasks.get(id);
      if (task === null || task.closed !== undefined) return false;
      tasks.put({ ...task, closed });
      return true;
    },
    move(id, { role, dueOn, owner }) {
      const task = tasks.get(id);
      if (task === null || task.closed !== undefined) return;
      tasks.put({ ...without(task, 'owner'), role, dueOn, ...given({ owner }) });
    },
  };
}

function stateOf({ closed }: Task): string {
  return closed === undefined ? 'open' : 'closed';
}
