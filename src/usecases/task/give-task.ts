import { NOTICE_ROLES, type NoticeEvent } from '../../domain/work/notice.js';
import { type WorkLine, workNotice, workTask } from '../../formats/work/task-text.js';
import type { WorkTask } from '../../formats/work/words/words.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { err, type Result } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { type NewTask, openTask } from './open-task.js';
import type { Ports } from '../ports.js';

/** Why something about the work cannot be done; the sentence says what to do. */
export interface WorkError {
  readonly kind: string;
  readonly message: string;
}

export type WorkResult<T> = Result<T, WorkError>;

export function refuse(kind: string, message: string): WorkResult<never> {
  return err({ kind, message });
}

/** Who and what a task of ours is about; its words follow from its kind, in the language of the administration. */
export interface Given {
  readonly key: string;
  readonly role: NewTask['role'];
  readonly owner?: string;
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly dueOn: PlainDate;
  readonly lines: readonly WorkLine[];
  readonly quiet?: boolean;
}

/** Opens a task with the words of its kind, once per key. */
export async function giveTask(
  ports: Ports,
  tx: Tx,
  kind: WorkTask,
  given: Given,
): Promise<'opened' | 'exists'> {
  const { key, role, owner, debtorId, openItemIds, dueOn, lines, quiet = false } = given;
  const { language } = await tx.administration.get();
  const text = workTask(language, kind, await nameOf(tx, debtorId), [
    ['invoices', await numbersOf(tx, openItemIds)],
    ...lines,
  ]);
  const whose = owner === undefined ? {} : { owner };
  const task = { key, kind, role, ...whose, debtorId, openItemIds, dueOn, ...text };
  return openTask(ports, tx, task, { quiet });
}

/** Tells every role that wants to know of an event, once per event and subject (practices 8, 90). */
export async function notify(
  ports: Ports,
  tx: Tx,
  event: NoticeEvent,
  given: Omit<Given, 'role' | 'owner' | 'quiet'>,
): Promise<void> {
  const { key, debtorId, openItemIds, dueOn, lines } = given;
  const { language } = await tx.administration.get();
  const text = workNotice(language, event, await nameOf(tx, debtorId), [
    ['invoices', await numbersOf(tx, openItemIds)],
    ...lines,
  ]);
  for (const role of NOTICE_ROLES[event])
    await openTask(ports, tx, {
      ...{ key: `notice:${event}:${key}:${role}`, kind: 'notice', role },
      ...{ debtorId, openItemIds, dueOn, ...text },
    });
}

/** Customers as people know them: name and number. */
async function nameOf(tx: Tx, debtorId: DebtorId): Promise<string> {
  const debtor = await tx.debtors.byId(debtorId);
  return debtor === null ? debtorId : `${debtor.name} (${debtor.number})`;
}

/** Invoices named in a task; more than these are many. */
const NUMBERS_MAX = 20;

async function numbersOf(tx: Tx, ids: readonly OpenItemId[]): Promise<string> {
  if (ids.length === 0) return '';
  const numbers = (await tx.ledger.items({ openOnly: false, ids })).map(({ number }) => number);
  const more = numbers.length > NUMBERS_MAX ? ', …' : '';
  return numbers.slice(0, NUMBERS_MAX).join(', ') + more;
}

/** Closes the open task of a key; nothing when there is none. */
export async function endTask(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  key: string,
  { by, outcome, note }: { readonly by: string; readonly outcome: string; readonly note?: string },
): Promise<void> {
  const task = await tx.tasks.byKey(key);
  if (task === null || task.closed !== undefined) return;
  const { zone } = await tx.administration.get();
  const on = ports.clock.today(zone);
  const closed = { on, by, outcome, ...(note === undefined ? {} : { note }) };
  if (!(await tx.tasks.close(task.id, closed)) || task.debtorId === undefined) return;
  await tx.timeline.add({
    ...{ debtorId: task.debtorId, openItemIds: task.openItemIds, at: ports.clock.now(), by },
    kind: 'task-closed',
    detail: { task: task.id, kind: task.kind, outcome, ...(note === undefined ? {} : { note }) },
  });
}
