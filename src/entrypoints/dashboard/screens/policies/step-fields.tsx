import { useLanguage, useWords } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { Choice, TextArea, TextField } from '../../parts/field.js';
import { Cases } from './cases.js';
import { EDITOR } from './editor-words.js';
import { InsteadEditor } from './instead-editor.js';
import { CHANNELS, type StepFields, takesTerm, WHATS } from './policy-form.js';
import { StartFields } from './start-fields.js';
import { whatText } from './step-text.js';
import { STEPS } from './step-words.js';
import { turnedInto } from './steps-form.js';

type Put = (change: Partial<StepFields>) => void;

const MODES = ['manual', 'semi-automatic', 'automatic'] as const;
const CLAIMS = ['none', 'announce', 'claim'] as const;

/** All that can be said of a step: what it is, when it comes, who lets it go, and in which cases. */
export function FieldsOfStep({
  step,
  earlier,
  onChange,
}: {
  readonly step: StepFields;
  readonly earlier: readonly StepFields[];
  readonly onChange: (step: StepFields) => void;
}) {
  const words = useWords(EDITOR);
  const put: Put = (change) => {
    onChange({ ...step, ...change });
  };
  return (
    <>
      <WhatFields step={step} onChange={put} />
      <StartFields step={step} earlier={earlier} onChange={put} />
      <HowFields step={step} onChange={put} />
      <TextArea
        label={words.instruction}
        rows={2}
        maxLength={1000}
        value={step.instruction}
        onChange={({ target }) => {
          put({ instruction: target.value });
        }}
      />
      <Cases
        title={words.only}
        cases={step.only}
        onChange={(only) => {
          put({ only });
        }}
      />
      {step.what === 'hand-over' ? null : (
        <InsteadEditor
          of={step.instead}
          onChange={(instead) => {
            put({ instead });
          }}
        />
      )}
    </>
  );
}

function WhatFields({ step, onChange }: { readonly step: StepFields; readonly onChange: Put }) {
  const words = useWords(EDITOR);
  const { channels } = useWords(DUNNING_CODES);
  const language = useLanguage();
  return (
    <div className="few">
      <Choice
        label={words.what}
        choices={WHATS.map((one) => [one, whatText(language, one)] as const)}
        value={step.what}
        onChoose={(what) => {
          onChange(turnedInto(step, what));
        }}
      />
      <Choice
        label={words.channel}
        choices={CHANNELS.map((one) => [one, channels[one]] as const)}
        disabled={step.what === 'hand-over'}
        value={step.channel}
        onChoose={(channel) => {
          onChange({ channel });
        }}
      />
      {takesTerm(step) ? (
        <TextField
          type="number"
          min={1}
          max={60}
          label={words.payWithin}
          value={step.payWithin}
          onChange={({ target }) => {
            onChange({ payWithin: target.value });
          }}
        />
      ) : null}
    </div>
  );
}

function HowFields({ step, onChange }: { readonly step: StepFields; readonly onChange: Put }) {
  const words = useWords(EDITOR);
  const texts = useWords(STEPS);
  return (
    <div className="few">
      <Choice
        label={words.mode}
        choices={MODES.map((one) => [one, texts.mode[one]] as const)}
        value={step.mode}
        onChoose={(mode) => {
          onChange({ mode });
        }}
      />
      <Choice
        label={words.claims}
        choices={CLAIMS.map(
          (one) => [one, one === 'none' ? words.noClaims : texts.claims[one]] as const,
        )}
        value={step.claims}
        onChoose={(claims) => {
          onChange({ claims });
        }}
      />
    </div>
  );
}
