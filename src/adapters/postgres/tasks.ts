import type { Role, Task } from '../../domain/work/task.js';
import type { AdministrationId, OpenItemId } from '../../kernel/ids.js';
import type { TaskRepository } from '../../ports/tasks.js';
import { filtered } from './filters.js';
import { encodeJson } from './json.js';
import { date, dateOrNull, id, idOrNull, json, maybe, text, textOrNull } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function taskRepository(sql: Sql, administration: AdministrationId): TaskRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  const one = async (where: string, value: Value): Promise<Task | null> => {
    const [row] = await query(
      `select * from task where administration_id = $1 and ${where}`,
      value,
    );
    return row === undefined ? null : taskOf(row);
  };
  return {
    async open(task) {
      const opened = await query(
        `insert into task (administration_id, id, key, kind, role, owner, debtor_id, open_item_ids, due_on,
           subject, body, opened_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (administration_id, key) do nothing returning 1`,
        ...[task.id, task.key, task.kind, task.role, task.owner ?? null, task.debtorId ?? null],
        ...[encodeJson(task.openItemIds), task.dueOn, task.subject, task.text, task.openedOn],
      );
      return opened.length === 1 ? 'opened' : 'exists';
    },
    byId: (taskId) => one('id = $2 for update', taskId),
    byKey: (key) => one('key = $2', key),
    async list({ state, owner, role, kind, debtorId, dueUntil }, limit) {
      const rows = await sql.query(
        ...filtered(
          [administration, limit],
          {
            ...{
              'closed_on is null': state === 'open',
              'closed_on is not null': state === 'closed',
            },
            ...{ 'owner = ?': owner, 'role = ?': role, 'kind = ?': kind },
            ...{ 'debtor_id = ?': debtorId, 'due_on <= ?': dueUntil },
          },
          (and) =>
            `select * from task where administration_id = $1${and} order by due_on, position limit $2`,
        ),
      );
      return rows.map(taskOf);
    },
    async close(taskId, { on, by, outcome, note }) {
      const closed = await query(
        `update task set closed_on = $3, closed_by = $4, outcome = $5, note = $6
         where administration_id = $1 and id = $2 and closed_on is null returning 1`,
        ...[taskId, on, by, outcome, note ?? null],
      );
      return closed.length === 1;
    },
    async move(taskId, { role, dueOn, owner }) {
      await query(
        `update task set role = $3, due_on = $4, owner = $5
         where administration_id = $1 and id = $2 and closed_on is null`,
        ...[taskId, role, dueOn, owner ?? null],
      );
    },
  };
}

function taskOf(row: Row): Task {
  const closedOn = dateOrNull(row, 'closed_on');
  return {
    id: id<'task'>(row, 'id'),
    key: text(row, 'key'),
    kind: text(row, 'kind'),
    role: text(row, 'role') as Role,
    ...maybe('owner', textOrNull(row, 'owner')),
    ...maybe('debtorId', idOrNull<'debtor'>(row, 'debtor_id')),
    openItemIds: json(row, 'open_item_ids') as OpenItemId[],
    dueOn: date(row, 'due_on'),
    subject: text(row, 'subject'),
    text: text(row, 'body'),
    openedOn: date(row, 'opened_on'),
    ...(closedOn === null
      ? {}
      : {
          closed: {
            on: closedOn,
            by: text(row, 'closed_by'),
            outcome: text(row, 'outcome'),
            ...maybe('note', textOrNull(row, 'note')),
          },
        }),
  };
}
