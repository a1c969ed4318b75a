import '../../styles/policies.css';
import { useState } from 'react';
import { useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Check, TextField } from '../../parts/field.js';
import { Submit } from '../../parts/submit.js';
import { EDITOR } from './editor-words.js';
import { POLICY_FAULTS } from './fault-words.js';
import { faultsOf } from './faults.js';
import {
  fieldsOf,
  type Policy,
  policyOf,
  type SentPolicy,
  type StepFields,
} from './policy-form.js';
import { StepEditor } from './step-editor.js';
import { regimeText } from './step-text.js';
import { moved, withAnother, withoutStep, withStep } from './steps-form.js';

/** How a policy is kept, and how that went. */
export interface Saving {
  readonly save: (policy: SentPolicy, then: () => void) => void;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Characters of a name. */
const NAME_MAX = 80;

/** A policy in fields; each step stands there in words until it is opened. */
export function PolicyEditor({
  of: policy,
  taken,
  saving,
  onClose,
}: {
  readonly of: Policy;
  /** Names a copy may not have; null: it stays this policy, as its next version */
  readonly taken: readonly string[] | null;
  readonly saving: Saving;
  readonly onClose: () => void;
}) {
  const words = useWords(EDITOR);
  const refused = useWords(POLICY_FAULTS);
  const language = useLanguage();
  const [name, setName] = useState(
    taken === null ? policy.name : words.copying(policy.name).slice(0, NAME_MAX),
  );
  const [workingDays, setWorkingDays] = useState(policy.workingDays === true);
  const [steps, setSteps] = useState<readonly StepFields[]>(() =>
    policy.steps.map((step) => fieldsOf(step, language)),
  );
  // What was refused before this was opened is of no concern.
  const [wasSent, setSent] = useState(false);
  const error = wasSent ? saving.error : null;
  // Places of faults mean the steps as they were sent.
  const rearrange = (arranged: readonly StepFields[]): void => {
    setSent(false);
    setSteps(arranged);
  };
  const isTaken = taken?.includes(name.trim()) === true;
  const whom = regimeText(language, policy.regime);
  return (
    <Dialog
      wide
      title={taken === null ? words.changing(policy.name) : words.copying(policy.name)}
      onClose={onClose}
    >
      <form
        className="policy-editor"
        // What is wrong may stand in a step that is closed, where nobody is led.
        onInvalidCapture={({ target }) => {
          const step = target instanceof Element ? target.closest('details') : null;
          if (step !== null) step.open = true;
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (isTaken) return;
          setSent(true);
          saving.save(policyOf({ ...policy, name }, steps, workingDays), onClose);
        }}
      >
        {taken === null ? (
          <p className="quiet">{words.about}</p>
        ) : (
          <TextField
            label={words.name}
            required
            maxLength={NAME_MAX}
            value={name}
            fault={isTaken ? words.taken : undefined}
            onChange={({ target }) => {
              setName(target.value);
            }}
          />
        )}
        {whom === null ? null : <p className="quiet">{words.madeFor(whom)}</p>}
        <ol className="steps">
          {steps.map((step, at) => (
            <StepEditor
              key={step.key}
              of={step}
              earlier={steps.slice(0, at)}
              isOnly={steps.length === 1}
              faults={faultsOf(error, at)}
              onChange={(changed) => {
                setSteps(withStep(steps, at, changed));
              }}
              onMove={(by) => {
                rearrange(moved(steps, at, by));
              }}
              onRemove={() => {
                rearrange(withoutStep(steps, at));
              }}
            />
          ))}
        </ol>
        <div className="actions">
          <Button
            onClick={() => {
              rearrange(withAnother(steps));
            }}
          >
            {words.add}
          </Button>
          <Check label={words.workingDays} isOn={workingDays} onTurn={setWorkingDays} />
        </div>
        <Submit error={error} refused={refused} busy={saving.busy}>
          {taken === null ? words.save : words.saveCopy}
        </Submit>
      </form>
    </Dialog>
  );
}
