import { useId, useState } from 'react';
import { api, type Answer, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { decimalTyped } from '../../../base/typed.js';
import { useWords } from '../../../base/words.js';
import { Asked } from '../../../parts/asked.js';
import { TextField } from '../../../parts/field.js';
import { Card } from '../../../parts/page.js';
import { ProblemNote } from '../../../parts/problem.js';
import { useTell } from '../../../parts/toast.js';
import { Submit } from '../../../parts/submit.js';
import { CREDITOR } from './creditor-words.js';

type CreditorLaw = Answer<'readCreditorLaw'>['creditor'];

/** What the law asks about the creditor, and what each answer does to what is asked of debtors. */
export function Creditor() {
  const words = useWords(CREDITOR);
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/law/creditor',
    inBooks(administration),
  );
  return (
    <Card title={words.creditor} className="stack">
      <p className="quiet">{words.creditorAbout}</p>
      <Asked asking={asking}>{({ creditor }) => <Form before={creditor} />}</Asked>
    </Card>
  );
}

function Form({ before }: { readonly before: CreditorLaw }) {
  const words = useWords(CREDITOR);
  const tell = useTell();
  const administration = useAdministration();
  const isMine = useMay()('policies.manage');
  const [isSmall, setSmall] = useState(before.isSmall === true);
  const [isActual, setActual] = useState(before.yearDays === 'actual');
  const [growsYearly, setGrows] = useState(before.growsYearly === true);
  const [vat, setVat] = useState(before.vatOnCosts ?? '');
  const { mutate, isPending, error } = api.useMutation(
    'put',
    '/v1/administrations/{administration}/law/creditor',
    {
      onSuccess: () => {
        tell(words.saved);
      },
    },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({
          ...inBooks(administration),
          // What is not so is left out: absent is the careful reading.
          body: {
            ...(isSmall ? { isSmall } : {}),
            ...(vat.trim() === '' ? {} : { vatOnCosts: decimalTyped(vat) }),
            ...(isActual ? { yearDays: 'actual' } : {}),
            ...(growsYearly ? { growsYearly } : {}),
          },
        });
      }}
    >
      <fieldset className="law" disabled={!isMine}>
        <Yes label={words.small} means={words.smallMeans} isOn={isSmall} onChoose={setSmall} />
        <TextField
          label={words.vat}
          help={words.vatMeans}
          inputMode="decimal"
          pattern="\s*(100|\d{1,2}([.,]\d{1,6})?)\s*"
          value={vat}
          onChange={({ target }) => {
            setVat(target.value);
          }}
        />
        <Yes label={words.actual} means={words.actualMeans} isOn={isActual} onChoose={setActual} />
        <Yes label={words.grows} means={words.growsMeans} isOn={growsYearly} onChoose={setGrows} />
      </fieldset>
      {error === null ? null : <ProblemNote error={error} />}
      {isMine ? (
        <Submit busy={isPending}>{words.save}</Submit>
      ) : (
        <p className="quiet">{words.mayNot}</p>
      )}
    </form>
  );
}

/** Something that is so or not, with what that does. */
function Yes({
  label,
  means,
  isOn,
  onChoose,
}: {
  readonly label: string;
  readonly means: string;
  readonly isOn: boolean;
  readonly onChoose: (isOn: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          aria-describedby={id}
          checked={isOn}
          onChange={({ target }) => {
            onChoose(target.checked);
          }}
        />
        {label}
      </label>
      <small id={id}>{means}</small>
    </div>
  );
}
