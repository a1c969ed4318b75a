import { useLanguage, useWords } from '../../base/words.js';
import { Choice, TextField } from '../../parts/field.js';
import { EDITOR } from './editor-words.js';
import { STARTS, type StepFields } from './policy-form.js';
import { whatText } from './step-text.js';

/** From when a step may be taken: so many days from a day of the item, or from an earlier step. */
export function StartFields({
  step: { days, from, after },
  earlier,
  onChange,
}: {
  readonly step: StepFields;
  readonly earlier: readonly StepFields[];
  readonly onChange: (change: Partial<StepFields>) => void;
}) {
  const words = useWords(EDITOR);
  const language = useLanguage();
  const isAfterStep = from === 'step' || from === 'term';
  const named = earlier.map(
    ({ id, what }, at) => [id, `${at + 1}. ${whatText(language, what)}`] as const,
  );
  return (
    <div className="few">
      <TextField
        type="number"
        required
        min={isAfterStep ? 1 : -60}
        max={730}
        label={words.days}
        help={isAfterStep ? undefined : words.daysHelp}
        value={days}
        onChange={({ target }) => {
          onChange({ days: target.value });
        }}
      />
      <Choice
        label={words.from}
        choices={STARTS.filter(
          (one) => earlier.length > 0 || (one !== 'step' && one !== 'term') || one === from,
        ).map((one) => [one, words.froms[one]] as const)}
        value={from}
        onChoose={(chosen) => {
          onChange({ from: chosen, after: '' });
        }}
      />
      {isAfterStep ? (
        <Choice
          label={words.after}
          choices={[['', words.before], ...named]}
          value={after}
          onChoose={(chosen) => {
            onChange({ after: chosen });
          }}
        />
      ) : null}
    </div>
  );
}
