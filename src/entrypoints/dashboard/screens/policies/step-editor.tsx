import { useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { EDITOR } from './editor-words.js';
import { POLICY_FAULTS } from './fault-words.js';
import type { Fault } from './faults.js';
import { type StepFields, stepOf } from './policy-form.js';
import { FieldsOfStep } from './step-fields.js';
import { stepText } from './step-text.js';

/** A step in words, and opened in fields. */
export function StepEditor({
  of: step,
  earlier,
  isOnly,
  faults,
  onChange,
  onMove,
  onRemove,
}: {
  readonly of: StepFields;
  readonly earlier: readonly StepFields[];
  readonly isOnly: boolean;
  readonly faults: readonly Fault[];
  readonly onChange: (step: StepFields) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}) {
  const words = useWords(EDITOR);
  const refused = useWords(POLICY_FAULTS);
  const language = useLanguage();
  const [what, more] = stepText(language, stepOf(step));
  return (
    <li>
      <details open={step.key !== step.id}>
        <summary>
          <b>{what}</b> <small>{more}</small>
          {faults.map(({ code, path, message }) => (
            <small key={`${code} ${path}`} className="late">
              {refused[code] ?? message}
            </small>
          ))}
        </summary>
        <fieldset className="stack">
          <legend className="hidden">{what}</legend>
          <FieldsOfStep step={step} earlier={earlier} onChange={onChange} />
          <div className="actions">
            <Button disabled={earlier.length === 0} onClick={() => onMove(-1)}>
              {words.up}
            </Button>
            <Button onClick={() => onMove(1)}>{words.down}</Button>
            <Button look="quiet" disabled={isOnly} onClick={onRemove}>
              {words.remove}
            </Button>
          </div>
        </fieldset>
      </details>
    </li>
  );
}
