import { useState } from 'react';
import { useKeys } from '../../base/keys.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { OutcomeForm } from './outcome-form.js';
import type { Task } from './task-list.js';
import type { Closing } from './use-close.js';
import { WORK } from './words.js';

/** Most outcomes a kind of task has; each has a digit. */
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** How a task may end: a digit chooses, then what belongs to that outcome is asked. */
export function Outcomes({
  task,
  closing,
  says,
  title,
}: {
  readonly task: Task;
  readonly closing: Closing;
  readonly says: Readonly<Record<string, string>>;
  readonly title: string;
}) {
  const words = useWords(WORK);
  const [chosen, setChosen] = useState<string | null>(null);
  const outcomes = task.outcomes.slice(0, DIGITS.length);
  useKeys(
    Object.fromEntries(
      outcomes.map((outcome, index) => [
        String(index + 1),
        () => {
          setChosen(outcome);
        },
      ]),
    ),
  );
  return (
    <section className="stack" aria-label={title}>
      <h3>{title}</h3>
      <div className="outcomes">
        {outcomes.map((outcome, index) => (
          <Button
            key={outcome}
            look={outcome === chosen ? 'main' : 'plain'}
            aria-pressed={outcome === chosen}
            hint={String(index + 1)}
            onClick={() => {
              setChosen(outcome);
            }}
          >
            {says[outcome] ?? words.outcomes[outcome] ?? outcome}
          </Button>
        ))}
      </div>
      {chosen === null ? null : (
        <OutcomeForm
          key={chosen}
          task={task}
          outcome={chosen}
          closing={closing}
          onBack={() => {
            setChosen(null);
          }}
        />
      )}
    </section>
  );
}
