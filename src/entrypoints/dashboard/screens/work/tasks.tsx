import type { ReactNode } from 'react';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { WORK_CODES } from '../../codes/work.js';
import { Amount } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Card, Empty } from '../../parts/page.js';
import { PickList, usePicked } from '../../parts/pick-list.js';
import { Desk } from './desk.js';
import { WorkFrame } from './frame.js';
import { useKindName } from './kind-name.js';
import { openOf } from './grouped.js';
import { type Task, useTasks, useWish } from './task-list.js';
import { TaskSheet } from './task-sheet.js';
import { Wishes } from './wishes.js';
import { WORK } from './words.js';

const idOf = ({ id }: Task) => id;

/** Everything else people have to do; calls have a list of their own. */
export function Tasks() {
  const words = useWords(WORK);
  const wishing = useWish();
  const pages = useTasks(wishing[0]);
  const tasks = pages.rows.filter(({ kind }) => kind !== 'call');
  return (
    <WorkFrame>
      <Asked asking={pages}>
        {() =>
          tasks.length === 0 ? (
            <Card>
              <Wishes wishing={wishing} />
              <Empty>{words.noTasks}</Empty>
            </Card>
          ) : (
            <TaskDesk tasks={tasks} wishes={<Wishes wishing={wishing} />} />
          )
        }
      </Asked>
    </WorkFrame>
  );
}

function TaskDesk({
  tasks,
  wishes,
}: {
  readonly tasks: readonly Task[];
  readonly wishes: ReactNode;
}) {
  const words = useWords(WORK);
  const { roles } = useWords(WORK_CODES);
  const language = useLanguage();
  const kindOf = useKindName();
  const picking = usePicked(tasks, idOf);
  const { picked, index } = picking;
  const next = tasks[index + 1] ?? tasks[index - 1];
  return (
    <Desk
      title={words.tabs.tasks}
      rows={tasks}
      picking={picking}
      keys={words.keysTasks}
      wishes={wishes}
      list={
        <PickList label={words.tabs.tasks} rows={tasks} idOf={idOf} picking={picking}>
          {(task) => (
            <>
              <span className="name">{task.debtor?.name ?? kindOf(task)}</span>
              <span className="end">
                {openOf(task).map((amount) => (
                  <Amount key={amount.currency} of={amount} />
                ))}
              </span>
              <small>
                {kindOf(task)} · {task.acting ?? task.owner ?? roles[task.role]}
              </small>
              <small className={task.overdue ? 'end late' : 'end'}>
                {dayIn(language, task.dueOn, 'near')}
              </small>
            </>
          )}
        </PickList>
      }
    >
      {picked === undefined ? null : (
        <TaskSheet
          key={picked.id}
          task={picked}
          onDone={() => {
            if (next !== undefined) picking.pick(next.id);
          }}
        />
      )}
    </Desk>
  );
}
