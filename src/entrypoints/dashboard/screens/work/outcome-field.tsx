import type { ReactNode } from 'react';
import { sumsOf } from '../../base/sums.js';
import { useToday } from '../../base/standing.js';
import { typedAmount } from '../../base/typed.js';
import { moneyIn, useLanguage, useWords } from '../../base/words.js';
import { WORK_CODES } from '../../codes/work.js';
import { Check, Choice, TextField } from '../../parts/field.js';
import { CALLS } from './call-words.js';
import { DayField } from './day-field.js';
import { codesIn } from './dispute-codes.js';
import { type Field, isOne, type Said } from './said.js';
import type { Task } from './task-list.js';
import { WORK } from './words.js';

type Change = (changed: Partial<Said>) => void;

/** One thing that is asked of an outcome. */
export function OutcomeField({
  field,
  task,
  outcome,
  said,
  onSaid,
}: {
  readonly field: Field;
  readonly task: Task;
  readonly outcome: string;
  readonly said: Said;
  readonly onSaid: Change;
}) {
  const words = useWords(CALLS);
  const shared = useWords(WORK);
  const codes = useWords(WORK_CODES);
  const language = useLanguage();
  const today = useToday();
  const text = (name: 'spokeTo' | 'compensation' | 'note' | 'amount' | 'disputed') => ({
    value: said[name],
    maxLength: 200,
    onChange: ({ target }: { readonly target: HTMLInputElement }) => {
      onSaid({ [name]: target.value });
    },
  });
  const wrong = (typed: string): string | undefined =>
    typed.trim() === '' || typedAmount(typed) !== null ? undefined : words.amountWrong;
  const spokenOf = task.items.filter(({ id }) => said.items.includes(id));
  const all = sumsOf(spokenOf.map(({ open }) => open)).map((sum) => moneyIn(language, sum));
  const shown: Readonly<Record<Field, () => ReactNode>> = {
    items: () => <Items task={task} said={said} onSaid={onSaid} />,
    spokeTo: () => <TextField label={words.spokeTo} required {...text('spokeTo')} />,
    payBy: () => (
      <DayField
        label={words.payBy}
        from={today}
        value={said.payBy}
        onDay={(payBy) => {
          onSaid({ payBy });
        }}
      />
    ),
    amount: () => (
      <TextField
        label={words.amount}
        help={words.amountHelp(all.join(' + '))}
        fault={wrong(said.amount)}
        inputMode="decimal"
        {...text('amount')}
      />
    ),
    compensation: () => <TextField label={words.compensation} {...text('compensation')} />,
    code: () => (
      <Choice
        label={words.code}
        choices={codesIn(codes.disputes)}
        value={said.code}
        onChoose={(code) => {
          onSaid({ code });
        }}
      />
    ),
    disputed: () =>
      isOne(said) ? (
        <>
          <TextField
            label={words.disputedPart}
            help={words.disputedHelp}
            fault={wrong(said.disputed)}
            inputMode="decimal"
            {...text('disputed')}
          />
          {said.disputed.trim() === '' ? null : (
            <Check
              label={words.restGoesOn}
              isOn={said.restGoesOn}
              onTurn={(isOn) => {
                onSaid({ restGoesOn: isOn });
              }}
            />
          )}
        </>
      ) : null,
    again: () => (
      <DayField
        label={words.again}
        from={today}
        value={said.again}
        onDay={(again) => {
          onSaid({ again });
        }}
      />
    ),
    note: () => (
      <TextField
        label={task.kind === 'call' ? (words.notes[outcome] ?? shared.note) : shared.note}
        required={task.kind === 'call' && MUST_SAY.has(outcome)}
        {...text('note')}
        maxLength={2_000}
      />
    ),
  };
  return <div className="stack">{shown[field]()}</div>;
}

/** Outcomes that are worth nothing without the words of the customer. */
const MUST_SAY: ReadonlySet<string> = new Set(['disputed', 'already-paid']);

/** Which invoices it is about, where the call is about several. */
function Items({
  task,
  said,
  onSaid,
}: {
  readonly task: Task;
  readonly said: Said;
  readonly onSaid: Change;
}) {
  const words = useWords(CALLS);
  const language = useLanguage();
  if (task.items.length < 2) return null;
  return (
    <fieldset>
      <legend>{words.which}</legend>
      {task.items.map(({ id, number, open }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={said.items.includes(id)}
            onChange={({ target }) => {
              const others = said.items.filter((one) => one !== id);
              onSaid({ items: target.checked ? [...others, id] : others });
            }}
          />
          {number} <small>{moneyIn(language, open)}</small>
        </label>
      ))}
    </fieldset>
  );
}
