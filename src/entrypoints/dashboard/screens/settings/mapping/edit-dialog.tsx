import { useState } from 'react';
import { useWords } from '../../../base/words.js';
import { Dialog } from '../../../parts/dialog.js';
import { Choice, TextField } from '../../../parts/field.js';
import { Submit } from '../../../parts/submit.js';
import {
  isVat,
  type Meaning,
  OUR_NAMES,
  type Part,
  PARTS,
  vatFieldsOf,
  vatOf,
} from './mapping-form.js';
import { NAMES, rowText } from './name-words.js';
import { VatMeaning } from './vat-meaning.js';
import { MAPPING } from './words.js';

/** A row somebody says the meaning of. */
export interface Editing {
  readonly part: Part;
  readonly name: string;
  readonly value: Meaning | null;
  /** Its name is not known yet */
  readonly isNew?: true;
}

/** What is done with a row that was said, and how that went. */
export interface Saying {
  readonly say: (row: Editing) => void;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Says what one code means. */
export function EditDialog({
  of,
  saying,
  onClose,
}: {
  readonly of: Editing;
  readonly saying: Saying;
  readonly onClose: () => void;
}) {
  const words = useWords(MAPPING);
  const names = useWords(NAMES);
  const [part, setPart] = useState(of.part);
  const [name, setName] = useState(of.name);
  const [text, setText] = useState(of.value === null || isVat(of.value) ? '' : of.value);
  const [vat, setVat] = useState(() => vatFieldsOf(of.value));
  const title = of.isNew === true ? words.add : rowText(names, of.part, of.name);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          saying.say({ part, name, value: part === 'vat' ? vatOf(vat) : text.trim() });
        }}
      >
        {of.isNew === true ? (
          <>
            <Choice
              label={words.part}
              choices={PARTS.map((one) => [one, names.parts[one]] as const)}
              value={part}
              onChoose={(chosen) => {
                setPart(chosen);
                setName('');
              }}
            />
            <NameField part={part} name={name} onName={setName} />
          </>
        ) : null}
        {part === 'vat' ? (
          <VatMeaning of={vat} onChange={setVat} />
        ) : (
          <TextField
            label={words.means}
            help={words.help[part]}
            required
            maxLength={200}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
            }}
          />
        )}
        <Submit error={saying.error} refused={words.refused} busy={saying.busy}>
          {words.save}
        </Submit>
      </form>
    </Dialog>
  );
}

/** Accounts and journals have names of ours; everything else has codes of the package. */
function NameField({
  part,
  name,
  onName,
}: {
  readonly part: Part;
  readonly name: string;
  readonly onName: (name: string) => void;
}) {
  const words = useWords(MAPPING);
  const { names } = useWords(NAMES);
  if (part !== 'accounts' && part !== 'journals')
    return (
      <TextField
        label={words.code}
        required
        maxLength={200}
        value={name}
        onChange={({ target }) => {
          onName(target.value);
        }}
      />
    );
  const ours: Readonly<Record<string, string>> = names[part];
  return (
    <Choice
      label={words.code}
      required
      choices={[['', '–'], ...OUR_NAMES[part].map((one) => [one, ours[one] ?? one] as const)]}
      value={name}
      onChoose={onName}
    />
  );
}
