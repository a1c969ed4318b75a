import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { TextArea, TextField } from '../../parts/field.js';
import { EDITOR } from './editor-words.js';
import { type CaseFields, NO_CASE } from './policy-form.js';

/** As many as one condition may have. */
const CASES_MAX = 10;

/** The cases of a condition: all of one must be so, and one is enough. Folded away while there is none. */
export function Cases({
  title,
  cases,
  onChange,
}: {
  readonly title: string;
  readonly cases: readonly CaseFields[];
  readonly onChange: (cases: readonly CaseFields[]) => void;
}) {
  const words = useWords(EDITOR);
  return (
    <fieldset className="cases">
      <legend>{title}</legend>
      {cases.length > 0 ? <p className="quiet">{words.caseAbout}</p> : null}
      {cases.map((one, at) => (
        // A case has nothing of its own to be known by, and keeps its place.
        <Case
          key={at}
          of={one}
          onChange={(changed) => {
            onChange(cases.with(at, changed));
          }}
          onRemove={() => {
            onChange(cases.toSpliced(at, 1));
          }}
        />
      ))}
      <Button
        look="quiet"
        disabled={cases.length >= CASES_MAX}
        onClick={() => {
          onChange([...cases, NO_CASE]);
        }}
      >
        {words.addCase}
      </Button>
    </fieldset>
  );
}

const NUMBERS = [
  ['scoreBelow', 100],
  ['usuallyLateFrom', 365],
] as const;

function Case({
  of,
  onChange,
  onRemove,
}: {
  readonly of: CaseFields;
  readonly onChange: (fields: CaseFields) => void;
  readonly onRemove: () => void;
}) {
  const words = useWords(EDITOR);
  const put = (name: keyof CaseFields) => ({
    value: of[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      onChange({ ...of, [name]: target.value });
    },
  });
  return (
    <div className="few">
      {(['amountFrom', 'amountBelow'] as const).map((name) => (
        <TextField
          key={name}
          label={words[name]}
          inputMode="decimal"
          maxLength={20}
          {...put(name)}
        />
      ))}
      {NUMBERS.map(([name, max]) => (
        <TextField key={name} label={words[name]} type="number" min={1} max={max} {...put(name)} />
      ))}
      <TextArea label={words.groups} help={words.groupsHelp} rows={1} {...put('groups')} />
      <Button look="quiet" onClick={onRemove}>
        {words.dropCase}
      </Button>
    </div>
  );
}
