import { useLanguage, useWords } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { Choice, TextField } from '../../parts/field.js';
import { Cases } from './cases.js';
import { EDITOR } from './editor-words.js';
import { CHANNELS, type InsteadFields, TONES } from './policy-form.js';
import { whatText } from './step-text.js';

const USUAL: InsteadFields = {
  ...{ when: [], channel: 'call', tone: 'call', payWithin: '', instruction: '' },
};

/** How a step is taken otherwise in some cases: a call above an amount. Without a case it never is. */
export function InsteadEditor({
  of,
  onChange,
}: {
  readonly of: InsteadFields | null;
  readonly onChange: (fields: InsteadFields | null) => void;
}) {
  const words = useWords(EDITOR);
  const { channels } = useWords(DUNNING_CODES);
  const language = useLanguage();
  const fields = of ?? USUAL;
  return (
    <>
      <Cases
        title={words.instead}
        cases={fields.when}
        onChange={(when) => {
          onChange(when.length === 0 ? null : { ...fields, when });
        }}
      />
      {of === null ? null : (
        <div className="few" role="group" aria-label={words.then}>
          <Choice
            label={words.what}
            choices={TONES.map((one) => [one, whatText(language, one)] as const)}
            value={of.tone}
            onChoose={(tone) => {
              onChange({ ...of, tone });
            }}
          />
          <Choice
            label={words.channel}
            choices={CHANNELS.map((one) => [one, channels[one]] as const)}
            value={of.channel}
            onChoose={(channel) => {
              onChange({ ...of, channel });
            }}
          />
          {of.channel === 'call' ? null : (
            <TextField
              type="number"
              min={1}
              max={60}
              label={words.payWithin}
              value={of.payWithin}
              onChange={({ target }) => {
                onChange({ ...of, payWithin: target.value });
              }}
            />
          )}
          <TextField
            label={words.instruction}
            maxLength={1000}
            value={of.instruction}
            onChange={({ target }) => {
              onChange({ ...of, instruction: target.value });
            }}
          />
        </div>
      )}
    </>
  );
}
