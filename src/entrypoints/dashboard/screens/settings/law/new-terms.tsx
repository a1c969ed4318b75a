import { type ChangeEvent, useState } from 'react';
import { api, type Forms, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useWords } from '../../../base/words.js';
import { Dialog } from '../../../parts/dialog.js';
import { Check, Choice, TextField } from '../../../parts/field.js';
import { useTell } from '../../../parts/toast.js';
import { Submit } from '../../../parts/submit.js';
import { DAMAGES, type Fields, fieldsOf, INTEREST, termsOf } from './terms-form.js';
import { LAW } from './words.js';

const EUROS = String.raw`\s*\d{1,9}([.,]\d{1,2})?\s*`;
const PERCENT = String.raw`\s*(100|\d{1,2}([.,]\d{1,6})?)\s*`;

type TypedName = { [Key in keyof Fields]: Fields[Key] extends boolean ? never : Key }[keyof Fields];

/** Adds a version of the terms; it begins with what the newest one says. */
export function NewTerms({
  newest,
  onClose,
}: {
  readonly newest: Forms['JudgedTerms'] | undefined;
  readonly onClose: () => void;
}) {
  const words = useWords(LAW);
  const tell = useTell();
  const administration = useAdministration();
  const [fields, setFields] = useState(() => fieldsOf(newest));
  const change = (next: Partial<Fields>): void => {
    setFields((before) => ({ ...before, ...next }));
  };
  const text = (name: TypedName) => ({
    value: fields[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      change({ [name]: target.value });
    },
  });
  const count = (name: TypedName) => ({ ...text(name), type: 'number', min: 0, max: 3_650 });
  const euros = (name: TypedName) => ({
    ...text(name),
    inputMode: 'decimal' as const,
    pattern: EUROS,
  });
  const percent = (name: TypedName) => ({
    ...text(name),
    ...{ inputMode: 'decimal' as const, pattern: PERCENT },
  });
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/terms',
    {
      onSuccess: () => {
        tell(words.added);
        onClose();
      },
    },
  );
  return (
    <Dialog title={words.add} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate({ ...inBooks(administration), body: termsOf(fields) });
        }}
      >
        <div className="law-pair">
          <TextField
            label={words.version}
            help={words.versionHelp}
            required
            maxLength={80}
            {...text('version')}
          />
          <TextField label={words.from} required {...text('validFrom')} type="date" />
          <TextField label={words.payDays} {...count('payWithinDays')} />
          <TextField label={words.disputeDays} {...count('disputeDays')} />
        </div>
        <Choice
          label={words.interest}
          choices={INTEREST.map((one) => [one, words.interestModes[one]] as const)}
          value={fields.interest}
          onChoose={(interest) => {
            change({ interest });
          }}
        />
        {fields.interest === 'percent' ? (
          <TextField label={words.percentYear} required {...percent('percentYear')} />
        ) : null}
        <Choice
          label={words.damages}
          choices={DAMAGES.map((one) => [one, words.damagesModes[one]] as const)}
          value={fields.damages}
          onChoose={(damages) => {
            change({ damages });
          }}
        />
        {fields.damages === 'own' ? (
          <div className="law-pair">
            <TextField label={words.fixed} {...euros('fixed')} />
            <TextField label={words.percent} {...percent('percent')} />
            <TextField label={words.min} {...euros('min')} />
            <TextField label={words.max} {...euros('max')} />
          </div>
        ) : null}
        <div className="law-pair">
          <TextField label={words.feeAmount} help={words.feeHelp} {...euros('fee')} />
          <TextField label={words.postage} {...euros('postage')} />
        </div>
        {fields.fee.trim() === '' ? null : (
          <Check
            label={words.regular}
            isOn={fields.regular}
            onTurn={(isOn) => {
              change({ regular: isOn });
            }}
          />
        )}
        <div className="law-pair">
          <TextField label={words.discountPercent} {...percent('discountPercent')} />
          <TextField
            label={words.discountDays}
            required={fields.discountPercent.trim() !== ''}
            {...count('discountDays')}
          />
        </div>
        <Submit error={error} refused={words.refused} busy={isPending}>
          {words.save}
        </Submit>
      </form>
    </Dialog>
  );
}
