import { type ReactNode, useMemo } from 'react';
import { useToday } from '../../base/standing.js';
import { daysFrom } from '../../base/days.js';
import { sumsOf } from '../../base/sums.js';
import { counted, dayIn, moneyIn, useLanguage, useWords } from '../../base/words.js';
import { Amount } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Card, Empty } from '../../parts/page.js';
import { PickList, usePicked } from '../../parts/pick-list.js';
import { CallSheet } from './call-sheet.js';
import { CALLS } from './call-words.js';
import { Desk } from './desk.js';
import { WorkFrame } from './frame.js';
import { type Call, callsIn, openOf } from './grouped.js';
import { useTasks, useWish } from './task-list.js';
import { Wishes } from './wishes.js';
import { WORK } from './words.js';

const idOf = ({ id }: Call) => id;

/** Whom to call: the most money of today first, one customer at a time. */
export function Calls() {
  const words = useWords(CALLS);
  const wishing = useWish();
  const today = useToday() ?? '';
  const pages = useTasks(wishing[0], 'call');
  const calls = useMemo(() => callsIn(pages.rows, today), [pages.rows, today]);
  return (
    <WorkFrame>
      <Asked asking={pages}>
        {() =>
          calls.length === 0 ? (
            <Card>
              <Wishes wishing={wishing} isOfOneRole />
              <Empty>{words.noCalls}</Empty>
            </Card>
          ) : (
            <CallDesk calls={calls} wishes={<Wishes wishing={wishing} isOfOneRole />} />
          )
        }
      </Asked>
    </WorkFrame>
  );
}

function CallDesk({
  calls,
  wishes,
}: {
  readonly calls: readonly Call[];
  readonly wishes: ReactNode;
}) {
  const language = useLanguage();
  const shared = useWords(WORK);
  const words = useWords(CALLS);
  const [one = '', more = ''] = words.customers;
  const picking = usePicked(calls, idOf);
  const { picked, index } = picking;
  const next = calls[index + 1] ?? calls[index - 1];
  return (
    <Desk
      title={shared.tabs.calls}
      aside={
        <small>
          {counted(language, calls.length, one, more)}
          {sumsOf(calls.flatMap(openOf)).map((sum) => ` · ${moneyIn(language, sum)}`)}
        </small>
      }
      rows={calls}
      picking={picking}
      keys={words.keys}
      wishes={wishes}
      list={
        <PickList
          label={shared.tabs.calls}
          rows={calls}
          idOf={idOf}
          picking={picking}
          isQuiet={({ items }) => items.length === 0}
        >
          {(task) => (
            <>
              <span className="name">{task.debtor?.name ?? task.subject}</span>
              <span className="end">
                {openOf(task).map((amount) => (
                  <Amount key={amount.currency} of={amount} />
                ))}
              </span>
              <small>{task.debtor?.phone ?? words.noNumber}</small>
              <small className={task.overdue && task.items.length > 0 ? 'end late' : 'end'}>
                <Standing call={task} />
              </small>
            </>
          )}
        </PickList>
      }
    >
      {picked === undefined ? null : (
        <CallSheet
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

/** How late the oldest of its invoices is; of a call for a later day that day, of what was paid that it was. */
function Standing({ call: { items, dueOn } }: { readonly call: Call }) {
  const language = useLanguage();
  const shared = useWords(WORK);
  const words = useWords(CALLS);
  const today = useToday();
  const [one = '', more = ''] = words.day;
  const [oldest] = items.map(({ dueDate }) => dueDate).toSorted();
  if (oldest === undefined) return <>{shared.nothingOpen}</>;
  if (today === null || dueOn > today) return <>{dayIn(language, dueOn, 'near')}</>;
  return <>{words.lateBy(counted(language, daysFrom(oldest, today), one, more))}</>;
}
