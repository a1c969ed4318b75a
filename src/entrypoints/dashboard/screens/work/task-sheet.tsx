import { useState } from 'react';
import { Link } from 'react-router';
import { useKeys } from '../../base/keys.js';
import { inside, useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { WORK_CODES } from '../../codes/work.js';
import { Button, ButtonLink } from '../../parts/button.js';
import { Facts } from '../../parts/facts.js';
import { Card } from '../../parts/page.js';
import { useKindName } from './kind-name.js';
import { MoveTask } from './move-task.js';
import { Outcomes } from './outcomes.js';
import type { Task } from './task-list.js';
import { useClose } from './use-close.js';
import { WORK } from './words.js';

/** One task: what to do, for whom, and how it ended. */
export function TaskSheet({ task, onDone }: { readonly task: Task; readonly onDone: () => void }) {
  const words = useWords(WORK);
  const { roles } = useWords(WORK_CODES);
  const language = useLanguage();
  const administration = useAdministration();
  const may = useMay();
  const [isMoving, setMoving] = useState(false);
  const closing = useClose(task, onDone);
  const mayWork = may('work.do');
  const move = (): void => {
    setMoving(true);
  };
  useKeys(mayWork ? { m: move } : {});
  const kindOf = useKindName();
  const { debtor, dueOn, overdue, acting, owner, role, outcomes } = task;
  const day = dayIn(language, dueOn);
  return (
    <Card title={kindOf(task)} className="stack">
      <Facts
        of={[
          ...(debtor === undefined
            ? []
            : ([
                [
                  words.who,
                  <Link key="debtor" to={inside(administration, `debtors/${debtor.id}`)}>
                    {debtor.name}
                  </Link>,
                ],
              ] as const)),
          [words.role, acting ?? owner ?? roles[role]],
          [
            words.day,
            <span key="day" className={overdue ? 'late' : ''}>
              {overdue ? words.overdue(day) : day}
            </span>,
          ],
        ]}
      />
      <p className="said">{task.text}</p>
      {outcomes.length === 0 ? (
        <div className="actions">
          <span className="quiet">{words.elsewhere}</span>
          <ButtonLink to={inside(administration, 'work/disputes')}>{words.toDispute}</ButtonLink>
        </div>
      ) : null}
      {mayWork ? (
        <>
          {outcomes.length === 0 ? null : (
            <Outcomes task={task} closing={closing} says={words.outcomes} title={words.ends} />
          )}
          <div className="actions">
            <Button hint="M" onClick={move}>
              {words.move}
            </Button>
          </div>
        </>
      ) : null}
      {isMoving ? (
        <MoveTask
          task={task}
          onClose={() => {
            setMoving(false);
          }}
        />
      ) : null}
    </Card>
  );
}
