import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Refused } from '../../parts/refused.js';
import { CALLS } from './call-words.js';
import { OutcomeField } from './outcome-field.js';
import { REFUSED } from './refused-words.js';
import { fieldsOf, nothingSaid, reportOf } from './said.js';
import type { Task } from './task-list.js';
import type { Closing } from './use-close.js';
import { WORK } from './words.js';

/** What belongs to an outcome: Enter saves, Escape goes back. */
export function OutcomeForm({
  task,
  outcome,
  closing,
  onBack,
}: {
  readonly task: Task;
  readonly outcome: string;
  readonly closing: Closing;
  readonly onBack: () => void;
}) {
  const words = useWords(CALLS);
  const shared = useWords(WORK);
  const refused = useWords(REFUSED);
  const form = useRef<HTMLFormElement>(null);
  const [said, setSaid] = useState(() => nothingSaid(task));
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not([type="checkbox"]), select')?.focus();
  }, []);
  return (
    <form
      ref={form}
      className="outcome"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const report = reportOf(task, outcome, said);
        if (report !== null) closing.close(report);
      }}
    >
      {task.kind === 'call' ? <p className="quiet">{words.follows[outcome]}</p> : null}
      {fieldsOf(task, outcome).map((field) => (
        <OutcomeField
          key={field}
          field={field}
          task={task}
          outcome={outcome}
          said={said}
          onSaid={(changed) => {
            setSaid((before) => ({ ...before, ...changed }));
          }}
        />
      ))}
      <Refused error={closing.error} words={refused} />
      <div className="actions">
        <Button type="submit" look="main" busy={closing.isPending}>
          {shared.save}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {shared.cancel}
        </Button>
      </div>
    </form>
  );
}
