import { useState } from 'react';
import { useKeys } from '../../base/keys.js';
import { useMay } from '../../base/rights.js';
import { useToday } from '../../base/standing.js';
import { useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Button } from '../../parts/button.js';
import { Card, Empty } from '../../parts/page.js';
import { PARTS } from '../../parts/words.js';
import { usePicked } from '../../parts/pick-list.js';
import { ActionSheet } from './action-sheet.js';
import { ActionList } from './action-list.js';
import { ACTIONS } from './action-words.js';
import { Approve } from './approve.js';
import { HeldList } from './held-list.js';
import { PlanButton } from './plan-button.js';
import { RunHead } from './run-head.js';
import { type Sheet, sheetOf, standingOf, useRun, type View } from './run-view.js';
import { UndoRun } from './undo-run.js';
import { REMINDERS } from './words.js';

const actionId = ({ id }: Sheet['actions'][number]) => id;

/** A run as a person looks at it before he says yes: what leaves and how it looks, what is held back, and why. */
export function RunSheet({ id }: { readonly id: string }) {
  const pages = useRun(id);
  return (
    <Asked asking={pages}>
      {(view) => <Sheets view={view} sheet={sheetOf(pages.rows)} more={pages.more} />}
    </Asked>
  );
}

interface Open {
  readonly what: 'approve' | 'undo';
}

function Sheets({
  view,
  sheet,
  more,
}: {
  readonly view: View;
  readonly sheet: Sheet;
  readonly more: (() => void) | undefined;
}) {
  const words = useWords(REMINDERS);
  const says = useWords(ACTIONS);
  const parts = useWords(PARTS);
  const may = useMay();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Open['what'] | null>(null);
  const picking = usePicked(sheet.actions, actionId, 'action');
  const { picked } = picking;
  const { run } = view;
  const today = useToday();
  const mayApprove = standingOf(run, today) === 'planned' && may('reminders.approve');
  const mayUndo = run.state === 'approved' && may('reminders.plan');
  const toggle = (action: string): void => {
    const next = new Set(leftOut);
    if (!next.delete(action)) next.add(action);
    setLeftOut(next);
  };
  const close = (): void => {
    setOpen(null);
  };
  useKeys({
    ...(mayApprove ? { a: () => setOpen('approve') } : {}),
    ...(mayUndo ? { r: () => setOpen('undo') } : {}),
    ...(mayApprove && picked !== undefined
      ? {
          x: () => {
            toggle(picked.id);
          },
        }
      : {}),
  });
  return (
    <>
      <RunHead
        view={view}
        aside={
          <>
            {run.on === today && run.state === 'planned' && may('reminders.plan') ? (
              <PlanButton look="plain" does={words.planAgain} />
            ) : null}
            {mayUndo ? (
              <Button hint="R" onClick={() => setOpen('undo')}>
                {words.undo}
              </Button>
            ) : null}
            {mayApprove ? (
              <Button look="main" hint="A" onClick={() => setOpen('approve')}>
                {words.approve}
              </Button>
            ) : null}
          </>
        }
      />
      {sheet.actions.length === 0 ? (
        <Card>
          <Empty>{says.nothing}</Empty>
        </Card>
      ) : (
        <div className="desk">
          <Card
            title={says.actions}
            aside={more === undefined ? undefined : <Button onClick={more}>{parts.more}</Button>}
          >
            <ActionList
              sheet={sheet}
              picking={picking}
              leftOut={leftOut}
              onToggle={mayApprove ? toggle : undefined}
            />
            {mayApprove ? <p className="keys">{words.keys}</p> : null}
          </Card>
          {picked === undefined ? null : (
            <ActionSheet
              key={picked.id}
              stored={picked}
              sheet={sheet}
              isLeftOut={leftOut.has(picked.id)}
              onToggle={mayApprove ? () => toggle(picked.id) : undefined}
            />
          )}
        </div>
      )}
      <HeldList sheet={sheet} />
      {open === 'approve' ? (
        <Approve view={view} sheet={sheet} leftOut={leftOut} onClose={close} />
      ) : null}
      {open === 'undo' ? <UndoRun run={run.id} onClose={close} /> : null}
    </>
  );
}
