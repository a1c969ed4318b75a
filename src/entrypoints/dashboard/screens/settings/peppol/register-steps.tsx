import { useState } from 'react';
import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useSession } from '../../../base/session.js';
import { useWords } from '../../../base/words.js';
import { Check, TextField } from '../../../parts/field.js';
import { StepForm } from './step-form.js';
import { STEPS } from './step-words.js';
import type { Stands } from './steps.js';
import { PEPPOL } from './words.js';

/** Asks the network who publishes the administration now. */
export function LookUpStep({ of: { stands } }: { readonly of: Stands }) {
  const words = useWords(STEPS);
  const administration = useAdministration();
  const { user } = useSession();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/onboarding/look-up',
  );
  return (
    <StepForm
      does={words.lookUp}
      busy={isPending}
      error={error}
      isMain={stands.published === undefined}
      onTake={() => {
        mutate({ ...inBooks(administration), body: { by: user.name } });
      }}
    />
  );
}

/** Registers for receiving, as the plan of the move asks it. */
export function RegisterStep({ of }: { readonly of: Stands }) {
  const { stands, migration, documentTypes } = of;
  const words = useWords(STEPS);
  const { documents } = useWords(PEPPOL);
  const administration = useAdministration();
  const { user } = useSession();
  const [key, setKey] = useState('');
  const [byHand, setByHand] = useState(false);
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/onboarding/register',
  );
  const { registration } = stands;
  return (
    <StepForm
      does={words.register}
      busy={isPending}
      error={error}
      isMain={registration?.state !== 'registered'}
      onTake={() => {
        const given = key.trim() === '' ? {} : { migrationKey: key.trim() };
        const hand = byHand ? { byHand } : {};
        mutate({ ...inBooks(administration), body: { by: user.name, ...given, ...hand } });
      }}
    >
      <p>{words.plans[migration]}</p>
      <p className="quiet">{documents(documentTypes.length)}.</p>
      {registration?.message === undefined ? null : <p>{registration.message}</p>}
      {registration?.url === undefined ? null : (
        <a href={registration.url} target="_blank" rel="noopener noreferrer">
          {words.goTo}
        </a>
      )}
      {migration === 'with-key' ? (
        <TextField
          label={words.key}
          help={words.keyHelp}
          maxLength={200}
          autoComplete="off"
          value={key}
          onChange={({ target }) => {
            setKey(target.value);
          }}
        />
      ) : null}
      <Check label={words.byHand} isOn={byHand} onTurn={setByHand} />
    </StepForm>
  );
}
