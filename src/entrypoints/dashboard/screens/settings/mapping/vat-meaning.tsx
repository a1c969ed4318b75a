import { useWords } from '../../../base/words.js';
import { Choice, TextField } from '../../../parts/field.js';
import { needsReason, takesRate, VAT_CATEGORIES, type VatFields } from './mapping-form.js';
import { NAMES } from './name-words.js';
import { MAPPING } from './words.js';

/** What a VAT code means: category, rate, and the reason where no VAT is asked. */
export function VatMeaning({
  of,
  onChange,
}: {
  readonly of: VatFields;
  readonly onChange: (fields: VatFields) => void;
}) {
  const words = useWords(MAPPING);
  const { categories } = useWords(NAMES);
  const { category, rate, code, reason } = of;
  return (
    <>
      <Choice
        label={words.category}
        choices={VAT_CATEGORIES.map((one) => [one, categories[one]] as const)}
        value={category}
        onChoose={(chosen) => {
          onChange({ ...of, category: chosen, rate: chosen === 'S' ? '' : '0' });
        }}
      />
      {takesRate(category) ? (
        <TextField
          label={words.rate}
          required
          inputMode="decimal"
          pattern="\s*\d{1,2}([.,]\d{1,4})?\s*"
          value={rate}
          onChange={({ target }) => {
            onChange({ ...of, rate: target.value });
          }}
        />
      ) : null}
      {needsReason(category) ? (
        <>
          <TextField
            label={words.reason}
            help={words.reasonHelp}
            required={code.trim() === ''}
            maxLength={1000}
            value={reason}
            onChange={({ target }) => {
              onChange({ ...of, reason: target.value });
            }}
          />
          <TextField
            label={words.reasonCode}
            maxLength={200}
            value={code}
            onChange={({ target }) => {
              onChange({ ...of, code: target.value });
            }}
          />
        </>
      ) : null}
    </>
  );
}
