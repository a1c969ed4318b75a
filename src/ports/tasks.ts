import type { Role, Task } from '../domain/work/task.js';
import type { PersonName } from '../domain/party/debtor-profile.js';
import type { PlainDate } from '../kernel/dates.js';
import type { DebtorId, TaskId } from '../kernel/ids.js';

export interface TaskFilter {
  readonly state?: 'open' | 'closed';
  readonly owner?: PersonName;
  readonly role?: Role;
  readonly kind?: string;
  readonly debtorId?: DebtorId;
  /** Due on that day at the latest */
  readonly dueUntil?: PlainDate;
}

export interface TaskRepository {
  /** Once per key: a second one is `exists` and changes nothing. */
  open(task: Omit<Task, 'closed'>): Promise<'opened' | 'exists'>;
  /** Locked until the transaction ends, so that of two who close it one sees that he is too late. */
  byId(id: TaskId): Promise<Task | null>;
  byKey(key: string): Promise<Task | null>;
  /** By due date, oldest first of a day; at most `limit`. */
  list(filter: TaskFilter, limit: number): Promise<readonly Task[]>;
  /** False when it was closed before: the first outcome stays. */
  close(id: TaskId, closed: NonNullable<Task['closed']>): Promise<boolean>;
  /** Another owner, role or day for an open task. */
  move(id: TaskId, to: Pick<Task, 'role' | 'dueOn'> & Partial<Pick<Task, 'owner'>>): Promise<void>;
}
